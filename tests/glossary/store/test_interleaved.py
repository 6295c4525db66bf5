"""Steps of one author that several programs make at once, so that their changes interleave."""

from corpus.store.engine import write
from glossary.store import history
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, State
from glossary.store.spellings import spellings_on
from glossary.termbase import TermBase


def test_interleaved_steps_are_done_again_in_the_order_they_were_undone(engine, make_concept):
    """Where a step ends after another one that began later, redo takes what was undone last, then the one before."""
    base = TermBase(engine, "me")
    step = write(
        engine, lambda connection: history.record(connection, "me", [made(connection, make_concept, 1)], State.DONE)
    )
    between = base.add(make_concept("باب", "door"))
    write(
        engine,
        lambda connection: history.record(connection, "me", [made(connection, make_concept, 2)], State.DONE, step),
    )
    assert [base.undo(), base.undo()] == ["Undone: adding 2 entries.", "Undone: adding باب."]
    assert base.redo() == "Done again: adding باب."
    assert [each.id for each in base.concepts()] == [between.id]
    assert base.redo() == "Done again: adding 2 entries."
    assert base.redo() is None


def made(connection, make_concept, number):
    """A concept that is kept, as the history has it."""
    stored = StoredConcepts(connection, spellings_on(connection.dialect.name))
    [kept] = stored.insert([make_concept(f"كلمة {number}", f"word {number}")], "me")
    return Entry(kept.id, "add", None, kept)
