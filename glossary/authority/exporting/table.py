"""CSV: a name a row, its other spellings in one cell."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from glossary.authority.exporting.walking import NameRecord
from glossary.exchange.tables.formulas import guarded

BETWEEN = "|"
"""What stands between two spellings in a cell; one within a spelling has a backslash before it, as has a backslash."""
COLUMNS = (
    "id", "type", "ar", "en", "aliases", "description", "qid", "confirmed", "hidden",
    "count", "adjectives", "articles", "last",
)  # fmt: skip
_TO_ESCAPE = re.compile(r"[\\|]")


class Csv:
    """Comma-separated values after RFC 4180 in UTF-8: a line of headings, then a row for every name."""

    name = "csv"

    def write(self, names: Iterable[NameRecord], stream: BinaryIO) -> None:
        """Write the headings, then a row for every name; what spreadsheets take for a formula has an apostrophe before it."""
        text = io.TextIOWrapper(stream, "utf-8", errors="replace", newline="", write_through=True)
        try:
            written = csv.writer(text)
            written.writerow(COLUMNS)
            for each in names:
                written.writerow([guarded(cell) for cell in _cells(each)])
        finally:
            text.detach()


def _cells(each: NameRecord) -> Iterator[str]:
    """Yield the cells of a row in the order of the columns."""
    row, entity = each.row, each.row.entity
    yield from (entity.id, entity.kind.value, entity.ar, entity.en)
    yield BETWEEN.join(_TO_ESCAPE.sub(r"\\\g<0>", spelling) for spelling in each.other_spellings)
    yield from (each.description, entity.qid, _yes(entity.confirmed), _yes(row.hidden))
    yield from map(str, (row.mentions, row.adjectives, row.articles))
    yield row.last.isoformat() if row.last else ""


def _yes(told: bool) -> str:
    return "yes" if told else "no"
