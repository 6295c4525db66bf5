"""What the readers of the forms have in common: a dictionary as its files have it, before it is indexed."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from glossary.dictionaries.entry import Form

MOST_ENTRIES = 20_000_000
"""No dictionary has more; one that says so is damaged."""


class Record(NamedTuple):
    """An entry of a dictionary's files."""

    headword: str
    start: int = 0
    """Bytes from the beginning of the dictionary's text."""
    size: int = 0
    """Bytes of its definition."""
    body: str | None = None
    """The definition where it is not in a text of its own."""


class Piece(NamedTuple):
    """A part of words, or a pair of categories that may stand together, of a morphology database."""

    kind: str
    """`PREFIX`, `STEM`, `SUFFIX`, or the table of a pair: `AB`, `BC`, `AC`."""
    form: str
    """The key of the part's letters, or the first category."""
    category: str
    """The part's category, or the second one."""
    told: str = ""
    """What the database says of the part."""


class Source(Protocol):
    """The files of a dictionary."""

    form: Form
    name: str
    """What it calls itself, empty where it does not say."""
    licence: str
    """Who made it and on what terms, one line; empty where it does not say."""
    files: tuple[Path, ...]
    """The one it is added by first."""
    text: Path | None
    """The file that the entries point into."""

    @property
    def reading(self) -> dict[str, str]:
        """Return what it takes to read a definition; complete when all records are read."""

    def records(self) -> Iterator[Record | None]:
        """Yield its entries in their order, None for one that cannot be read; raises UnusableDictionary."""

    def synonyms(self) -> Iterator[tuple[str, int]]:
        """Yield further headwords, each with the place of its entry."""

    def pieces(self) -> Iterator[Piece]:
        """Yield the parts of words where the dictionary has some."""


def one_line(*parts: str) -> str:
    """Return what is told of a dictionary's makers and terms in one line."""
    found = [" ".join(part.split()) for part in parts]
    return " · ".join(dict.fromkeys(part for part in found if part))[:400]


def sidecar_licence(path: Path) -> str:
    """Return the first lines of a LICENSE or COPYING file beside a dictionary, one line; empty where there is none."""
    for name in (f"{path.stem}.license", f"{path.stem}.licence", "LICENSE", "LICENCE", "LICENSE.txt", "COPYING"):
        place = path.with_name(name)
        try:
            if place.is_file():
                with place.open("rb") as file:
                    lines = file.read(2000).decode("utf-8", "replace").split("\n")
                return one_line(*[line.strip() for line in lines if line.strip()][:2])
        except OSError:
            continue
    return ""
