"""The rows of the tables that were written for this package."""

from collections.abc import Iterator
from pathlib import Path

from corpus.arabic.normalise import fold

_DATA = Path(__file__).parent / "data"
_LIST = "|"


def load_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `data/NAME.tsv`, keyed by its header line."""
    header, *lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    for line in lines:
        if line.strip():
            cells = line.split("\t")
            yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=False))


def listed(cell: str) -> tuple[str, ...]:
    """Return the entries of a cell that holds several."""
    return tuple(entry for entry in cell.split(_LIST) if entry)


def load_words(name: str) -> dict[str, frozenset[str]]:
    """Return the folded words of the table `data/NAME.tsv` by its column `class`; a cell of `words` holds many."""
    found: dict[str, set[str]] = {}
    for row in load_rows(name):
        found.setdefault(row["class"], set()).update(fold(word) for word in row["words"].split())
    return {kind: frozenset(words) for kind, words in found.items()}
