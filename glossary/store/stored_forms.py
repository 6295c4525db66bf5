"""The forms of terms in their table and in the indexes of words and trigrams."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from glossary.store.forms import Form, folded_form, stripped_form
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms, terms

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredForms:
    """Writing the forms of terms on one connection."""

    connection: Connection
    index: SpellingIndex

    def make(self, concept_numbers: Sequence[int]) -> None:
        """Make the forms of the terms that these concepts have."""
        for start in range(0, len(concept_numbers), _AT_ONCE):
            some = concept_numbers[start : start + _AT_ONCE]
            own = select(terms.c.id, terms.c.concept_id, terms.c.text, terms.c.lookups).where(
                terms.c.concept_id.in_(some)
            )
            rows = [
                {"term_id": row.id, "concept_id": row.concept_id, "text": text, "folded": folded, "stripped": stripped}
                for row in self.connection.execute(own.order_by(terms.c.id))
                for text, folded, stripped in _forms(row.text, json.loads(row.lookups))
            ]
            if rows:
                self.connection.execute(insert(term_forms), rows)
            self.index.put(self.connection, self._kept(some))

    def discard(self, concept_number: int) -> None:
        """Delete the forms of a concept's terms."""
        self.index.discard(self.connection, self._kept([concept_number]))
        self.connection.execute(delete(term_forms).where(term_forms.c.concept_id == concept_number))

    def discard_all(self) -> None:
        """Delete all forms."""
        self.index.clear(self.connection)
        self.connection.execute(delete(term_forms))

    def _kept(self, concept_numbers: Sequence[int]) -> list[Form]:
        own = select(term_forms.c.id, term_forms.c.folded, term_forms.c.stripped)
        return [Form(*row) for row in self.connection.execute(own.where(term_forms.c.concept_id.in_(concept_numbers)))]


def _forms(text: str, lookups: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return each form of a term with its two keys; one without letters has none."""
    keyed = [(form, folded_form(form)) for form in dict.fromkeys((text, *lookups))]
    return [(form, folded, stripped_form(folded)) for form, folded in keyed if folded]
