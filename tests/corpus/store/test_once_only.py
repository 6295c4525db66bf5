import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from corpus.errors import StoreReadOnly
from corpus.store import once_only
from corpus.store.engine import write
from corpus.store.once_only import OnceOnly
from corpus.store.tables import corpus_facts


def test_work_is_done_once_in_the_life_of_a_database(engine):
    """The first one who asks does the work, later ones do not; other work is other work."""
    done = []
    for name in ("a", "a", "b"):
        OnceOnly(engine, name).do(lambda name=name: done.append(name))

    assert done == ["a", "b"]


def test_it_says_whether_it_was_done_now(engine):
    """The answer tells whether this call did the work."""
    assert [OnceOnly(engine, "a").do(lambda: None) for _ in range(2)] == [True, False]


def test_failed_work_is_begun_again(engine):
    """Work that failed is done by the next one who asks."""

    def fail():
        raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        OnceOnly(engine, "a").do(fail)

    assert OnceOnly(engine, "a").do(lambda: None)


def test_work_that_was_cut_short_is_begun_again(engine, monkeypatch):
    """Work that was begun and never ended, as by a killed program, is begun again when it has had its time."""
    monkeypatch.setattr(once_only, "_PATIENCE", timedelta(seconds=0.3))
    begun = {"name": "a", "value": datetime.now(UTC).isoformat()}
    write(engine, lambda connection: connection.execute(insert(corpus_facts), begun))

    assert OnceOnly(engine, "a").do(lambda: None)


def test_who_comes_second_finds_the_work_done(engine):
    """Whoever asks while somebody else is at it goes on when it is done, not before."""
    done = []
    is_begun, may_end = threading.Event(), threading.Event()

    def work():
        is_begun.set()
        may_end.wait(10)
        done.append("work")

    def come_second():
        is_begun.wait(10)
        threading.Timer(0.2, may_end.set).start()
        return OnceOnly(engine, "a").do(lambda: done.append("twice")), tuple(done)

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(OnceOnly(engine, "a").do, work)
        second = threads.submit(come_second)

    assert (first.result(), second.result()) == (True, (False, ("work",)))


def test_only_one_of_many_at_once_does_it(engine):
    """Of several who ask at the same moment one does the work."""
    together = threading.Barrier(4)
    done = []

    def ask(number):
        together.wait()
        return OnceOnly(engine, "a").do(lambda: done.append(number))

    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(ask, range(4)))

    assert len(done) == answers.count(True) == 1


def test_where_nothing_can_be_written_nothing_is_done(engine, monkeypatch):
    """In a read-only database the work is left undone, without an error."""

    def refuse(*_):
        raise StoreReadOnly("read-only")

    monkeypatch.setattr(once_only, "write", refuse)

    assert not OnceOnly(engine, "a").do(lambda: pytest.fail("it was done"))
