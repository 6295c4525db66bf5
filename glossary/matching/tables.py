"""Our own tables of words, tab-separated with a header line."""

from collections.abc import Iterator
from importlib.resources import files


def irregular_plurals() -> Iterator[tuple[str, str]]:
    """Yield (plural, singular) where the lexicon keeps the two apart."""
    yield from _rows("plurals.tsv")


def governors() -> Iterator[tuple[str, str]]:
    """Yield words with what follows them: `verb`, `to` (that is أن and a verb) or `that` (a noun and perhaps its verb)."""
    yield from _rows("governors.tsv")


def _rows(name: str) -> Iterator[tuple[str, str]]:
    table = files("glossary.matching").joinpath("data", name).read_text(encoding="utf-8")
    for line in table.splitlines()[1:]:
        first, second = line.split("\t")
        yield first, second
