"""How often concepts are met, which lists may be sorted by."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine, update

from corpus.store.engine import write
from glossary.store.concepts import as_uuid
from glossary.store.tables import concepts


def save_uses(engine: Engine, counts: Mapping[str, int]) -> None:
    """Keep how often concepts are met, by their ids, in the place of what was kept of them; it is no change of the entries.

    Raises UnknownConcept for what is no id; an id that no concept has is passed over.
    """
    rows = {as_uuid(concept_id): count for concept_id, count in counts.items()}

    def work(connection: Connection) -> None:
        for own, count in sorted(rows.items()):
            changed = (concepts.c.uuid == own) & (concepts.c.used != count)
            connection.execute(update(concepts).where(changed).values(used=count))

    if rows:
        write(engine, work)
