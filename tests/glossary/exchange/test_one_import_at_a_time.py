"""Two who import into one database at the same moment, and somebody who adds entries meanwhile."""

import io
import threading
from datetime import UTC, datetime

import pytest

from corpus.store.engine import open_engine
from glossary.errors import ExchangeCancelled, ImportRunning
from glossary.exchange.incoming import shelves
from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish
from glossary.exchange.incoming.one_at_a_time import refuse_second
from glossary.exchange.port import Heading, format_named
from glossary.progress import Watch
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def source(concepts, form="jsonl"):
    """A file that holds concepts."""
    stream = io.BytesIO()
    format_named(form).write(concepts, stream, Heading())
    return Source("file", stream, format_named(form))


def words(many):
    """Entries with ids of their own."""
    return [
        Concept(f"01900000-0000-7000-8000-{n:012}", (Term("", "ar", f"كلمة {n}"), Term("", "en", f"word {n}")))
        for n in range(many)
    ]


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_second_import_is_refused_while_one_goes_on(engine, base, form):
    """Whoever imports meanwhile is told whose import goes on, nothing is kept twice, and afterwards it is possible."""
    refused = []

    def second(progress):
        if progress.found == 250:
            with pytest.raises(ImportRunning, match="me is importing") as error:
                Importing(engine, "her").run(source(words(600), form), Wish(Policy.REPLACE))
            refused.append(error)

    assert Importing(engine, "me").run(source(words(600), form), Wish(), Watch(second)).added == 600
    assert (len(refused), base.count()) == (1, 600)
    again = Importing(engine, "her").run(source(words(600), form), Wish())
    assert (again.added, again.skipped) == (0, 600)


def test_what_is_left_of_an_import_is_told_as_such(engine, base, monkeypatch):
    """Where an import was cut short and could not be taken back, as on a full disk, nobody is said to import."""

    def second(progress):
        if progress.found == 250:
            monkeypatch.setattr("glossary.store.running._is_alive", lambda _process: False)
            with pytest.raises(ImportRunning, match="see that the database can be written"):
                refuse_second(engine)
            monkeypatch.undo()

    assert Importing(engine, "me").run(source(words(600), "jsonl"), Wish(), Watch(second)).added == 600


def test_two_imports_that_begin_at_once_keep_nothing_twice(engine, base):
    """Of two threads that start together one imports, and the other is refused or finds everything there."""
    url = engine.url.render_as_string(hide_password=False)
    start, added, refused = threading.Barrier(2), [], []

    def work(author, policy):
        own = open_engine(url)
        start.wait()
        try:
            added.append(Importing(own, author).run(source(words(1500)), Wish(policy)).added)
        except ImportRunning as error:
            refused.append(error)
        finally:
            own.dispose()

    threads = [threading.Thread(target=work, args=each) for each in (("me", Policy.SKIP), ("her", Policy.REPLACE))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sum(added), base.count()) == (1500, 1500)
    assert len(added) + len(refused) == 2


def test_an_import_that_changed_nothing_or_was_stopped_keeps_nobody_out(engine, base):
    """The next import begins whatever became of the one before: it had nothing to do, or was cancelled."""
    Importing(engine, "me").run(source(words(300)), Wish())
    assert Importing(engine, "me").run(source(words(300)), Wish()).skipped == 300
    told = []
    with pytest.raises(ExchangeCancelled):
        Importing(engine, "me").run(source(words(900)), Wish(), Watch(told.append, lambda: len(told) > 1))
    assert Importing(engine, "her").run(source(words(900)), Wish()).added == 600
    assert base.undo() == "Undone: importing 300 entries."


@pytest.mark.parametrize("with_ids", [False, True])
def test_what_somebody_adds_meanwhile_is_not_kept_twice(engine, base, make_concept, monkeypatch, with_ids):
    """An entry that somebody adds between an import's look and its writing is found: by its id, or by its terms."""
    if engine.dialect.name == "sqlite":
        pytest.skip("there is one writer at a time on SQLite")
    there, calls = shelves.Kept.there, []

    def late(self, new):
        found = there(self, new)
        calls.append(1)
        if len(calls) == 1:
            hers = words(1)[0] if with_ids else make_concept("كلمة 0", "word 0")
            TermBase(engine, "her").add(hers)
        return found

    monkeypatch.setattr(shelves.Kept, "there", late)
    outcome = Importing(engine, "me").run(source(words(3)), Wish())
    assert (outcome.added, outcome.skipped, len(calls)) == (2, 1, 2)
    assert base.count() == 3


@pytest.mark.parametrize("form", ["jsonl", "tbx"])
def test_new_entries_keep_who_changed_them_and_when(engine, base, make_concept, form):
    """A lossless file tells the author and the moment of the last change; the history tells who imported it, and when."""
    at = datetime(2020, 5, 4, 3, 2, 1, tzinfo=UTC)
    own = Concept("", words(1)[0].terms, author="Salma", changed=at, creator="Omar", created=at)
    Importing(engine, "me").run(source([own], form), Wish())
    [kept] = base.concepts()
    assert (kept.author, kept.changed, kept.creator, kept.created) == ("Salma", at, "Omar", at)
    [change] = base.history(kept.id)
    assert (change.author, change.kind, change.at > at) == ("me", "import", True)
    Importing(engine, "me").run(source([make_concept("باب", "door")], form), Wish())
    assert base.concepts("door")[0].author == "me"
