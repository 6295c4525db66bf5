"""Other spellings of a word the lexicon does not know."""

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


def respellings(word: str) -> Iterator[str]:
    """Yield the word with Persian letters, final heh, final yeh and the hamzas of its alifs spelt otherwise, likeliest first."""
    plain = bare(word).translate(_FOREIGN)
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
