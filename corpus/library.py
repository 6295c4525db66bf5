"""The library: the one door to the articles that are kept."""

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, func, select

from corpus.errors import StaleTitle, UnclearArticle, UnknownArticle
from corpus.model import Added, Article, Hit, Span, Summary
from corpus.search.parsing import Order, parsed
from corpus.search.places import Places
from corpus.search.query import query_words
from corpus.search.tree import Node, sought
from corpus.store import articles as rows
from corpus.store.asking import Asking
from corpus.store.columns import now
from corpus.store.copies.adding import add_all
from corpus.store.copies.keeping import hold_groups, joined
from corpus.store.engine import reading, write
from corpus.store.index import index_on
from corpus.store.keys import ids_without_keys, replace_keys
from corpus.store.newest import Newest, Some
from corpus.store.related import related_summaries
from corpus.store.searching import Answer, Searching
from corpus.store.tables import article_keys, articles
from corpus.worded import worded

__all__ = ["Added", "Answer", "Hit", "Library", "Summary"]


class Library:
    """Articles kept in a database whose tables are up to date: call `upgrade(engine, CORPUS_CHAIN)` before."""

    def __init__(self, engine: Engine, meant: Callable[[Node], Node] = lambda query: query) -> None:
        """Know the database, and what a floor above makes of a query: of names their keys, of English words their Arabic."""
        self._engine = engine
        self._meant = meant
        self._index = index_on(engine.dialect.name)

    def add(self, article: Article, raw: bytes, *, revives: bool = True) -> Added:
        """Keep an article and the bytes it was read from; one that is there already stays.

        One that was removed comes back where this `revives` it, as it does where a person adds it. A later version of its
        address is shown in the place of the one before; of copies the longest is shown.
        """
        return add_all(self._engine, self._index, [(article, raw)], revives=revives)[0]

    def add_all(self, items: Iterable[tuple[Article, bytes]]) -> list[Added]:
        """Keep articles as `add` does, all of them in one transaction: none is kept before this returns."""
        return add_all(self._engine, self._index, items)

    def get(self, id_or_prefix: str) -> Article:
        """Return the article with this id, or the only one whose id begins so; raise UnknownArticle."""
        with reading(self._engine) as connection:
            return rows.load_article(connection, self._id(connection, id_or_prefix))

    def raw(self, id_or_prefix: str) -> bytes:
        """Return the bytes an article was read from; raise UnknownArticle."""
        with reading(self._engine) as connection:
            return rows.load_raw(connection, self._id(connection, id_or_prefix))

    def summaries(self, query: str = "", limit: int | None = None, offset: int = 0) -> list[Summary]:
        """Return the articles that answer a query of words and fields, the newest first; all for an empty one; raise UnclearSearch."""
        node = self._node(query)
        with reading(self._engine) as connection:
            return Newest(connection, self._index).summaries(node, Some(limit, offset))

    def count(self, query: str = "", since: datetime | None = None) -> int:
        """Return how many articles `summaries` has for the query, or of those that came after a moment; raise UnclearSearch."""
        node = self._node(query)
        with reading(self._engine) as connection:
            asked = Asking(connection, self._index).narrowed(select(func.count()).select_from(articles), node)
            return connection.scalar(asked.where(articles.c.added > since) if since else asked) or 0

    def count_with_any(self, words: Iterable[str]) -> int:
        """Return how many articles have any of some words, with whatever endings and prefixes the index takes off."""
        terms = dict.fromkeys(term for word in words for asked in query_words(f"{word} ") for term in asked.terms)
        if not terms:
            return 0
        found = select(func.count()).select_from(articles).where(rows.is_listed())
        found = found.join(self._index.source, self._index.number == articles.c.id)
        with reading(self._engine) as connection:
            return connection.scalar(found.where(self._index.has_any(terms))) or 0

    def search(self, query: str, limit: int = 20, offset: int = 0, order: Order | None = None) -> Answer:
        """Return the articles that answer a query best, each with the place where its words stand; raise UnclearSearch.

        Words written as they were typed come before those that differ in marks, in spelling, in clitics and endings.
        An order that the query asks for itself goes before the other one.
        """
        asked = parsed(query)
        if not query.strip() or limit < 1:
            return Answer([], Order.BEST)
        with reading(self._engine) as connection:
            searching = Searching(connection, self._index)
            found = searching.answer(self._meant(asked.node), asked.order or order, Some(limit, offset))
        return found._replace(can_turn=found.can_turn and asked.order is None)

    def places(self, article: Article, query: str) -> dict[int, tuple[Span, ...]]:
        """Return where in an article the words of a query stand: by block, in code points of its text; raise UnclearSearch."""
        places = Places(sought(self._node(query)))
        found = {block.index: places.spans(block.text) for block in article.own_blocks}
        return {index: spans for index, spans in found.items() if spans}

    def related(self, article_id: str, limit: int = 5) -> list[Summary]:
        """Return the articles that share the most names, terms and words with one, the nearest first; raise UnknownArticle."""
        with reading(self._engine) as connection:
            return related_summaries(connection, self._index, rows.number_of(connection, article_id), limit)

    def retitle(self, article_id: str, title: str, begun: str | None = None) -> str:
        """Correct the title of an article and return the old one.

        Raises UnknownArticle, and StaleTitle where the title is no longer the one that the correction was `begun` with.
        """

        def work(connection: Connection) -> str:
            number = rows.number_of(connection, article_id)
            old = rows.title_of(connection, number)
            if begun is not None and rows.tidy_title(old) != rows.tidy_title(begun):
                told = worded("The title was corrected elsewhere meanwhile: it is “{title}” now.", title=old)
                raise StaleTitle(told)
            return rows.set_title(connection, self._index, number, rows.tidy_title(title))

        return write(self._engine, work)

    def remove(self, article_id: str) -> None:
        """Take an article out of the library, to be restored or added again; raise UnknownArticle."""

        def work(connection: Connection) -> None:
            hold_groups(connection)
            number = rows.number_of(connection, article_id)
            rows.set_removed(connection, number, now())
            joined(connection, [number])

        write(self._engine, work)

    def restore(self, article_id: str) -> None:
        """Put a removed article back in its old place; raise UnknownArticle."""

        def work(connection: Connection) -> None:
            hold_groups(connection)
            number = rows.number_of(connection, article_id, even_removed=True)
            rows.set_removed(connection, number, None)
            joined(connection, [number])

        write(self._engine, work)

    def set_keys(self, article_id: str, family: str, keys: Iterable[str], version: int) -> None:
        """Keep the keys that the maker of a family gave an article in its version; raise UnknownArticle."""
        own = tuple(keys)

        def work(connection: Connection) -> None:
            replace_keys(connection, rows.number_of(connection, article_id), family, own, version)

        write(self._engine, work)

    def articles_with_key(self, family: str, key: str) -> list[Summary]:
        """Return the articles that have a key, the newest first."""
        query = select(*rows.SUMMARY).join(article_keys, article_keys.c.article_id == articles.c.id)
        query = query.where(article_keys.c.family == family, article_keys.c.key == key, rows.is_listed())
        with reading(self._engine) as connection:
            return rows.summaries(connection, query.order_by(articles.c.added.desc(), articles.c.id.desc()))

    def unkeyed(self, family: str, version: int) -> list[str]:
        """Return the ids of the articles that have no keys of a family in this version, the newest first."""
        with reading(self._engine) as connection:
            return ids_without_keys(connection, family, version)

    def _node(self, query: str) -> Node:
        return self._meant(parsed(query).node)

    def _id(self, connection: Connection, id_or_prefix: str) -> str:
        wanted = id_or_prefix.strip().lower()
        found = rows.ids_with_prefix(connection, wanted) if wanted else []
        if wanted in found or len(found) == 1:
            return found[0]
        if found:
            raise UnclearArticle(
                worded("Several articles have an id that begins with {wanted}: write more of it.", wanted=wanted)
            )
        raise UnknownArticle.called(id_or_prefix)
