"""Groups of articles in and out of their tables."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, insert, or_, select, text, update

from corpus.likeness import Likeness
from corpus.store.copies.grouping import Member, Pair, Place, parted, places
from corpus.store.copies.slices import slices
from corpus.store.copies_tables import article_pairs, article_partings
from corpus.store.keys import forget_keys
from corpus.store.tables import articles

_GROUPS_LOCK = 0x77636F70
"""The number of an advisory lock on PostgreSQL; on SQLite every writer waits for the other."""
_COLUMNS = (
    articles.c.id,
    articles.c.content_id,
    articles.c.address,
    articles.c.words,
    articles.c.date,
    articles.c.chosen,
    articles.c.removed.is_not(None),
    articles.c.shown_by,
    articles.c.shown_why,
)
_PLACED = (
    update(articles)
    .where(articles.c.id == bindparam("number"))
    .values(shown_by=bindparam("by"), shown_why=bindparam("why"))
)


def hold_groups(connection: Connection) -> None:
    """Wait for others that change groups, and let none begin before this transaction ends.

    Two articles that come at once would not see each other.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _GROUPS_LOCK})


def put_pairs(connection: Connection, number: int, alike: dict[int, int]) -> None:
    """Keep which articles a new one is like, and by how many percent."""
    rows = [
        {"one_id": min(number, other), "other_id": max(number, other), "alike": percent}
        for other, percent in alike.items()
    ]
    if rows:
        connection.execute(insert(article_pairs), rows)


def members_of(connection: Connection, numbers: Collection[int]) -> dict[Member, Place]:
    """Return all articles of the groups that some belong to, as they stand there; removed ones too."""
    found = {
        row.id: row
        for some in slices(numbers)
        for row in connection.execute(select(*_COLUMNS).where(_in_groups_of(some)))
    }
    # sorted, so that the same groups are read in the same order
    return {
        Member(*row[:7]): Place(row.shown_by, Likeness(row.shown_why) if row.shown_why else None)
        for _, row in sorted(found.items())
    }


def joined(connection: Connection, numbers: Collection[int]) -> list[Member]:
    """Put articles that are linked into one group with all that stand with them, but for what readers parted.

    Returns the members of the groups that there were.
    """
    before = members_of(connection, numbers)
    members = list(before)
    if len(members) > 1:
        partings = partings_among(connection, members)
        _place(connection, before, _parted(connection, members, partings) if partings else [members])
    elif any(place != Place() for place in before.values()):
        _place(connection, before, [members])
    return members


def put_behind(connection: Connection, number: int, others: Collection[int]) -> list[Member]:
    """Put a new article behind the one that lists show of the others where nothing else changes by it.

    Returns the two, none where more has to be decided: a group may have very many members, and most that come change
    nothing of it.
    """
    linked = {row.id: row for row in connection.execute(select(*_COLUMNS).where(articles.c.id.in_([number, *others])))}
    roots = {linked[other].shown_by or other for other in others}
    root = connection.execute(select(*_COLUMNS).where(articles.c.id.in_(roots))).first() if len(roots) == 1 else None
    if root is None or root.shown_by is not None:
        return []
    shown, own = Member(*root[:7]), Member(*linked[number][:7])
    stays = not shown.is_removed and places([shown, own])[shown.number] == Place()
    if not stays or _is_delicate(connection, shown, own.address):
        return []
    connection.execute(_PLACED, {"number": number, "by": shown.number, "why": Likeness.COPY.value})
    forget_keys(connection, [number])
    return [shown, own]


def regrouped(connection: Connection, numbers: Collection[int]) -> None:
    """Form the groups of articles anew by what is like what and what readers parted."""
    before = members_of(connection, numbers)
    members = list(before)
    _place(connection, before, _parted(connection, members, partings_among(connection, members)))


def partings_among(connection: Connection, members: Sequence[Member]) -> list[tuple[int, int]]:
    """Return which of some articles readers parted from which."""
    own = (article_partings.c.one_id, article_partings.c.other_id)
    numbers = {member.number for member in members}
    found: list[tuple[int, int]] = []
    # partings are few, so that the smaller end, which is indexed, is enough to look them up
    for some in slices(numbers):
        ends = connection.execute(select(*own).where(own[0].in_(some)))
        found += [(one, other) for one, other in ends if other in numbers]
    return found


def _is_delicate(connection: Connection, shown: Member, address: str | None) -> bool:
    """Return whether readers parted members of a group, or one of them is of an address."""
    members = select(articles.c.id).where(or_(articles.c.id == shown.number, articles.c.shown_by == shown.number))
    own = article_partings.c
    asked = [select(own.id).where(or_(own.one_id.in_(members), own.other_id.in_(members))).exists()]
    if address is not None:
        asked.append(members.where(articles.c.address == address).exists())
    return bool(connection.scalar(select(or_(*asked))))


def _parted(
    connection: Connection, members: Sequence[Member], partings: Sequence[tuple[int, int]]
) -> list[list[Member]]:
    numbers = {member.number for member in members}
    query = select(article_pairs.c.one_id, article_pairs.c.other_id, article_pairs.c.alike)
    pairs = [
        Pair(*row)
        for some in slices(numbers)
        for row in connection.execute(query.where(article_pairs.c.one_id.in_(some)))
        if row.other_id in numbers
    ]
    return parted(members, pairs, partings)


def _place(connection: Connection, before: dict[Member, Place], groups: Sequence[Sequence[Member]]) -> None:
    after = {number: place for group in groups for number, place in places(group).items()}
    old = {member.number: place for member, place in before.items()}
    changed = {number: after[number] for number, place in old.items() if after[number] != place}
    rows = [
        {"number": number, "by": place.shown_by, "why": place.why.value if place.why else None}
        for number, place in changed.items()
    ]
    if rows:
        connection.execute(_PLACED, rows)
    turned = [each for each, place in changed.items() if (place.shown_by is None) != (old[each].shown_by is None)]
    if turned:
        forget_keys(connection, turned)


def _in_groups_of(numbers: Collection[int]) -> ColumnElement[bool]:
    roots: Select[tuple[int]] = select(func.coalesce(articles.c.shown_by, articles.c.id)).where(
        articles.c.id.in_(numbers)
    )
    return or_(articles.c.id.in_(roots), articles.c.shown_by.in_(roots))
