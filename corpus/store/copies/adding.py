"""Articles added: what is the same as before found at once, what is alike put behind or before it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, select, update

from corpus.addresses import normalised_address
from corpus.likeness import Sketch, are_copies, are_versions, containment, sketch_of
from corpus.model import Added, Article
from corpus.store import articles as rows
from corpus.store.articles import NewArticle, insert_all
from corpus.store.boilerplate import left_out, without_repeated
from corpus.store.columns import now
from corpus.store.copies.grouping import Member, earlier_version
from corpus.store.copies.keeping import hold_groups, joined, put_behind, put_pairs
from corpus.store.copies.nearby import Nearby, newest_number
from corpus.store.copies.sketching import load_sketches, put_sketches
from corpus.store.engine import reading, write
from corpus.store.index import ArticleIndex
from corpus.store.tables import articles

_AT_ONCE = 5000
"""Values of one list in a statement."""


@dataclass(frozen=True, slots=True)
class _Coming:
    """An article to be added, with what could be made of it before the database is locked: nothing where it is known."""

    article: Article
    new: NewArticle | None
    sketch: Sketch | None

    @property
    def address(self) -> str | None:
        return normalised_address(self.article.address)

    @property
    def smallest(self) -> list[int]:
        """The hashes to look the article up by."""
        return self.sketch.smallest if self.sketch is not None else []


@dataclass(slots=True)
class Linking:
    """Finds what new articles are like, in one transaction."""

    connection: Connection
    nearby: Nearby
    sketches: dict[int, Sketch] = field(default_factory=dict)
    """What is compared of kept articles, as far as it is at hand."""

    def link(self, number: int, own: Sketch, address: str | None) -> list[Member]:
        """Find what a kept article is like and group it; return the members of its group, if any."""
        smallest = own.smallest
        alike = self._alike(number, own, address)
        self.nearby.put(number, smallest, address)
        self.sketches[number] = own
        put_pairs(self.connection, number, alike)
        if not alike:
            return []
        return put_behind(self.connection, number, alike) or joined(self.connection, [number, *alike])

    def _alike(self, number: int, own: Sketch, address: str | None) -> dict[int, int]:
        """Return by how many percent articles kept before are like one, those that are versions or copies of it."""
        same_place = set(self.nearby.at(address))
        near = {each for each in same_place.union(self.nearby.candidates(own.smallest)) if each < number}
        self.fetch(near)
        others = {other: self.sketches[other] for other in near if other in self.sketches}
        return {
            other: round(100 * containment(own, each))
            for other, each in others.items()
            if are_copies(own, each)
            or (other in same_place and address is not None and are_versions(own, each, address))
        }

    def fetch(self, numbers: Collection[int]) -> None:
        """Have at hand what is compared of articles."""
        missing = [number for number in numbers if number not in self.sketches]
        self.sketches |= load_sketches(self.connection, missing)


def add_all(
    engine: Engine, index: ArticleIndex, items: Iterable[tuple[Article, bytes]], *, revives: bool = True
) -> list[Added]:
    """Add articles with the bytes they were read from in one transaction, and return what came of each.

    One that was removed comes back where this `revives` it.
    """
    coming, before = _prepared(engine, list(items))

    def work(connection: Connection) -> list[Added]:
        hold_groups(connection)
        nearby = before.nearby.copy()
        if newest_number(connection) != nearby.last:
            # others added some in between
            nearby = _nearby(connection, coming)
        batch = _Batch(Linking(connection, nearby, dict(before.sketches)), index)
        kept = batch.keep(coming, revives=revives)
        ids, texts = [each.id for each in kept], dict[str, Article]()
        for start in range(0, len(ids), _AT_ONCE):
            texts |= rows.load_articles(connection, ids[start : start + _AT_ONCE])
        return [Added(texts[each.id], each.is_new, each.updates, each.like) for each in kept]

    return write(engine, work)


def _prepared(engine: Engine, items: Sequence[tuple[Article, bytes]]) -> tuple[list[_Coming], Linking]:
    """Return what is to be added, and what it is to be compared with as far as that is there already."""
    with reading(engine) as connection:
        known = set(_known(connection, [article.id for article, _ in items]))
        lines = left_out(connection, {article.source for article, _ in items})
    coming: list[_Coming] = []
    for article, raw in items:
        if article.id in known:
            coming.append(_Coming(article, None, None))
            continue
        known.add(article.id)
        own = sketch_of(without_repeated(article, lines))
        coming.append(_Coming(article, NewArticle.of(article, raw, lines), own))
    with reading(engine) as connection:
        linking = Linking(connection, _nearby(connection, coming))
        near = {number for each in coming for number in linking.nearby.at(each.address)}
        for each in coming:
            near.update(linking.nearby.candidates(each.smallest))
        linking.fetch(near)
        return coming, linking


def _nearby(connection: Connection, coming: Sequence[_Coming]) -> Nearby:
    hashes = (value for each in coming for value in each.smallest)
    return Nearby.read(connection, hashes, (each.address for each in coming if each.sketch is not None))


@dataclass(slots=True)
class _Known:
    """What is kept of an article that comes again."""

    number: int
    is_removed: bool
    address: str | None


def _known(connection: Connection, ids: Sequence[str]) -> dict[str, _Known]:
    """Return those of some articles that are kept, by their ids."""
    found: dict[str, _Known] = {}
    own = articles.c
    for start in range(0, len(ids), _AT_ONCE):
        some = own.content_id.in_(ids[start : start + _AT_ONCE])
        for row in connection.execute(select(own.content_id, own.id, own.removed, own.address).where(some)):
            found[row.content_id] = _Known(row.id, row.removed is not None, row.address)
    return found


@dataclass(frozen=True, slots=True)
class _Kept:
    id: str
    is_new: bool
    updates: str | None = None
    like: str | None = None


class _Batch:
    """Articles added in one transaction: their rows all at once, what they are like one after the other."""

    def __init__(self, linking: Linking, index: ArticleIndex) -> None:
        self._linking = linking
        self._connection = linking.connection
        self._index = index

    def keep(self, coming: Sequence[_Coming], *, revives: bool) -> list[_Kept]:
        """Keep articles; one that is there stays, one that was removed comes back where this `revives` it."""
        known = _known(self._connection, [each.article.id for each in coming])
        new = {each.article.id: each for each in coming if each.new is not None and each.article.id not in known}
        numbers = insert_all(self._connection, self._index, [each.new for each in new.values() if each.new is not None])
        own = {numbers[article_id]: each.smallest for article_id, each in new.items()}
        put_sketches(self._connection, own)
        kept: list[_Kept] = []
        for each in coming:
            if new.get(each.article.id) is each and each.sketch is not None:
                number = numbers[each.article.id]
                known[each.article.id] = _Known(number, is_removed=False, address=each.address)
                kept.append(self._told(each.article.id, number, self._linking.link(number, each.sketch, each.address)))
            else:
                kept.append(self._again(each, known[each.article.id], revives=revives))
        return kept

    def _again(self, coming: _Coming, known: _Known, *, revives: bool) -> _Kept:
        if known.address is None and coming.address is not None:
            self._change(known.number, address=coming.address)
            known.address = coming.address
        if not (known.is_removed and revives):
            return _Kept(coming.article.id, is_new=False)
        rows.set_removed(self._connection, known.number, None)
        self._change(known.number, added=now())
        known.is_removed = False
        return self._told(coming.article.id, known.number, joined(self._connection, [known.number]))

    def _change(self, number: int, **values: object) -> None:
        self._connection.execute(update(articles).where(articles.c.id == number).values(values))

    def _told(self, article_id: str, number: int, members: Sequence[Member]) -> _Kept:
        """Return what came of a new article: what it updates, and what is shown in its place."""
        if len(members) < 2:
            return _Kept(article_id, is_new=True)
        shown_by = self._connection.scalar(select(articles.c.shown_by).where(articles.c.id == number))
        before = earlier_version(members, number)
        like = next((member.id for member in members if member.number == shown_by), None)
        return _Kept(article_id, is_new=True, updates=before.id if before else None, like=like)
