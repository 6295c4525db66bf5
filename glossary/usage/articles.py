"""The articles of the library one by one, the newest first, narrowed down to those that may have some words."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Engine, select

from corpus.model import Article, Summary
from corpus.search.query import Word
from corpus.store import articles as rows
from corpus.store.engine import reading
from corpus.store.index import index_on
from corpus.store.tables import articles

_AT_ONCE = 500


class Shelf:
    """The articles of a database whose tables are up to date, as they are at each moment."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index = index_on(engine.dialect.name)

    def all(self) -> list[str]:
        """Return the ids of all articles that lists show, the newest first."""
        newest = select(articles.c.content_id).where(rows.is_listed())
        with reading(self._engine) as connection:
            return list(connection.scalars(newest.order_by(articles.c.added.desc(), articles.c.id.desc())))

    def having(self, wanted: Sequence[Sequence[Word]]) -> list[str]:
        """Return the ids of the articles that have every word of one of some phrases and that lists show, the newest first."""
        found: dict[str, tuple[datetime, int]] = {}
        own = select(articles.c.content_id, articles.c.added, articles.c.id).where(rows.is_listed())
        own = own.join(self._index.source, self._index.number == articles.c.id)
        with reading(self._engine) as connection:
            for words in filter(None, wanted):
                its = own.where(self._index.has_each(connection, words))
                for article_id, added, number in connection.execute(its):
                    found[article_id] = (added, number)
        return sorted(found, key=lambda each: found[each], reverse=True)

    def read(self, article_ids: Sequence[str]) -> Iterator[tuple[Summary, Article]]:
        """Yield articles with their summaries, one at a time; those that were removed since are left out."""
        for start in range(0, len(article_ids), _AT_ONCE):
            some = article_ids[start : start + _AT_ONCE]
            own = select(*rows.SUMMARY).where(articles.c.content_id.in_(some), articles.c.removed.is_(None))
            with reading(self._engine) as connection:
                summaries = {each.id: each for each in rows.summaries(connection, own)}
            for article_id in some:
                if article_id in summaries:
                    with reading(self._engine) as connection:
                        article = rows.load_article(connection, article_id)
                    yield summaries[article_id], article
