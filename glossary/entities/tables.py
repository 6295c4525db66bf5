"""The rows of the tables that were written for this package."""

from collections.abc import Iterator
from pathlib import Path

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
