"""Articles in and out of their tables."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, update

from corpus.addresses import normalised_address
from corpus.errors import UnknownArticle
from corpus.model import Article, Block, BlockKind, Summary
from corpus.search.analysis import Terms, article_terms, title_terms, word_count
from corpus.store.boilerplate import Digests, left_out, without_repeated
from corpus.store.columns import now
from corpus.store.index import ArticleIndex
from corpus.store.storable import storable
from corpus.store.tables import article_changes, article_texts, articles

_behind = articles.alias("behind")
_others = select(func.count()).select_from(_behind)
_others = _others.where(_behind.c.shown_by == articles.c.id, _behind.c.removed.is_(None)).correlate(articles)

SUMMARY = (
    articles.c.content_id,
    articles.c.title,
    articles.c.title_is_lead,
    articles.c.section,
    articles.c.source,
    articles.c.date,
    articles.c.words,
    articles.c.added,
    _others.scalar_subquery().label("others"),
)
"""The columns of a Summary in the order of its fields."""


def is_listed() -> ColumnElement[bool]:
    """Return the condition that lists show an article: it is in the library, and no other is shown in its place."""
    return and_(articles.c.shown_by.is_(None), articles.c.removed.is_(None))


def summaries(connection: Connection, query: Select[Any]) -> list[Summary]:
    """Return the summaries that a query on the columns `SUMMARY` selects."""
    return [Summary(*row) for row in connection.execute(query)]


def number_of(connection: Connection, content_id: str, *, even_removed: bool = False) -> int:
    """Return the row number of an article; raise UnknownArticle."""
    query = select(articles.c.id).where(articles.c.content_id == content_id)
    number: int | None = connection.scalar(query if even_removed else query.where(articles.c.removed.is_(None)))
    if number is None:
        raise UnknownArticle.called(content_id)
    return number


def ids_with_prefix(connection: Connection, prefix: str) -> list[str]:
    """Return up to two ids of articles that begin so."""
    own = articles.c.content_id
    query = select(own).where(own >= prefix, own < prefix + "\U0010ffff", articles.c.removed.is_(None)).limit(2)
    return list(connection.scalars(query))


def load_article(connection: Connection, content_id: str) -> Article:
    """Return a kept article."""
    return load_articles(connection, [content_id])[content_id]


def load_articles(connection: Connection, content_ids: Sequence[str]) -> dict[str, Article]:
    """Return kept articles by their ids, what their sources print on many pages told in them."""
    found = load_printed(connection, content_ids)
    lines = left_out(connection, {article.source for article in found.values()})
    return {content_id: without_repeated(article, lines) for content_id, article in found.items()} if lines else found


def load_printed(connection: Connection, content_ids: Sequence[str]) -> dict[str, Article]:
    """Return kept articles by their ids, as they were read."""
    query = select(
        articles, article_texts.c.text, article_texts.c.text_is_source, article_texts.c.blocks, article_texts.c.repairs
    )
    found = query.join(article_texts, article_texts.c.id == articles.c.id).where(articles.c.content_id.in_(content_ids))
    return {row.content_id: _article(row) for row in connection.execute(found)}


def _article(row: Row[Any]) -> Article:
    return Article(
        id=row.content_id,
        title=row.title,
        title_is_lead=row.title_is_lead,
        text=row.text,
        text_is_source=row.text_is_source,
        blocks=_blocks(row),
        section=row.section,
        kicker=row.kicker,
        date=row.date,
        source=row.source,
        repairs=tuple(json.loads(row.repairs)),
        address=row.address,
    )


def _blocks(row: Row[Any]) -> tuple[Block, ...]:
    cuts = enumerate(json.loads(row.blocks))
    return tuple(Block(index, BlockKind(kind), row.text[start:end], start, end) for index, (kind, start, end) in cuts)


def load_raw(connection: Connection, content_id: str) -> bytes:
    """Return the bytes an article was read from."""
    query = select(article_texts.c.raw).join(articles, articles.c.id == article_texts.c.id)
    return zlib.decompress(connection.execute(query.where(articles.c.content_id == content_id)).scalar_one())


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article as its rows and its place in the index will be, made before the database is locked."""

    row: dict[str, Any]
    text_row: dict[str, Any]
    terms: Terms

    @classmethod
    def of(cls, article: Article, raw: bytes, lines: Digests = MappingProxyType({})) -> "NewArticle":
        """Return what to keep for an article and the bytes it was read from; `lines` are left out of the index only."""
        terms = article_terms(without_repeated(article, lines))
        return cls(_article_row(article, terms), _text_row(article, raw, terms), terms)


def insert_all(connection: Connection, index: ArticleIndex, new: Sequence[NewArticle]) -> dict[str, int]:
    """Keep new articles and return their numbers by their ids."""
    if not new:
        return {}
    inserted = insert(articles).returning(articles.c.content_id, articles.c.id)
    moments = [now() for _ in new]
    rows = [{**each.row, "added": added} for each, added in zip(new, moments, strict=True)]
    numbers: dict[str, int] = {row.content_id: row.id for row in connection.execute(inserted, rows)}
    ordered = [numbers[each.row["content_id"]] for each in new]
    texts = [{**each.text_row, "id": number} for each, number in zip(new, ordered, strict=True)]
    connection.execute(insert(article_texts), texts)
    index.put_all(connection, dict(zip(ordered, (each.terms for each in new), strict=True)))
    told = zip(new, ordered, moments, strict=True)
    connection.execute(
        insert(article_changes), [_change(number, "add", (None, each.row["title"]), at) for each, number, at in told]
    )
    return numbers


LONGEST_NAME = 300
"""Code points of a source's or a section's name: an index of PostgreSQL takes 2,700 bytes of a value."""


def _article_row(article: Article, terms: Terms) -> dict[str, Any]:
    return {
        "content_id": article.id,
        "title": article.title,
        "title_is_lead": article.title_is_lead,
        "section": _indexable(article.section),
        "kicker": article.kicker,
        "source": _indexable(article.source),
        "date": article.date,
        "words": word_count(article, terms),
        "version": 1,
        "address": normalised_address(article.address),
    }


def _indexable(text: str | None) -> str | None:
    """Return a name short enough for the indexes of every database."""
    return text if text is None else text[:LONGEST_NAME]


def _text_row(article: Article, raw: bytes, terms: Terms) -> dict[str, Any]:
    return {
        "text": article.text,
        "text_is_source": article.text_is_source,
        "title": article.title,
        "title_is_lead": article.title_is_lead,
        "blocks": json.dumps([[block.kind.value, block.start, block.end] for block in article.blocks]),
        "repairs": json.dumps(article.repairs, ensure_ascii=False),
        "raw": zlib.compress(raw),
        "terms": terms.packed(),
    }


def tidy_title(title: str) -> str:
    """Return a title as it is kept: in one line, its words a blank apart."""
    return str(storable(" ".join(title.split())))


def title_of(connection: Connection, number: int) -> str:
    """Return the title of an article, which nobody else changes meanwhile."""
    return str(connection.scalar(select(articles.c.title).where(articles.c.id == number).with_for_update()))


def set_title(connection: Connection, index: ArticleIndex, number: int, title: str) -> str:
    """Give an article another title and return the old one; the one it printed itself is known again."""
    query = select(articles.c.title, article_texts.c.title, article_texts.c.title_is_lead, article_texts.c.terms)
    old, printed, printed_is_lead, packed = connection.execute(
        query.join(article_texts, article_texts.c.id == articles.c.id).where(articles.c.id == number)
    ).one()
    is_lead = printed_is_lead and title == printed
    change = {"title": title, "title_is_lead": is_lead, "version": articles.c.version + 1}
    connection.execute(update(articles).where(articles.c.id == number).values(change))
    before = Terms.unpacked(packed)
    after = Terms(title_terms(title, is_lead), before.body)
    index.discard(connection, number, before)
    index.put(connection, number, after)
    connection.execute(update(article_texts).where(article_texts.c.id == number).values(terms=after.packed()))
    record(connection, number, "retitle", (old, title))
    return str(old)


def set_removed(connection: Connection, number: int, removed: datetime | None) -> None:
    """Take an article out of the lists, or put it back."""
    change = {"removed": removed, "version": articles.c.version + 1}
    connection.execute(update(articles).where(articles.c.id == number).values(change))
    record(connection, number, "restore" if removed is None else "remove", (None, None))


def record(connection: Connection, number: int, kind: str, change: tuple[str | None, str | None]) -> None:
    """Write down what was done to an article."""
    connection.execute(insert(article_changes), _change(number, kind, change, now()))


def _change(number: int, kind: str, change: tuple[str | None, str | None], at: datetime) -> dict[str, Any]:
    return {"article_id": number, "kind": kind, "before": change[0], "after": change[1], "at": at}


def load_terms(connection: Connection, numbers: Sequence[int]) -> dict[int, Terms]:
    """Return the index terms of articles by row number."""
    query = select(article_texts.c.id, article_texts.c.terms).where(article_texts.c.id.in_(numbers))
    return {number: Terms.unpacked(packed) for number, packed in connection.execute(query)}
