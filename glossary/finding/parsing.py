"""From what a user typed to the tree of what is asked."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from corpus.search.lexing import Kind, Piece, pieces
from glossary.errors import UnclearQuery
from glossary.finding.dates import within
from glossary.finding.fields import Field, Fields
from glossary.finding.orders import Order
from glossary.finding.tree import All, Either, Has, Is, Node, Not, Phrase, Says, Words
from glossary.store.forms import folded_form

_ARABIC = re.compile("[\u0620-\u06ff]")
LONGEST = 1000
"""Characters of the longest query that is read; a longer text is a pasted one, which no term is."""
_MOST = 60
_DEEPEST = 12
_WILD = re.compile(r"[*?\N{ARABIC QUESTION MARK}]")


class Query(NamedTuple):
    """What is asked, and the order asked for in the query itself."""

    node: Node
    order: Order | None = None


def parsed(typed: str, today: date | None = None) -> Query:
    """Return what a query asks; everything for an empty one.

    Raises UnclearQuery for a field or a value that there is not, a date that is none, and more than can be asked at once.
    """
    if not typed.strip():
        return Query(All(()))
    if len(typed) > LONGEST:
        return Query(Words(typed))
    found = pieces(typed)
    if len(found) > _MOST * 4 or sum(piece.kind is Kind.FIELD for piece in found) > _MOST:
        raise UnclearQuery(f"The query is too long: ask for at most {_MOST} things at once.")
    parser = _Parser(found, today or date.today())
    node = parser.either(0)
    return Query(node if node is not None else Words(typed), parser.order)


@dataclass(slots=True)
class _Parser:
    pieces: list[Piece]
    today: date
    order: Order | None = None
    place: int = 0
    fields: Fields | None = None

    def either(self, depth: int) -> Node | None:
        """Return what stands until the end or a closing bracket, None for nothing."""
        if depth > _DEEPEST:
            raise UnclearQuery(f"The query has brackets within brackets {_DEEPEST} deep: write it with fewer.")
        parts, any_sorted = [], self.order
        while self.place < len(self.pieces):
            part = self._all(depth)
            parts += [part] if part is not None else []
            if self.place >= len(self.pieces) or self.pieces[self.place].kind is not Kind.OR:
                break
            self.place += 1
        if not parts:
            return All(()) if self.order is not any_sorted else None
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, depth: int) -> Node | None:
        """Return what stands until `or`: plain words beside one another are asked of one term."""
        parts: list[Node] = []
        while self.place < len(self.pieces):
            piece = self.pieces[self.place]
            if piece.kind is Kind.OR or (piece.kind is Kind.CLOSE and depth):
                break
            part = self._one(depth)
            if part is None:
                continue
            for own in part.parts if isinstance(part, All) else (part,):
                before = parts[-1] if parts else None
                if isinstance(own, Words) and isinstance(before, Words):
                    parts[-1] = Words(f"{before.text} {own.text}")
                else:
                    parts.append(own)
        if not parts:
            return None
        parts = [_of_each_script(part) if isinstance(part, Words) else part for part in parts]
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
                return Phrase(piece.text) if folded_form(piece.text) else None
            case Kind.CLOSE:
                return None
        if _WILD.search(piece.text) and folded_form(piece.text):
            return Phrase(piece.text)
        return Words(piece.text)

    def _negated(self, depth: int) -> Node | None:
        while self.place < len(self.pieces) and self.pieces[self.place].kind in (Kind.MINUS, Kind.OR):
            self.place += 1
        if self.place >= len(self.pieces):
            return None
        node = self._one(depth)
        return None if node is None else Not(node)

    def _asked(self, piece: Piece) -> Node | None:
        fields = self.fields = self.fields or Fields.read()
        own = fields.field(piece.field)
        text = piece.text.strip()
        if not text and not (own.kind == "name" and piece.quoted):
            known = fields.all_values(own)
            raise UnclearQuery(f"{own.name}: needs a value right after it" + (f": {known}." if known else "."))
        match own.kind:
            case "choice":
                return Is(own.name, _chosen(fields, own, text))
            case "yes":
                return Is(own.name, (fields.value(own, text),))
            case "has":
                return Has(fields.value(own, text))
            case "sort":
                self.order = Order(fields.value(own, text))
                return None
            case "date":
                return within(own.name, text, self.today)
            case "id":
                return Is(own.name, (_id(own, text),))
            case "code":
                return Is(own.name, (text.upper(),))
        return Says(own.name, text)


def _of_each_script(words: Words) -> Node:
    """Return what words of two scripts ask: they stand in one term, or the Arabic ones and the others in a term each."""
    arabic = [word for word in words.text.split() if _ARABIC.search(word)]
    others = [word for word in words.text.split() if not _ARABIC.search(word)]
    if not arabic or not any(map(folded_form, others)):
        return words
    return Either((words, All((Words(" ".join(arabic)), Words(" ".join(others))))))


def _chosen(fields: Fields, own: Field, text: str) -> tuple[str, ...]:
    """Return the values of a field that commas part."""
    words = [word for word in re.split("[,\N{ARABIC COMMA}]", text) if word.strip()]
    return tuple(dict.fromkeys(fields.value(own, word) for word in words))


def _id(own: Field, text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError as error:
        raise UnclearQuery(
            f"{own.name}: {text[:60]} is no id: copy the whole id, such as 01980d1e-0000-7000-8000-000000000001."
        ) from error
