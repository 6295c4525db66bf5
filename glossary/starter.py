"""The starter glossary: general news terms that a first run finds in its articles."""

from collections.abc import Iterator
from pathlib import Path

from glossary.tables import table
from glossary.terminology import Concept, Definition, Stage, Status, Term

GLOSSARY = "starter"
_TABLE = Path(__file__).parent / "data" / "starter.tsv"


def starter_concepts() -> list[Concept]:
    """Return the concepts of the starter glossary in file order, approved and without ids."""
    return [_concept(row) for row in table(_TABLE)]


def _concept(row: dict[str, str]) -> Concept:
    return Concept(
        id="",
        terms=(*_terms(row, "ar"), *_terms(row, "en")),
        subjects=(row["subject"],) if row["subject"] else (),
        definitions=(Definition("en", row["definition"]),) if row["definition"] else (),
        note=row["note"] or None,
        stage=Stage.APPROVED,
        glossary=GLOSSARY,
    )


def _terms(row: dict[str, str], language: str) -> Iterator[Term]:
    """Yield the terms of one language: the preferred one, the admitted ones, then those to avoid."""
    preferred = row[language]
    lookups, excluded = (_parts(row[name]) if language == "ar" else () for name in ("lookups", "excluded"))
    pos = row["pos"] or None
    yield Term("", language, preferred, Status.PREFERRED, pos, lookups=lookups, excluded=excluded)
    for text in _parts(row[f"{language}_synonyms"]):
        yield Term("", language, text, Status.ADMITTED, pos)
    for text in _parts(row[f"{language}_deprecated"]):
        yield Term("", language, text, Status.DEPRECATED, pos, note=f"Use {preferred} instead.")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
