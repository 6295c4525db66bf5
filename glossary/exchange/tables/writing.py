"""Concepts as rows of a table."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from glossary.exchange.tables.headings import CONCEPT_FIELDS, LANGUAGE_FIELDS, TERM, TERM_FIELDS, Field
from glossary.languages import as_shown, written_language
from glossary.terminology import Concept, MatchMode

BETWEEN = "|"
"""What stands between two terms in a cell, and between what is said of each."""
WITHIN = ";"
"""What stands between the parts of what is said of one term."""
_TO_ESCAPE = re.compile(r"[\\|;\N{ARABIC SEMICOLON}]")
_TO_ESCAPE_BETWEEN = re.compile(r"[\\|]")
_USUAL: Mapping[str, Any] = {"match": MatchMode.INFLECTED}


def row_of(concept: Concept, column_of: Callable[[str], str] = str) -> dict[Field, str]:
    """Return what a table says of a concept; terms and what is said of each are parted by bars.

    `column_of` tells in the columns of which language a term stands that is written in some language.
    """
    row = {
        Field("id"): concept.id,
        Field("glossary"): concept.glossary,
        Field("stage"): concept.stage.value,
        Field("subjects"): _joined(concept.subjects, BETWEEN),
        Field("note"): concept.note or "",
        Field("qid"): concept.qid or "",
        Field("links"): _joined(concept.links, BETWEEN),
        Field("relations"): _joined([f"{each.kind.value}:{each.target}" for each in concept.relations], BETWEEN),
    }
    placed = [(column_of(written_language(term)), term) for term in concept.terms]
    for language in dict.fromkeys(column for column, _ in placed):
        own = [term for column, term in placed if column == language]
        row[Field(TERM, language)] = _joined([term.text for term in own], BETWEEN)
        for name in TERM_FIELDS:
            said = [_said(getattr(term, name), _USUAL.get(name)) for term in own]
            row[Field(name, language)] = BETWEEN.join(said) if any(said) else ""
    meant = [(column_of(each.language), each) for each in concept.definitions]
    for language in dict.fromkeys(column for column, _ in meant):
        of_language = [each for column, each in meant if column == language]
        for name, said in (
            ("definition", [_between(each.text) for each in of_language]),
            ("definition_source", [_between(each.source or "") for each in of_language]),
        ):
            row[Field(name, language)] = BETWEEN.join(said) if any(said) else ""
    return {field: cell for field, cell in row.items() if cell}


def column_among(wanted: Sequence[Field]) -> Callable[[str], str]:
    """Return what tells the language of some wanted columns in which a term stands: its own, or the nearest wider one.

    A term in `ar-SA` stands in `ar` where no column is wanted for the region; in its own where none fits.
    """
    known = {field.language.casefold(): field.language for field in wanted}

    def column_of(written: str) -> str:
        parts = written.casefold().split("-")
        wider = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((known[tag] for tag in (*wider, as_shown(written)) if tag in known), written)

    return column_of


def order_of(field: Field) -> tuple[int, str, int]:
    """Return what puts the columns of a table in order: the concept, then Arabic, English and other languages."""
    if not field.language:
        return 0, "", CONCEPT_FIELDS.index(field.name)
    place = {"ar": 1, "en": 2}.get(field.language, 3)
    return place, field.language, (TERM, *TERM_FIELDS, *LANGUAGE_FIELDS).index(field.name)


def _said(value: Any, usual: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return _joined(value, WITHIN)
    return "" if value is None or value == usual else _between(str(value))


def _joined(texts: Sequence[str], sign: str) -> str:
    return sign.join(_TO_ESCAPE.sub(r"\\\g<0>", text) for text in texts)


def _between(text: str) -> str:
    return _TO_ESCAPE_BETWEEN.sub(r"\\\g<0>", text)
