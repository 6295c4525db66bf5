"""Wikidata ids and regions of the countries and territories that CLDR names, from rigour."""

from collections.abc import Iterator
from pathlib import Path

from glossary.entities.baking.tables import Source, write_table
from glossary.entities.tables import load_rows
from glossary.entities.territories import load_territories

RIGOUR = Source(
    "rigour",
    "rigour's list of territories: MIT licence, copyright 2023-2025 OpenSanctions Datenbanken GmbH; "
    "the licence is in licences/rigour.txt.",
)
HEADER = ("code", "qid", "sort", "region")
_SAID = "Countries and territories with their Wikidata ids and the regions of the world they are in."


def write_territories(path: Path) -> int:
    """Write the table and return how many territories it has; ModuleNotFoundError without rigour."""
    return write_table(path, _SAID, RIGOUR, HEADER, sorted(_rows()))


def _rows() -> Iterator[tuple[str, str, str, str]]:
    from rigour.territories import get_territories

    theirs = {territory.code.upper(): territory for territory in get_territories()}
    preferred = {row["code"]: row["qid"] for row in load_rows("countries") if row["qid"]}
    for ours in load_territories():
        found = theirs.get(ours.code)
        if found is None:
            continue
        wanted = preferred.get(ours.code, "")
        qid = wanted if wanted in found.qids else found.qid
        sort = "country" if found.is_country and found.parent is None else "territory"
        yield ours.code, qid or "", sort, found.subregion or ""
