"""Telling formats by their first bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import UnknownFormat
from glossary.exchange.port import format_named, format_of_file, format_of_name

OURS = ("omegat", "csv", "tsv", "jsonl", "markdown", "anki")
SIGNS = 'ab,;|\t\n\r"{}#-PK'


@pytest.mark.parametrize("name", OURS)
@given(head=st.binary(max_size=300) | st.text(SIGNS, max_size=60).map(str.encode))
def test_no_bytes_confuse(name, head):
    """Whatever a file begins with, asking whether it is of a format has an answer."""
    assert format_named(name).sniff(head) in (True, False)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("x.txt", "# remark\nبيت\thouse\tnote\nباب\tdoor\n", "omegat"),
        ("x.txt", "English;Arabic;Note\nhouse;بيت;\n", "csv"),
        ("x.txt", "Arabic\tEnglish\nبيت\thouse\n", "csv"),
        ("x.txt", "English\tArabic (Egypt)\tNote\nhouse\tبيت\t\n", "csv"),
        ("x.txt", "Arabic coffee\tقهوة عربية\nTurkish delight\tملبن\n", "omegat"),
        ("x.data", '{"warraq":"terms","version":1}\n', "jsonl"),
        ("x", "| Arabic | English |\n|---|---|\n", "markdown"),
        ("x.CSV", "whatever", "csv"),
        ("x.utf8", "", "omegat"),
    ],
)
def test_a_file_is_known(name, head, expected):
    """The end of the name tells the format, else the first bytes do."""
    assert format_of_file(name, head.encode()).name == expected


def test_a_table_of_unicode_text_is_known():
    """What a spreadsheet saves as Unicode text is a table, though each of its signs is two bytes."""
    head = "Arabic\tEnglish\nبيت\thouse\n".encode("utf-16")
    assert format_of_file("x.txt", head).name == "csv"
    without_headings = "بيت\thouse\tnote\r\nباب\tdoor\r\n".encode("utf-16")
    assert format_of_file("x.txt", without_headings).name == "omegat"


def test_a_file_that_nobody_knows():
    """Neither name nor bytes tell: the sentence says which formats there are."""
    assert format_of_name("x.unknown") is None
    with pytest.raises(UnknownFormat, match="csv"):
        format_of_file("x.unknown", b"dear sir")


@pytest.mark.parametrize("head", [b"PK\x03\x04[Content_Types].xml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_workbook(head):
    """A file of a spreadsheet is told for what it is, and what to do with it."""
    with pytest.raises(UnknownFormat, match=r"terms\.xlsx is a workbook.*CSV"):
        format_of_file("terms.xlsx", head)
