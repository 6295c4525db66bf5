"""What an article speaks of, written down in one piece."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine

from corpus.model import Article
from corpus.store import articles as rows
from corpus.store.engine import write
from corpus.store.keys import replace_keys
from glossary.authority.model import Appearance
from glossary.model import StoredEntity
from glossary.store.appearances import ENTITY_FAMILY, replace_appearances
from glossary.store.entities import save_entities

CONCEPT_FAMILY = "concept"
ENTITY_VERSION = 4
"""Grows when names are recognised or linked otherwise, so that every article is catalogued anew."""
CONCEPT_VERSION = 1
"""Grows when terms are matched otherwise."""


def keep_names(
    engine: Engine,
    article: Article,
    entities: Sequence[StoredEntity],
    appearances: Sequence[Appearance],
    concepts: Iterable[str],
) -> None:
    """Keep the entities and concepts of an article; of one that was taken out of the library nothing is kept."""
    keys, own = [each.entity.id for each in entities], tuple(concepts)

    def work(connection: Connection) -> None:
        number = rows.number_of(connection, article.id)
        if number is None:
            return
        save_entities(connection, entities)
        replace_appearances(connection, article.id, article.date.isoformat() if article.date else "", appearances)
        replace_keys(connection, number, ENTITY_FAMILY, keys, ENTITY_VERSION)
        replace_keys(connection, number, CONCEPT_FAMILY, own, CONCEPT_VERSION)

    write(engine, work)
