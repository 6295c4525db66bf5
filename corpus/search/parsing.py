"""From what a user typed to the tree of what is asked of articles."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from corpus.errors import UnclearSearch
from corpus.search.dates import days
from corpus.search.fields import Field, Fields
from corpus.search.grammar import Grammar
from corpus.search.lexing import AND, NEAR, Kind, Piece, pieces
from corpus.search.numbers import number_range
from corpus.search.query import Word, beginning, finished, query_words, unfinished, written_words
from corpus.search.tree import (
    All,
    Begun,
    Collected,
    Either,
    Hidden,
    InTitle,
    Leaf,
    Named,
    Near,
    Node,
    Not,
    Phrase,
    Says,
    Sized,
    Within,
)
from corpus.worded import worded

_OR = frozenset({"OR", "|", "||"})
"""A pasted sentence has `or` and أو of its own."""
_COMMA = re.compile("[,\N{ARABIC COMMA}]")
_LISTED = frozenset({"text", "name", "label"})
"""Kinds of fields whose values commas part: one of them is enough."""
_DISTANCE, _FARTHEST = 10, 50
"""Words between two that are near each other, where nothing else is said and at most."""
_STAR = "*"
_MOST = 40
"""Words of a query that count: a pasted paragraph is found by its beginning."""
_MOST_FIELDS = 20
_LONGEST = 1000
"""Characters of the longest query that is read; a longer text is a pasted one."""
_NOTHING: Node = Either(())


class Order(StrEnum):
    """In what order articles are found."""

    BEST = "best"
    """The best answers first."""
    NEWEST = "newest"
    """The last that came into the library first."""


class Search(NamedTuple):
    """What is asked, and the order asked for in the query itself."""

    node: Node
    order: Order | None = None


def parsed(typed: str, today: date | None = None) -> Search:
    """Return what a query asks; everything for an empty one.

    Words beside one another must all stand in an article, the last one may be unfinished unless a space follows it.
    Raises UnclearSearch for a field or a value that there is not, a date that is none, and NEAR beside what is no word.
    """
    if not typed.strip():
        return Search(All(()))
    if len(typed) > _LONGEST:
        return Search(All(query_words(typed)) if query_words(typed) else _NOTHING)
    found = pieces(typed, _OR)
    if sum(piece.kind is Kind.FIELD for piece in found) > _MOST_FIELDS:
        raise UnclearSearch(worded("The query is too long: ask for at most {most} fields at once.", most=_MOST_FIELDS))
    is_open = found[-1:] != [] and not typed[-1].isspace()
    language = _Language(today or date.today(), is_open)
    grammar: Grammar[Leaf] = Grammar(found, language)
    try:
        node = grammar.tree()
    except UnclearSearch as error:
        error.span = grammar.span
        raise
    if node is None:
        node = _NOTHING if language.order is None else All(())
    return Search(node, language.order)


@dataclass(slots=True)
class _Language:
    """What the pieces of a query ask of articles."""

    today: date
    is_open: bool
    """Whether the last word may go on."""
    order: Order | None = None
    words: int = 0
    fields: Fields | None = None

    def between(self, piece: Piece) -> Callable[[Node, Node | None], Node] | None:
        """Return what makes one of the two that a piece stands between: NEAR, or AND, which nobody need write."""
        if piece.kind is not Kind.WORD:
            return None
        if piece.text == AND:
            return _both
        near = NEAR.fullmatch(piece.text)
        return partial(_near, distance=int(near[1] or _DISTANCE)) if near else None

    def joined(self, parts: Sequence[Node]) -> Sequence[Node]:
        """Return every part once."""
        return tuple(dict.fromkeys(parts))

    def refused(self, sentence: str) -> Exception:
        """Return the error of a query that asks for too much."""
        return UnclearSearch(sentence)

    def worded(self, text: str, is_last: bool) -> Node | None:
        """Return what a piece without quotes asks for; one with signs inside asks for each of its parts."""
        written = self._counted(text)
        if not written:
            return None
        has_star = text.rstrip().endswith(_STAR)
        last = is_last and self.is_open and not has_star
        goes_on = last or has_star
        words = [finished(word) for word in written[:-1]]
        end = unfinished(written[-1]) if goes_on else finished(written[-1])
        # half of all words begin with one letter or another: beside whole words it narrows nothing down and takes long
        if not last or self.words == 1 or len(min(end.prefixes, key=len, default="")) > 1:
            words.append(end)
        kept = tuple(word for word in words if word.terms)
        return kept[0] if len(kept) == 1 else All(kept) if kept else None

    def quoted(self, text: str) -> Node | None:
        """Return the phrase that stands in quotes."""
        written = self._counted(text)
        if not written:
            return None
        words = [finished(word) for word in written]
        if text.rstrip().endswith(_STAR):
            words[-1] = beginning(written[-1])
        kept = tuple(word for word in words if word.terms)
        return Phrase(kept) if kept else None

    def _counted(self, text: str) -> list[str]:
        """Return the written words of a piece, as many as still count."""
        written = written_words(text)[: _MOST - self.words]
        self.words += len(written)
        return written

    def asked(self, piece: Piece, is_last: bool) -> Node | None:
        """Return what a field asks for; a headline with a colon is words."""
        text = piece.text.strip()
        if not text and not piece.field.isascii():
            return self.worded(piece.field, is_last)
        fields = self.fields = self.fields or Fields.read()
        own = fields.field(piece.field) if text else fields.by_name.get(piece.field.casefold())
        if own is None:
            return self.worded(f"{piece.field} {piece.text}", is_last)
        if not text:
            said = "{name}: needs a value right after it, such as {example}."
            raise UnclearSearch(worded(said, name=own.name, example=f'{own.name}:"…"'))
        if own.kind == "words":
            node = self.quoted(text) if piece.quoted else self.worded(text, is_last)
            return InTitle(node) if node is not None else None
        if piece.quoted or own.kind not in _LISTED:
            return self._of_field(own, text, fields)
        some = [self._of_field(own, each.strip(), fields) for each in _COMMA.split(text) if each.strip()]
        return some[0] if len(some) == 1 else Either(tuple(each for each in some if each is not None))

    def _of_field(self, own: Field, text: str, fields: Fields) -> Node | None:
        match own.kind:
            case "date":
                return self._dated(own, text)
            case "number":
                return _sized(own, text)
            case "name":
                return Named(own.name, text)
            case "yes" if own.name == "copies":
                return Hidden(fields.value(own, text) == "yes")
            case "label":
                return Collected(own.name, text)
            case "yes":
                return Begun() if fields.value(own, text) == "yes" else Not(Begun())
            case "order":
                self.order = Order(fields.value(own, text))
                return None
        return Says(own.name, text)

    def _dated(self, own: Field, text: str) -> Node:
        try:
            meant = days(text, self.today)
        except ValueError as error:
            year = self.today.year
            raise UnclearSearch(
                worded(
                    "{name}: {text} is no date: write {today}, {since}, {between} or 7d.",
                    name=own.name,
                    text=text[:60],
                    today=self.today.isoformat(),
                    since=f">{year}-01-01",
                    between=f"{year - 1}..{year}",
                )
            ) from error
        return Within(own.name, meant.first, meant.end)


def _sized(own: Field, text: str) -> Node:
    try:
        return Sized(*number_range(text))
    except ValueError as error:
        raise UnclearSearch(
            worded("{name}: “{text}” is no number: write 300, >300 or 100..300.", name=own.name, text=text[:60])
        ) from error


def _both(one: Node, other: Node | None) -> Node:
    return one if other is None else All((one, other))


def _near(one: Node, other: Node | None, distance: int) -> Node:
    if isinstance(one, Word | Phrase) and other is None:
        # what comes behind it is still being typed
        return one
    if not isinstance(one, Word | Phrase) or not isinstance(other, Word | Phrase):
        raise UnclearSearch(worded('NEAR stands between two words or phrases: write قارب NEAR/5 "نهر كبير".'))
    return Near(one, other, min(distance, _FARTHEST))
