"""Changes in several transactions that are one step of undo."""

from dataclasses import replace

import pytest

from glossary.curation.long_step import LongStep
from glossary.errors import InvalidTerm, StaleConcept
from glossary.glossaries import Glossaries
from glossary.store.things import content
from glossary.termbase import TermBase
from glossary.terminology import Glossary


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def contents(base):
    """What every concept says, by its id."""
    return {each.id: content(each) for each in base.concepts()}


def test_all_pieces_are_undone_together(engine, base, make_concept):
    """What was added, changed and removed piece by piece is taken back at once and done again at once."""
    kept = base.add_all(make_concept(f"كلمة {n}", "x") for n in range(3))
    before = contents(base)
    step = LongStep(engine, "me")
    added = step.add(make_concept(f"مصطلح {n}", "y") for n in range(3))
    revised = step.revise([replace(kept[0], note="new"), replace(added[0], note="new too"), kept[1]])
    step.remove([kept[2].id, kept[2].id])
    after = contents(base)

    assert revised[2] == kept[1]
    assert len(after) == 5
    assert [each.kind for each in base.history(added[0].id)] == ["import", "import"]
    assert base.undo() == "Undone: importing 6 entries."
    assert contents(base) == before
    assert base.redo() == "Done again: importing 6 entries."
    assert contents(base) == after
    assert base.undo() == "Undone: importing 6 entries."
    assert base.undo() is None


def test_a_step_is_taken_back_when_it_is_given_up(engine, base, make_concept):
    """Giving up leaves nothing of what was done so far, also where something else was done meanwhile; of nothing, nothing."""
    step = LongStep(engine, "me")
    step.take_back()
    step.add([make_concept("أ", "a")])
    step.add([make_concept("ب", "b")])
    other = base.add(make_concept("ج", "c"))
    step.take_back()

    assert base.concepts() == [other]
    assert base.undo() == "Undone: adding ج."


def test_a_step_on_which_somebody_built_is_not_taken_back(engine, base, make_concept):
    """A change by somebody else to what was imported stays, and with it all of the step."""
    step = LongStep(engine, "me")
    added = step.add([make_concept("أ", "a"), make_concept("ب", "b")])
    theirs = TermBase(engine, "Amal").revise(replace(added[0], note="theirs"))
    with pytest.raises(StaleConcept):
        step.take_back()
    with pytest.raises(StaleConcept):
        step.revise([replace(added[0], note="mine")])
    assert base.concepts() == [theirs, added[1]]


def test_a_piece_is_kept_whole_or_not_at_all(engine, base, make_concept):
    """A piece with one entry that cannot be kept is refused, the pieces before it stay."""
    step = LongStep(engine, "me")
    first = step.add([make_concept("أ", "a")])
    with pytest.raises(InvalidTerm):
        step.add([make_concept("ب", "b"), make_concept("؟", "")])
    assert base.concepts() == first


def test_new_entries_go_into_the_default_glossary(engine, base, make_concept):
    """Entries that name no glossary are written into the one that was chosen for new ones."""
    Glossaries(engine, "me").add(Glossary("project", default=True))
    own, other = LongStep(engine, "me").add([make_concept("أ", "a"), make_concept("ب", "b", glossary="other")])
    assert (own.glossary, other.glossary, base.add(make_concept("ج", "c")).glossary) == ("project", "other", "project")


def test_a_step_of_many_slices_is_undone_whole(engine, base, make_concept, monkeypatch):
    """Steps larger than what is read at once are taken back and done again whole, in the right order."""
    monkeypatch.setattr("glossary.store.history._AT_ONCE", 3)
    monkeypatch.setattr("glossary.store.concepts._AT_ONCE", 2)
    step = LongStep(engine, "me")
    added = step.add(make_concept(f"كلمة {n}", "x") for n in range(8))
    for turn in range(3):
        added = step.revise(replace(each, note=str(turn)) for each in added)
    after = contents(base)

    assert base.undo() == "Undone: importing 32 entries."
    assert base.count() == 0
    base.redo()
    assert contents(base) == after
