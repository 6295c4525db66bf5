"""What readers say is and is not meant by a term, in a database."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.errors import InvalidTerm, UnknownConcept
from glossary.matching.exceptions import Exceptions
from glossary.matching.matcher import TermMatcher
from glossary.matching.refusals import Refusals, RefusalScope
from glossary.store.sitting import Sitting
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.undoing import Subject, Undoing

TEXT = "كتب عن المال، ثم عن المال كله."
OTHER = "هذا المال قليل جدا في نظر الناس كلهم."


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


@pytest.fixture
def concept(base):
    return base.add(Concept("", (Term("", "ar", "مال", part_of_speech="NOUN"), Term("", "en", "money"))))


@pytest.fixture
def exceptions(engine):
    return Exceptions(engine, "me")


def starts(concept, refusals, text, article="a1"):
    matcher = TermMatcher(None, [(concept, term) for term in concept.in_language("ar")])
    return [match.start for match in matcher.matches(text, tokens(text), refusals.in_passage(article, text))]


def first(concept):
    matcher = TermMatcher(None, [(concept, term) for term in concept.in_language("ar")])
    return matcher.matches(TEXT, tokens(TEXT))[0]


@pytest.mark.parametrize(
    ("scope", "same_text", "same_article", "elsewhere"),
    [
        (RefusalScope.HERE, [20], [4], [4]),
        (RefusalScope.ARTICLE, [], [], [4]),
        (RefusalScope.ALWAYS, [], [], []),
    ],
)
def test_an_exception_goes_as_far_as_it_was_said(exceptions, concept, scope, same_text, same_article, elsewhere):
    """An exception holds at its place, in its article or everywhere, and other matches of the term stay."""
    exceptions.refuse(first(concept), scope, "a1", TEXT)
    refusals = exceptions.refusals()

    assert starts(concept, refusals, TEXT) == same_text
    assert starts(concept, refusals, OTHER) == same_article
    assert starts(concept, refusals, OTHER, "a2") == elsewhere


def test_exceptions_come_back_as_they_went_in(exceptions, concept):
    """Every field of an exception is kept, once, and only its author sees it."""
    kept = [exceptions.refuse(first(concept), scope, "a1", TEXT) for scope in RefusalScope]

    assert exceptions.refuse(first(concept), RefusalScope.ALWAYS, "a2", TEXT) == kept[-1]
    assert exceptions.all() == kept
    assert [(each.form, each.ar, each.author) for each in kept] == [("المال", "مال", "me")] * 3
    assert Exceptions(exceptions._engine, "you").all() == []


def test_exceptions_can_be_undone_and_taken_back(engine, exceptions, concept):
    """Undo and redo go over exceptions and their being taken back like over everything else."""
    undoing = Undoing(engine, "me")
    kept = exceptions.refuse(first(concept), RefusalScope.ALWAYS, "a1", TEXT)
    taken = undoing.undo()

    assert taken is not None
    assert (taken.sentence, taken.subjects) == ("Undone: making an exception of المال.", {Subject.EXCEPTION})
    assert exceptions.all() == []
    undoing.redo()
    assert [each.id for each in exceptions.all()] == [kept.id]
    assert [each.id for each in exceptions.allow(*exceptions.all())] == [kept.id]
    assert exceptions.all() == []
    undoing.undo()
    assert [each.id for each in exceptions.all()] == [kept.id]
    exceptions.allow(*exceptions.all())
    assert exceptions.refuse(first(concept), RefusalScope.ALWAYS, "a1", TEXT).id == kept.id


def test_a_form_can_be_made_one_of_a_term(engine, base, exceptions, concept):
    """A form that is the term becomes a look-up form of it, is found from then on, and can be undone."""
    after = exceptions.accept("فُلُوس", concept.id)

    assert after.in_language("ar")[0].lookups == ("فلوس",)
    assert starts(after, Refusals(), "صرف الفلوس كلها") == [4]
    assert exceptions.accept("فلوس", concept.id) == after
    assert base.undo() == "Undone: changing مال."
    assert base.get(concept.id).in_language("ar")[0].lookups == ()


def test_forms_that_no_term_can_have(base, exceptions, concept):
    """A form of nothing, of a concept that is not there or that has no Arabic term is refused with a sentence."""
    english = base.add(Concept("", (Term("", "en", "trust"),)))

    for form, concept_id, error in (("ّ", concept.id, InvalidTerm), ("ثقة", english.id, InvalidTerm)):
        with pytest.raises(error, match="Arabic term"):
            exceptions.accept(form, concept_id)
    with pytest.raises(UnknownConcept):
        exceptions.accept("مال", "01980d1e-0000-7000-8000-00000000ffff")


def test_exceptions_are_of_the_sitting(engine, base, concept):
    """What a program did last is what it undoes, another one of the same author's notwithstanding."""
    mine, sitting = Sitting(), Sitting()
    Exceptions(engine, "me", mine).refuse(first(concept), RefusalScope.ALWAYS, "a1", TEXT)
    TermBase(engine, "me", sitting).add(Concept("", (Term("", "ar", "نقد"), Term("", "en", "cash"))))
    taken = Undoing(engine, "me", mine).undo()

    assert taken is not None
    assert taken.subjects == {Subject.EXCEPTION}
