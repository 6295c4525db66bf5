"""Light stems are Lucene's."""

from pathlib import Path

import pytest

from corpus.arabic.stem import index_terms, stem

OWN = Path(__file__).with_name("stems.tsv")
WORDS = Path(__file__).parents[3].parent / "shared" / "data" / "search" / "lucene_words.tsv"


def test_equals_lucene():
    """At least 99.9 % of the words Lucene's ArabicAnalyzer was asked about get its stem; stop words are kept here."""
    if not WORDS.exists():
        pytest.skip("Lucene's own output is not beside the checkout")
    rows = [line.split("\t") for line in WORDS.read_text(encoding="utf-8").splitlines()]
    compared = [(word, expected) for word, expected in rows if expected]
    same = sum(stem(word) == expected for word, expected in compared)
    assert same >= 0.999 * len(compared) > 2000


def test_words_of_our_own():
    """Words that each try one rule or one limit of the stemmer get the stem that Lucene's rules give."""
    rows = [line.split("\t") for line in OWN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert {word: stem(word) for word, _ in rows} == dict(rows)
    assert len(rows) > 40


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("والكتاب", "كتاب"),
        ("للمدينة", "مدين"),
        ("مُعَلِّمُونَ", "معلم"),
        ("كتابها", "كتاب"),
        ("ولد", "ولد"),
        ("مدرسةٌ", "مدرس"),
        ("ٱلبيت", "بيت"),
        ("رقم", "رقم"),
    ],
)
def test_stem(word, expected):
    """One prefix and all endings go while enough letters are left; marks and spellings of alef do not matter."""
    assert stem(word) == expected


def test_index_terms():
    """Every word and number of a text is a term, stop words, Latin words and digits of any script too."""
    text = "في عام ٢٠٢٥، اشترت الشركة 3 سفن من BMW (لم تصل)."
    assert index_terms(text) == ["في", "عام", "2025", "اشترت", "شرك", "3", "سفن", "من", "bmw", "لم", "تصل"]


def test_index_terms_of_vocalised_text():
    """Marks do not split a word."""
    assert index_terms("كَتَبَ الوَلَدُ دَرْسَهُ") == index_terms("كتب الولد درسه")


def test_index_terms_of_presentation_forms():
    """Letters in the shapes of a terminal or a PDF are the same letters."""
    assert index_terms("\ufedb\ufe98\ufe8e\ufe8f") == ["كتاب"]
