"""Make the keys of all terms anew when the way they are made has changed."""

from sqlalchemy import Connection, Engine, select, update

from corpus.store.facts import renew
from glossary.store.concepts import StoredConcepts
from glossary.store.forms import FORMS_VERSION, sort_keys
from glossary.store.spellings import spellings_on
from glossary.store.stored_forms import StoredForms
from glossary.store.tables import concepts, glossary_facts

_AT_ONCE = 500


def refresh_forms(engine: Engine) -> None:
    """Make all keys again unless they were made by this program's own functions."""
    renew(engine, glossary_facts, ("forms", FORMS_VERSION), _make_all)


def _make_all(connection: Connection) -> None:
    forms = StoredForms(connection, spellings_on(connection.dialect.name))
    forms.discard_all()
    stored = StoredConcepts(connection, forms.index)
    numbers = list(connection.scalars(select(concepts.c.id).order_by(concepts.c.id)))
    for start in range(0, len(numbers), _AT_ONCE):
        some = stored.load(numbers[start : start + _AT_ONCE])
        forms.make(list(some))
        for number, concept in some.items():
            connection.execute(update(concepts).where(concepts.c.id == number).values(sort_keys(concept)))
