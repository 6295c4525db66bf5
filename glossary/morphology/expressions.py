"""Expressions of several words, found among the words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from corpus.model import Token
from glossary.morphology.clitics import PERSONS, enclitic, english_of_proclitics
from glossary.morphology.tables import table

_BETWEEN = re.compile(r"[\s.\"'«»“”‘’\u200f\u200e]*")
_CONJUNCTIONS = ("", *"وف")
_PREPOSITIONS = ("", *"بلك")
_ARTICLE = "ال"
_TO_THE = "لل"
_MAYBE_DEFINITE = f"({_ARTICLE})"
_SLOT = "+"
"""Ends a word of the table that carries a pronoun in the text."""
_FEMININE = "ة"


class Expression(NamedTuple):
    """Several words that mean something together."""

    words: tuple[str, ...]
    """Folded, as the text would be; one that ends in `+` carries a pronoun there."""
    pos: str
    gloss: str
    """English; `{his}`, `{him}` and `{he}` stand for the pronoun."""

    def of_person(self, person: str) -> "Expression":
        """Return the expression with the pronoun of a person (`3MS`) in its English."""
        tags = {"his": f"x/POSS_PRON_{person}", "him": f"x/PVSUFF_DO:{person}", "he": f"x/PRON_{person}"}
        gloss = self.gloss
        for name, tag in tags.items():
            found = enclitic(tag, subject=name == "he")
            gloss = gloss.replace(f"{{{name}}}", found.gloss if found else "")
        return self._replace(gloss=gloss)


def load_expressions() -> Iterator[Expression]:
    """Yield the expressions of the table; one whose words may have the article stands for both."""
    rows = list(table("expressions.tsv"))
    for article in (_ARTICLE, ""):
        told = [row for row in rows if article or _MAYBE_DEFINITE in row["words"]]
        written = "\n".join(row["words"].replace(_MAYBE_DEFINITE, article) for row in told)
        for row, words in zip(told, fold(written).splitlines(), strict=True):
            yield Expression(tuple(words.split()), row["pos"], row["gloss"])


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


@dataclass(frozen=True, slots=True)
class _Written:
    """A word of a text, folded, and the ways to part it from a pronoun."""

    folded: str
    parted: dict[str, str]
    """The person of the pronoun by what is left, ended by the sign of the slot."""

    def fits(self, wanted: str) -> bool:
        return wanted == self.folded or wanted in self.parted


class Phrases:
    """Finds expressions."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        """Know the expressions, the longest first."""
        self._by_first: dict[str, list[Expression]] = {}
        for expression in sorted(expressions, key=lambda each: -len(each.words)):
            self._by_first.setdefault(expression.words[0], []).append(expression)

    def found(self, text: str, tokens: Sequence[Token]) -> list[Phrase]:
        """Return the expressions among the tokens of a text, none inside another, in order."""
        written = [_written(token.surface) for token in tokens]
        phrases: list[Phrase] = []
        place = 0
        while place < len(tokens):
            phrase = self._at(text, tokens, written, place)
            if phrase is not None:
                phrases.append(phrase)
            place = phrase.end if phrase else place + 1
        return phrases

    def _at(self, text: str, tokens: Sequence[Token], written: list[_Written], place: int) -> Phrase | None:
        for first, before in _without_proclitics(written[place].folded):
            lead = _parted(first, tokens[place].surface)
            for key in (first, *lead.parted):
                for expression in self._by_first.get(key, ()):
                    words = (lead, *written[place + 1 : place + len(expression.words)])
                    end = place + len(words)
                    if _fit(words, expression.words) and _joined(text, tokens[place:end]):
                        told = expression.of_person(_person(words, expression.words))
                        return Phrase(place, end, told, before, (tokens[place].start, tokens[end - 1].end))
        return None


def _written(surface: str) -> _Written:
    return _parted(fold(surface), surface)


def _parted(folded: str, surface: str) -> _Written:
    """Return a folded word with its ways to be parted from a pronoun; a feminine ending is none."""
    if bare(surface).endswith(_FEMININE):
        return _Written(folded, {})
    parted = {
        folded.removesuffix(ending) + _SLOT: person
        for ending, person in PERSONS.items()
        if folded.endswith(ending) and len(folded) > len(ending)
    }
    return _Written(folded, parted)


def _fit(words: Sequence[_Written], wanted: Sequence[str]) -> bool:
    return len(words) == len(wanted) and all(word.fits(each) for word, each in zip(words, wanted, strict=True))


def _person(words: Sequence[_Written], wanted: Sequence[str]) -> str:
    """Return the person of the first pronoun in a slot, the third person where there is none."""
    persons = (word.parted[each] for word, each in zip(words, wanted, strict=True) if each.endswith(_SLOT))
    return next(persons, "3MS")


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
