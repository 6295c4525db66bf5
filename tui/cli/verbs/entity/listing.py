"""Names as lines and JSON for whoever reads the output."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from glossary.model import Entity
from tui.cli.invocation import Invocation
from tui.cli.shapes import Shape

if TYPE_CHECKING:
    from glossary.authority.listed import NameRow

_WIDTHS = (14, 3, 5, 4, 1, 0)
"""Cells of the id, the kind, the mentions, the articles, the sign and the English on a terminal."""
_ARABIC = 5
UNSURE = "?"
"""Stands beside a name that nobody vouches for."""


def print_rows(rows: "Iterable[NameRow]", invocation: Invocation) -> None:
    """Print a name a line: id, kind, mentions with those by nationality after a `+`, articles, `?` where unconfirmed, names."""
    typography = invocation.typography
    for row in rows:
        entity = row.entity
        sign = "" if entity.confirmed else UNSURE
        fields = (entity.id, entity.kind.value, told_count(row.mentions, row.adjectives), f"{row.articles}", sign)
        invocation.output.line(typography.row((*fields, entity.ar, entity.en), _ARABIC, _WIDTHS))


def told_count(mentions: int, adjectives: int) -> str:
    """Return how often an entity is named and, behind a `+`, how often by its nationality."""
    return f"{mentions}+{adjectives}" if adjectives else f"{mentions}"


def entity_reference(entity: Entity) -> Shape:
    """Return an entity as JSON names it beside another one."""
    return {"id": entity.id, "type": entity.kind.value, "ar": entity.ar, "en": entity.en}


def row_shape(row: "NameRow") -> Shape:
    """Return a name with what is counted of it, as JSON has it."""
    return {
        **entity_reference(row.entity),
        "qid": row.entity.qid,
        "confirmed": row.entity.confirmed,
        "hidden": row.hidden,
        "count": row.mentions,
        "adjectives": row.adjectives,
        "articles": row.articles,
        "last": row.last.isoformat() if row.last else None,
    }
