"""Our own tables of words for matching."""

from collections.abc import Iterator
from pathlib import Path

from glossary.tables import table

_DATA = Path(__file__).parent / "data"


def irregular_plurals() -> Iterator[tuple[str, str]]:
    """Yield (plural, singular) where the lexicon keeps the two apart."""
    return ((row["plural"], row["singular"]) for row in table(_DATA / "plurals.tsv"))


def governors() -> Iterator[tuple[str, str]]:
    """Yield words with what follows them: `verb`, `to` (that is أن and a verb) or `that` (a noun and perhaps its verb)."""
    return ((row["word"], row["what follows"]) for row in table(_DATA / "governors.tsv"))


def nouns_as_adjectives() -> Iterator[str]:
    """Yield nouns that mean something else where they are the adjective of a thing (السبب الرئيس)."""
    return (row["noun"] for row in table(_DATA / "nouns_as_adjectives.tsv"))
