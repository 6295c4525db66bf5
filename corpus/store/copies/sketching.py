"""Sketches of articles in and out of their table."""

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, insert, or_, select, text

from corpus.likeness import LEAST_SHARED, Sketch, sketch_of
from corpus.store.articles import load_articles
from corpus.store.copies_tables import article_pairs, article_sketches
from corpus.store.tables import articles

_POSTINGS = 128
"""Articles looked at for one hash, the newest: one that stands in more is of a common phrase and tells little."""
_CANDIDATES = 8
"""Articles that share the most hashes, which are compared."""


def put_sketch(connection: Connection, number: int, smallest: Sequence[int]) -> None:
    """Keep by which hashes an article is looked up."""
    rows = [{"hash": value, "article_id": number} for value in smallest]
    if rows:
        connection.execute(insert(article_sketches), rows)


def forget_sketch(connection: Connection, number: int, smallest: Sequence[int]) -> None:
    """Forget by which hashes an article is looked up, and what it is like."""
    own = article_sketches.c
    connection.execute(delete(article_sketches).where(own.hash.in_(smallest), own.article_id == number))
    pairs = article_pairs.c
    connection.execute(delete(article_pairs).where(or_(pairs.one_id == number, pairs.other_id == number)))


def clear_sketches(connection: Connection) -> None:
    """Forget by which hashes articles are looked up."""
    connection.execute(delete(article_sketches))


def candidates(connection: Connection, smallest: Sequence[int]) -> list[int]:
    """Return the numbers of articles that share enough hashes to be compared, the most first."""
    if not smallest:
        return []
    one = "SELECT * FROM (SELECT article_id FROM article_sketches WHERE hash = :h{0} ORDER BY article_id DESC LIMIT {1}) AS s{0}"
    every = " UNION ALL ".join(one.format(place, _POSTINGS) for place in range(len(smallest)))
    found = connection.scalars(text(every), {f"h{place}": value for place, value in enumerate(smallest)})
    shared = ((number, count) for number, count in Counter(found).items() if count >= LEAST_SHARED)
    return [number for number, _ in sorted(shared, key=lambda each: (-each[1], -each[0]))[:_CANDIDATES]]


def load_sketches(connection: Connection, numbers: Collection[int]) -> dict[int, Sketch]:
    """Return what is compared of kept articles, by their numbers."""
    if not numbers:
        return {}
    rows = connection.execute(select(articles.c.id, articles.c.content_id).where(articles.c.id.in_(numbers)))
    number_of = {row.content_id: row.id for row in rows}
    return {number_of[each.id]: sketch_of(each) for each in load_articles(connection, list(number_of)).values()}
