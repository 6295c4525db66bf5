"""Arabic words by what they are in English."""

import pytest

from glossary.finding.lexicon_english import LexiconEnglish
from glossary.morphology.lexicon.lexicon import load_lexicon

FOUND = [
    ("fuel", ["وقود"]),
    ("prices", ["سعر", "أسعار"]),
    ("City", ["مدينة", "مدن"]),
    ("war", ["حرب", "حروب"]),
    ("courts", ["محكمة", "محاكم"]),
]


@pytest.fixture(scope="module")
def english():
    return LexiconEnglish(load_lexicon())


@pytest.mark.parametrize(("word", "expected"), FOUND)
def test_the_words_in_most_use_come_first(english, word, expected):
    """An English word in any form is answered by the dictionary forms it is a whole sense of, the most used first, with their plurals."""
    assert list(english(word)[: len(expected)]) == expected


def test_what_is_no_word_is_answered_by_none(english):
    """Short and unknown words, particles, parts of a sense and anything but letters find nothing."""
    assert [english(each) for each in ("of", "the", "zzxq", "fue", "fuel;x", "", "١٢٣")] == [()] * 7


def test_what_is_nearly_always_two_words_is_left_out(english):
    """A word that is spelt as a proclitic with a frequent word is not looked for: وقد is "and indeed", hardly ever fuel."""
    assert english("fuel") == ("وقود",)
    assert "وقت" in english("time")
    assert "ولد" in english("child")
