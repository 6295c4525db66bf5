"""Taking back what was noted in a session."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Quote, Style
from corpus.annotations import Annotations
from corpus.errors import StaleAnnotation
from tui.noting import Noting

NEW = Annotation("a", AnnotationKind.HIGHLIGHT, Passage(Place(0, 0), Place(0, 4)), Quote("كلام"))


@pytest.fixture
def noting(engine):
    return Noting(SimpleNamespace(engine=engine, author="me", exists=True))


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


def test_the_later_of_two_changes_is_taken_back_and_the_earlier_done_again(noting):
    """Beside changes of other kinds the moment decides; where there are none of one kind, the other is meant."""
    early, late = (datetime.now(UTC) + timedelta(days=days) for days in (-1, 1))
    assert not noting.last(lambda: None)
    noting.add(NEW)
    assert [noting.last(lambda moment=moment: moment) for moment in (early, late, None)] == [True, False, True]
    noting.take()
    assert [noting.last(lambda moment=moment: moment, redo=True) for moment in (early, late)] == [False, True]
