"""Articles added: what is the same as before found at once, what is alike put behind or before it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, select, update

from corpus.addresses import normalised_address
from corpus.likeness import Sketch, are_copies, are_versions, containment, sketch_of
from corpus.model import Added, Article
from corpus.store import articles as rows
from corpus.store.articles import NewArticle
from corpus.store.boilerplate import left_out, without_repeated
from corpus.store.columns import now
from corpus.store.copies.grouping import Member, earlier_version
from corpus.store.copies.keeping import hold_groups, joined, put_behind, put_pairs
from corpus.store.copies.sketching import candidates, load_sketches, put_sketch
from corpus.store.engine import reading, write
from corpus.store.index import ArticleIndex
from corpus.store.tables import articles

_AT_ONCE = 5000
"""Values of one list in a statement."""
_VERSIONS = 16
"""Articles of one address that a new one is compared with, the newest."""


@dataclass(frozen=True, slots=True)
class _Coming:
    """An article to be added, with what could be made of it before the database is locked: nothing where it is known."""

    article: Article
    new: NewArticle | None
    sketch: Sketch | None

    @property
    def address(self) -> str | None:
        return normalised_address(self.article.address)


@dataclass(slots=True)
class Linking:
    """Finds what new articles are like, in one transaction."""

    connection: Connection
    sketches: dict[int, Sketch] = field(default_factory=dict)
    """What is compared of kept articles, as far as it is at hand."""

    def link(self, number: int, own: Sketch, address: str | None) -> list[Member]:
        """Keep the sketch of an article, find what it is like and group it; return the members of its group, if any."""
        alike = self._alike(number, own, address)
        put_sketch(self.connection, number, own.smallest)
        self.sketches[number] = own
        put_pairs(self.connection, number, alike)
        if not alike:
            return []
        return put_behind(self.connection, number, alike) or joined(self.connection, [number, *alike])

    def _alike(self, number: int, own: Sketch, address: str | None) -> dict[int, int]:
        """Return by how many percent articles kept before are like one, those that are versions or copies of it."""
        same_place = set(_at(self.connection, address))
        near = {each for each in same_place.union(candidates(self.connection, own.smallest)) if each < number}
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


def add_all(engine: Engine, index: ArticleIndex, items: Iterable[tuple[Article, bytes]]) -> list[Added]:
    """Add articles with the bytes they were read from in one transaction, and return what came of each."""
    coming, sketches = _prepared(engine, list(items))

    def work(connection: Connection) -> list[Added]:
        hold_groups(connection)
        batch = _Batch(Linking(connection, dict(sketches)), index)
        kept = [batch.keep(each) for each in coming]
        ids, texts = [each.id for each in kept], dict[str, Article]()
        for start in range(0, len(ids), _AT_ONCE):
            texts |= rows.load_articles(connection, ids[start : start + _AT_ONCE])
        return [Added(texts[each.id], each.is_new, each.updates, each.like) for each in kept]

    return write(engine, work)


def _prepared(engine: Engine, items: Sequence[tuple[Article, bytes]]) -> tuple[list[_Coming], dict[int, Sketch]]:
    """Return what is to be added, and what it is to be compared with as far as that is there already."""
    with reading(engine) as connection:
        known = _known(connection, [article.id for article, _ in items])
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
        linking = Linking(connection)
        for each in coming:
            if each.sketch is not None:
                linking.fetch({*candidates(connection, each.sketch.smallest), *_at(connection, each.address)})
        return coming, linking.sketches


def _known(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return which of some ids are those of kept articles."""
    found: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        some = articles.c.content_id.in_(ids[start : start + _AT_ONCE])
        found.update(connection.scalars(select(articles.c.content_id).where(some)))
    return found


@dataclass(frozen=True, slots=True)
class _Kept:
    id: str
    is_new: bool
    updates: str | None = None
    like: str | None = None


class _Batch:
    """Articles added in one transaction, one after the other."""

    def __init__(self, linking: Linking, index: ArticleIndex) -> None:
        self._linking = linking
        self._connection = linking.connection
        self._index = index

    def keep(self, coming: _Coming) -> _Kept:
        """Keep one article; one that is there stays, one that was removed comes back."""
        own = articles.c
        query = select(own.id, own.removed, own.address).where(own.content_id == coming.article.id)
        known = self._connection.execute(query).one_or_none()
        if known is None and coming.new is not None and coming.sketch is not None:
            number = coming.new.insert(self._connection, self._index)
            members = self._linking.link(number, coming.sketch, coming.address)
            return self._told(coming.article.id, number, members)
        assert known is not None
        if known.address is None and coming.address is not None:
            self._change(known.id, address=coming.address)
        if known.removed is None:
            return _Kept(coming.article.id, is_new=False)
        rows.set_removed(self._connection, known.id, None)
        self._change(known.id, added=now())
        return self._told(coming.article.id, known.id, joined(self._connection, [known.id]))

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


def _at(connection: Connection, address: str | None) -> list[int]:
    """Return the numbers of the articles of an address, the newest first."""
    if address is None:
        return []
    query = select(articles.c.id).where(articles.c.address == address).order_by(articles.c.id.desc())
    return list(connection.scalars(query.limit(_VERSIONS)))
