"""How names are told: the sign of a kind, what is counted, what is uncertain."""

from collections.abc import Mapping

from rich.style import Style

from glossary.authority.listed import NameRow, NameSort
from glossary.model import Entity, EntityKind
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, text_width

GLYPHS: Mapping[EntityKind, str] = {EntityKind.PERSON: "●", EntityKind.ORGANISATION: "■", EntityKind.PLACE: "▲"}
KINDS: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
}
KINDS_OF_MANY: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
}
SORTED: Mapping[NameSort, str] = {
    NameSort.MENTIONS: "mentions",
    NameSort.ARTICLES: "articles",
    NameSort.ARABIC: "the Arabic alphabet",
    NameSort.ENGLISH: "the English alphabet",
    NameSort.DATE: "last date",
}
"""What a list is sorted by, in words."""
NO_ENGLISH = "–"
"""Stands where a name has no English."""

_UNSURE = 2
"""Cells of a question mark and the blank before it."""


def english_of(entity: Entity) -> str:
    """Return the English of a name, with a question mark where nobody vouches for it."""
    return f"{entity.en or NO_ENGLISH}{'' if entity.confirmed else ' ?'}"


def english_parts(setter: Typesetter, entity: Entity, width: int, ink: Style) -> list[Fitted]:
    """Return the English of a name in exactly `width` cells; where it is cut, the question mark still stands behind it."""
    if entity.confirmed or width <= _UNSURE:
        return [fitted(setter, entity.en or NO_ENGLISH, width, ink, "left")]
    said = text_width(setter, entity.en or NO_ENGLISH, width - _UNSURE)
    return [
        fitted(setter, entity.en or NO_ENGLISH, said, ink, "left"),
        fitted(setter, " ?", width - said, ink, "left"),
    ]


def english_width(setter: Typesetter, entity: Entity) -> int:
    """Return the cells that the English of a name takes with its question mark."""
    return text_width(setter, entity.en or NO_ENGLISH) + (0 if entity.confirmed else _UNSURE)


def called(entity: Entity) -> str:
    """Return a name as a sentence says it."""
    return entity.en or entity.ar


def titled(entity: Entity) -> str:
    """Return a name as the title of a box says it, where Arabic cannot be set: its English, or what it is."""
    return entity.en or f"this {KINDS[entity.kind]}"


def counted(mentions: int, adjectives: int) -> str:
    """Return how often a name is mentioned, nationality adjectives apart: `12+3`."""
    return f"{mentions:,}+{adjectives:,}" if adjectives else f"{mentions:,}"


def many(count: int, one: str, more: str) -> str:
    """Return a number with its noun."""
    return f"1 {one}" if count == 1 else f"{count:,} {more}"


def mentioned(row: NameRow) -> str:
    """Return how often and in how many articles a name stands, in words."""
    adjectives = f" and {many(row.adjectives, 'adjective', 'adjectives')}" if row.adjectives else ""
    articles = many(row.articles, "article", "articles")
    return f"{many(row.mentions, 'mention', 'mentions')}{adjectives} in {articles}"


def next_kind(kind: EntityKind) -> EntityKind:
    """Return the kind that comes after another one, after the last the first."""
    kinds = list(KINDS)
    return kinds[(kinds.index(kind) + 1) % len(kinds)]
