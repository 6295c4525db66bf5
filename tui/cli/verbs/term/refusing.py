"""What `term edit` does not take though a file may bring it: types that nobody knows, relations that lead nowhere."""

import re
from collections.abc import Iterable

from glossary.categories import TERM_TYPES
from glossary.curation.bulk import Setting
from glossary.errors import UnknownConcept
from glossary.termbase import TermBase
from glossary.terminology import Concept, Relation
from tui.cli.errors import Misused

_NO_QID = re.compile(r"Q0\d*", re.IGNORECASE | re.ASCII)


def refuse_type(name: str | None) -> None:
    """Raise Misused for a term type that is none of those offered."""
    if name and name not in TERM_TYPES:
        raise Misused(f"The type {name[:40]} is not known: write one of {', '.join(TERM_TYPES)}.")


def refuse_qid(written: str | None) -> None:
    """Raise Misused for an id that Wikidata cannot have: its numbers begin at 1."""
    if written and _NO_QID.fullmatch(written.strip()):
        raise Misused(f"{written.strip()[:40]} is no Wikidata id: write one such as Q8442.")


def refuse_settings(settings: Iterable[Setting]) -> None:
    """Raise Misused for a type or a Wikidata id that is to be set for many entries and is none."""
    for each in settings:
        if each.field == "term_type":
            refuse_type(each.value)
        elif each.field == "qid":
            refuse_qid(each.value)


def refuse_relations(before: Concept, after: Concept, terms: TermBase) -> None:
    """Raise Misused for a new relation of an entry to itself or to no entry."""
    for each in after.relations:
        if each not in before.relations:
            _refuse_relation(each, before, terms)


def _refuse_relation(relation: Relation, concept: Concept, terms: TermBase) -> None:
    try:
        target = terms.get(relation.target)
    except UnknownConcept as error:
        raise Misused(
            f"No entry has the id {relation.target[:40]}: an entry is related to one that is there, by its id."
        ) from error
    if target.id == concept.id:
        raise Misused(f"The entry is {relation.target} itself: relate it to another one.")
