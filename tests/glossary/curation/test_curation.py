"""Larger changes of the glossary, each one step of undo."""

from dataclasses import replace

import pytest

from glossary.curation.bulk import Action, Setting, setting
from glossary.curation.curation import Curation
from glossary.errors import ExchangeCancelled, InvalidTerm, StaleConcept, UnknownConcept
from glossary.progress import Progress, Watch
from glossary.store.things import content
from glossary.termbase import TermBase
from glossary.terminology import Concept, Definition, Extra, Relation, RelationKind, Stage, Status, Term


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


@pytest.fixture
def curation(engine):
    return Curation(engine, "me")


def related(target):
    return (Relation(RelationKind.BROADER, target),)


def contents(base):
    """What every concept says, by its id."""
    return {each.id: content(each) for each in base.concepts()}


def test_merged_concepts_are_one(base, curation, make_concept):
    """The merged concept has all terms, those alike once, and everything else that was said; the other is gone."""
    first = base.add(make_concept("حكومة", "government", note="one", qid="Q1", subjects=("law",)))
    terms = (
        Term("", "ar", "حكومة", root="حكم", lookups=("حكومه",), context="قالت الحكومة"),
        Term("", "ar", "سلطة"),
        Term("", "fr", "gouvernement"),
    )
    said = {"definitions": (Definition("ar", "سلطة"),), "extras": (Extra("tbx", "concept", "<x/>"),)}
    other = base.add(Concept("", terms, ("politics",), note="two", qid="Q2", **said))
    after = curation.merge(first, [other])

    assert base.concepts() == [after]
    told = [(term.language, term.text, term.status) for term in after.terms]
    assert told == [
        ("ar", "حكومة", Status.PREFERRED),
        ("en", "government", Status.PREFERRED),
        ("ar", "سلطة", Status.ADMITTED),
        ("fr", "gouvernement", Status.PREFERRED),
    ]
    assert (after.terms[0].root, after.terms[0].lookups, after.terms[0].context) == ("حكم", ("حكومه",), "قالت الحكومة")
    assert after.terms[2].id == other.terms[1].id
    assert (after.note, after.subjects, after.qid) == ("one\ntwo", ("law", "politics"), "Q1")
    assert after.links == ("https://www.wikidata.org/wiki/Q2",)
    assert (after.definitions, after.extras) == (said["definitions"], said["extras"])


def test_a_merge_is_one_step(base, curation, make_concept):
    """What pointed to a merged concept points to the one it is in; undo brings everything back at once, redo does it again."""
    first, other = base.add(make_concept("حكومة", "government")), base.add(make_concept("سلطة", "authority"))
    pointing = base.add(make_concept("وزير", "minister", relations=(*related(other.id), *related("elsewhere"))))
    base.revise(replace(first, relations=related(other.id)))
    before = contents(base)
    after = curation.merge(base.get(first.id), [other])

    assert after.relations == ()
    assert base.get(pointing.id).relations == (*related(first.id), *related("elsewhere"))
    assert [each.kind for each in base.history(other.id)] == ["merge", "add"]
    merged = contents(base)
    assert base.undo() == "Undone: merging entries into حكومة."
    assert contents(base) == before
    assert base.redo() == "Done again: merging entries into حكومة."
    assert contents(base) == merged
    assert [found.concept.id for found in base.find("سلطة")] == [first.id]


def test_nothing_is_merged_on_top_of_a_change(engine, base, curation, make_concept):
    """A concept that somebody changed since it was read is not merged, and comes with the refusal as it is now."""
    first, other = base.add(make_concept("حكومة", "government")), base.add(make_concept("سلطة", "authority"))
    theirs = TermBase(engine, "Amal").revise(replace(other, note="theirs"))
    with pytest.raises(StaleConcept, match="changed by Amal") as refused:
        curation.merge(first, [other])

    assert refused.value.now == theirs
    assert base.count() == 2
    with pytest.raises(InvalidTerm):
        curation.merge(first, [first])


def test_a_split_makes_two_related_concepts(base, curation):
    """Chosen terms go into a new concept with their ids; the two are related, and undo makes them one again."""
    terms = (Term("", "ar", "عين"), Term("", "en", "eye"), Term("", "ar", "نبع"), Term("", "en", "spring"))
    kept = base.add(Concept("", terms, ("body",), note="n", stage=Stage.APPROVED, glossary="mine"))
    old, new = curation.split(kept, {kept.terms[2].id, kept.terms[3].id})

    assert (old.terms, new.terms) == (kept.terms[:2], kept.terms[2:])
    assert old.relations == (Relation(RelationKind.RELATED, new.id),)
    assert new.relations == (Relation(RelationKind.RELATED, old.id),)
    assert (old.note, new.note, new.subjects, new.stage, new.glossary) == ("n", None, ("body",), Stage.APPROVED, "mine")
    assert [found.concept.id for found in base.find("spring")] == [new.id]
    assert base.undo() == "Undone: splitting عين."
    assert contents(base) == {kept.id: content(kept)}
    base.redo()
    assert contents(base) == {old.id: content(old), new.id: content(new)}


@pytest.mark.parametrize("chosen", [(), (0, 1)])
def test_a_split_leaves_terms_on_both_sides(base, curation, make_concept, chosen):
    """A split without terms, or with all of them, is refused."""
    kept = base.add(make_concept("عين", "eye"))
    with pytest.raises(InvalidTerm):
        curation.split(kept, {kept.terms[place].id for place in chosen})


def test_an_old_version_is_restored_as_a_new_change(base, curation, make_concept):
    """Any version in the history can be brought back, of a removed concept too, and that can be undone."""
    first = base.add(make_concept("حكومة", "government", note="first"))
    second = base.revise(replace(first, note="second"))
    assert content(curation.restore(first.id, first.version)) == content(first)
    assert base.undo() == "Undone: restoring حكومة."
    assert content(base.get(first.id)) == content(second)

    base.remove(first.id)
    again = curation.restore(first.id, second.version)
    assert base.get(first.id) == again
    assert content(again) == content(second)
    assert base.history(first.id)[0].kind == "restore"
    with pytest.raises(UnknownConcept, match="version 99"):
        curation.restore(first.id, 99)


def test_many_are_changed_at_once(base, curation, make_concept):
    """Settings are made to all that a query finds, those that change are counted, and all is one step."""
    base.add_all(make_concept(f"كلمة {n}", f"word {n}", subjects=("Law",)) for n in range(5))
    base.add(make_concept("غيرها", "another"))
    before = contents(base)
    told = []
    made = [
        setting("stage=approved"),
        setting("subject+=press"),
        setting("subject-=law"),
        setting("ar.status=deprecated"),
        setting("glossary=news"),
        setting("forbidden=yes"),
    ]
    assert curation.bulk("كلمة", made, Watch(told.append)) == 5

    assert told == [Progress(0, 5), Progress(5, 5)]
    for each in base.concepts("كلمة"):
        assert (each.stage, each.subjects, each.glossary) == (Stage.APPROVED, ("press",), "news")
        assert [term.status for term in each.terms] == [Status.DEPRECATED, Status.PREFERRED]
        assert all(term.forbidden for term in each.terms)
    assert base.concepts("غيرها")[0].glossary == ""
    assert curation.bulk("كلمة", made) == 0
    assert base.undo() == "Undone: changing 5 entries at once."
    assert contents(base) == before


def test_a_change_of_many_can_be_given_up(base, curation, make_concept, monkeypatch):
    """Whoever stops it, by a word or by what the progress raises, ends the work, and no concept is changed."""
    monkeypatch.setattr("glossary.curation.changing._AT_ONCE", 2)
    base.add_all(make_concept(f"كلمة {n}", "x") for n in range(5))
    before = contents(base)

    def give_up(progress):
        if progress.done == 4:
            raise KeyboardInterrupt

    told = []
    for watch, error in (
        (Watch(give_up), KeyboardInterrupt),
        (Watch(told.append, lambda: len(told) > 1), ExchangeCancelled),
    ):
        for verb in (curation.approve, curation.remove):
            told.clear()
            with pytest.raises(error):
                verb("كلمة", watch)
    assert contents(base) == before
    assert base.undo() is None


def test_a_step_of_many_slices_is_undone_whole(base, curation, make_concept, monkeypatch):
    """Steps larger than what is read and written at once are taken back and done again whole, in the right order."""
    for name in ("glossary.store.history", "glossary.store.concepts", "glossary.curation.changing"):
        monkeypatch.setattr(f"{name}._AT_ONCE", 3)
    monkeypatch.setattr("glossary.termbase._AT_ONCE", 5)
    kept = base.add_all((make_concept(f"كلمة {n}", "x") for n in range(8)), undoable=True)
    into = base.revise(replace(kept[0], relations=related(kept[7].id)))
    before = contents(base)
    curation.bulk("", [setting("note=new")])
    changed = contents(base)
    curation.merge(base.get(into.id), [base.get(each.id) for each in kept[1:]])
    merged = contents(base)

    assert [base.undo(), contents(base)] == ["Undone: merging entries into كلمة 0.", changed]
    assert [base.undo(), contents(base)] == ["Undone: changing 8 entries at once.", before]
    assert [base.undo(), base.undo(), base.count()] == ["Undone: changing كلمة 0.", "Undone: adding 8 entries.", 0]
    for _ in range(4):
        base.redo()
    assert contents(base) == merged


def test_drafts_are_approved(base, curation, make_concept):
    """Of the chosen concepts the drafts become approved, what is obsolete stays so."""
    draft = base.add(make_concept("أ", "a"))
    old = base.add(make_concept("ب", "b", stage=Stage.OBSOLETE))
    assert curation.approve([draft.id, old.id]) == 1

    assert [base.get(each.id).stage for each in (draft, old)] == [Stage.APPROVED, Stage.OBSOLETE]
    assert base.undo() == "Undone: approving أ."
    with pytest.raises(UnknownConcept):
        curation.approve(["nonsense"])


def test_many_are_removed_at_once(base, curation, make_concept):
    """Many concepts go in one step and come back in one."""
    kept = base.add_all(make_concept(f"كلمة {n}", "x") for n in range(4))
    assert curation.remove([each.id for each in kept[1:]]) == 3

    assert base.concepts() == kept[:1]
    assert base.undo() == "Undone: removing 3 entries."
    assert contents(base) == {each.id: content(each) for each in kept}
    base.redo()
    with pytest.raises(UnknownConcept):
        curation.remove([kept[1].id])


@pytest.mark.parametrize(
    "written",
    [
        "stage",
        "stage=finished",
        "colour=red",
        "ar.stage=draft",
        "status+=preferred",
        "subject+=",
        "forbidden=perhaps",
        "match=",
    ],
)
def test_settings_that_cannot_be_made_are_refused(base, curation, make_concept, written):
    """A setting of no field, to no value or of no sense says so, and nothing is changed."""
    base.add(make_concept("أ", "a"))
    with pytest.raises(InvalidTerm):
        curation.bulk("", [setting(written)])


def test_a_setting_to_a_value_that_cannot_be_kept_changes_nothing(base, curation, make_concept):
    """What is wrong for one concept is wrong for all of them."""
    base.add(make_concept("أ", "a"))
    with pytest.raises(InvalidTerm, match="Wikidata"):
        curation.bulk("", [Setting("note", "x"), Setting("qid", "X", Action.SET)])
    assert base.concepts()[0].note is None
