"""The forms of terms in their table and in the indexes of words and trigrams."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from glossary.store.forms import Form, folded_form, root_letters, stripped_form
from glossary.store.root_progress import note_new
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms, term_roots, terms

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredForms:
    """Writing the forms of terms, and the roots told of them, on one connection."""

    connection: Connection
    index: SpellingIndex

    def make(self, concept_numbers: Sequence[int]) -> None:
        """Make the forms of the terms that these concepts have, all of which are new or without any."""
        for start in range(0, len(concept_numbers), _AT_ONCE):
            some = concept_numbers[start : start + _AT_ONCE]
            own = select(*(terms.c[name] for name in ("id", "concept_id", "text", "lookups", "root")))
            told = self.connection.execute(own.where(terms.c.concept_id.in_(some)).order_by(terms.c.id)).all()
            rows = [
                {"term_id": row.id, "concept_id": row.concept_id, "text": text, "folded": folded, "stripped": stripped}
                for row in told
                for text, folded, stripped in _forms(row.text, json.loads(row.lookups))
            ]
            if rows:
                self.connection.execute(insert(term_forms), rows)
            put_roots(self.connection, [(row, (row.root,)) for row in told if row.root])
            if told:
                note_new(self.connection, told[0].id)
            self.index.put(self.connection, self._kept(some))

    def discard(self, concept_numbers: Sequence[int]) -> None:
        """Delete the forms of the terms that some hundred concepts have."""
        self.index.discard(self.connection, self._kept(concept_numbers))
        for table in (term_forms, term_roots):
            self.connection.execute(delete(table).where(table.c.concept_id.in_(concept_numbers)))

    def discard_all(self) -> None:
        """Delete all forms."""
        self.index.clear(self.connection)
        self.connection.execute(delete(term_forms))
        self.connection.execute(delete(term_roots))

    def _kept(self, concept_numbers: Sequence[int]) -> list[Form]:
        own = select(term_forms.c.id, term_forms.c.folded, term_forms.c.stripped)
        return [Form(*row) for row in self.connection.execute(own.where(term_forms.c.concept_id.in_(concept_numbers)))]


def put_roots(connection: Connection, rooted: Sequence[tuple[Row[Any], Sequence[str]]]) -> None:
    """Keep the roots of terms, each given as a row with its id, concept and text."""
    rows = [
        {"term_id": row.id, "concept_id": row.concept_id, "root": root, "words": len(folded_form(row.text).split(" "))}
        for row, roots in rooted
        for root in dict.fromkeys(filter(None, map(root_letters, roots)))
    ]
    if rows:
        connection.execute(insert(term_roots), rows)


def _forms(text: str, lookups: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return each form of a term with its two keys; one without letters has none."""
    keyed = [(form, folded_form(form)) for form in dict.fromkeys((text, *lookups))]
    return [(form, folded, stripped_form(folded)) for form, folded in keyed if folded]
