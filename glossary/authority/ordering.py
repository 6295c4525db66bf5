"""What names are compared by in each order of the list, the same as the database compares."""

from collections.abc import Sequence

from glossary.authority.listed import Cursor, NameRow
from glossary.store.forms import arabic_order, english_order
from glossary.store.name_listing import begins_with_largest


def cursor_of(row: NameRow, names: Sequence[str]) -> Cursor:
    """Return where a page ends that ends with a name, in an order that compares what is named."""
    return Cursor(tuple(_value(row, name) for name in names), row.number)


def _value(row: NameRow, name: str) -> str | int:
    match name:
        case "nearness":
            return row.nearness
        case "mentions":
            return row.mentions
        case "articles":
            return row.articles
        case "last":
            return row.last.isoformat() if row.last else ""
        case "sort_key":
            return arabic_order(row.entity.ar)
        case "is_nameless":
            return int(not english_order(row.entity.en))
    return english_order(row.entity.en)


def key_of(cursor: Cursor, names: Sequence[str]) -> tuple[str | int, ...]:
    """Return what to compare, the first the least."""
    pairs = zip(names, cursor.values, strict=True)
    return (*(_turned(value) if begins_with_largest(name) else value for name, value in pairs), cursor.number)


def _turned(value: str | int) -> int:
    """Return a number, or a day, so that the largest is the least."""
    return -int(str(value).replace("-", "") or 0)
