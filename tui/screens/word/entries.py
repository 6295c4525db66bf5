"""The rows of a card that tell what the user's dictionaries say."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from tui.screens.word.rows import LABEL, Fact, Heading
from tui.typeset.direction import Direction, direction

if TYPE_CHECKING:
    from glossary.dictionaries.entry import Entry

_MOST_LINES = 400
"""Lines of a definition."""


def entry_rows(entries: Sequence[Entry], width: int) -> Iterator[object]:
    """Yield the rows of entries: whose they are, the definitions in lines of `width` cells, on what terms, in as many rows as that takes."""
    room = max(8, width - LABEL)
    for dictionary, group in groupby(entries, key=lambda entry: entry.dictionary):
        yield Heading(dictionary)
        licence = ""
        for entry in group:
            yield Fact("entry", ((entry.headword, "accent"),))
            yield from islice(_lines(entry.definition, room), _MOST_LINES)
            licence = licence or entry.licence
        if licence:
            terms = textwrap.wrap(" ".join(licence.split()), room)
            yield from (Fact("" if line else "licence", ((part, "faint"),)) for line, part in enumerate(terms))


def _lines(definition: str, room: int) -> Iterator[Fact]:
    """Yield a definition in lines of so many cells, each paragraph as its letters run."""
    for paragraph in definition.split("\n"):
        is_arabic = direction(paragraph) is Direction.RTL
        yield from (Fact("", ((piece, "plain"),), is_arabic) for piece in textwrap.wrap(paragraph, room))
