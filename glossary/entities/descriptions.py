"""What known entities are, in one line of English each, read from their tables when the first is asked for."""

from collections.abc import Iterable, Iterator

from corpus.arabic.normalise import fold
from glossary.entities.identity import entity_id
from glossary.entities.tables import load_rows
from glossary.entities.territories import Territory, load_territories
from glossary.model import EntityKind

_CONTINENTS = frozenset(("002", "003", "005", "009", "019", "142", "150"))
_WORDED = {
    "Antarctica": "around the South Pole",
    "Australia and New Zealand": "in Australasia",
    "Caribbean": "in the Caribbean",
    "Eastern Africa": "in East Africa",
    "Eastern Asia": "in East Asia",
    "Eastern Europe": "in eastern Europe",
    "Middle Africa": "in Central Africa",
    "Northern Africa": "in North Africa",
    "Northern America": "in North America",
    "Northern Europe": "in northern Europe",
    "South-eastern Asia": "in South-East Asia",
    "Southern Africa": "in southern Africa",
    "Southern Asia": "in South Asia",
    "Southern Europe": "in southern Europe",
    "Western Africa": "in West Africa",
    "Western Asia": "in western Asia",
    "Western Europe": "in western Europe",
}
"""Regions whose name in the table is not how a line would say where something is."""
_WITH_THE = frozenset(("AE", "BS", "CF", "GB", "GM", "KM", "MV", "NL", "PH", "US"))


class Descriptions:
    """The lines of known entities: nothing is read before the first is asked for, and all go with this object."""

    def __init__(self) -> None:
        self._lines: dict[str, str] | None = None

    def description(self, identifier: str) -> str:
        """Return what the entity with this id is, in at most 60 characters; empty where nobody wrote it."""
        if self._lines is None:
            territories = load_territories()
            self._lines = dict(_of_territories(territories))
            self._lines.update(_of_large_cities(territories))
            self._lines.update(_written())
        return self._lines.get(identifier, "")


def _written() -> Iterator[tuple[str, str]]:
    for row in load_rows("descriptions"):
        yield entity_id(EntityKind(row["kind"]), fold(row["ar"])), row["description"]


def _of_large_cities(territories: Iterable[Territory]) -> Iterator[tuple[str, str]]:
    countries = {each.code: each.name.entity.en for each in territories}
    for row in load_rows("large_cities"):
        article = "the " if row["country"] in _WITH_THE else ""
        yield entity_id(EntityKind.PLACE, fold(row["ar"])), f"City in {article}{countries[row['country']]}"


def _of_territories(territories: Iterable[Territory]) -> Iterator[tuple[str, str]]:
    """Yield the countries and regions of the world with a line of one form, made of what kind they are and where."""
    rows = {row["code"]: row for row in load_rows("territories")}
    for territory in territories:
        code, row = territory.code, rows.get(territory.code)
        if code.isdigit():
            yield territory.name.entity.id, "Continent" if code in _CONTINENTS else "Region of the world"
        elif row is not None and row["region"]:
            where = _WORDED.get(row["region"], f"in {row['region']}")
            yield territory.name.entity.id, f"{row['sort'].capitalize()} {where}"
