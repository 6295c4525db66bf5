"""From what a user typed to the tree of what is asked of articles."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from corpus.errors import UnclearSearch
from corpus.search.dates import days
from corpus.search.fields import Field, Fields
from corpus.search.lexing import Kind, Piece, pieces
from corpus.search.query import Word, beginning, exactly, finished, query_words, unfinished, written_words
from corpus.search.tree import All, Begun, Either, InTitle, Named, Near, Node, Not, Phrase, Says, Within

_OR = frozenset({"OR", "|", "||"})
"""A pasted sentence has `or` and أو of its own."""
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")
_DISTANCE, _FARTHEST = 10, 50
"""Words between two that are near each other, where nothing else is said and at most."""
_STAR = "*"
_MOST = 40
"""Words of a query that count: a pasted paragraph is found by its beginning."""
_MOST_FIELDS = 20
_LONGEST = 1000
"""Characters of the longest query that is read; a longer text is a pasted one."""
_DEEPEST = 12
_NOTHING = Either(())


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
        raise UnclearSearch(f"The query is too long: ask for at most {_MOST_FIELDS} fields at once.")
    is_open = found[-1:] != [] and not typed[-1].isspace()
    parser = _Parser(found, today or date.today(), is_open)
    node = parser.either(0)
    if node is None:
        node = _NOTHING if parser.order is None else All(())
    return Search(node, parser.order)


@dataclass(slots=True)
class _Parser:
    pieces: list[Piece]
    today: date
    is_open: bool
    """Whether the last word may go on."""
    order: Order | None = None
    place: int = 0
    words: int = 0
    fields: Fields | None = None

    def either(self, depth: int) -> Node | None:
        """Return what stands until the end or a closing bracket, None for nothing."""
        if depth > _DEEPEST:
            raise UnclearSearch(f"The query has brackets within brackets {_DEEPEST} deep: write it with fewer.")
        parts = []
        while self.place < len(self.pieces):
            part = self._all(depth)
            parts += [part] if part is not None else []
            if self.place >= len(self.pieces) or self.pieces[self.place].kind is not Kind.OR:
                break
            self.place += 1
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self.place < len(self.pieces):
            piece = self.pieces[self.place]
            if piece.kind is Kind.OR or (piece.kind is Kind.CLOSE and depth):
                break
            near = _NEAR.fullmatch(piece.text) if piece.kind is Kind.WORD else None
            if near and parts and self.place + 1 < len(self.pieces):
                self.place += 1
                parts[-1] = _near(parts[-1], self._one(depth), int(near[1] or _DISTANCE))
                continue
            part = self._one(depth)
            if part is not None:
                parts += part.parts if isinstance(part, All) else (part,)
        parts = list(dict.fromkeys(parts))
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, depth: int) -> Node | None:
        piece = self.pieces[self.place]
        self.place += 1
        match piece.kind:
            case Kind.MINUS:
                return self._negated(depth)
            case Kind.OPEN:
                inner = self.either(depth + 1)
                self.place += 1
                return inner
            case Kind.FIELD:
                return self._asked(piece)
            case Kind.QUOTED:
                return self._phrase(piece.text)
            case Kind.WORD:
                return self._worded(piece.text)
        return None

    def _negated(self, depth: int) -> Node | None:
        while self.place < len(self.pieces) and self.pieces[self.place].kind in (Kind.MINUS, Kind.OR):
            self.place += 1
        if self.place >= len(self.pieces):
            return None
        node = self._one(depth)
        return None if node is None else Not(node)

    def _worded(self, text: str) -> Node | None:
        """Return what a piece without quotes asks for; one with signs inside asks for each of its parts."""
        written = self._counted(text)
        if not written:
            return None
        has_star = text.rstrip().endswith(_STAR)
        last = self.place >= len(self.pieces) and self.is_open and not has_star
        goes_on = last or has_star
        words = [finished(word) for word in written[:-1]]
        end = unfinished(written[-1]) if goes_on else finished(written[-1])
        # half of all words begin with one letter or another: beside whole words it narrows nothing down and takes long
        if not last or self.words == 1 or len(min(end.prefixes, key=len, default="")) > 1:
            words.append(end)
        kept = tuple(word for word in words if word.terms)
        return kept[0] if len(kept) == 1 else All(kept) if kept else None

    def _phrase(self, text: str) -> Node | None:
        written = self._counted(text)
        if not written:
            return None
        words = [exactly(word) for word in written]
        if text.rstrip().endswith(_STAR):
            words[-1] = beginning(written[-1])
        return Phrase(tuple(word for word in words if word.terms))

    def _counted(self, text: str) -> list[str]:
        """Return the written words of a piece, as many as still count."""
        written = written_words(text)[: _MOST - self.words]
        self.words += len(written)
        return written

    def _asked(self, piece: Piece) -> Node | None:
        text = piece.text.strip()
        if not text and not piece.field.isascii():
            return self._worded(piece.field)
        fields = self.fields = self.fields or Fields.read()
        own = fields.field(piece.field) if text else fields.by_name.get(piece.field.casefold())
        if own is None:
            return self._worded(f"{piece.field} {piece.text}")
        if not text:
            raise UnclearSearch(f'{own.name}: needs a value right after it, such as {own.name}:"…".')
        if own.kind == "words":
            node = self._phrase(text) if piece.quoted else self._worded(text)
            return InTitle(node) if node is not None else None
        return self._of_field(own, text, fields)

    def _of_field(self, own: Field, text: str, fields: Fields) -> Node | None:
        match own.kind:
            case "date":
                return self._dated(own, text)
            case "name":
                return Named(own.name, text)
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
                f"{own.name}: {text[:60]} is no date: write {self.today.isoformat()}, >{year}-01-01, {year - 1}..{year} or 7d."
            ) from error
        return Within(own.name, meant.first, meant.end)


def _near(one: Node, other: Node | None, distance: int) -> Node:
    if not isinstance(one, Word | Phrase) or not isinstance(other, Word | Phrase):
        raise UnclearSearch('NEAR stands between two words or phrases: write قارب NEAR/5 "نهر كبير".')
    return Near(one, other, min(distance, _FARTHEST))
