"""The different values of an indexed column."""

from typing import Any

from sqlalchemy import Column, Connection, func, select


def values_of(connection: Connection, column: Column[Any]) -> list[Any]:
    """Return the values of a column in their order, none twice: each is looked up behind the one before it in an index."""
    found = select(func.min(column).label("value")).cte("found", recursive=True)
    following = select(func.min(column)).where(column > found.c.value).scalar_subquery()
    found = found.union_all(select(following).where(found.c.value.is_not(None)))
    return list(connection.scalars(select(found.c.value).where(found.c.value.is_not(None))))
