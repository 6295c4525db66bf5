"""Our own additions to the lexicon."""

from collections.abc import Iterator

from glossary.morphology.stems import Stem


def supplement_stems() -> Iterator[tuple[str, Stem]]:
    """Yield the bare form in transliteration and the stem of every addition."""
    yield from ()
