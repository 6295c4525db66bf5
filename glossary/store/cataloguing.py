"""What an article speaks of, written down in one piece."""

from sqlalchemy import Connection, Engine, select

from corpus.model import Article
from corpus.store.engine import write
from corpus.store.keys import replace_keys
from corpus.store.tables import articles
from glossary.authority.model import Catalogued
from glossary.store.appearances import ENTITY_FAMILY, replace_appearances
from glossary.store.authority_records import StoredRecords
from glossary.store.entities import save_entities

CONCEPT_FAMILY = "concept"
ENTITY_VERSION = 5
"""Grows when names are recognised or linked otherwise, so that every article is catalogued anew."""
CONCEPT_VERSION = 1
"""Grows when terms are matched otherwise."""
_HELD = select(articles.c.id, articles.c.shown_by).where(articles.c.removed.is_(None)).with_for_update()


def keep_names(engine: Engine, article: Article, found: Catalogued, revision: int | None = None) -> bool:
    """Keep what an article speaks of, and return True; of one that was taken out of the library nothing is kept.

    Where lists show another article in its place it is found by its names, but counts for none of them.

    Where more was decided than at the revision that it was read with, names may stand in it that were not looked for:
    then nothing is kept, and False returned. None for a revision keeps it whatever was decided.
    """

    def work(connection: Connection) -> bool:
        # held until the end, so that who adds a spelling and lets articles be read again waits, and none slips between
        held = connection.execute(_HELD.where(articles.c.content_id == article.id)).one_or_none()
        if held is None:
            return True
        if revision is not None and StoredRecords(connection).revision() != revision:
            return False
        save_entities(connection, found.entities)
        day, spoken = article.date.isoformat() if article.date else "", found.appearances
        replace_appearances(connection, article.id, day, spoken if held.shown_by is None else ())
        keys = [each.entity.id for each in found.entities]
        replace_keys(connection, held.id, ENTITY_FAMILY, keys, ENTITY_VERSION)
        replace_keys(connection, held.id, CONCEPT_FAMILY, found.concepts, CONCEPT_VERSION)
        return True

    return write(engine, work)
