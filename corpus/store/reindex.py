"""Make the full-text index anew when the analysis of texts has changed, article after article."""

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Engine, delete, func, select, update

from corpus.errors import StoreReadOnly
from corpus.model import Article
from corpus.search.analysis import ANALYSIS_VERSION, Terms, article_terms
from corpus.store.articles import load_articles
from corpus.store.emptied import REACHED, emptied_to, note_emptied, note_filled
from corpus.store.engine import reading, write
from corpus.store.facts import keep_fact, stored_fact
from corpus.store.index import ArticleIndex, index_on
from corpus.store.tables import article_texts, articles, corpus_facts

_VERSION = "analysis"
_AT_ONCE = 200
"""Articles in one transaction: others wait for it less than a second."""
_SMALL = 500
"""Articles that are indexed while the database is opened; of more the old index is used until the new one is made."""


class Reindexed(NamedTuple):
    """How far the index is."""

    done: int
    """Articles that have their new terms."""
    total: int
    """Articles that are to get them."""


class Reindexing:
    """Indexes all articles by the analysis of this program; may end after every step, and goes on where it ended."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._index: ArticleIndex = index_on(engine.dialect.name)
        self._version = _version_on(self._index, ANALYSIS_VERSION)

    @property
    def is_due(self) -> bool:
        """Whether the index was made by another analysis, or only partly by this one."""
        with reading(self._engine) as connection:
            return self.is_due_on(connection)

    @property
    def is_begun(self) -> bool:
        """Whether some articles were indexed anew and others not yet."""
        with reading(self._engine) as connection:
            return self.is_due_on(connection) and (self._reached(connection) or emptied_to(connection)) > 0

    def is_due_on(self, connection: Connection) -> bool:
        """Return the same as a transaction sees it."""
        return stored_fact(connection, corpus_facts, _VERSION) != self._version

    def left(self) -> Reindexed:
        """Return how far the index is, whether it is due or not."""
        with reading(self._engine) as connection:
            reached = self._reached(connection)
            done = connection.scalar(select(func.count()).where(article_texts.c.id <= reached)) or 0
            return Reindexed(done, connection.scalar(select(func.count()).select_from(article_texts)) or 0)

    def again(self) -> None:
        """Let the index be made anew from the first article on; on SQLite it is emptied, whatever stands in it."""
        write(self._engine, self._begin_again)

    def _begin_again(self, connection: Connection) -> None:
        connection.execute(delete(corpus_facts).where(corpus_facts.c.name.in_((_VERSION, REACHED))))
        if connection.dialect.name == "sqlite":
            self._index.clear(connection)
            note_emptied(connection, connection.scalar(select(func.max(article_texts.c.id))) or 0)

    def steps(self) -> Iterator[Reindexed]:
        """Index the articles that are left, some at a time, and yield how far it is; nothing where nothing is due."""
        if not self.is_due:
            return
        done, total = self.left()
        while True:
            count = write(self._engine, self._step)
            if not count:
                return
            done += count
            yield Reindexed(done, max(done, total))

    def _step(self, connection: Connection) -> int:
        """Index some more articles and return how many; 0 when all are."""
        reached = self._reached(connection)
        if not reached and emptied_to(connection):
            # another version may have begun to fill it: from the first article on nothing is in it for certain
            self._begin_again(connection)
        emptied = emptied_to(connection)
        following = select(article_texts.c.id, articles.c.content_id, article_texts.c.terms)
        following = following.join(articles, articles.c.id == article_texts.c.id).where(article_texts.c.id > reached)
        # others who write the same article wait until its new terms are there
        following = following.order_by(article_texts.c.id).limit(_AT_ONCE).with_for_update(of=article_texts)
        rows = connection.execute(following).all()
        if not rows:
            self._end(connection)
            return 0
        keep_fact(connection, corpus_facts, (REACHED, f"{self._version} {rows[-1].id}"))
        kept = _readable(connection, [row.content_id for row in rows])
        for row in rows:
            if row.content_id in kept:
                after = article_terms(kept[row.content_id])
                self._put(connection, row.id, None if row.id <= emptied else _unpacked(row.terms, after), after)
        return len(rows)

    def _put(self, connection: Connection, number: int, before: Terms | None, after: Terms) -> None:
        """Give an article other terms than it has in the index."""
        if before is not None:
            self._index.discard(connection, number, before)
        self._index.put(connection, number, after)
        change = update(article_texts).where(article_texts.c.id == number)
        connection.execute(change.values(terms=after.packed()))

    def _end(self, connection: Connection) -> None:
        connection.execute(delete(corpus_facts).where(corpus_facts.c.name == REACHED))
        note_filled(connection)
        keep_fact(connection, corpus_facts, (_VERSION, self._version))

    def _reached(self, connection: Connection) -> int:
        version, _, reached = (stored_fact(connection, corpus_facts, REACHED) or "").partition(" ")
        return int(reached) if version == self._version and reached.isdigit() else 0


def note_indexed(connection: Connection) -> None:
    """Note that the index holds the terms that are kept of all articles, on whichever engine these were made."""
    note_filled(connection)
    stored = stored_fact(connection, corpus_facts, _VERSION)
    if stored is not None:
        analysis = stored.partition(".")[0]
        keep_fact(connection, corpus_facts, (_VERSION, _version_on(index_on(connection.dialect.name), analysis)))


def _version_on(index: ArticleIndex, analysis: str) -> str:
    """Return by which version of the analysis an index is made, and how it is laid out where that changed once."""
    return f"{analysis}{index.layout and '.'}{index.layout}"


def refresh_index(engine: Engine) -> None:
    """Index all articles again unless the index was made by the analysis of this program; of many it is left for later."""
    reindexing = Reindexing(engine)
    if not reindexing.is_due or reindexing.left().total > _SMALL:
        return
    try:
        for _ in reindexing.steps():
            pass
    except StoreReadOnly:
        return


def _readable(connection: Connection, content_ids: Sequence[str]) -> dict[str, Article]:
    """Return the articles by their ids that can be read; one whose blocks are damaged has no terms."""
    try:
        return load_articles(connection, content_ids)
    except (ValueError, TypeError):
        if len(content_ids) == 1:
            return {}
    return {number: article for each in content_ids for number, article in _readable(connection, [each]).items()}


def _unpacked(stored: bytes, otherwise: Terms) -> Terms:
    """Return what was put into the index, or what most likely was where that is damaged."""
    try:
        return Terms.unpacked(stored)
    except (zlib.error, UnicodeDecodeError):
        return otherwise
