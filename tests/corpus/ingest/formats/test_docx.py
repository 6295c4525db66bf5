"""Word documents, made and read through python-docx."""

import datetime
import io
import sys
import zipfile
from contextlib import suppress

import pytest

from corpus.errors import UnreadableSource

docx = pytest.importorskip("docx", reason="the extra docx is not installed")

TITLE = "افتتاح الجسر الجديد على النهر بعد ثلاث سنوات"
LEAD = "قال وزير النقل إن الجسر الجديد سيفتح الشهر المقبل أمام الناس."


@pytest.fixture(scope="module")
def document():
    """A document with all that is read of one, and some that is not."""
    made = docx.Document()
    made.add_paragraph(TITLE, style="Title")
    made.add_paragraph("1 سبتمبر 2025")
    made.add_paragraph(LEAD)
    made.add_heading("تفاصيل العمل", 1)
    paragraph = made.add_paragraph("وأضاف أن")
    paragraph.add_run(" العمل فيه استغرق").italic = True
    paragraph.add_run(" ثلاث سنوات كاملة.")
    paragraph._p.append(_xml('<w:ins w:id="1"><w:r><w:t> ثم نام.</w:t></w:r></w:ins>'))
    paragraph._p.append(_xml('<w:del w:id="2"><w:r><w:delText> محذوف.</w:delText></w:r></w:del>'))
    made.add_paragraph("").add_run("المدن القريبة").bold = True
    table = made.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["المدينة", "العدد", "حلب", "30"], strict=True):
        cell.text = text
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _xml(text):
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(text.replace(">", f" {nsdecls('w')}>", 1))


@pytest.mark.parametrize("name", ["report.docx", "report"])
def test_what_is_set(article, document, name):
    """Styles and bold lines make title and headings, tables lines; what was added is there, what was struck out is not."""
    found = article(document, name)
    assert [(block.kind.value, block.text) for block in found.blocks] == [
        ("title", TITLE),
        ("date", "1 سبتمبر 2025"),
        ("paragraph", LEAD),
        ("heading", "تفاصيل العمل"),
        ("paragraph", "وأضاف أن العمل فيه استغرق ثلاث سنوات كاملة. ثم نام."),
        ("heading", "المدن القريبة"),
        ("paragraph", "المدينة | العدد"),
        ("paragraph", "حلب | 30"),
    ]
    assert (found.title, found.date, found.source) == (TITLE, datetime.date(2025, 9, 1), name)


def _field(content, about=""):
    return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_what_stands_in_fields_is_read(article):
    """Paragraphs, tables, rows and cells in the fields of templates are text; what asks to be filled in, and the contents, are not."""
    made = docx.Document()
    made.add_paragraph(LEAD)
    listed = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    cells = f"<w:tc>{_paragraph('حلب')}</w:tc>" + _field(f"<w:tc>{_paragraph('30')}</w:tc>")
    for each in (
        _field(_paragraph("صادر عن الوزارة.") + _field(_paragraph("رقم القرار سبعة."))),
        _field(_paragraph("تفاصيل العمل ... 3"), listed),
        _field(_paragraph("انقر هنا لكتابة نص."), "<w:showingPlcHdr/>"),
        f'<w:customXml w:element="body">{_paragraph("نص القرار.")}</w:customXml>',
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{_paragraph('المدينة')}</w:tc></w:tr>"
        + _field(f"<w:tr>{cells}</w:tr>")
        + "</w:tbl>",
    ):
        made.element.body.insert(-1, _xml(each))
    held = io.BytesIO()
    made.save(held)
    assert [block.text for block in article(held.getvalue(), "decree.docx").blocks] == [
        LEAD,
        "صادر عن الوزارة.",
        "رقم القرار سبعة.",
        "نص القرار.",
        "المدينة",
        "حلب | 30",
    ]


def test_without_python_docx(read, document, monkeypatch):
    """Where python-docx is missing the answer is the command that installs it."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UnreadableSource, match=r"pip install 'warraq\[docx\]'"):
        read(document, "report.docx")


def _repacked(data, **changed):
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return held.getvalue()


def test_harm(read, document):
    """A file that is no document, or made to burst, is one sentence."""
    burst = _repacked(document, **{"word/document.xml": b"<w:document>" + b" " * 30_000_000})
    for data, said in ((document[:2000], "cut off"), (burst, "to burst"), (b"PK\x03\x04nothing", "cut off")):
        with pytest.raises(UnreadableSource, match=said):
            read(data, "report.docx")
    with pytest.raises(UnreadableSource, match="no document that Word could open"):
        read(_repacked(document, **{"word/document.xml": b"<w:p>"}), "report.docx")


def test_a_flipped_bit_anywhere(read, document):
    """A document that is damaged anywhere is read or refused, and never anything else than our own errors."""
    data = bytearray(document)
    for place in range(0, len(data), len(data) // 25):
        data[place] ^= 0x55
        with suppress(UnreadableSource):
            read(bytes(data), "report.docx")
        data[place] ^= 0x55
