"""Imports beside others who save, and imports that are cut short."""

import io
import json
import signal
import threading
import time
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from corpus.errors import StoreError, StoreReadOnly
from corpus.store.engine import open_engine, reading, write
from glossary.errors import BrokenEntry, ExchangeCancelled, StaleConcept
from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish
from glossary.exchange.port import Heading, format_named
from glossary.progress import Watch
from glossary.store.running import Running, noted
from glossary.store.sitting import Sitting
from glossary.store.tables import concepts, term_forms, terms
from glossary.store.taking_back import take_back_dead
from glossary.termbase import TermBase
from glossary.undoing import Undoing


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def source(*concepts):
    """A file that holds concepts."""
    stream = io.BytesIO()
    format_named("jsonl").write(concepts, stream, Heading())
    return Source("file", stream, format_named("jsonl"))


def words(make_concept, many):
    return [make_concept(f"كلمة {n}", f"word {n}") for n in range(many)]


def rows(engine):
    """How many rows there are of concepts that are not removed, of terms and of forms."""
    with reading(engine) as connection:
        alive = select(func.count()).select_from(concepts).where(concepts.c.removed.is_(False))
        below = (select(func.count()).select_from(table) for table in (terms, term_forms))
        return [connection.scalar(each) for each in (alive, *below)]


def unfinished(engine):
    with reading(engine) as connection:
        return noted(connection)


CUT_SHORT = """
import io, os, signal, sys, time
from corpus.store.engine import open_engine
from glossary.exchange.incoming.importing import Importing, Source, Wish
from glossary.exchange.port import Heading, format_named
from glossary.progress import Watch
from glossary.terminology import Concept, Term

stream = io.BytesIO()
concepts = [Concept("", (Term("", "ar", f"كلمة {n}"), Term("", "en", f"word {n}"))) for n in range(1500)]
format_named("jsonl").write(concepts, stream, Heading())

def told(progress):
    print(progress.found, flush=True)
    if progress.found == 1000:
        END

Importing(open_engine(sys.argv[1]), "me").run(Source("x", stream, format_named("jsonl")), Wish(), Watch(told))
"""
KILLED = CUT_SHORT.replace("END", "os.kill(os.getpid(), signal.SIGKILL)")
STOPPED = CUT_SHORT.replace("END", "time.sleep(600)")


def test_an_import_that_is_killed_leaves_nothing(engine, base, make_concept, run_python):
    """What a program had kept when it was ended hard is taken back by the next one, once; what was there is as it was."""
    kept = base.add(make_concept("كلمة 1", "word 1"))
    undone = base.add(make_concept("باب", "door"))
    base.undo()
    with run_python(KILLED, engine.url.render_as_string(hide_password=False)) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    assert base.count() == 1000
    [taken] = take_back_dead(engine)
    assert (taken.changes, taken.left) == (999, 0)
    assert (base.concepts(), rows(engine), unfinished(engine)) == ([kept], [1, 2, 2], [])
    assert take_back_dead(engine) == []
    assert base.redo() is not None
    assert {each.id for each in base.concepts()} == {kept.id, undone.id}
    assert Importing(engine, "me").run(source(make_concept("بيت", "house")), Wish()).added == 1


def test_an_import_that_goes_on_is_left_alone(engine, base, run_python):
    """Neither a program that is started meanwhile nor an undo touches what another one is still importing."""
    with run_python(STOPPED, engine.url.render_as_string(hide_password=False)) as process:
        while process.stdout.readline().strip() != "1000":
            pass
        assert take_back_dead(engine) == []
        assert (base.count(), base.undo()) == (1000, None)
        process.kill()
        process.communicate(timeout=60)
    assert len(take_back_dead(engine)) == 1
    assert base.count() == 0


def test_taking_back_can_itself_be_cut_short(engine, base, make_concept, monkeypatch):
    """Whoever takes back what another left may be ended too: the one after them goes on where it stopped."""
    told = []

    def die(_progress):
        told.append(1)
        if len(told) == 3:
            raise SystemExit(1)

    monkeypatch.setattr("glossary.exchange.incoming.importing.take_back", lambda *_: None)
    with pytest.raises(SystemExit):
        Importing(engine, "me").run(source(*words(make_concept, 1000)), Wish(), Watch(die))
    monkeypatch.undo()
    assert (base.count(), take_back_dead(engine)) == (750, [])
    monkeypatch.setattr("glossary.store.running.os.kill", gone)
    monkeypatch.setattr("glossary.store.taking_back.history.mark_some", fails_the_second_time())
    with pytest.raises(SystemExit):
        take_back_dead(engine)
    assert base.count() == 500
    [taken] = take_back_dead(engine)
    assert (taken.changes, base.count(), unfinished(engine)) == (500, 0, [])


def gone(_process, _signal):
    raise ProcessLookupError


def fails_the_second_time():
    from glossary.store.history import mark_some

    calls = []

    def work(connection, numbers, state):
        calls.append(1)
        if len(calls) == 2:
            raise SystemExit(1)
        mark_some(connection, numbers, state)

    return work


def test_an_import_that_was_taken_back_does_not_go_on(engine, base, make_concept):
    """A program that stood still for so long that another took its import back stops, and nothing of it stays."""

    def robbed(progress):
        if progress.found == 500:
            [own] = unfinished(engine)
            other = Running(own.step, own.author)
            assert write(engine, lambda connection: other.take_over(connection, own.value))

    with pytest.raises(ExchangeCancelled, match="stood still"):
        Importing(engine, "me").run(source(*words(make_concept, 1000)), Wish(), Watch(robbed))
    assert base.count() == 500
    assert [each.is_dead for each in unfinished(engine)] == [False]


def test_what_others_changed_stays_when_an_import_is_taken_back(engine, base, make_concept):
    """An entry that came with an import and was changed by somebody since is never overwritten."""

    def changed(progress):
        if progress.found == 500:
            own = base.concepts(limit=1)[0]
            TermBase(engine, "her").revise(replace(own, note="mine"))

    with pytest.raises(ExchangeCancelled):
        Importing(engine, "me").run(
            source(*words(make_concept, 1000)), Wish(), Watch(changed, lambda: base.count() >= 750)
        )
    assert [each.note for each in base.concepts()] == ["mine"]
    assert unfinished(engine) == []


def test_an_undo_comes_before_the_import_that_goes_on(engine, base, make_concept):
    """While an import is being made, undo takes back what was done before it, and the import is one step after it."""
    base.add(make_concept("باب", "door"))
    said = []

    def undone(progress):
        if progress.found == 500:
            said.append(base.undo())

    Importing(engine, "me").run(source(*words(make_concept, 600)), Wish(), Watch(undone))
    assert said == ["Undone: adding باب."]
    assert base.undo() == "Undone: importing 600 entries."
    assert base.count() == 0


def test_what_was_undone_can_be_done_again_after_a_cancelled_import(engine, base, make_concept):
    """An import that is stopped leaves what can be done again as it was; one that is whole ends it."""
    base.add(make_concept("باب", "door"))
    base.undo()
    told = []
    with pytest.raises(ExchangeCancelled):
        Importing(engine, "me").run(
            source(*words(make_concept, 1000)), Wish(), Watch(told.append, lambda: len(told) > 1)
        )
    assert base.redo() == "Done again: adding باب."
    base.undo()
    Importing(engine, "me").run(source(*words(make_concept, 3)), Wish())
    assert base.redo() is None


def test_others_save_all_the_while(engine, make_concept):
    """Somebody who saves entry after entry during an import is never refused, and neither loses anything."""
    done, failed, saved = threading.Event(), [], []
    other = open_engine(engine.url.render_as_string(hide_password=False))

    def save():
        hers = TermBase(other, "her")
        try:
            while not done.is_set():
                saved.append(hers.add(make_concept(f"باب {len(saved)}", f"door {len(saved)}")))
                time.sleep(0.02)
        except StoreError as error:
            failed.append(error)

    thread = threading.Thread(target=save)
    thread.start()
    try:
        outcome = Importing(engine, "me").run(source(*words(make_concept, 2000)), Wish())
    finally:
        done.set()
        thread.join()
        other.dispose()
    assert (failed, outcome.added) == ([], 2000)
    assert saved
    assert TermBase(engine, "me").count() == 2000 + len(saved)
    assert Undoing(engine, "me").undo() is not None
    assert {each.id for each in TermBase(engine, "me").concepts()} == {each.id for each in saved}


def test_an_entry_that_others_change_meanwhile_is_not_overwritten(engine, base, make_concept, monkeypatch):
    """An entry that somebody saves between its reading and its writing is read again: both changes stay."""
    if engine.dialect.name == "sqlite":
        pytest.skip("there is one writer at a time on SQLite")
    kept = base.add(make_concept("كلمة 1", "word 1"))
    from glossary.exchange.incoming import shelves

    there = shelves.Kept.there
    calls = []

    def late(self, new):
        found = there(self, new)
        calls.append(1)
        if len(calls) == 1:
            TermBase(engine, "her").revise(replace(kept, note="hers"))
        return found

    monkeypatch.setattr(shelves.Kept, "there", late)
    new = replace(make_concept("كلمة 1", "word 1"), qid="Q1")
    outcome = Importing(engine, "me").run(source(new, *words(make_concept, 3)), Wish(Policy.MERGE))
    assert (outcome.merged, outcome.added, len(calls)) == (1, 2, 2)
    assert (base.get(kept.id).note, base.get(kept.id).qid) == ("hers", "Q1")


def test_a_dry_run_keeps_nobody_from_writing(engine, base, make_concept):
    """Somebody saves in the middle of a dry run; what it counts is what the import then does, duplicates in the file too."""
    file = source(*words(make_concept, 600), *words(make_concept, 600))

    def saved(progress):
        if progress.found == 250:
            base.add(make_concept("باب", "door"))

    tried = Importing(engine, "me").run(file, Wish(dry=True), Watch(saved))
    assert (tried.added, tried.skipped, base.count()) == (600, 600, 1)
    done = Importing(engine, "me").run(file, Wish())
    assert (done.added, done.skipped, done.homonyms) == (tried.added, tried.skipped, tried.homonyms)


@pytest.mark.parametrize("policy", list(Policy))
def test_a_dry_run_counts_what_is_then_done(engine, base, make_concept, policy):
    """Under every policy a dry run tells the numbers of the import, whatever is there and comes twice."""
    base.add_all(words(make_concept, 5))
    more = [replace(each, qid=f"Q{number}") for number, each in enumerate(words(make_concept, 300), 1)]
    file = source(*more, *words(make_concept, 320), make_concept("كلمة 1", "another"))
    tried = Importing(engine, "me").run(file, Wish(policy, dry=True))
    assert base.count() == 5
    done = Importing(engine, "me").run(file, Wish(policy))
    assert tried == done


def test_a_strict_import_writes_nothing_before_the_file_is_looked_through(engine, base, make_concept):
    """A fault on the last line keeps all others out, nothing of them is ever seen, and progress covers both readings."""
    written = [json.dumps({"terms": [{"language": "ar", "text": f"كلمة {n}"}]}) for n in range(600)]
    seen, told = [], []
    broken = Source("file", io.BytesIO("\n".join([*written, "{"]).encode()), format_named("jsonl"))
    with pytest.raises(BrokenEntry, match="line 601"):
        Importing(engine, "me").run(broken, Wish(strict=True), Watch(lambda _: seen.append(base.count())))
    assert set(seen) == {0}
    whole = Source("file", io.BytesIO("\n".join(written).encode()), format_named("jsonl"))
    assert Importing(engine, "me").run(whole, Wish(strict=True), Watch(told.append)).added == 600
    assert [each.found for each in told] == [250, 500, 600] * 2
    positions = [each.done for each in told]
    assert positions == sorted(positions)
    assert positions[-1] == told[-1].total


def test_a_full_disk_in_the_middle(migrated, new_database, make_concept):
    """A disk that fills up stops an import with a sentence; once there is room, all of it is taken back before the next one."""
    url = new_database("sqlite", like=migrated("sqlite"))
    engine, sitting = open_engine(url), Sitting()
    importing, base = Importing(engine, "me", sitting), TermBase(engine, "me")

    def fill(progress):
        if progress.found == 500:
            set_room(engine, 0)

    with pytest.raises(StoreReadOnly, match="disk is full"):
        importing.run(source(*words(make_concept, 5000)), Wish(), Watch(fill))
    set_room(engine, 1_000_000)
    assert importing.run(source(make_concept("بيت", "house")), Wish()).added == 1
    assert ([each.terms[1].text for each in base.concepts()], unfinished(engine)) == (["house"], [])
    engine.dispose()


def test_others_save_while_many_entries_are_undone(engine, base, make_concept, monkeypatch):
    """An import of many entries is undone in pieces too; one that was begun is brought to its end after a kill."""
    Importing(engine, "me").run(source(*words(make_concept, 1200)), Wish())
    monkeypatch.setattr("glossary.store.taking_back.history.mark_some", fails_the_second_time())
    with pytest.raises(SystemExit):
        base.undo()
    assert base.count() == 950
    hers = TermBase(engine, "her").add(make_concept("باب", "door"))
    assert (base.undo(), take_back_dead(engine)) == (None, [])
    monkeypatch.setattr("glossary.store.running.os.kill", gone)
    assert [taken.changes for taken in take_back_dead(engine)] == [950]
    assert (base.concepts(), unfinished(engine)) == ([hers], [])


def test_many_entries_of_which_somebody_changed_one_are_not_undone(engine, base, make_concept):
    """The undo of an import is refused as a whole where somebody built on it, and passed over the next time."""
    kept = base.add(make_concept("باب", "door"))
    Importing(engine, "me").run(source(*words(make_concept, 1200)), Wish())
    own = next(each for each in base.concepts(limit=10) if each.id != kept.id)
    TermBase(engine, "her").revise(replace(own, note="hers"))
    with pytest.raises(StaleConcept):
        base.undo()
    assert base.count() == 1201
    assert base.undo() == "Undone: adding باب."


def set_room(engine, pages):
    """Let a database grow by so many pages at most."""
    with reading(engine) as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")
