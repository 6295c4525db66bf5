"""The tables of words that come with the program."""

from collections.abc import Iterator
from pathlib import Path

from corpus.tsv import tsv_rows
from corpus.worded import worded
from glossary.errors import LexiconMissing


def table(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by column name, as `tsv_rows`; raises LexiconMissing where it cannot be read."""
    try:
        yield from tsv_rows(path)
    except (OSError, ValueError) as error:
        raise LexiconMissing(
            worded("The table {table} that came with warraq cannot be read: install warraq again.", table=path.name)
        ) from error
