"""The entities of the whole library: the one door to reading names across articles."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, Engine, select

from corpus.model import Summary
from corpus.store import articles as rows
from corpus.store.engine import reading
from corpus.store.tables import articles
from glossary.authority.company import Company
from glossary.authority.contexts import context_of
from glossary.authority.counting import Counting
from glossary.authority.listed import (
    Companion,
    Context,
    Cursor,
    Matrix,
    NameCard,
    NamedArticle,
    NamePage,
    NameQuery,
    NameRow,
    NameSort,
)
from glossary.authority.listing import Listing
from glossary.authority.rulings import Rulings
from glossary.authority.spelt import spellings_of
from glossary.entities.descriptions import Descriptions

__all__ = ["Cursor", "NameIndex", "NameQuery", "NameSort"]

_PAGE = 100
_CONTEXTS = 20


class NameIndex:
    """Reads names across the articles of a database whose tables are up to date, as readers decided."""

    def __init__(self, engine: Engine, rulings: Callable[[], Rulings] = Rulings) -> None:
        """Know the database, and what tells the decisions that hold when it is asked."""
        self._engine = engine
        self._rulings = rulings
        self._descriptions = Descriptions()

    def find(self, query: NameQuery | None = None, limit: int = _PAGE, after: Cursor | None = None) -> NamePage:
        """Return so many of the names that a query finds, all for none, behind where another page ends."""
        with reading(self._engine) as connection:
            return Listing(connection, self._rulings()).page(query or NameQuery(), limit, after)

    def end(self, query: NameQuery, count: int, after: Cursor | None = None) -> Cursor | None:
        """Return where a page of so many names would end, on the way to one far behind; None where there are fewer."""
        with reading(self._engine) as connection:
            return Listing(connection, self._rulings()).end(query, count, after)

    def count(self, query: NameQuery | None = None) -> int:
        """Return how many names a query finds, all for none."""
        with reading(self._engine) as connection:
            return Listing(connection, self._rulings()).count(query or NameQuery())

    def row(self, entity_id: str) -> NameRow | None:
        """Return an entity with what is counted of it, or what it was merged into; None where nobody knows it."""
        return next(iter(self.rows([entity_id]).values()), None)

    def rows(self, entity_ids: Iterable[str]) -> dict[str, NameRow]:
        """Return entities by the ids they were asked for, each as what stands for it; those nobody knows are left out."""
        rulings = self._rulings()
        ends = {each: rulings.end(each) for each in entity_ids}
        with reading(self._engine) as connection:
            found = Listing(connection, rulings).rows(ends.values())
        return {each: found[end] for each, end in ends.items() if end in found}

    def elsewhere(self, entity_ids: Iterable[str], article_id: str) -> dict[str, int]:
        """Return in how many articles beside one entities stand, by the ids they were asked for; those nobody knows are left out."""
        rulings = self._rulings()
        ends = {each: rulings.end(each) for each in entity_ids}
        with reading(self._engine) as connection:
            rows = Listing(connection, rulings).rows(ends.values())
            here = Counting(connection, rulings).named_in(article_id)
        return {each: rows[end].articles - (end in here) for each, end in ends.items() if end in rows}

    def card(self, entity_id: str) -> NameCard | None:
        """Return what is known of an entity, or of what it was merged into; None where nobody knows it."""
        rulings = self._rulings()
        end = rulings.end(entity_id)
        with reading(self._engine) as connection:
            row = Listing(connection, rulings).rows([end]).get(end)
            if row is None:
                return None
            record = rulings.record(end)
            spelt = spellings_of(connection, rulings, [end])[end].variants(rulings.aliases(end))
        merged = (rulings.record(each) for each in sorted(rulings.members(end) - {end}))
        description = (record.description if record else "") or self._descriptions.description(end)
        return NameCard(row, record, description, spelt, tuple(each.told for each in merged if each))

    def articles(self, entity_id: str, limit: int = _PAGE, offset: int = 0) -> list[NamedArticle]:
        """Return so many of the articles that speak of an entity, the newest first, those without a day last."""
        rulings = self._rulings()
        with reading(self._engine) as connection:
            some = Counting(connection, rulings).articles(rulings.end(entity_id), limit, offset)
            told = _summaries(connection, [each.article for each in some])
        return [
            NamedArticle(told[each.article], each.mentions, each.adjectives) for each in some if each.article in told
        ]

    def contexts(self, entity_id: str, limit: int = _CONTEXTS, offset: int = 0) -> list[Context]:
        """Return so many of the sentences around mentions of an entity, those of the newest articles first."""
        rulings = self._rulings()
        with reading(self._engine) as connection:
            places = Counting(connection, rulings).places(rulings.end(entity_id), limit, offset)
            told = _summaries(connection, [article for article, _spot in places])
            texts = {each: rows.load_article(connection, each) for each in dict.fromkeys(each for each, _ in places)}
        return [
            context_of(told[article], texts[article], spot.block, spot.start, spot.end)
            for article, spot in places
            if article in told
        ]

    def company(self, entity_id: str, limit: int = _PAGE) -> list[Companion]:
        """Return so many of the entities that articles mention beside one, those of most shared articles first."""
        rulings = self._rulings()
        end = rulings.end(entity_id)
        with reading(self._engine) as connection:
            shared = Company(connection, rulings).beside(end, limit)
            told = Listing(connection, rulings).rows(shared)
        return [Companion(told[each].entity, count) for each, count in shared.items() if each in told]

    def matrix(self, entity_ids: Sequence[str]) -> Matrix:
        """Return who of some entities, some dozens at most, appears with whom in how many articles."""
        rulings = self._rulings()
        with reading(self._engine) as connection:
            told = Listing(connection, rulings).rows(map(rulings.end, entity_ids))
            own = Company(connection, rulings).articles_of(told)
        shared = tuple(tuple(len(own[one] & own[other]) for other in told) for one in told)
        return Matrix(tuple(row.entity for row in told.values()), shared)


def _summaries(connection: Connection, article_ids: Sequence[str]) -> dict[str, Summary]:
    own = select(*rows.SUMMARY).where(articles.c.content_id.in_(sorted(set(article_ids))))
    return {summary.id: summary for summary in rows.summaries(connection, own)}
