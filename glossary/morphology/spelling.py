"""Other spellings of a word the lexicon does not know."""

import re
import unicodedata
from collections.abc import Iterator

from corpus.arabic.normalise import bare

_ALIFS = str.maketrans(dict.fromkeys("أإآٱ", "\N{ARABIC LETTER ALEF}"))
_GAF = "گ"
_PAIRS = (
    "پب",
    "چج",
    "ڤف",
    "ژز",
    "یي",
    "کك",
    "ھه",
    "ہه",
)
_FOREIGN = str.maketrans({pair[0]: pair[1] for pair in _PAIRS})
_FINAL_SEAT = re.compile("[يى]ء(?=$|[هةن])")
_YEH_SEAT = "ئ"
_WAW_SEAT = re.compile("[ءئ]و")
_SEATED_WAW = "ؤو"
_SEATED = (
    (_FINAL_SEAT, _YEH_SEAT),
    (_WAW_SEAT, _SEATED_WAW),
)
"""Hamzas that the spelling of Egypt, or haste, seats otherwise."""


def respellings(word: str) -> Iterator[str]:
    """Yield the word with Persian letters, joined letters, final heh and yeh and hamzas spelt otherwise, likeliest first."""
    plain = bare(unicodedata.normalize("NFKC", word)).translate(_FOREIGN)
    bases = [plain.replace(_GAF, letter) for letter in "غجك"] if _GAF in plain else [plain]
    seen = {word}
    for base in bases:
        for spelling in (base, *_endings(base)):
            for variant in (spelling, spelling.translate(_ALIFS)):
                if variant not in seen:
                    seen.add(variant)
                    yield variant


def _endings(word: str) -> Iterator[str]:
    if word.endswith("ه"):
        yield word[:-1] + "ة"
    elif word.endswith("ى"):
        yield word[:-1] + "ي"
    elif word.endswith("ي"):
        yield word[:-1] + "ى"
    for wrong, right in _SEATED:
        if wrong.search(word):
            yield wrong.sub(right, word)
