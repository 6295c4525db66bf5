"""Words that the lexicon knows and that are spelt nearly as one it does not know."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.model import Analysis
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.ranking.words import Word

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ"
_ALIKE = (
    "اأإآى",
    "ةهت",
    "يىئ",
    "وؤ",
    "تط",
    "دض",
    "ذزظ",
    "سصث",
    "كق",
    "حهخ",
    "غعق",
    "جشغ",
    "ضظ",
)
"""Letters that are taken for one another, by hand or by ear."""
_SHORTEST, _LONGEST = 3, 20
_SOUND = 0.0
"""The least weight of a reading that is offered."""


class Near(NamedTuple):
    """A word spelt nearly so."""

    word: str
    analysis: Analysis


def nearest(word: str, lexicon: Lexicon, limit: int = 4) -> list[Near]:
    """Return the known words that are a letter away, those of letters often confused first, then the likeliest."""
    written = bare(word)
    if not _SHORTEST <= len(written) <= _LONGEST:
        return []
    found: list[tuple[int, float, str, Analysis]] = []
    for spelling, distance in _spellings(written).items():
        readings = lexicon.readings(spelling)
        best = max(Word(spelling, readings).candidates, key=lambda each: each.weight) if readings else None
        if best is not None and best.weight >= _SOUND and best.analysis.pos != "X":
            found.append((distance, -best.weight, spelling, best.analysis))
    found.sort(key=lambda each: each[:3])
    lemmas: dict[str, Near] = {}
    for _, _, spelling, analysis in found:
        lemmas.setdefault(analysis.lemma, Near(spelling, analysis))
    return list(lemmas.values())[:limit]


def _spellings(word: str) -> dict[str, int]:
    """Return every spelling one step away, with how odd the step is: 0 for letters often confused, 1 for others."""
    spellings: dict[str, int] = {}
    for spelling, distance in (*_confused(word), *_others(word)):
        if spelling != word:
            spellings.setdefault(spelling, distance)
    return spellings


def _confused(word: str) -> Iterator[tuple[str, int]]:
    """Yield the word with letters swapped, doubled letters once, and letters taken for one another."""
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :], 0
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield word[:place] + word[place + 1 :], 0
    for place, letter in enumerate(word):
        for group in _ALIKE:
            if letter in group:
                yield from ((word[:place] + other + word[place + 1 :], 0) for other in group)


def _others(word: str) -> Iterator[tuple[str, int]]:
    """Yield the word with a letter more, less or another one; its first letter is the one least often mistaken."""
    for place in range(len(word) + 1):
        odd = 1 + (place == 0)
        if place < len(word) and len(word) > _SHORTEST:
            yield word[:place] + word[place + 1 :], odd
        for letter in _LETTERS:
            yield word[:place] + letter + word[place:], odd
            if place < len(word):
                yield word[:place] + letter + word[place + 1 :], odd + 1


def words_of(near: Sequence[Near]) -> list[tuple[str, str]]:
    """Return each word with the first sense of its English."""
    return [(each.word, each.analysis.gloss.partition("; ")[0]) for each in near]
