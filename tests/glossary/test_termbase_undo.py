from dataclasses import replace

import pytest

from glossary.errors import StaleConcept, UnknownConcept
from glossary.store.history import content
from glossary.termbase import TermBase


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def test_nothing_to_undo(base):
    """An empty history has nothing to undo or to do again."""
    assert base.undo() is None
    assert base.redo() is None


def test_changes_are_undone_and_done_again_in_order(base, make_concept):
    """Adding, changing and removing are undone from the last to the first and done again from the first to the last."""
    added = base.add(make_concept("حكومة", "government"))
    revised = base.revise(
        replace(added, note="note", terms=(*added.terms, replace(added.terms[1], id="", text="cabinet")))
    )
    base.remove(added.id)

    assert base.undo() == "Undone: removing حكومة."
    assert content(base.get(added.id)) == content(revised)
    assert base.undo() == "Undone: changing حكومة."
    assert content(base.get(added.id)) == content(added)
    assert base.find("cabinet") == []
    assert base.undo() == "Undone: adding حكومة."
    assert base.count() == 0
    assert base.undo() is None

    assert base.redo() == "Done again: adding حكومة."
    assert base.redo() == "Done again: changing حكومة."
    assert [found.term.text for found in base.find("cabinet")] == ["cabinet"]
    assert content(base.get(added.id)) == content(revised)
    assert base.redo() == "Done again: removing حكومة."
    assert base.redo() is None
    assert base.count() == 0


def test_undo_survives_a_restart(engine, base, make_concept):
    """What was done before the program was closed can be undone after it, and done again after the next."""
    kept = base.add(make_concept("حكومة", "government"))
    base.remove(kept.id)
    engine.dispose()
    assert TermBase(engine, "me").undo() == "Undone: removing حكومة."
    engine.dispose()

    assert TermBase(engine, "me").redo() == "Done again: removing حكومة."


def test_a_new_change_ends_what_could_be_done_again(base, make_concept):
    """After a new change nothing undone before can be done again."""
    base.add(make_concept("أول", "one"))
    base.undo()
    base.add(make_concept("ثان", "two"))

    assert base.redo() is None
    assert base.undo() == "Undone: adding ثان."


def test_an_undone_change_can_be_followed_and_undone(base, make_concept):
    """Versions go on after an undo, so that an editor opened before it is told."""
    kept = base.add(make_concept("أول", "one"))
    opened = base.revise(replace(kept, note="x"))
    base.undo()
    with pytest.raises(StaleConcept):
        base.revise(replace(opened, note="y"))
    base.revise(replace(base.get(kept.id), note="z"))

    assert base.undo() == "Undone: changing أول."
    assert base.get(kept.id).note is None


def test_everybody_undoes_their_own(engine, base, make_concept):
    """Undo takes back one's own last change, not a colleague's later one elsewhere."""
    colleague = TermBase(engine, "Amal")
    base.add(make_concept("لي", "mine"))
    colleague.add(make_concept("لها", "hers"))

    assert base.undo() == "Undone: adding لي."
    assert base.undo() is None
    assert colleague.undo() == "Undone: adding لها."


def test_a_change_that_another_followed_is_not_undone(engine, base, make_concept):
    """A change on which somebody else built is refused once and then passed over for the one before."""
    base.add(make_concept("أول", "one"))
    shared = base.add(make_concept("ثان", "two"))
    theirs = TermBase(engine, "Amal").revise(replace(shared, note="theirs"))
    with pytest.raises(StaleConcept, match="ثان was changed by somebody else"):
        base.undo()

    assert base.get(shared.id) == theirs
    assert base.undo() == "Undone: adding أول."
    assert base.get(shared.id) == theirs


def test_an_import_is_one_step_or_none(base, make_concept):
    """Many concepts added together are undone together if they were meant to be, else left alone."""
    base.add_all([make_concept(f"كلمة {n}", "x") for n in range(3)])
    assert base.undo() is None
    base.add_all([make_concept(f"مصطلح {n}", "x") for n in range(3)], undoable=True)

    assert base.undo() == "Undone: adding 3 entries."
    assert base.count() == 3
    assert base.redo() == "Done again: adding 3 entries."
    assert base.count("مصطلح") == 3


def test_the_history_tells_everything(engine, base, make_concept):
    """The history of a concept has every change with its author, the newest first, and stays when the concept is gone."""
    kept = base.add(make_concept("حكومة", "government"))
    revised = TermBase(engine, "Amal").revise(replace(kept, note="n"))
    base.remove(kept.id)
    base.undo()
    changes = base.history(kept.id)

    assert [(change.kind, change.author) for change in changes] == [
        ("undo remove", "me"),
        ("remove", "me"),
        ("revise", "Amal"),
        ("add", "me"),
    ]
    revision = changes[2]
    assert (content(revision.before), content(revision.after)) == (content(kept), content(revised))
    assert changes[-1].before is None
    assert changes[1].after is None
    assert [change.at for change in changes] == sorted((change.at for change in changes), reverse=True)
    with pytest.raises(UnknownConcept):
        base.history("0190163d-8694-739b-aea5-966c26f8ad91")


def test_who_undoes_is_not_the_author(engine, make_concept):
    """An entry that came with the program is still its maker's after another removed it and undid that."""
    added = TermBase(engine, "maker").add(make_concept("حكومة", "government"))
    mine = TermBase(engine, "me")
    mine.remove(added.id)
    mine.undo()
    assert mine.get(added.id).author == "maker"

    mine.revise(replace(mine.get(added.id), note="note"))
    mine.undo()
    assert mine.get(added.id).author == "maker"
    mine.redo()
    assert mine.get(added.id).author == "me"
