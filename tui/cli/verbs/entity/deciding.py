"""What every decision on names has in common: it takes effect in all articles at once, and says what came of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.verbs.entity.current import read_articles
from tui.cli.verbs.entity.listing import print_rows, row_shape
from tui.cli.verbs.entity.named import named_row, named_rows

if TYPE_CHECKING:
    from glossary.authority.authority import Authority

Decide = Callable[["Authority", str], object]
"""Decides on the entity of an id."""


def decide(name: str, decision: Decide, invocation: Invocation) -> int:
    """Decide on the entity of an id or a name and print it as it is now."""
    read_articles(invocation)
    own = named_row(name, invocation).entity.id
    decision(invocation.services.authority, own)
    return say_decided([own], invocation)


def decide_each(decision: Decide, invocation: Invocation) -> int:
    """Decide on the entities that the arguments of `offer_names` name, as one step of undo, and print them as they are now."""
    read_articles(invocation)
    own = [row.entity.id for row in named_rows(invocation.options.names, invocation)]

    def decided(authority: "Authority") -> None:
        for each in own:
            decision(authority, each)

    invocation.services.authority.together(decided)
    return say_decided(own, invocation)


def say_decided(entity_ids: Sequence[str], invocation: Invocation) -> int:
    """Let what was decided take effect in all articles and print entities as they are now."""
    read_articles(invocation)
    found = invocation.services.name_index.rows(entity_ids)
    rows = list({row.entity.id: row for row in found.values()}.values())
    if invocation.options.json:
        invocation.output.json({"entities": [row_shape(row) for row in rows]})
    else:
        print_rows(rows, invocation)
    return DONE if rows else NOTHING
