import pytest

from glossary.progress import Watch
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.usage.duplicates import DuplicateFinder, Reason


@pytest.fixture
def add(engine):
    """Return a function that keeps an entry and returns its id."""
    base = TermBase(engine, "me")

    def added(arabic, *english, lookups=()):
        terms = [Term("", "ar", arabic, lookups=lookups)] if arabic else []
        return base.add(Concept("", (*terms, *(Term("", "en", each) for each in english)))).id

    return added


def groups(engine, *reasons):
    return [(each.reason, set(each.concepts)) for each in DuplicateFinder(engine).all(reasons or tuple(Reason))]


def test_the_same_twice(engine, add):
    """The same Arabic but for its spelling, with an English they share or without any, is one entry written twice."""
    one, other, third = add("أزمة", "crisis", "emergency"), add("ازمه", "Crisis"), add("أزمة")
    add("حرب", "war")

    assert groups(engine) == [(Reason.SAME, {one, other, third})]


def test_homonyms(engine, add):
    """The same Arabic with other English is told apart from what is said twice."""
    one, other, third = add("عين", "eye"), add("عين", "spring"), add("عين", "eye", "sight")

    assert groups(engine) == [(Reason.SAME, {one, third}), (Reason.HOMONYM, {one, other})]


def test_nearly_the_same(engine, add):
    """One English for Arabic that differs by its article or a letter; other words are synonyms, not duplicates."""
    one, other = add("مفاوضات", "talks"), add("المفاوضات", "talks")
    third, fourth = add("ديمقراطية", "democracy"), add("ديموقراطية", "democracy")
    add("هدنة", "truce"), add("مهادنة سلمية", "truce")

    assert groups(engine) == [(Reason.NEAR, {third, fourth}), (Reason.NEAR, {one, other})]


def test_a_lookup_form_of_another(engine, add):
    """A term that leads to another entry as well."""
    one, other = add("هدنة", "truce", lookups=("وقف النار",)), add("وقف النار", "ceasefire")
    add("حرب", "war", lookups=("حروب",))

    assert groups(engine) == [(Reason.LOOKUP, {one, other})]
    assert groups(engine, Reason.SAME, Reason.NEAR) == []


def test_removed_entries_are_none(engine, add):
    """What was taken out of the glossary says nothing twice; an empty glossary has no duplicates."""
    assert groups(engine) == []
    add("أزمة", "crisis")
    TermBase(engine, "me").remove(add("أزمة", "crisis"))
    assert groups(engine) == []


def test_many_are_found_piece_by_piece(engine):
    """Thousands of groups come in pieces, with progress, and stop where somebody says so."""
    base = TermBase(engine, "me")
    base.add_all(
        Concept("", (Term("", "ar", f"كلمة {number % 1200}"), Term("", "en", f"word {number % 1200}")))
        for number in range(2400)
    )
    told = []
    found = list(DuplicateFinder(engine).all([Reason.SAME], Watch(told.append)))

    assert len(found) == 1200
    assert [(each.done, each.total) for each in told] == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]
    stopped = DuplicateFinder(engine).all([Reason.SAME], Watch(cancelled=lambda: True))
    assert list(stopped) == []
