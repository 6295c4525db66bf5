"""An entry that has all the terms of a new one, looked for while nobody else adds one."""

from sqlalchemy import func, select

from glossary.store.concepts import StoredConcepts
from glossary.store.forms import folded_form
from glossary.store.tables import term_forms
from glossary.terminology import Concept

_LOCK = 0x77617274
"""The number of an advisory lock on PostgreSQL; on SQLite every writer waits for the other."""


def same_entry(stored: StoredConcepts, new: Concept) -> Concept | None:
    """Return the first entry with all the terms of a new one, whatever their case, None where there is none.

    Nobody else who looks so adds another one until the end of the transaction, which is one that writes.
    """
    connection = stored.connection
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    wanted = _terms(new)
    folded = folded_form(new.terms[0].text)
    own = select(term_forms.c.concept_id).where(term_forms.c.folded == folded).order_by(term_forms.c.concept_id)
    found = stored.load(list(dict.fromkeys(connection.scalars(own))))
    return next((found[number] for number in sorted(found) if wanted <= _terms(found[number])), None)


def _terms(concept: Concept) -> set[tuple[str, str]]:
    return {(term.language, term.text.casefold()) for term in concept.terms}
