"""Sketches of articles in and out of their table."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, or_, select

from corpus.likeness import Sketch, sketch_of
from corpus.store.articles import load_articles
from corpus.store.copies.slices import slices
from corpus.store.copies_tables import article_pairs, article_sketches
from corpus.store.tables import articles


def put_sketches(connection: Connection, smallest: Mapping[int, Sequence[int]]) -> None:
    """Keep by which hashes articles are looked up, by their numbers."""
    rows = [{"hash": value, "article_id": number} for number, own in smallest.items() for value in own]
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


def load_sketches(connection: Connection, numbers: Collection[int]) -> dict[int, Sketch]:
    """Return what is compared of kept articles, by their numbers."""
    found: dict[int, Sketch] = {}
    for some in slices(numbers):
        rows = connection.execute(select(articles.c.id, articles.c.content_id).where(articles.c.id.in_(some)))
        number_of = {row.content_id: row.id for row in rows}
        kept = load_articles(connection, list(number_of)).values()
        found |= {number_of[each.id]: sketch_of(each) for each in kept}
    return found
