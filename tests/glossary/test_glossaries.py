"""Several glossaries, their priority, and the one that is written into."""

from dataclasses import replace

import pytest

from corpus.store.engine import open_engine
from glossary.errors import GlossaryInUse, InvalidTerm, StaleConcept, UnknownGlossary
from glossary.glossaries import Counted, Glossaries
from glossary.termbase import TermBase
from glossary.terminology import Glossary
from tests.between import done_before


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


@pytest.fixture
def glossaries(engine):
    return Glossaries(engine, "me")


def test_ones_own_glossary_is_there_from_the_beginning(glossaries):
    """Without any entry there is the user's own glossary, which is written into and stands before those that came along."""
    assert glossaries.all() == [Counted(Glossary("", 1, True), 0)]
    assert (glossaries.default(), dict(glossaries.priorities())) == ("", {"": 1})


def test_glossaries_are_counted_and_sorted_by_priority(base, glossaries, make_concept):
    """Every glossary that an entry names is told with its number of entries, the highest priority first."""
    base.add_all(
        [make_concept("أ", "a"), make_concept("ب", "b", glossary="starter"), make_concept("ج", "c", glossary="starter")]
    )
    added = glossaries.add(Glossary(" news  desk ", 5, note="agency style"))

    assert added == Glossary("news desk", 5, False, "agency style")
    assert glossaries.all() == [
        Counted(added, 0),
        Counted(Glossary("", 1, True), 1),
        Counted(Glossary("starter"), 2),
    ]


def test_the_priority_can_be_changed_and_taken_back(base, glossaries, make_concept):
    """A priority set is told to all, of glossaries that came with entries too, and undo sets what was."""
    base.add(make_concept("ب", "b", glossary="starter"))
    assert glossaries.set_priority("starter", 7) == Glossary("starter", 7)
    assert dict(glossaries.priorities()) == {"": 1, "starter": 7}
    glossaries.set_priority("starter", 8)
    glossaries.set_priority("", 9)

    assert base.undo() == "Undone: changing the glossary of your own."
    assert base.undo() == "Undone: changing the glossary starter."
    assert dict(glossaries.priorities()) == {"": 1, "starter": 7}
    assert base.redo() == "Done again: changing the glossary starter."
    assert glossaries.priorities()["starter"] == 8


def test_new_entries_go_into_the_default(base, glossaries, make_concept):
    """There is one glossary to write into; choosing another, or one's own again, ends the choice before."""
    glossaries.add(Glossary("one", default=True))
    glossaries.add(Glossary("two"))
    first = base.add(make_concept("أ", "a"))
    glossaries.set_default("two")
    second = base.add(make_concept("ب", "b"))
    assert [each.glossary.name for each in glossaries.all() if each.glossary.default] == ["two"]
    glossaries.set_default("")
    third = base.add(make_concept("ج", "c"))

    assert (first.glossary, second.glossary, third.glossary) == ("one", "two", "")
    assert base.undo() == "Undone: adding ج."
    base.undo()
    assert glossaries.default() == "two"


def test_a_glossary_is_renamed_with_its_entries(base, glossaries, make_concept):
    """Entries go along with the name, editors opened before are told, and undo gives both their old name again."""
    kept = base.add(make_concept("أ", "a", glossary="old"))
    revision = base.revision()
    assert glossaries.rename("old", "new").name == "new"

    assert base.get(kept.id).glossary == "new"
    assert base.revision() > revision
    with pytest.raises(StaleConcept):
        base.revise(replace(kept, note="x"))
    assert [(each.glossary.name, each.concepts) for each in glossaries.all()] == [("", 0), ("new", 1)]
    assert base.undo() == "Undone: changing the glossary new."
    assert base.get(kept.id).glossary == "old"
    base.redo()
    assert base.get(kept.id).glossary == "new"


def test_only_a_glossary_without_entries_is_removed(base, glossaries, make_concept):
    """A glossary with entries says how many; empty ones go and come back by undo, or when they are added anew."""
    base.add(make_concept("أ", "a", glossary="full"))
    glossaries.add(Glossary("empty", 3))
    with pytest.raises(GlossaryInUse, match="full has 1 "):
        glossaries.remove("full")
    with pytest.raises(GlossaryInUse):
        glossaries.remove("")
    glossaries.remove("empty")
    assert [each.glossary.name for each in glossaries.all()] == ["", "full"]

    assert base.undo() == "Undone: removing the glossary empty."
    assert glossaries.priorities()["empty"] == 3
    base.redo()
    assert glossaries.add(Glossary("empty", 4)).priority == 4


def test_a_glossary_is_moved_into_another(base, glossaries, make_concept):
    """All entries of a glossary can be moved into another one, which is one step of undo."""
    kept = base.add_all([make_concept(f"كلمة {n}", "x", glossary="news desk") for n in range(3)])
    assert glossaries.move("news desk", "archive") == 3
    assert {base.get(each.id).glossary for each in kept} == {"archive"}

    assert base.undo() == "Undone: changing 3 entries at once."
    assert {base.get(each.id).glossary for each in kept} == {"news desk"}


def test_names_that_are_taken_or_unknown_are_refused(base, glossaries, make_concept):
    """A name is one glossary's, of entries too; a glossary that nobody named is unknown to every verb."""
    base.add(make_concept("أ", "a", glossary="old"))
    glossaries.add(Glossary("new"))
    for verb in (
        lambda: glossaries.add(Glossary("old")),
        lambda: glossaries.add(Glossary(" ")),
        lambda: glossaries.rename("new", "old"),
        lambda: glossaries.rename("", "mine"),
        lambda: glossaries.rename("new", ""),
        lambda: glossaries.add(Glossary("x" * 201)),
    ):
        with pytest.raises(InvalidTerm):
            verb()
    for verb in (
        lambda: glossaries.rename("none", "some"),
        lambda: glossaries.set_priority("none", 1),
        lambda: glossaries.set_default("none"),
        lambda: glossaries.remove("none"),
    ):
        with pytest.raises(UnknownGlossary, match="none"):
            verb()


def test_what_others_set_while_a_glossary_is_renamed_is_not_lost_in_silence(engine, glossaries):
    """Who sets the priority of a glossary that somebody else is renaming waits, and is told that it is gone."""
    glossaries.add(Glossary("news"))
    other = open_engine(engine.url.render_as_string(hide_password=False))
    told = []

    def set_meanwhile():
        try:
            told.append(Glossaries(other, "other").set_priority("news", 5))
        except UnknownGlossary:
            told.append("gone")

    with done_before(engine, "SELECT concepts.glossary, count", set_meanwhile):
        glossaries.rename("news", "desk")
    other.dispose()
    assert told == ["gone"]
    assert [each.glossary.name for each in glossaries.all()] == ["", "desk"]
