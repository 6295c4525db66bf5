"""Steps of very many entries that are done again, in pieces."""

import io
from dataclasses import replace

import pytest
from sqlalchemy import event

from glossary.errors import StaleConcept
from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish
from glossary.exchange.port import Heading, format_named
from glossary.store.taking_back import take_back_dead
from glossary.termbase import TermBase


@pytest.fixture
def base(engine, make_concept):
    """A glossary with one entry, and an import of 1,200 that changed it twice and was undone."""
    own = TermBase(engine, "me")
    own.add(make_concept("باب", "door"))
    changes = [replace(make_concept("باب", "door"), note=note) for note in ("first", "second")]
    words = [make_concept(f"كلمة {n}", f"word {n}") for n in range(1200)]
    stream = io.BytesIO()
    format_named("jsonl").write([changes[0], *words, changes[1]], stream, Heading())
    Importing(engine, "me").run(Source("file", stream, format_named("jsonl")), Wish(Policy.REPLACE))
    own.undo()
    return own


def test_it_is_done_again_whole_in_many_transactions(engine, base):
    """All entries are as they were after the import, nobody had to wait for all of it, and it can be undone again."""
    commits = []
    event.listen(engine, "commit", commits.append)
    assert base.count() == 1
    assert base.redo() == "Done again: importing 1202 entries."
    assert len(commits) > 5
    assert (base.count(), base.concepts("door")[0].note) == (1201, "second")
    assert base.redo() is None
    assert base.undo() == "Undone: importing 1202 entries."
    assert (base.count(), base.concepts()[0].note) == (1, None)


def test_what_is_cut_short_is_taken_back_and_can_be_done_again(engine, base, monkeypatch):
    """A program that is ended in the middle leaves nothing half: the next one takes it back, and redo does all of it."""
    from glossary.store.history import mark_some

    calls = []

    def die(connection, numbers, state):
        calls.append(1)
        if len(calls) == 3:
            raise SystemExit(1)
        mark_some(connection, numbers, state)

    def gone(_process, _signal):
        raise ProcessLookupError

    with monkeypatch.context() as patch:
        patch.setattr("glossary.store.doing_again.history.mark_some", die)
        with pytest.raises(SystemExit):
            base.redo()
    assert base.count() == 500
    assert take_back_dead(engine) == []
    with monkeypatch.context() as patch:
        patch.setattr("glossary.store.running.os.kill", gone)
        [taken] = take_back_dead(engine)
    assert (taken.changes, taken.left) == (500, 0)
    assert base.count() == 1
    assert base.redo() == "Done again: importing 1202 entries."
    assert base.count() == 1201


def test_it_is_refused_where_somebody_changed_an_entry(engine, base):
    """What somebody else made of an entry since is not overwritten, and nothing is done."""
    [door] = base.concepts()
    TermBase(engine, "her").revise(replace(door, note="hers"))
    with pytest.raises(StaleConcept, match="by somebody else"):
        base.redo()
    assert [each.note for each in base.concepts()] == ["hers"]
    assert base.redo() is None
