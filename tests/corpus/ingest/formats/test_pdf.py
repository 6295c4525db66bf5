"""PDF: what stands on its pages in the order in which it is read; the files are written here, as programs write them."""

import sys
from contextlib import suppress

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.glyph import Glyph
from corpus.ingest.formats.glyphs import lines_of_page

pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")

SIZE = 12
WIDTH = 0.5 * SIZE
RIGHT = 540


def mirrored(text):
    return text.translate(str.maketrans("()«»", ")(»«"))


def leftward(text, y, size=SIZE, right=RIGHT, turn=()):
    """A line that begins at the right: its characters as they stand from the left, those of `turn` from the left in it."""
    seen = text
    for part in turn:
        seen = seen.replace(part, part[::-1])
    seen = seen[::-1]
    return (right - len(seen) * 0.5 * size, y, size, seen)


def pdf(*pages, extra=b""):
    """A file with pages of lines `(x, y, size, characters from left to right)`, in a font that is not embedded."""
    signs = sorted({sign for page in pages for *_, text in page for sign in text})
    codes = {sign: number for number, sign in enumerate(signs, 1)}
    cmap = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    for sign, code in codes.items():
        cmap += f"1 beginbfchar <{code:04x}> <{sign.encode('utf-16-be').hex()}> endbfchar\n"
    streams = [
        "BT\n"
        + "".join(
            f"/F {size} Tf 1 0 0 1 {x} {y} Tm <{''.join(f'{codes[sign]:04x}' for sign in text)}> Tj\n"
            for x, y, size, text in page
        )
        + "ET"
        for page in pages
    ]
    count = len(pages)
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/Own/Flags 4/Ascent 900/Descent -300/ItalicAngle 0"
        "/CapHeight 700/StemV 80/FontBBox[0 -300 1000 900]>>>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]
    for number, stream in enumerate(streams):
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {7 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>",
            f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer<</Size {len(objects) + 1}/Root 1 0 R{extra.decode()}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


TITLE = "افتتاح الجسر الجديد"
FIRST = "قال وزير النقل إن الجسر وطوله 350 مترا سيفتح في الشهر المقبل أمام"
SECOND = "الناس بكلفة 12,500 دولار وفق شركة Blue River."
THIRD = "وأضاف أن العمل فيه استغرق سنوات كاملة."
TURN = ("350", "12,500", "Blue River")


def test_lines_from_the_right(article):
    """Lines that run from the right are read so, numbers and Latin words in them from the left; what is broken is joined."""
    page = [
        leftward(TITLE, 740, 20),
        leftward(FIRST, 700, turn=TURN),
        leftward(SECOND, 684, turn=TURN),
        leftward(THIRD, 668),
    ]
    found = article(pdf(page), "page.pdf")
    assert [(block.kind.value, block.text) for block in found.blocks] == [
        ("title", TITLE),
        ("paragraph", f"{FIRST} {SECOND}"),
        ("paragraph", THIRD),
    ]


def test_shaped_and_stretched(article):
    """Presentation forms are letters again, a lam-alef that is written backwards is turned, stretching strokes are gone."""
    seen = "\ufeaa\ufea3\ufe8d\ufeed \ufeb0\ufe8b\ufe8e\ufed3"
    found = article(pdf([(300, 700, SIZE, seen), leftward("كتـــاب", 660)]), "shaped")
    assert found.text.split() == ["فائز", "واحد", "كتاب"]


@pytest.mark.parametrize("written", [str, mirrored])
def test_brackets(article, written):
    """Brackets open before they close, whether a file knows them by their meaning or by their shape."""
    rows = ["قال (وهو ضاحك) إن الجسر طويل جدا.", "وقال «نعم» ثم مضى إلى داره التي على النهر عند الجسر الطويل."]
    found = article(pdf([leftward(written(row), 700 - 40 * number) for number, row in enumerate(rows)]), "b.pdf")
    assert [block.text for block in found.blocks] == rows


def test_columns_and_what_stands_on_every_page(article):
    """The right column is read before the left one; running heads and page numbers are left out."""
    pages, expected = [], []
    for number, page in enumerate(("أول", "ثان", "ثالث", "رابع"), 1):
        right = [f"سطر {each} {page} من العمود الأيمن" for each in "أبجدهوز"]
        left = [f"سطر {each} {page} من العمود الأيسر" for each in "أبجدهوز"]
        rows = [leftward(f"مجلة الضفة العدد {number}", 780), leftward(str(number), 20, right=300)]
        rows += [leftward(row, 700 - 16 * at) for at, row in enumerate(right)]
        rows += [leftward(row, 697 - 16 * at, right=270) for at, row in enumerate(left)]
        pages.append(rows)
        expected += right + left
    assert " ".join(article(pdf(*pages), "two.pdf").text.split()) == " ".join(expected)


def test_the_left_column_may_begin_higher(article):
    """The right column of an Arabic page is read first, also where a margin lets it begin lower than the left one."""
    rows = [f"هذا هو السطر {number} من عمود." for number in range(20)]
    right = [leftward(row, 660 - 16 * number) for number, row in enumerate(rows[:10])]
    left = [
        leftward(row, 700 - 16 * number, right=260, turn=(str(10 + number),)) for number, row in enumerate(rows[10:])
    ]
    assert [int(word) for word in article(pdf(right + left), "a.pdf").text.split() if word.isdigit()] == list(range(20))


def test_marks_come_to_their_letters():
    """A mark is read behind the letter it stands over, wherever its box begins, and where a raised shape stands for both."""
    word = [
        Glyph(letter, 100 - 10 * at, 109 - 10 * at, 50, 60, 50, 12, 109 - 10 * at) for at, letter in enumerate("كتب")
    ]
    over = Glyph("\N{ARABIC FATHA}", 104, 110, 62, 64, 50, 12, 110)
    raised = [
        Glyph("ا", 77, 79, 63, 65, 58, 2, 79),
        Glyph("\N{ARABIC KASRA}", 75, 77, 63, 65, 58, 2, 77),
    ]
    [line] = lines_of_page([*raised, *word, over], runs_left=True)
    assert line.text == "كَتباِ"


def test_nothing_to_read(read):
    """A locked file, pictures, damage and a file that is none are one sentence each, with what to do."""
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">/P -4>>/ID[<00><00>]"
    page = [leftward(THIRD, 700)]
    for data, said in (
        (pdf(page, extra=locked), "password"),
        (pdf([]), "no text layer"),
        (pdf(page)[:300], "cut off"),
        (b"words", "is no PDF"),
    ):
        with pytest.raises(UnreadableSource, match=said) as caught:
            read(data, "page.pdf")
        assert str(caught.value).startswith("page.pdf ")


def test_a_flipped_bit_anywhere(read):
    """A file that is damaged anywhere is read or refused, and never anything else than our own errors."""
    data = bytearray(pdf([leftward(FIRST, 700), leftward(SECOND, 684)]))
    for place in range(0, len(data), len(data) // 40):
        data[place] ^= 0x15
        with suppress(UnreadableSource):
            read(bytes(data), "page.pdf")
        data[place] ^= 0x15


def test_without_pypdfium2(read, monkeypatch):
    """Where pypdfium2 is missing the answer is the command that installs it."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(UnreadableSource, match=r"pip install 'warraq\[pdf\]'"):
        read(b"%PDF-1.7\n", "page.pdf")
