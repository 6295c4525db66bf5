"""Damage inside files of every format is mended and told, as it is in plain text."""

import io
import zipfile
from collections.abc import Callable

import pytest

from corpus.ingest.visual import turned

TITLE = "عودة العمل إلى ميناء المدينة"
SHIP = "السفينة"
BODY = [
    "وصلت السفينة إلى الميناء صباح اليوم وقال المدير إن العمل في المدينة عاد إلى طبيعته بعد توقف دام شهرين.",
    "وأضاف المدير في بيان أن السفن الكبيرة ستعود إلى الخط البحري خلال أسبوع، وأن الرحلات بين المدينتين ستبدأ بعد ذلك.",
    "وكان الميناء قد أغلق بعد العاصفة التي مرت على الساحل، وقالت البلدية إن العمل في الأرصفة الجديدة لم يتوقف.",
]
CONTAINER = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
    f"<dc:title>{TITLE}</dc:title></metadata><manifest>"
    '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="one"/></spine></package>'
)


def _page(rows: list[str]) -> str:
    paragraphs = "".join(f"<p>{row}</p>" for row in rows)
    return (
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{paragraphs}</article></body></html>"
    )


def _epub(rows: list[str]) -> bytes:
    held = io.BytesIO()
    page = f"<?xml version='1.0'?>{_page(rows)}".replace("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>")
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("book.opf", PACKAGE)
        archive.writestr("one.xhtml", page)
    return held.getvalue()


def _docx(rows: list[str]) -> bytes:
    docx = pytest.importorskip("docx", reason="the extra docx is not installed")
    made, held = docx.Document(), io.BytesIO()
    made.add_paragraph(TITLE, style="Title")
    for row in rows:
        made.add_paragraph(row)
    made.save(held)
    return held.getvalue()


def _markdown(rows: list[str]) -> bytes:
    return "\n\n".join([f"# {TITLE}", *rows]).encode()


def _warc(rows: list[str]) -> bytes:
    pytest.importorskip("fastwarc", reason="the extra warc is not installed")
    page = _page(rows).encode()
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\nWARC-Date: 2025-09-01T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _feed(rows: list[str]) -> bytes:
    pytest.importorskip("fastfeedparser", reason="the extra feeds is not installed")
    text = "".join(f"&lt;p&gt;{row}&lt;/p&gt;" for row in rows)
    about = f"<title>{TITLE}</title><link>https://example.org/1</link><description>موجز</description>"
    item = f"<item>{about}<content:encoded>{text}</content:encoded></item>"
    channel = (
        f"<channel><title>الضفة</title><link>https://example.org</link><description>x</description>{item}</channel>"
    )
    return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>{channel}</rss>".encode()


FORMATS = {"a.epub": _epub, "a.docx": _docx, "a.md": _markdown, "a.warc": _warc, "a.rss": _feed}


def _misread(text: str) -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


DAMAGE: dict[str, tuple[Callable[[str], str], str]] = {
    "taken for windows-1252": (_misread, "Read again as utf-8"),
    "escape": (lambda row: row.replace(SHIP, f"\x9b31m{SHIP}\x9b0m"), "Left out escape sequences"),
    "stray control": (lambda row: row.replace(SHIP, f"\x86{SHIP}"), "Left out stray control characters."),
    "forms": (lambda row: row.replace(SHIP, "ﺍﻟﺴﻔﻴﻨﺔ"), "Turned presentation forms back into letters."),
    "visual order": (turned, "Turned round"),
    "override": (lambda row: row.replace(SHIP, f"\u202e{SHIP}\u202c"), "Left out 2 signs"),
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("spoil", "told"), DAMAGE.values(), ids=DAMAGE)
def test_damage_inside_files(article, name: str, spoil: Callable[[str], str], told: str) -> None:
    """The text of a file comes out as it was meant, and a sentence says what was done."""
    found = article(FORMATS[name]([spoil(row) for row in BODY]), name)

    assert [block.text for block in found.blocks][-3:] == BODY
    assert [sentence for sentence in found.repairs if sentence.startswith(told)]
