"""Expressions of several words, found among the words of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from corpus.model import Token
from glossary.morphology.grammar.clitics import PERSONS, enclitic, english_of_proclitics
from glossary.morphology.tables import table

_BETWEEN = re.compile(r"[\s\"'«»“”‘’\u200f\u200e]*")
_DOT = re.compile(r"\s?\.\s*")
_INNER_DOT = re.compile(r"\.")
_ENDING = re.compile(r"[^\S\n]*(?:[.,،؛;:!?؟…»”’)\]\n]|[\"'](?=[\s.,،؛;:!?؟…]|$)|$)")
"""What stands behind the last word of a part of a sentence."""
_CONJUNCTIONS = ("", *"وف")
_PREPOSITIONS = ("", *"بلك")
_ARTICLE = "ال"
_TO_THE = "لل"
_MAYBE_DEFINITE = f"({_ARTICLE})"
_SLOT = "+"
"""Ends a word of the table that carries a pronoun in the text."""
_AT_END = " ."
"""Ends an expression of the table that nothing follows in its part of a sentence."""
_FEMININE = "ة"
_HIS = "ه"
_NAME = "PROPN"
_PRONOUNS = tuple(PERSONS)
_KEPT = 2048


class Expression(NamedTuple):
    """Several words that mean something together."""

    words: tuple[str, ...]
    """Folded, as the text would be; one that ends in `+` carries a pronoun there."""
    pos: str
    gloss: str
    """English; `{his}`, `{him}` and `{he}` stand for the pronoun."""
    his: tuple[int, ...] = ()
    """The places of words that end in a heh, for which no teh marbuta stands: `رحمه` is not `رحمة`."""
    last: bool = False
    """Whether nothing follows it in its part of a sentence."""

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
    kept: dict[str, str] = {}
    for article in (_ARTICLE, ""):
        told = [row for row in rows if article or _MAYBE_DEFINITE in row["words"]]
        written = [row["words"].replace(_MAYBE_DEFINITE, article).removesuffix(_AT_END) for row in told]
        for row, own, words in zip(told, written, fold("\n".join(written)).splitlines(), strict=True):
            # most words begin or end many expressions, and all together take much memory
            folded = tuple([kept.setdefault(word, word) for word in words.split()])
            his = tuple(place for place, word in enumerate(own.split()) if word.endswith(_HIS)) if _HIS in own else ()
            yield Expression(folded, row["pos"], row["gloss"], his, row["words"].endswith(_AT_END))


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


class _Written:
    """A word of a text, folded, and the ways to part it from a pronoun."""

    __slots__ = ("_parted", "_surface", "folded", "leads")

    def __init__(self, folded: str, surface: str) -> None:
        self.folded = folded
        self.leads: list[_Lead] = []
        """The ways in which an expression may begin with it."""
        self._surface = surface
        self._parted: dict[str, str] | None = None

    @property
    def parted(self) -> dict[str, str]:
        """The person of the pronoun by what is left, ended by the sign of the slot; a feminine ending is none."""
        if self._parted is None:
            self._parted = {} if self.is_feminine else _partings(self.folded)
        return self._parted

    @property
    def is_feminine(self) -> bool:
        """Whether it ends in teh marbuta."""
        return bare(self._surface).endswith(_FEMININE)

    def fits(self, wanted: str) -> bool:
        """Return whether it is a word of an expression."""
        return wanted == self.folded or (wanted[-1] == _SLOT and wanted in self.parted)


class _Lead(NamedTuple):
    """A word that expressions may begin with, where it stands in a text."""

    word: _Written
    """What is left of it without proclitics."""
    proclitics: str
    begun: "_Begun"


class _Begun:
    """The expressions that begin with one word, by the next one."""

    __slots__ = ("_alone", "_by_second", "_slots")

    def __init__(self) -> None:
        self._alone: tuple[tuple[int, Expression], ...] = ()
        self._by_second: dict[str, tuple[tuple[int, Expression], ...]] = {}
        self._slots: tuple[str, ...] = ()
        """The second words that carry a pronoun."""

    def add(self, number: int, expression: Expression) -> None:
        """Add an expression, which has a number by which expressions are tried."""
        if len(expression.words) == 1:
            self._alone = (*self._alone, (number, expression))
            return
        second = expression.words[1]
        if second.endswith(_SLOT) and second not in self._by_second:
            self._slots = (*self._slots, second)
        self._by_second[second] = (*self._by_second.get(second, ()), (number, expression))

    def followed_by(self, word: _Written | None) -> Iterator[Expression]:
        """Yield the expressions that may go on with a word, in the order in which they are tried."""
        found = [*self._alone]
        if word is not None:
            found += self._by_second.get(word.folded, ())
            for second in self._slots:
                if word.fits(second):
                    found += self._by_second[second]
        return (expression for _, expression in sorted(found))


class Phrases:
    """Finds expressions."""

    def __init__(self, expressions: Iterable[Expression]) -> None:
        """Know the expressions, the longest first, and of those alike the one that nothing follows."""
        self._begun: dict[str, _Begun] = {}
        for number, expression in enumerate(sorted(expressions, key=lambda each: (-len(each.words), not each.last))):
            self._begun.setdefault(expression.words[0], _Begun()).add(number, expression)
        self._written: dict[str, _Written] = {}

    def found(self, text: str, tokens: Sequence[Token]) -> list[Phrase]:
        """Return the expressions among the tokens of a text, none inside another, in order."""
        written = [self._written.get(token.surface) or self._newly_written(token.surface) for token in tokens]
        phrases: list[Phrase] = []
        free = 0
        for place, word in enumerate(written):
            phrase = self._at(text, tokens, written, place) if word.leads and place >= free else None
            if phrase is not None:
                phrases.append(phrase)
                free = phrase.end
        return phrases

    def _newly_written(self, surface: str) -> _Written:
        if len(self._written) >= _KEPT:
            self._written.clear()
        word = self._written[surface] = _Written(fold(surface), surface)
        for first, proclitics in _without_proclitics(word.folded):
            lead = _Written(first, surface)
            keys = (first, *lead.parted) if first.endswith(_PRONOUNS) else (first,)
            word.leads += [_Lead(lead, proclitics, begun) for key in keys if (begun := self._begun.get(key))]
        return word

    def _at(self, text: str, tokens: Sequence[Token], written: Sequence[_Written], place: int) -> Phrase | None:
        following = written[place + 1] if place + 1 < len(written) else None
        for lead, proclitics, begun in written[place].leads:
            for expression in begun.followed_by(following):
                words = (lead, *written[place + 1 : place + len(expression.words)])
                end = place + len(words)
                if _fit(words, expression) and _joined(text, tokens[place:end], words, expression):
                    told = expression.of_person(_person(words, expression.words))
                    before = tuple(english_of_proclitics(proclitics))
                    return Phrase(place, end, told, before, (tokens[place].start, tokens[end - 1].end))
        return None


def _partings(folded: str) -> dict[str, str]:
    """Return the person of the pronoun that may stand at the end of a folded word, by what is left, with the sign of the slot."""
    return {
        folded.removesuffix(ending) + _SLOT: person
        for ending, person in PERSONS.items()
        if folded.endswith(ending) and len(folded) > len(ending)
    }


def _fit(words: Sequence[_Written], expression: Expression) -> bool:
    wanted = expression.words
    if len(words) != len(wanted) or any(words[place].is_feminine for place in expression.his):
        return False
    return all(word.fits(each) for word, each in zip(words, wanted, strict=True))


def _person(words: Sequence[_Written], wanted: Sequence[str]) -> str:
    """Return the person of the first pronoun in a slot, the third person where there is none."""
    persons = (word.parted[each] for word, each in zip(words, wanted, strict=True) if each.endswith(_SLOT))
    return next(persons, "3MS")


def _joined(text: str, tokens: Sequence[Token], words: Sequence[_Written], expression: Expression) -> bool:
    """Return whether nothing but spaces, quotes and the dots of abbreviations stands between the tokens, and what must behind."""
    pairs = zip(pairwise(tokens), words, strict=False)
    if not all(_continues(text[one.end : two.start], word, expression.pos) for (one, two), word in pairs):
        return False
    return not expression.last or _ENDING.match(text, tokens[-1].end) is not None


def _continues(between: str, word: _Written, pos: str) -> bool:
    """Return whether a sentence goes on behind a word: a dot stands behind single letters, and between the parts of a name."""
    if _BETWEEN.fullmatch(between):
        return True
    dot = _DOT if len(word.folded) == 1 else _INNER_DOT
    return (len(word.folded) == 1 or pos == _NAME) and dot.fullmatch(between) is not None


def _without_proclitics(word: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of a folded word without proclitics it may have, with them."""
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition):
                yield rest[len(preposition) :], conjunction + preposition
        if rest.startswith(_TO_THE):
            yield _ARTICLE + rest[len(_TO_THE) :], conjunction + _TO_THE[0]
