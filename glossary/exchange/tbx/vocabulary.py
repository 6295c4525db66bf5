"""What TBX files call the data categories and their values, after ISO 30042, DatCatInfo and the habits of other tools."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary.tables import table

_DATA = Path(__file__).parents[1] / "data"
PRIVATE = "x-warraq-"
"""How a note begins that holds what TBX-Basic has no category for: `x-warraq-root: كتب`."""


class Vocabulary:
    """The names of TBX and ours for the same things, whatever the case of letters."""

    def __init__(self) -> None:
        self._ours: dict[tuple[str, str], str] = {}
        self._theirs: dict[tuple[str, str], str] = {}
        for field, theirs, ours in _rows("tbx_values.tsv"):
            self._ours.setdefault((field, theirs.casefold()), ours)
            self._theirs.setdefault((field, ours), theirs)
        self._fields = {theirs.casefold(): ours for theirs, ours in _rows("tbx_categories.tsv")}
        self._elements = {name.casefold(): (element, name) for name, element in _rows("dct_elements.tsv")}

    def field(self, category: str) -> str:
        """Return the field that a category is, empty where there is none."""
        return self._fields.get(category.casefold(), "")

    def ours(self, field: str, value: str) -> str:
        """Return our word for a value, empty where there is none."""
        return self._ours.get((field, value.strip().casefold()), "")

    def theirs(self, field: str, value: str) -> str:
        """Return the standard's word for a value of ours, empty where it has none."""
        return self._theirs.get((field, value), "")

    def element(self, name: str) -> tuple[str, str]:
        """Return what an element of a DCT file is in a DCA one: its element and its type."""
        return self._elements.get(name.casefold(), ("descrip", name))


def _rows(name: str) -> Iterator[Iterable[str]]:
    return (row.values() for row in table(_DATA / name))
