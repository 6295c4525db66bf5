"""Our own tables of words, tab-separated with a header line."""

from collections.abc import Iterator
from importlib.resources import files


def irregular_plurals() -> Iterator[tuple[str, str]]:
    """Yield (plural, singular) where the lexicon keeps the two apart."""
    yield from _rows("plurals.tsv")


def governors() -> Iterator[tuple[str, str]]:
    """Yield words with what follows them: `verb`, `to` (that is أن and a verb) or `that` (a noun and perhaps its verb)."""
    yield from _rows("governors.tsv")


def nouns_as_adjectives() -> Iterator[str]:
    """Yield nouns that mean something else where they are the adjective of a thing (السبب الرئيس)."""
    yield from _lines("nouns_as_adjectives.tsv")


def _rows(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        first, second = line.split("\t")
        yield first, second


def _lines(name: str) -> list[str]:
    return files("glossary.matching").joinpath("data", name).read_text(encoding="utf-8").splitlines()[1:]
