"""The Arabic words of a text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.arabic.tokenise import foreign_words, tokens

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"


def surfaces(text):
    return [token.surface for token in tokens(text)]


def test_words_of_other_scripts():
    """A word of another script is one with its hyphen, an address is one word; numbers and Arabic letters are none."""
    text = "هاتف iPhone 17 من الـ5G ضد COVID-19 (WHO) وA&T، https://who.int/ar?x=1 سنة 2026 ٣ م2 ﷺ"
    assert [word.surface for word in foreign_words(text)] == [
        "iPhone",
        "5G",
        "COVID-19",
        "WHO",
        "A&T",
        "https://who.int/ar?x=1",
    ]
    assert all(text[word.start : word.end] == word.surface for word in foreign_words(text))


def test_words_only():
    """Digits, Latin words and punctuation are no words; dashes, slashes and quotes part words."""
    assert surfaces('قال لـ"إرم نيوز": 12 مليون–طن/يوم في NASA، ٣٠٪') == [
        "قال",
        "لـ",
        "إرم",
        "نيوز",
        "مليون",
        "طن",
        "يوم",
        "في",
    ]


def test_marks_stay_inside():
    """A vocalised word is one word, its marks and tatweel included."""
    assert surfaces("مُحَمَّـدٌ، كَتَبَ") == ["مُحَمَّـدٌ", "كَتَبَ"]


def test_joiners_stay_inside():
    """A word with a zero-width non-joiner inside is one word; one at its end is not part of it."""
    assert surfaces("بی\u200cبی\u200cسی\u200c و") == ["بی\u200cبی\u200cسی", "و"]


def test_extended_letters():
    """Persian and other additional letters make words."""
    assert surfaces("پاكستان چاد ڤيتنام گابورون") == ["پاكستان", "چاد", "ڤيتنام", "گابورون"]


@given(st.text(st.sampled_from("كتب\u064e\u0640\u200c 1a.-"), max_size=40))
def test_offsets(text):
    """Tokens ascend, lie apart and are the text they name."""
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.surface
        assert token.start >= end
        end = token.end


def test_count_of_the_five_articles():
    """The five real articles have 2,079 Arabic words."""
    if not SEEDS.exists():
        pytest.skip("the five articles are not beside the checkout")
    assert sum(len(tokens(path.read_text(encoding="utf-8"))) for path in SEEDS.glob("*.txt")) == 2079
