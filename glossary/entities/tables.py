"""The rows of the tables that were written, or made, for this package."""

from collections.abc import Iterator
from pathlib import Path

from corpus.arabic.normalise import fold
from glossary.tables import table

DATA = Path(__file__).parent / "data"
_LIST = "|"


def load_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `data/NAME.tsv` by column name; LexiconMissing where it cannot be read."""
    return table(DATA / f"{name}.tsv")


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
