"""The articles that were begun and not read to their end, for going on with them."""

from collections.abc import Mapping

from sqlalchemy import Engine, select

from corpus.model import Summary
from corpus.positions import Position
from corpus.store import articles as rows
from corpus.store.engine import reading
from corpus.store.tables import articles

_AT_ONCE = 100


def begun_articles(engine: Engine, positions: Mapping[str, Position], most: int) -> list[Summary]:
    """Return up to so many articles of the library that are read in part, the one read last first; raises StoreError."""
    own = (name for name, each in positions.items() if 0.0 < each.progress < 1.0)
    ids = sorted(own, key=lambda name: (positions[name].changed, name), reverse=True)
    found: list[Summary] = []
    with reading(engine) as connection:
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            query = select(*rows.SUMMARY).where(articles.c.content_id.in_(some), rows.is_listed())
            known = {each.id: each for each in rows.summaries(connection, query)}
            found += [known[name] for name in some if name in known]
            if len(found) >= most:
                break
    return found[:most]
