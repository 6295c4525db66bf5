"""Tables made from what others collected: what stands above their rows, and how they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from glossary.entities.tables import DATA

_NOTICE = "# "


@dataclass(frozen=True, slots=True)
class Source:
    """A package that a table is made from."""

    package: str
    """Its name in the index of packages."""
    licence: str
    """What stands above the table: whose the collection is and how it may be used."""

    def inputs(self) -> str:
        """Return the package with the version that is installed; PackageNotFoundError where none is."""
        return f"{self.package} {distribution(self.package).version}"


def table_path(name: str) -> Path:
    """Return where the table `name` lies."""
    return DATA / f"{name}.tsv"


def write_table(path: Path, said: str, source: Source, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a table with its notice above it, the same bytes for the same rows, and return how many rows it has."""
    lines = ["\t".join(row).rstrip("\t") for row in rows]
    notice = (f"{said} Made by `make data`.", source.licence, f"Inputs: {source.inputs()}")
    text = "".join(f"{line}\n" for line in (*(_NOTICE + line for line in notice), "\t".join(header), *lines))
    path.write_text(text, encoding="utf-8", newline="\n")
    return len(lines)
