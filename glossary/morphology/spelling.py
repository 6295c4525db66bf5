"""Other spellings of a word the lexicon does not know."""

import re
import unicodedata
from collections.abc import Iterator

from corpus.arabic.letters import LETTERS
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
_SMALL_ALIF = "\N{ARABIC LETTER SUPERSCRIPT ALEF}"
_ALIF = "\N{ARABIC LETTER ALEF}"
_READ_AS_ALIF = re.compile(f"(?:و|ى(?=.[^{LETTERS}]*[{LETTERS}])){_SMALL_ALIF}")
"""A waw, or an alif maqsura inside a word, that is read as a long ā: صلوٰة, هدىٰهم."""
_ON_LETTER = re.compile(f"(?<!ى){_SMALL_ALIF}")
_UNSAID = str.maketrans("", "", "\N{ARABIC TATWEEL}\N{ARABIC MADDAH ABOVE}")
_CARELESS = re.compile("([وف]?ال.+)ه")
_FINAL_SEAT = re.compile("[يى]ء(?=$|[هةن])")
_YEH_SEAT = "ئ"
_WAW_SEAT = re.compile("[ءئ]و")
_SEATED_WAW = "ؤو"
_PARTED_MADDA = re.compile("ءا")
_MADDA = "آ"
_SEATED = (
    (_FINAL_SEAT, _YEH_SEAT),
    (_PARTED_MADDA, _MADDA),
    (_WAW_SEAT, _SEATED_WAW),
)
"""Hamzas that the spelling of Egypt, of the Koran, or haste, seats otherwise."""


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


def with_marbuta(word: str) -> str:
    """Return a word with the article and a final heh with tāʼ marbūṭa instead, without marks; nothing of other words."""
    found = _CARELESS.fullmatch(bare(word)) if "ه" in word else None
    return f"{found[1]}ة" if found else ""


def with_long_alifs(word: str) -> tuple[str, ...]:
    """Return the spellings of a word with an alif for each small one above a letter, as the Koran has it; none of other words."""
    if _SMALL_ALIF not in word:
        return ()
    plain = word.translate(_UNSAID)
    longer = (_ON_LETTER.sub(_ALIF, each) for each in (_READ_AS_ALIF.sub(_ALIF, plain), plain))
    return tuple(dict.fromkeys(each for each in longer if bare(each) != bare(word)))


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
