"""The words of articles in the index without the lines their sources print on many pages: the newest at once, older ones by and by."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, select, update

from corpus.search.analysis import Terms, article_terms, word_count
from corpus.store.articles import load_articles
from corpus.store.facts import keep_fact
from corpus.store.index import ArticleIndex
from corpus.store.tables import article_texts, articles, corpus_facts

_AT_ONCE = 200
"""Articles in one transaction: others wait for it less than a second."""
_NAME = "lines left "
"""What the names of facts begin with that tell how far the articles of a source are."""


class Left(NamedTuple):
    """A source some of whose articles are still indexed with other lines than are left out of them now."""

    source: str
    reached: int
    """The row number of the article up to which they are done."""


def index_anew(connection: Connection, index: ArticleIndex, ids: Sequence[str]) -> None:
    """Give articles the words in the index that are left of them."""
    query = select(articles.c.content_id, articles.c.id, article_texts.c.terms)
    query = query.join(article_texts, article_texts.c.id == articles.c.id).where(articles.c.content_id.in_(ids))
    kept = load_articles(connection, ids)
    for content_id, number, packed in connection.execute(query).all():
        before, after = Terms.unpacked(packed), article_terms(kept[content_id])
        if before == after:
            continue
        index.discard(connection, number, before)
        index.put(connection, number, after)
        texts = update(article_texts).where(article_texts.c.id == number)
        connection.execute(texts.values(terms=after.packed()))
        words = word_count(kept[content_id], after)
        connection.execute(update(articles).where(articles.c.id == number).values(words=words))


def leave_for_later(connection: Connection, source: str) -> None:
    """Note that all articles of a source are to be indexed anew."""
    keep_fact(connection, corpus_facts, (_fact_of(source), f"0 {source}"))


def sources_left(connection: Connection) -> list[Left]:
    """Return the sources that are not done yet."""
    own = corpus_facts.c
    values = connection.scalars(select(own.value).where(own.name.startswith(_NAME)).order_by(own.name))
    return [Left(source, int(reached)) for reached, _, source in (value.partition(" ") for value in values)]


def articles_left(connection: Connection) -> int:
    """Return how many articles are not done yet."""
    count = select(func.count())
    return sum(
        connection.scalar(
            count.where(articles.c.source == each.source, articles.c.removed.is_(None), articles.c.id > each.reached)
        )
        or 0
        for each in sources_left(connection)
    )


def index_some(connection: Connection, index: ArticleIndex, source: str) -> int:
    """Index the next articles of a source and return how many; 0 when all are done."""
    name = _fact_of(source)
    # others who index the same articles wait until these are done
    known = select(corpus_facts.c.value).where(corpus_facts.c.name == name).with_for_update()
    stored = connection.scalar(known)
    if stored is None:
        return 0
    query = select(articles.c.id, articles.c.content_id).where(
        articles.c.source == source, articles.c.removed.is_(None)
    )
    query = query.where(articles.c.id > int(stored.partition(" ")[0])).order_by(articles.c.id).limit(_AT_ONCE)
    rows = connection.execute(query).all()
    if not rows:
        connection.execute(delete(corpus_facts).where(corpus_facts.c.name == name))
        return 0
    index_anew(connection, index, [row.content_id for row in rows])
    keep_fact(connection, corpus_facts, (name, f"{rows[-1].id} {source}"))
    return len(rows)


def _fact_of(source: str) -> str:
    return _NAME + sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:32]
