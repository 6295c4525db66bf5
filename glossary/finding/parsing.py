"""From what a user typed to the tree of what is asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from corpus.search.grammar import Grammar
from corpus.search.lexing import Kind, Piece, pieces
from corpus.worded import worded
from glossary.errors import UnclearQuery
from glossary.finding.dates import within
from glossary.finding.fields import Field, Fields
from glossary.finding.orders import Order
from glossary.finding.tree import All, Either, Has, Is, Leaf, Node, Phrase, Says, Words
from glossary.store.forms import folded_form

_ARABIC = re.compile("[\u0620-\u06ff]")
LONGEST = 1000
"""Characters of the longest query that is read; a longer text is a pasted one, which no term is."""
_MOST = 60
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
        raise UnclearQuery(worded("The query is too long: ask for at most {most} things at once.", most=_MOST))
    language = _Language(today or date.today())
    grammar: Grammar[Leaf] = Grammar(found, language)
    try:
        node = grammar.tree()
    except UnclearQuery as error:
        error.span = grammar.span
        raise
    if node is None:
        node = Words(typed) if language.order is None else All(())
    return Query(node, language.order)


@dataclass(slots=True)
class _Language:
    """What the pieces of a query ask of entries."""

    today: date
    order: Order | None = None
    fields: Fields | None = None

    def worded(self, text: str, is_last: bool) -> Node | None:
        """Return what a word asks for; one with signs that stand for letters is written as it is meant."""
        return Phrase(text) if _WILD.search(text) and folded_form(text) else Words(text)

    def quoted(self, text: str) -> Node | None:
        """Return the phrase that stands in quotes."""
        return Phrase(text) if folded_form(text) else None

    def between(self, piece: Piece) -> None:
        """Return None: nothing but `or` stands between two."""

    def joined(self, parts: Sequence[Node]) -> Sequence[Node]:
        """Return the parts with plain words beside one another as one: they are asked of one term."""
        joined: list[Node] = []
        for part in parts:
            before = joined[-1] if joined else None
            if isinstance(part, Words) and isinstance(before, Words):
                joined[-1] = Words(f"{before.text} {part.text}")
            else:
                joined.append(part)
        return [_of_each_script(part) if isinstance(part, Words) else part for part in joined]

    def refused(self, sentence: str) -> Exception:
        """Return the error of a query that asks for too much."""
        return UnclearQuery(sentence)

    def asked(self, piece: Piece, is_last: bool) -> Node | None:
        """Return what a field asks for."""
        fields = self.fields = self.fields or Fields.read()
        own = fields.field(piece.field)
        text = piece.text.strip()
        if not text and not (own.kind == "name" and piece.quoted):
            known = fields.all_values(own)
            said = "{name}: needs a value right after it."
            if known:
                said = "{name}: needs a value right after it: {values}."
            raise UnclearQuery(worded(said, name=own.name, values=known))
        match own.kind:
            case "choice" | "open":
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
            worded(
                "{name}: {text} is no id: copy the whole id, such as 01980d1e-0000-7000-8000-000000000001.",
                name=own.name,
                text=text[:60],
            )
        ) from error
