"""Look for versions and copies among the articles kept before there were sketches, or with others."""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, delete, func, select, update

from corpus.errors import StoreReadOnly
from corpus.likeness import SKETCH_VERSION
from corpus.store.copies.adding import Linking
from corpus.store.copies.keeping import hold_groups
from corpus.store.copies.nearby import Nearby
from corpus.store.copies.sketching import clear_sketches, forget_sketch, load_sketches, put_sketches
from corpus.store.copies_tables import article_pairs
from corpus.store.engine import reading, write
from corpus.store.facts import keep_fact, stored_fact
from corpus.store.keys import forget_keys
from corpus.store.reindex import Reindexed
from corpus.store.tables import articles, corpus_facts

_FACT = "sketches"
_AT_ONCE = 200
"""Articles of one transaction: what is done of a large library stays done where the program is ended."""
_SMALL = 500
"""Articles that are compared while the database is opened; of more it is done beside the app."""


class Comparing:
    """Compares all articles as this program does; may end after every step, and goes on where it ended.

    What readers said is kept.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def is_due(self) -> bool:
        """Whether articles were compared by another program, or only some of them by this one."""
        with reading(self._engine) as connection:
            return stored_fact(connection, corpus_facts, _FACT) != SKETCH_VERSION

    def left(self) -> Reindexed:
        """Return how many articles are compared, where that is due, and how many there are."""
        with reading(self._engine) as connection:
            count = select(func.count()).select_from(articles)
            done = connection.scalar(count.where(articles.c.id <= _reached(connection))) or 0
            return Reindexed(done, connection.scalar(count) or 0)

    def steps(self) -> Iterator[Reindexed]:
        """Compare the articles that are left, some at a time, and yield how far it is; nothing where nothing is due."""
        if not self.is_due:
            return
        done, total = self.left()
        while count := write(self._engine, _some_more):
            done += count
            yield Reindexed(done, max(done, total))


def refresh_sketches(engine: Engine) -> None:
    """Compare all articles unless this program did; of many it is left for later, and a read-only store stays as it is."""
    comparing = Comparing(engine)
    if not comparing.is_due or comparing.left().total > _SMALL:
        return
    try:
        for _ in comparing.steps():
            pass
    except StoreReadOnly:
        return


def _some_more(connection: Connection) -> int:
    """Compare the next articles, and return how many."""
    hold_groups(connection)
    if stored_fact(connection, corpus_facts, _FACT) == SKETCH_VERSION:
        return 0
    reached = _reached(connection)
    if not reached:
        _forget(connection)
    query = select(articles.c.id, articles.c.address).where(articles.c.id > reached)
    some = connection.execute(query.order_by(articles.c.id).limit(_AT_ONCE)).all()
    own = load_sketches(connection, [number for number, _ in some])
    smallest = {number: sketch.smallest for number, sketch in own.items()}
    for number in own:
        # somebody else may have added it since this began
        forget_sketch(connection, number, smallest[number])
    hashes = (value for each in smallest.values() for value in each)
    linking = Linking(connection, Nearby.read(connection, hashes, (address for _, address in some)), own)
    put_sketches(connection, smallest)
    for number, address in some:
        linking.link(number, own[number], address)
    keep_fact(connection, corpus_facts, (_FACT, f"{SKETCH_VERSION}:{some[-1].id}" if some else SKETCH_VERSION))
    return len(some)


def _reached(connection: Connection) -> int:
    """Return up to which row number articles are compared, 0 where another program compared them."""
    version, _, reached = (stored_fact(connection, corpus_facts, _FACT) or "").partition(":")
    return int(reached) if version == SKETCH_VERSION and reached.isdigit() else 0


def _forget(connection: Connection) -> None:
    clear_sketches(connection)
    connection.execute(delete(article_pairs))
    behind = articles.c.shown_by.is_not(None)
    forget_keys(connection, select(articles.c.id).where(behind))
    connection.execute(update(articles).where(behind).values(shown_by=None, shown_why=None))
