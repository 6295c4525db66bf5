"""Look for versions and copies among the articles kept before there were sketches, or with others."""

from sqlalchemy import Connection, Engine, delete, insert, select, update

from corpus.errors import StoreReadOnly
from corpus.likeness import SKETCH_VERSION
from corpus.store.copies.adding import Linking
from corpus.store.copies.keeping import hold_groups
from corpus.store.copies.nearby import Nearby
from corpus.store.copies.sketching import clear_sketches, forget_sketch, load_sketches, put_sketches
from corpus.store.copies_tables import article_pairs
from corpus.store.engine import reading, write
from corpus.store.facts import stored_fact
from corpus.store.keys import forget_keys
from corpus.store.tables import articles, corpus_facts

_FACT = "sketches"
_AT_ONCE = 200
"""Articles of one transaction: what is done of a large library stays done where the program is ended."""


def refresh_sketches(engine: Engine) -> None:
    """Make the sketches and groups of all articles anew unless they were made by this program; a read-only store stays as it is.

    What readers said is kept. A program that is ended goes on where it stopped.
    """
    with reading(engine) as connection:
        if stored_fact(connection, corpus_facts, _FACT) == SKETCH_VERSION:
            return
    try:
        while write(engine, _some_more):
            pass
    except StoreReadOnly:
        return


def _some_more(connection: Connection) -> bool:
    """Sketch the next articles, and return whether there are more."""
    hold_groups(connection)
    stored = stored_fact(connection, corpus_facts, _FACT)
    if stored == SKETCH_VERSION:
        return False
    version, _, reached = (stored or "").partition(":")
    if version != SKETCH_VERSION or not reached:
        _forget(connection)
        reached = "0"
    query = select(articles.c.id, articles.c.address).where(articles.c.id > int(reached))
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
    _keep_fact(connection, stored, f"{SKETCH_VERSION}:{some[-1].id}" if some else SKETCH_VERSION)
    return bool(some)


def _forget(connection: Connection) -> None:
    clear_sketches(connection)
    connection.execute(delete(article_pairs))
    behind = articles.c.shown_by.is_not(None)
    forget_keys(connection, select(articles.c.id).where(behind))
    connection.execute(update(articles).where(behind).values(shown_by=None, shown_why=None))


def _keep_fact(connection: Connection, stored: str | None, value: str) -> None:
    if stored is None:
        connection.execute(insert(corpus_facts), {"name": _FACT, "value": value})
    else:
        connection.execute(update(corpus_facts).where(corpus_facts.c.name == _FACT).values(value=value))
