"""How often concepts are met, which lists may be sorted by."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine, select, update

from corpus.store.engine import write
from glossary.store.concepts import as_uuid
from glossary.store.tables import concepts


def save_uses(engine: Engine, counts: Mapping[str, int], *, of_all: bool = False) -> None:
    """Keep how often concepts are met, by their ids, in the place of what was kept of them; it is no change of the entries.

    Where the counts are `of_all`, concepts that are not among them are met nowhere. The rows are written in one order,
    so that two counts at once wait for one another. Raises UnknownConcept for what is no id; an id that no concept has
    is passed over.
    """
    rows = {as_uuid(concept_id): count for concept_id, count in counts.items()}

    def work(connection: Connection) -> None:
        met = connection.scalars(select(concepts.c.uuid).where(concepts.c.used != 0)) if of_all else ()
        for own, count in sorted((dict.fromkeys(met, 0) | rows).items()):
            changed = (concepts.c.uuid == own) & (concepts.c.used != count)
            connection.execute(update(concepts).where(changed).values(used=count))

    if rows or of_all:
        write(engine, work)
