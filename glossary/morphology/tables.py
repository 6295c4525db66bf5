"""Our own tables of words and of how they are read."""

from collections.abc import Iterator
from pathlib import Path

from glossary import tables

_DATA = Path(__file__).parent / "data"


def table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of `morphology/data` by column name; LexiconMissing where it cannot be read."""
    return tables.table(_DATA / name)
