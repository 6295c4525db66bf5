"""When two lemmas are the same one: spellings of the same vowels, of the same letters, of the same letters folded."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from corpus.arabic.normalise import bare, fold

_SUKUN = "\N{ARABIC SUKUN}"
_WASLA = "\N{ARABIC LETTER ALEF WASLA}"
_SMALL_ALIF = "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
_ALIF = "\N{ARABIC LETTER ALEF}"
_LONG = (
    ("\N{ARABIC FATHA}", _ALIF),
    ("\N{ARABIC KASRA}", "\N{ARABIC LETTER YEH}"),
    ("\N{ARABIC DAMMA}", "\N{ARABIC LETTER WAW}"),
)
"""Long vowels, which may be written with the short one before them."""
_FIRST_VOWEL = re.compile("^\u0627[\u064e-\u0650]")
_LAST_VOWEL = re.compile("[\u064b-\u0650]$")


def vowelled(lemma: str) -> str:
    """Return a lemma, or the id of one, so that spellings of the same letters and vowels compare equal."""
    text = unicodedata.normalize("NFD", plain(lemma))
    text = unicodedata.normalize("NFC", text).replace(_SUKUN, "").replace(_WASLA, _ALIF).replace(_SMALL_ALIF, _ALIF)
    for short, long in _LONG:
        text = text.replace(short + long, long)
    return _LAST_VOWEL.sub("", _FIRST_VOWEL.sub(_ALIF, text))


def plain(lemma: str) -> str:
    """Return a lemma without its number and the vowel of its imperfect."""
    return (lemma.rpartition("_")[0] or lemma).partition("-")[0]


COMPARISONS: Mapping[str, Callable[[str], str]] = {
    "letters and vowels": vowelled,
    "letters": lambda lemma: bare(plain(lemma)).replace(_WASLA, _ALIF),
    "letters, folded": lambda lemma: fold(plain(lemma)),
}
"""The ways to compare, the strictest first."""
