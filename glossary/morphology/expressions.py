"""Expressions of several words, found among the words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.arabic.normalise import fold
from corpus.model import Token
from glossary.morphology.clitics import english_of_proclitics
from glossary.morphology.supplement import Expression

_BETWEEN = re.compile(r"[\s.\"'«»“”‘’\u200f\u200e]*")
_CONJUNCTIONS = ("", *"وف")
_PREPOSITIONS = ("", *"بلك")
_ARTICLE = "ال"
_TO_THE = "لل"


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression where it stands among tokens."""

    start: int
    """The place of its first token."""
    end: int
    expression: Expression
    before: tuple[str, ...]
    """The English of the proclitics of its first word."""
    span: tuple[int, int] = (0, 0)
    """Its offsets in the text, the proclitics of its first word told in."""


class Phrases:
    """Finds expressions."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        """Know the expressions, the longest first."""
        self._by_first: dict[str, list[Expression]] = {}
        for expression in sorted(expressions, key=lambda each: -len(each.words)):
            self._by_first.setdefault(expression.words[0], []).append(expression)

    def found(self, text: str, tokens: Sequence[Token]) -> list[Phrase]:
        """Return the expressions among the tokens of a text, none inside another, in order."""
        folded = [fold(token.surface) for token in tokens]
        phrases: list[Phrase] = []
        place = 0
        while place < len(tokens):
            phrase = self._at(text, tokens, folded, place)
            if phrase is not None:
                phrases.append(phrase)
            place = phrase.end if phrase else place + 1
        return phrases

    def _at(self, text: str, tokens: Sequence[Token], folded: list[str], place: int) -> Phrase | None:
        for first, before in _without_proclitics(folded[place]):
            for expression in self._by_first.get(first, ()):
                end = place + len(expression.words)
                if tuple(folded[place + 1 : end]) == expression.words[1:] and _joined(text, tokens[place:end]):
                    return Phrase(place, end, expression, before, (tokens[place].start, tokens[end - 1].end))
        return None


def _joined(text: str, tokens: Sequence[Token]) -> bool:
    """Return whether nothing but spaces and dots stands between the tokens."""
    return all(_BETWEEN.fullmatch(text, one.end, two.start) for one, two in pairwise(tokens))


def _without_proclitics(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition):
                yield rest[len(preposition) :], tuple(english_of_proclitics(conjunction + preposition))
        if rest.startswith(_TO_THE):
            yield _ARTICLE + rest[len(_TO_THE) :], tuple(english_of_proclitics(conjunction + _TO_THE[0]))
