"""Headings that do not stand in the first row, or in more than one."""

import pytest

from glossary.terminology import Status
from tests.glossary.exchange.test_tabular import read, terms_of

DOOR = [[("ar", "باب"), ("en", "door")]]


@pytest.mark.parametrize(
    "content",
    [
        "Glossary of law,,\n,,\nArabic,English,Note\nباب,door,n\n",
        "مسرد القانون;;\nالعربية;الإنجليزية;ملاحظات\nباب;door;n\n",
        "Glossary, law, 2019, final\nArabic;English;Note\nباب;door;n\n",
    ],
)
def test_titles_above_the_headings_are_no_entries(content):
    """Rows that fill one cell above the headings are titles, whatever parts the cells below them."""
    found, faults = read(content)
    assert (terms_of(found), found[0].note, faults) == (DOOR, "n", [])


@pytest.mark.parametrize(
    "content",
    [
        "Arabic,,English,\nTerm,Status,Term,Status\nباب,Preferred,door,Deprecated\n",
        "ID,,Arabic,,English,\n,Subject,Term,Status,Term,Status\n1,law,باب,Preferred,door,Deprecated\n",
        "Arabic,,English,\n,Status,,Status\nباب,Preferred,door,Deprecated\n",
        "Title,,,\nالعربية,,الإنجليزية,\nالمصطلح,الحالة,المصطلح,الحالة\nباب,مفضل,door,مهجور\n",
    ],
)
def test_a_language_over_several_columns(content):
    """Where the name of a language was merged over columns, the row below says what each of them holds."""
    found, faults = read(content)
    assert (terms_of(found), faults) == (DOOR, [])
    assert [term.status for term in found[0].terms] == [Status.PREFERRED, Status.DEPRECATED]


@pytest.mark.parametrize(
    ("content", "terms"),
    [
        ("باب,door,\nكلمة,word,note\n", [*DOOR, [("ar", "كلمة"), ("en", "word")]]),
        ("Arabic,,English\nكلمة,,word\nباب,,door\n", [[("ar", "كلمة"), ("en", "word")], *DOOR]),
    ],
)
def test_entries_are_no_headings(content, terms):
    """Terms that mean a term, a word or a note are entries, in a table without headings and below them."""
    found, faults = read(content)
    assert (terms_of(found), faults) == (terms, [])
