"""The rows of the tables that were written, or made, for this package."""

from collections.abc import Iterator
from itertools import dropwhile
from pathlib import Path

from corpus.arabic.normalise import fold
from corpus.worded import worded
from glossary.errors import LexiconMissing

DATA = Path(__file__).parent / "data"
_LIST = "|"
_NOTICE = "# "
"""What begins a line above the header: where a table that was made comes from."""


def load_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `data/NAME.tsv`, keyed by its header line; LexiconMissing where it cannot be read."""
    try:
        text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
        header, *lines = dropwhile(_is_notice, text.splitlines())
    except (OSError, ValueError) as error:
        raise LexiconMissing(
            worded("The table {table} that came with warraq cannot be read: install warraq again.", table=f"{name}.tsv")
        ) from error
    columns = header.split("\t")
    for line in lines:
        if line.strip():
            cells = line.split("\t")
            yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=False))


def _is_notice(line: str) -> bool:
    return line.startswith(_NOTICE)


def listed(cell: str) -> tuple[str, ...]:
    """Return the entries of a cell that holds several."""
    return tuple(entry for entry in cell.split(_LIST) if entry)


def load_classes() -> dict[str, frozenset[str]]:
    """Return the folded words of the table of word classes, by class."""
    found: dict[str, set[str]] = {}
    for row in load_rows("words"):
        found.setdefault(row["class"], set()).update(fold(word) for word in row["words"].split())
    return {name: frozenset(words) for name, words in found.items()}


def load_class(name: str) -> frozenset[str]:
    """Return the folded words of one class of words."""
    rows = (row for row in load_rows("words") if row["class"] == name)
    return frozenset(fold(word) for row in rows for word in row["words"].split())
