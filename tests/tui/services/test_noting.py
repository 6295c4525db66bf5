"""Taking back what was noted in a session."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from types import SimpleNamespace

import pytest

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote, Style
from corpus.annotations import Annotations
from corpus.errors import StaleAnnotation, UnknownAnnotation
from glossary.store.sitting import Sitting
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.undoing import Undoing
from tui.screens.reading.noting.drafts import Drafts, kept_note
from tui.services.noting import Noting

NEW = Annotation("a", AnnotationKind.HIGHLIGHT, Passage(Place(0, 0), Place(0, 4)), Quote("كلام"))


@pytest.fixture
def storage(engine):
    sitting = Sitting()
    parts = {"sitting": sitting, "undoing": Undoing(engine, "me", sitting), "terms": TermBase(engine, "me", sitting)}
    return SimpleNamespace(engine=engine, author="me", exists=True, **parts)


@pytest.fixture
def noting(storage):
    return Noting(storage)


def test_changes_go_back_and_forth_in_order(noting):
    """Each change is undone as it was, the last one first, and done again; a new one ends what could be done again."""
    one = noting.add(NEW)
    two = noting.revise(one, replace(one, style=Style.SECOND))
    noting.remove(two)
    said = [noting.take() for _ in range(4)]
    assert said == [f"Undone: {what} a highlight." for what in ("removing", "changing", "making")] + [""]
    assert noting.annotations.count() == 0
    assert [noting.take(redo=True) for _ in range(2)] == [
        f"Done again: {what} a highlight." for what in ("making", "changing")
    ]
    assert noting.annotations.get(one.id).style is Style.SECOND
    noting.add(NEW)
    assert noting.take(redo=True) == ""


def test_what_others_changed_is_not_taken_back(engine, noting):
    """A change that somebody built on stays, is told once, and the one before it is next."""
    other = noting.add(replace(NEW, article="b"))
    one = noting.add(NEW)
    noting.revise(one, replace(one, style=Style.THIRD))
    theirs = Annotations(engine, "you")
    theirs.revise(replace(theirs.get(one.id), note="mine", kind=AnnotationKind.NOTE))
    with pytest.raises(StaleAnnotation):
        noting.take()
    assert theirs.get(one.id).note == "mine"
    noting.take()
    assert noting.take() == "Undone: making a highlight."
    assert theirs.count() == 0
    assert other.article == "b"


def test_what_is_typed_on_a_note_that_is_removed_meanwhile_is_a_new_one(engine, noting, tmp_path):
    """Else it was held for a note that nobody opens any more; a note that was emptied meanwhile only goes."""
    drafts, theirs = Drafts(tmp_path / "notes.json"), Annotations(engine, "you")
    one, two = (noting.add(replace(NEW, kind=AnnotationKind.NOTE, note="why", letter=letter)) for letter in ("a", ""))
    theirs.remove(one.id)
    theirs.remove(two.id)
    drafts.hold(one, "because")
    assert "removed elsewhere" in kept_note(noting, drafts, one, "because")
    assert kept_note(noting, drafts, two, "") == ""
    for change in (noting.remove, lambda gone: noting.revise(gone, replace(gone, style=Style.SECOND))):
        with pytest.raises(UnknownAnnotation, match=r"^This was removed meanwhile\.$"):
            change(two)
    (new,) = (each.annotation for each in theirs.all())
    assert (new.note, new.passage, new.letter) == ("because", one.passage, "")
    assert drafts.get(one) is None


def test_the_later_of_two_changes_is_taken_back_and_done_again(noting):
    """Beside changes of other kinds the moment decides; where there are none of one kind, the other is meant."""
    early, late = (datetime.now(UTC) + timedelta(days=days) for days in (-1, 1))
    assert not noting.last(lambda: None)
    noting.add(NEW)
    assert [noting.last(lambda moment=moment: moment) for moment in (early, late, None)] == [True, False, True]
    noting.take()
    assert [noting.last(lambda moment=moment: moment, redo=True) for moment in (early, late)] == [True, False]


def go(storage, noting, *, redo):
    """Take back, or do again, the last change of both kinds, as the reader does."""
    if noting.last(partial(storage.undoing.moment, redo=redo), redo=redo):
        return noting.take(redo=redo)
    taken = storage.undoing.redo() if redo else storage.undoing.undo()
    return taken.sentence if taken else ""


def kept(storage, noting):
    """Return how many terms and how many notes there are."""
    return storage.terms.count(), noting.annotations.count()


def term(arabic):
    return Concept("", (Term("", "ar", arabic), Term("", "en", "cash")))


def test_a_new_note_ends_the_redo_of_other_changes(storage, noting):
    """A removed term that was taken back is not removed again where a highlight was made since: only the highlight is made again."""
    storage.terms.remove(storage.terms.add(term("نقد")).id)
    go(storage, noting, redo=False)
    noting.add(NEW)
    assert go(storage, noting, redo=False) == "Undone: making a highlight."
    assert go(storage, noting, redo=True) == "Done again: making a highlight."
    assert go(storage, noting, redo=True) == ""
    assert kept(storage, noting) == (1, 1)


def test_a_new_change_of_another_kind_ends_the_redo_of_notes(storage, noting):
    """A highlight that was taken back is not made again where a term was added since, also where that was taken back, too."""
    noting.add(NEW)
    noting.take()
    storage.terms.add(term("نقد"))
    assert go(storage, noting, redo=True) == ""
    storage.undoing.undo()
    assert go(storage, noting, redo=True).startswith("Done again: adding")
    assert go(storage, noting, redo=True) == ""
    assert noting.take(redo=True) == ""
    assert kept(storage, noting) == (1, 0)


def test_what_was_taken_back_last_is_done_again_first(storage, noting):
    """Also where changes of two kinds were taken back in another order than they were made, as screens of their own do."""
    storage.terms.add(term("نقد"))
    noting.add(NEW)
    storage.undoing.undo()
    noting.take()
    assert go(storage, noting, redo=True) == "Done again: making a highlight."
    assert go(storage, noting, redo=True).startswith("Done again: adding")
    assert go(storage, noting, redo=False) == "Undone: making a highlight."
    assert go(storage, noting, redo=False).startswith("Undone: adding")
    assert kept(storage, noting) == (0, 0)


def test_a_moved_letter_goes_back_with_one_step(noting):
    """Undo of a mark whose letter led elsewhere brings the other one back, and redo moves it again."""
    here = replace(NEW, kind=AnnotationKind.MARK, letter="a")
    first = noting.add_lettered(here)
    noted = noting.add_lettered(replace(here, passage=Passage(Place(1, 0), Place(1, 4))))
    second = noting.revise(noted, replace(noted, note="see", kind=AnnotationKind.NOTE))
    third = noting.add_lettered(replace(here, passage=Passage(Place(2, 0), Place(2, 4))))
    assert noting.letters("a").get("a") == third
    ids = []
    for redo in (False, False, False, True, True, True):
        noting.take(redo=redo)
        ids.append(noting.letters("a")["a"].id)
    assert ids == [second.id, second.id, first.id, second.id, second.id, third.id]
    assert noting.annotations.count() == 2
