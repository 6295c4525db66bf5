"""How names are told: the sign of a kind, what is counted, what is uncertain."""

from collections.abc import Mapping

from rich.style import Style

from glossary.authority.listed import NameRow, NameSort
from glossary.model import Entity, EntityKind
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, marked
from tui.telling.counted import counted as noun_counted
from tui.telling.counted import in_articles
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, text_width

SORTED: Mapping[NameSort, str] = {
    NameSort.MENTIONS: marked("mentions"),
    NameSort.ARTICLES: marked("articles"),
    NameSort.ARABIC: marked("the Arabic alphabet"),
    NameSort.ENGLISH: marked("the English alphabet"),
    NameSort.DATE: marked("last date"),
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
    """Return a name as a sentence of the interface says it: in Arabic as it is there, else by its English where it has any."""
    return entity.ar if is_mirrored() else in_english(entity)


def in_english(entity: Entity) -> str:
    """Return the English of a name, its Arabic where it has none."""
    return entity.en or entity.ar


def counted(mentions: int, adjectives: int) -> str:
    """Return how often a name is mentioned, nationality adjectives apart: `12+3`."""
    return f"{mentions:,}+{adjectives:,}" if adjectives else f"{mentions:,}"


def many(count: int, one: str, more: str) -> str:
    """Return a number with its noun."""
    return noun_counted(count, one, more)


def mentioned(row: NameRow) -> str:
    """Return how often and in how many articles a name stands, in words."""
    said = _("{mentions} and {adjectives} {in_articles}") if row.adjectives else _("{mentions} {in_articles}")
    return said.format(
        mentions=many(row.mentions, "mention", "mentions"),
        adjectives=many(row.adjectives, "adjective", "adjectives"),
        in_articles=in_articles(row.articles),
    )


def times(row: NameRow) -> str:
    """Return how often a name stands in one article, in words."""
    mentions = many(row.mentions, "mention", "mentions")
    if not row.adjectives:
        return mentions
    return _("{mentions} and {adjectives}").format(
        mentions=mentions, adjectives=many(row.adjectives, "adjective", "adjectives")
    )


def next_kind(kind: EntityKind) -> EntityKind:
    """Return the kind that comes after another one, after the last the first."""
    kinds = list(EntityKind)
    return kinds[(kinds.index(kind) + 1) % len(kinds)]
