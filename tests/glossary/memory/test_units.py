"""Units as an author changes them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from corpus.store.engine import open_engine
from glossary.errors import StaleUnit, UnknownUnit
from glossary.memory.memory import TranslationMemory
from glossary.memory.model import Wanted
from glossary.model import Pair, PairStatus
from glossary.undoing import Subject, Undoing
from tests.between import done_before

MACHINE, EDITED, APPROVED = PairStatus.MACHINE, PairStatus.EDITED, PairStatus.APPROVED
SOURCE = "قال الوزير إن الهدنة صامدة."


@pytest.fixture
def memory(engine):
    return TranslationMemory(engine, "salma")


@pytest.fixture
def undoing(engine):
    return Undoing(engine, "salma")


@pytest.fixture
def kept(memory):
    """A machine's translation."""
    memory.add(Pair(SOURCE, "The minister said the truce holds.", "google"))
    return memory.find(SOURCE)


def said(pair):
    return pair.target, pair.origin, pair.status, pair.engine


def test_an_edited_unit_is_the_authors_and_remembers_its_engine(memory, kept):
    """An edit makes the translation the author's, and tells which engine wrote it first; other units stay as they are."""
    other = Pair(SOURCE, "He said it holds.", "nllb")
    memory.add(other)
    edited = memory.edit(kept, "The truce is holding.")
    again = memory.edit(edited, "The truce holds.")

    assert said(edited) == ("The truce is holding.", "salma", EDITED, "google")
    assert said(memory.find(SOURCE)) == said(again) == ("The truce holds.", "salma", EDITED, "google")
    assert memory.of(SOURCE) == [again, other]
    assert memory.get(kept.id).version == again.version == 3


def test_what_others_changed_meanwhile_is_not_overwritten(engine, memory, kept):
    """An edit, an approval or a removal of a unit that somebody else changed is refused with what is there now."""
    theirs = TranslationMemory(engine, "karim").edit(kept, "Their words.")
    for change in (lambda: memory.edit(kept, "x"), lambda: memory.approve(kept), lambda: memory.remove(kept)):
        with pytest.raises(StaleUnit, match="was changed elsewhere") as caught:
            change()
        assert said(caught.value.now) == said(theirs)
    memory.remove(theirs)
    with pytest.raises(StaleUnit, match="was removed elsewhere") as caught:
        memory.edit(theirs, "x")
    assert caught.value.now is None


def test_everything_is_taken_back_and_done_again(engine, memory, undoing, kept):
    """A hand-written unit, an edit, an approval and a removal are one step each, also for a program started later."""
    written = memory.write("نص آخر", "another text")
    edited = memory.edit(kept, "The truce is holding.")
    (approved,) = memory.approve(edited)
    memory.remove(approved)
    assert memory.find(SOURCE) is None

    later = Undoing(engine, "salma")
    assert later.undo().sentence == f"Undone: removing the translation of {SOURCE}."
    assert said(memory.find(SOURCE)) == said(approved)
    assert later.undo().subjects == {Subject.UNIT}
    assert said(memory.find(SOURCE)) == said(edited)
    later.undo()
    assert said(memory.find(SOURCE)) == said(kept)
    assert later.undo().sentence == "Undone: writing the translation of نص آخر."
    assert memory.find("نص آخر") is None
    for _ in range(4):
        assert undoing.redo() is not None
    assert memory.find(SOURCE) is None
    assert said(memory.find("نص آخر")) == said(written) == ("another text", "salma", EDITED, "")
    assert [each.kind for each in memory.history(kept.id)][-3:] == ["remove", "approve", "edit"]


def test_an_approval_is_taken_back_by_hand(memory, kept):
    """A unit that is approved no longer is as far as it was before: a machine's words stay a machine's."""
    (approved,) = memory.approve(kept)
    assert said(approved) == (kept.target, "google", APPROVED, "")
    assert memory.approve(approved) == [approved]
    (back,) = memory.unapprove(approved)
    assert said(back) == said(kept)
    memory.add(Pair("جاء معتمدا", "came in approved", "import", APPROVED))
    (imported,) = memory.unapprove(memory.find("جاء معتمدا"))
    assert imported.status is EDITED


def test_what_is_written_and_approved_at_once_is_one_step(memory, undoing, kept):
    """An edit, or a unit of one's own, that is approved at once is taken back as one; approved no longer it is the author's."""
    edited = memory.edit(kept, "The truce is holding.", is_approved=True)
    assert said(edited) == ("The truce is holding.", "salma", APPROVED, "google")
    assert said(memory.unapprove(edited)[0]) == ("The truce is holding.", "salma", EDITED, "google")
    undoing.undo()
    undoing.undo()
    assert said(memory.find(SOURCE)) == said(kept)
    own = memory.write("نص آخر", "another text", is_approved=True)
    assert said(own) == ("another text", "salma", APPROVED, "")
    undoing.undo()
    assert memory.find("نص آخر") is None


def test_a_machine_that_says_the_same_again_takes_no_trust_away(memory, kept):
    """The same words of the same engine leave an approved unit approved and of its version; better known it is a new one."""
    assert memory.add_all([replace(kept, id="", changed=None)]) == 0
    (approved,) = memory.approve(kept)
    assert memory.add_all([replace(kept, id="")]) == 0
    again = memory.find(SOURCE)
    assert (again.status, again.version) == (APPROVED, approved.version)
    memory.add_all([replace(kept, id="", source=f" {SOURCE}")])
    assert memory.find(SOURCE).version == approved.version + 1


def test_an_approval_amid_an_import_stays(engine, memory, kept):
    """Somebody who approves a unit while it comes in again is not overruled by what was seen of it before."""
    other = open_engine(engine.url.render_as_string(hide_password=False))
    with done_before(engine, "UPDATE pairs", lambda: TranslationMemory(other, "karim").approve(kept)):
        memory.add(replace(kept, id="", changed=None))
    other.dispose()
    assert memory.get(kept.id).status is APPROVED


def test_a_removed_unit_comes_back_when_it_is_made_again(memory, kept):
    """A unit that was removed is found by nobody, and is there again once its engine says the same: approved by nobody."""
    memory.remove(*memory.approve(kept))
    assert (memory.find(SOURCE), memory.of(SOURCE), memory.units(), memory.recall(SOURCE)) == (None, [], [], [])
    with pytest.raises(UnknownUnit, match="memory list"):
        memory.get(kept.id)
    with pytest.raises(UnknownUnit):
        memory.get("no id")
    memory.add(replace(kept, id="", version=0))
    assert said(memory.find(SOURCE)) == said(kept)
    assert [each.score for each in memory.recall(SOURCE)] == [100]


def test_units_come_page_by_page(memory):
    """Pages have those kept last first, by status, origin, day and words, and go on where the one before ended."""
    day = datetime(2026, 1, 2, tzinfo=UTC)
    memory.add_all(Pair(f"نص رقم {n}", f"text {n}", "ab"[n % 2], changed=day.replace(day=1 + n)) for n in range(9))
    memory.approve(memory.find("نص رقم 4"))
    first = memory.units(Wanted(origin="a"), limit=3)
    rest = memory.units(Wanted(origin="a"), first[-1].id, 3)

    assert [each.target for each in first + rest] == ["text 8", "text 6", "text 4", "text 2", "text 0"]
    assert [each.target for each in memory.units(Wanted("النص texts", origin="b"), limit=2)] == ["text 7", "text 5"]
    assert [each.target for each in memory.units(Wanted(status=APPROVED))] == ["text 4"]
    assert memory.count(Wanted(since=datetime(2026, 1, 8, tzinfo=UTC))) == 3
    assert memory.count(Wanted("text")) == memory.count() == 9
    assert memory.units(Wanted("؟")) == []
    memory.remove(first[-1])
    assert memory.units(Wanted(origin="a"), first[-1].id, 3) == rest
    for nobody in ("no id", "01a1fdae-ceba-7e8e-b1fe-075a5ab05304"):
        with pytest.raises(UnknownUnit):
            memory.units(after=nobody)


def test_many_are_removed_as_one_step(memory, undoing):
    """All units of an origin go, and come back with one undo."""
    memory.add_all(Pair(f"نص رقم {n}", f"text {n}", "import") for n in range(30))
    memory.add(Pair("نص لغيره", "other", "google"))
    told = []
    assert memory.remove_all(Wanted(origin="import"), told.append) == 30
    assert (memory.count(), told) == (1, [30])
    assert undoing.undo().sentence == "Undone: removing 30 translations."
    assert memory.count() == 31
    assert len(memory.recall("نص رقم 7")) == 1


def test_figures(memory, kept):
    """The memory tells how many units and segments it has, by status and by origin."""
    memory.add_all([Pair(SOURCE, "x", "nllb"), Pair("نص", "y", "nllb", APPROVED)])
    told = memory.stats()

    assert (told.units, told.segments, told.unindexed) == (3, 2, 0)
    assert told.by_status == {MACHINE: 2, EDITED: 0, APPROVED: 1}
    assert list(told.by_origin.items()) == [("nllb", 2), ("google", 1)]
