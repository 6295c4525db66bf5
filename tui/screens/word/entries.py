"""The rows of a card that tell what the user's dictionaries say."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.screens.word.rows import LABEL, Fact, Heading

if TYPE_CHECKING:
    from glossary.dictionaries.entry import Entry

_MOST_LINES = 400
"""Lines of a definition."""


def entry_rows(entries: Sequence[Entry], width: int) -> Iterator[object]:
    """Yield the rows of entries: whose they are and on what terms, then the definition in lines of `width` cells."""
    room = max(8, width - LABEL)
    named = ""
    for entry in entries:
        if entry.dictionary != named:
            named = entry.dictionary
            yield Heading(named)
            for line, text in enumerate(textwrap.wrap(entry.licence, room)):
                yield Fact("" if line else "licence", ((text, "faint"),))
        yield Fact("entry", ((entry.headword, "accent"),))
        lines = [piece for line in entry.definition.split("\n") for piece in textwrap.wrap(line, room)]
        yield from (Fact("", ((line, "plain"),)) for line in lines[:_MOST_LINES])
