"""EPUB: chapters in reading order, and books that mean harm."""

import datetime
import io
import zipfile
from contextlib import suppress

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.archive import inside
from corpus.ingest.formats.port import Failed

SENTENCE = "وصل الصياد إلى الجزيرة عند الفجر، ووجد القارب القديم على الرمل كما تركه."
TITLE = "حكايات الجزيرة البعيدة كما رواها صياد عجوز من أهلها"
CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
PAGE = "application/xhtml+xml"


def page(*rows):
    return f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>{''.join(rows)}</body></html>"


CHAPTERS = {
    "cover.xhtml": page("<p>غلاف</p>"),
    "title.xhtml": page(f"<h1>{TITLE}</h1><p>دار الضفة</p>"),
    "one.xhtml": page("<h2>الفصل الأول</h2>", f"<p>{SENTENCE}&nbsp;ثم <!-- x -->نام.</p>", "<p>سطر<br/>آخر</p>"),
    "two.xhtml": page(f"<p>{SENTENCE} وهو بقية الأول.</p>"),
    "sub dir/three.xhtml": page("<h2>الثاني</h2>", f"<div><span>{SENTENCE}</span> <ruby>نص<rt>x</rt></ruby></div>"),
}
NAV = page(
    '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol>',
    '<li><a href="one.xhtml">الفصل الأول: القارب</a></li>',
    '<li><a href="sub%20dir/three.xhtml#top">الفصل الثاني: العودة</a></li></ol></nav>',
)
NCX = (
    '<ncx><navMap><navPoint><navLabel><text>الفصل الأول: القارب</text></navLabel><content src="one.xhtml"/></navPoint>'
    "<navPoint><navLabel><text>الفصل الثاني: العودة</text></navLabel>"
    '<content src="sub%20dir/three.xhtml#a"/></navPoint></navMap></ncx>'
)


def opf(spine, nav, extra=""):
    items = "".join(
        f'<item id="i{n}" href="{name.replace(" ", "%20")}" media-type="{PAGE}"/>' for n, name in enumerate(spine)
    )
    items += {
        "nav": f'<item id="nav" href="nav.xhtml" media-type="{PAGE}" properties="nav"/>',
        "ncx": '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        "": "",
    }[nav]
    refs = "".join(f'<itemref idref="i{n}"/>' for n in range(len(spine)))
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{TITLE}</dc:title><dc:creator>سامي الخطيب</dc:creator><dc:date>2019-03-05</dc:date></metadata>"
        f'<manifest>{items}</manifest><spine toc="ncx">{refs}</spine>'
        f'<guide><reference type="cover" href="cover.xhtml"/></guide>{extra}</package>'
    )


def book(chapters=CHAPTERS, nav="nav", **others):
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    files |= {f"OPS/{name}": text for name, text in chapters.items()}
    files |= {"OPS/book.opf": opf(list(chapters), nav), "OPS/nav.xhtml": NAV, "OPS/toc.ncx": NCX}
    files |= {name.replace("__", "/"): text for name, text in others.items()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, text, packing)
    return held.getvalue()


@pytest.mark.parametrize("nav", ["nav", "ncx"])
@pytest.mark.parametrize("name", ["book.epub", "book", "book.txt"])
def test_chapters(read, nav, name):
    """A chapter is an article: named by the contents, dated and signed as the book, with all documents that belong to it."""
    first, second = read(book(nav=nav), name)
    assert first.article.text.split("\n") == [
        "الفصل الأول: القارب",
        "سامي الخطيب",
        "الفصل الأول",
        f"{SENTENCE} ثم نام.",
        "سطر",
        "آخر",
        f"{SENTENCE} وهو بقية الأول.",
    ]
    assert second.article.title == "الفصل الثاني: العودة"
    assert second.article.blocks[-1].text == f"{SENTENCE} نص"
    assert {(item.article.date, item.article.source) for item in (first, second)} == {
        (datetime.date(2019, 3, 5), TITLE)
    }
    assert first.raw.decode() == CHAPTERS["one.xhtml"] + "\n" + CHAPTERS["two.xhtml"]


def test_without_contents(read):
    """Without a table of contents each document is a chapter, named by its own heading."""
    articles = [item.article for item in read(book(nav=""), "book.epub")]
    assert [article.title for article in articles if not article.title_is_lead] == [TITLE, "الفصل الأول", "الثاني"]
    assert len(articles) == 4


def test_a_book_of_one_document(article):
    """A book in one document is one article with the book's title."""
    found = article(book({"all.xhtml": CHAPTERS["one.xhtml"]}, nav=""), "book.epub")
    assert (found.title, found.source) == (TITLE, TITLE)


def test_documents_that_are_no_xml(read):
    """A document that is no XML is read as a browser does, with an empty title that closes itself too."""
    sloppy = f"<html><head><title/><meta charset=utf-8></head><body><p>{SENTENCE}<p>وبعد & قليل.</body>"
    (item,) = read(book({"all.xhtml": sloppy}, nav=""), "book.epub")
    assert item.article.text.endswith(f"{SENTENCE}\nوبعد & قليل.")


def test_a_bad_chapter(read):
    """A chapter that declares entities, is missing or packed to burst is reported, and the others are there."""
    bomb = "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + page("<p>&b;</p>")
    chapters = {**CHAPTERS, "bomb.xhtml": bomb, "zeros.xhtml": page("<p>" + "0" * 8_000_000 + "</p>")}
    items = read(book(chapters, nav=""), "book.epub")
    reasons = [item.reason for item in items if isinstance(item, Failed)]
    assert len(items) - len(reasons) == 4
    assert [reason.split(":")[0] for reason in reasons] == ["It is refused", "It is refused"]
    assert "entities" in reasons[0]
    assert "burst" in reasons[1]


def test_files_outside(read):
    """What a book calls its own stays inside of it: paths out, absolute ones and addresses mean nothing."""
    package = opf(["one.xhtml", "../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"], "")
    (item,) = read(_with(package), "book.epub")
    assert item.article.blocks[-1].text == "آخر"


def _with(package):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OPS/book.opf", package)
        archive.writestr("OPS/one.xhtml", CHAPTERS["one.xhtml"])
    return held.getvalue()


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("a.xhtml#x", "OPS/a.xhtml"),
        ("../b%20c.xhtml", "b c.xhtml"),
        ("../../a", None),
        ("%2e%2e/%2e%2e/a", None),
        ("/a", None),
        ("//host/a", None),
        ("http://host/a", None),
        ("\\\\host\\a", None),
        ("a\0b", None),
        ("", None),
    ],
)
def test_references(reference, name):
    """A reference names a file of the archive or nothing."""
    assert inside("OPS/book.opf", reference) == name


LOCKED = '<encryption><CipherReference URI="OPS/one.xhtml"/></encryption>'
ENTITIES = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><container>&e;</container>'
HARM = {
    "cut off": (lambda: book()[:900], "damaged or was cut off"),
    "not a book": (lambda: book(**{"META-INF__container.xml": "<container/>"}), "names no package"),
    "outside entities": (lambda: book(**{"META-INF__container.xml": ENTITIES}), "entities"),
    "locked": (lambda: book(**{"META-INF__encryption.xml": LOCKED}), "locked"),
    "no text": (lambda: book({"a.xhtml": page("<img src='a.jpg'/>")}, nav=""), "no text"),
    "broken package": (lambda: book(**{"OPS__book.opf": "<package><manifest>"}), "not XML"),
    "heaps of files": (lambda: book(**{f"f{n}": "" for n in range(20_001)}), "20,0"),
    "words": (lambda: b"these are words, not a book", "damaged or was cut off"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("harm", HARM)
def test_harm(read, harm):
    """A file that is no book, or means harm, is one sentence."""
    make, said = HARM[harm]
    with pytest.raises(UnreadableSource, match=said) as caught:
        read(make(), "book.epub")
    assert str(caught.value).startswith("book.epub ")
    assert "\n" not in str(caught.value)


def test_a_flipped_bit_anywhere(read):
    """A book that is damaged anywhere is read, in part or not at all, and never anything else than our own errors."""
    data = bytearray(book())
    for place in range(0, len(data), len(data) // 60):
        data[place] ^= 0x55
        with suppress(UnreadableSource):
            read(bytes(data), "book.epub")
        data[place] ^= 0x55
