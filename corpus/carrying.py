"""How far articles are read of which older versions or copies were read: that carries over to what lists show in their place."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import Connection, Engine, select

from corpus.anchoring import Anchoring
from corpus.annotation import Annotation, AnnotationKind, Passage, Place
from corpus.errors import StoreReadOnly
from corpus.likeness import Likeness
from corpus.model import Article
from corpus.positions import Position, ReadingPositions
from corpus.store import articles as rows
from corpus.store.engine import reading
from corpus.store.tables import articles

_AT_ONCE = 500
_WORDS = 80
"""Code points from the place on by which it is found again."""
_FAR = 0.3
"""Of the text: how far what is added or dropped moves words."""
_older, _shown = articles.alias("older"), articles.alias("shown")


class Carried(NamedTuple):
    """How far another article was read that an article is shown in the place of."""

    article: str
    """The id of the one that was read."""
    position: Position
    """In that one."""
    is_newer: bool
    """Whether what is shown is a later version, which came since."""


class Read(NamedTuple):
    """How far articles are read."""

    positions: Mapping[str, Position]
    """By id, those among them that were read as an older version or a copy only."""
    newer: frozenset[str]
    """The ids of later versions that came since one read."""


def read_so_far(engine: Engine, positions: Mapping[str, Position]) -> Read:
    """Return how far articles are read, where positions by id are known of them or of what stands behind them."""
    found: dict[str, Carried] = {}
    ids = sorted(positions)
    with reading(engine) as connection:
        for start in range(0, len(ids), _AT_ONCE):
            for shown, each in _carried(connection, positions, ids[start : start + _AT_ONCE]):
                found[shown] = max(found.get(shown, each), each, key=lambda own: own.position.changed)
    newer = frozenset(shown for shown, each in found.items() if each.is_newer and shown not in positions)
    return Read({**{shown: each.position for shown, each in found.items()}, **positions}, newer)


def carry_over(engine: Engine, positions: ReadingPositions, article: Article) -> Carried | None:
    """Let an article that was never opened begin where one left off in what it is shown in the place of; None where nothing was read.

    The place is that of the same words, or of as much of the text where they are gone.
    """
    known = positions.all()
    if article.id in known:
        return None
    with reading(engine) as connection:
        behind = _older.c.shown_by == select(articles.c.id).where(articles.c.content_id == article.id).scalar_subquery()
        ids = list(connection.scalars(select(_older.c.content_id).where(behind)))
        every = [each for _, each in _carried(connection, known, [each for each in ids if each in known])]
        if not every:
            return None
        found = max(every, key=lambda each: each.position.changed)
        older = rows.load_article(connection, found.article)
    place = same_place(older, article, found.position)
    with suppress(StoreReadOnly):
        positions.set(article.id, *place, found.position.progress)
    return found


def same_place(older: Article, newer: Article, position: Position) -> Place:
    """Return where in an article one left off in another version of it.

    Words that stand far from where they stood are others that are like them.
    """
    if position.block >= len(older.blocks):
        return _at(newer, position.progress)
    left = Place(position.block, min(position.offset, len(older.blocks[position.block].text)))
    share = _share(older, left)
    end = Place(left.block, min(left.offset + _WORDS, len(older.blocks[left.block].text)))
    if left < end:
        passage = Passage(left, end)
        quote = Anchoring(older, whole=True).quote(passage)
        found = Anchoring(newer).found(Annotation(older.id, AnnotationKind.MARK, passage, quote))
        if found is not None and abs(_share(newer, found.start) - share) <= _FAR:
            return found.start
    return _at(newer, share)


def _share(article: Article, place: Place) -> float:
    """Return how much of an article's text stands before a place."""
    before = sum(len(block.text) for block in article.blocks[: place.block]) + place.offset
    return before / max(1, sum(len(block.text) for block in article.blocks))


def _at(article: Article, share: float) -> Place:
    """Return the beginning of the block in which a share of an article's text ends."""
    left = share * sum(len(block.text) for block in article.blocks)
    for block in article.blocks:
        left -= len(block.text)
        if left < 0:
            return Place(block.index, 0)
    return Place(max(0, len(article.blocks) - 1), 0)


def _carried(
    connection: Connection, positions: Mapping[str, Position], ids: Iterable[str]
) -> Iterable[tuple[str, Carried]]:
    """Yield for articles behind others the id of what is shown, and how far they were read."""
    own = select(_older.c.content_id, _older.c.shown_why, _shown.c.content_id, _shown.c.added)
    own = own.join(_shown, _shown.c.id == _older.c.shown_by).where(_older.c.content_id.in_(list(ids)))
    for older, why, shown, added in connection.execute(own):
        position = positions[older]
        yield shown, Carried(older, position, why == Likeness.VERSION.value and added > position.changed)
