import unicodedata

import pytest

from glossary.morphology.grammar.buckwalter import forms_of, from_arabic, to_arabic, unmarked, vocalised_from_arabic


@pytest.mark.parametrize(
    ("transliterated", "arabic"),
    [
        ("madiynap", "مَدِينَة"),
        ("mas&uwl", "مَسؤُول"),
        ("l`kin~a", "لٰكِنَّ"),
        ("kitAbAF", "كِتابAً".replace("A", "ا")),
        ("{inotiqAl", "اِنْتِقال"),
    ],
)
def test_transliteration_is_written_in_arabic(transliterated: str, arabic: str) -> None:
    """Every letter and mark of the transliteration has its Arabic one; the joining hamza becomes a plain alif."""
    assert to_arabic(transliterated) == unicodedata.normalize("NFC", arabic)


@pytest.mark.parametrize(
    ("arabic", "form"),
    [
        ("مَدِينَةٌ", "mdynp"),
        ("مـديـنة", "mdynp"),
        ("ٱلكتاب", "AlktAb"),
        ("یک", "yk"),
        ("پاريس", "bArys"),
        ("گاز", "gAz"),
    ],
)
def test_written_words_lose_marks_and_foreign_letters(arabic: str, form: str) -> None:
    """A word as written is looked up without marks and tatweel, Persian letters as their Arabic kin."""
    assert from_arabic(arabic) == form


@pytest.mark.parametrize(
    ("arabic", "forms"),
    [
        ("إلی", ("<ly", "<lY")),
        ("عَلَیٰ", ("Ely", "ElY")),
        ("إلي", ("<ly",)),
        ("علیه", ("Elyh",)),
    ],
)
def test_a_last_farsi_yeh_is_yeh_or_alif_maqsura(arabic: str, forms: tuple[str, ...]) -> None:
    """The letter of Persian keyboards stands for both at the end of a word, and for yeh inside."""
    assert forms_of(arabic) == forms


def test_latin_letters_are_no_transliteration() -> None:
    """A Latin word is spelt with letters that no word of the lexicon has, as many as it has."""
    assert len(from_arabic("km")) == 2
    assert not any(letter.isascii() for letter in from_arabic("Al$mswkm"))


def test_shadda_stands_before_the_vowel_in_either_order() -> None:
    """NFC puts the vowel before the shadda; both orders give the lexicon's."""
    assert vocalised_from_arabic("أَنَّ") == vocalised_from_arabic(unicodedata.normalize("NFC", "أَنَّ")) == ">an~a"


def test_marks_can_be_taken_off_transliteration() -> None:
    """The bare form of a vocalised one has letters only."""
    assert unmarked("mu&as~asap") == "m&ssp"
