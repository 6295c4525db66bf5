"""Facts about a database itself, kept in it under a name."""

from sqlalchemy import Connection, Engine, insert, select, update

from corpus.store.engine import reading, write
from corpus.store.tables import corpus_facts


class StoreFacts:
    """The facts of a database whose tables are up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, name: str) -> str | None:
        """Return the fact of this name, None where there is none."""
        with reading(self._engine) as connection:
            return connection.scalar(select(corpus_facts.c.value).where(corpus_facts.c.name == name))

    def replace(self, name: str, known: str | None, value: str) -> bool:
        """Set a fact whose value is still the known one; return False where somebody else has set it since."""

        def work(connection: Connection) -> bool:
            current = connection.scalar(select(corpus_facts.c.value).where(corpus_facts.c.name == name))
            if current != known:
                return False
            if current is None:
                connection.execute(insert(corpus_facts), {"name": name, "value": value})
            else:
                connection.execute(update(corpus_facts).where(corpus_facts.c.name == name).values(value=value))
            return True

        return write(self._engine, work)
