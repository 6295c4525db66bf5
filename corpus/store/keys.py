"""Keys of articles that upper floors hand down."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Select, and_, delete, insert, select

from corpus.store.tables import article_families, article_keys, articles


def replace_keys(connection: Connection, number: int, family: str, keys: Iterable[str], version: int) -> None:
    """Give an article the keys of a family, made by this version of their maker."""
    for table in (article_keys, article_families):
        connection.execute(delete(table).where(table.c.article_id == number, table.c.family == family))
    rows = [{"article_id": number, "family": family, "key": key} for key in sorted(set(keys))]
    if rows:
        connection.execute(insert(article_keys), rows)
    connection.execute(insert(article_families), {"article_id": number, "family": family, "version": version})


def forget_keys(connection: Connection, numbers: Sequence[int] | Select[tuple[int]]) -> None:
    """Let the keys of articles be made anew: what is counted by them is of articles that lists show."""
    connection.execute(delete(article_families).where(article_families.c.article_id.in_(numbers)))


def ids_without_keys(connection: Connection, family: str, version: int) -> list[str]:
    """Return the ids of articles that lack the keys of a family in this version, the newest first."""
    own = and_(
        article_families.c.article_id == articles.c.id,
        article_families.c.family == family,
        article_families.c.version == version,
    )
    query = select(articles.c.content_id).outerjoin(article_families, own)
    query = query.where(articles.c.removed.is_(None), article_families.c.id.is_(None))
    return list(connection.scalars(query.order_by(articles.c.added.desc(), articles.c.id.desc())))
