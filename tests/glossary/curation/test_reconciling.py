"""Two changes of one version brought together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from glossary.curation.fields import CONCEPT_LISTS, CONCEPT_VALUES, TERM_LISTS, TERM_VALUES
from glossary.curation.reconciling import Conflict, reconciled
from glossary.store.things import content
from glossary.terminology import Concept, Definition, Stage, Status, Term
from tests.glossary.store.written import CONCEPTS

BASE = Concept(
    "c",
    (Term("1", "ar", "حكومة"), Term("2", "en", "government")),
    ("law",),
    (Definition("ar", "سلطة"),),
    "note",
    version=3,
)


@st.composite
def versions(draw):
    """A concept and two versions of it, each with some fields, terms and values of lists changed."""
    base = draw(CONCEPTS)
    numbered = tuple(replace(term, id=str(place)) for place, term in enumerate(base.terms))
    base = replace(base, id="c", terms=numbered)
    return base, draw(changed(base)), draw(changed(base))


@st.composite
def changed(draw, base):
    """A version of a concept."""
    other = draw(CONCEPTS)
    fields = draw(st.lists(st.sampled_from((*CONCEPT_VALUES, *CONCEPT_LISTS)), max_size=3, unique=True))
    kept = draw(st.lists(st.sampled_from(base.terms), min_size=1, unique=True))
    terms = []
    for term in kept:
        another = draw(st.sampled_from(other.terms))
        own = draw(st.lists(st.sampled_from((*TERM_VALUES, *TERM_LISTS)), max_size=2, unique=True))
        terms.append(replace(term, **{field: getattr(another, field) for field in own}))
    terms += other.terms if draw(st.booleans()) else ()
    return replace(base, terms=tuple(terms), **{field: getattr(other, field) for field in fields})


def test_changes_of_different_fields_are_both_kept():
    """What one changed and the other left alone is as the one has it, terms and values of lists one by one."""
    mine = replace(
        BASE, note="mine", subjects=("law", "politics"), terms=(replace(BASE.terms[0], root="حكم"), BASE.terms[1])
    )
    new = Term("3", "en", "cabinet")
    theirs = replace(
        BASE, stage=Stage.APPROVED, subjects=("state", "law"), terms=(*BASE.terms, new), version=4, author="Amal"
    )
    both = reconciled(BASE, mine, theirs)

    assert both.conflicts == ()
    assert (both.concept.note, both.concept.stage, both.concept.version) == ("mine", Stage.APPROVED, 4)
    assert set(both.concept.subjects) == {"law", "politics", "state"}
    assert both.concept.terms == (*mine.terms, new)


def test_what_both_changed_is_asked():
    """A field that is something else on each side is a conflict with all its values; theirs stays until mine is chosen."""
    mine = replace(BASE, note="mine", definitions=(Definition("ar", "أ"),), terms=BASE.terms[1:])
    theirs = replace(
        BASE,
        note="theirs",
        definitions=(Definition("ar", "ب"),),
        terms=(replace(BASE.terms[0], status=Status.ADMITTED), BASE.terms[1]),
    )
    both = reconciled(BASE, mine, theirs)

    assert both.conflicts == (
        Conflict(("note",), "note", "note", "mine", "theirs"),
        Conflict(("definitions", "ar"), "definition (ar)", "سلطة", "أ", "ب"),
        Conflict(("terms", "1"), "Arabic term حكومة", "حكومة", None, "حكومة"),
    )
    assert both.concept == theirs
    assert reconciled(BASE, mine, theirs, [each.place for each in both.conflicts]).concept == mine


def test_what_both_took_away_to_the_last_is_asked():
    """Where each took away what the other left, an entry is not left without terms."""
    both = reconciled(BASE, replace(BASE, terms=BASE.terms[:1]), replace(BASE, terms=BASE.terms[1:]))
    assert [each.place for each in both.conflicts] == [("terms",)]
    assert both.concept.terms == BASE.terms[1:]


def test_the_same_new_term_is_one():
    """A term that both added is one, with what each says of it."""
    mine = replace(BASE, terms=(*BASE.terms, Term("", "en", "cabinet", note="UK")))
    theirs = replace(BASE, terms=(*BASE.terms, Term("9", "en", "cabinet", geography="GB")))
    both = reconciled(BASE, mine, theirs)
    assert both.concept.terms == (*BASE.terms, Term("9", "en", "cabinet", note="UK", geography="GB"))
    assert both.conflicts == ()


@given(versions())
def test_who_is_first_does_not_matter(three):
    """Without a conflict the same comes out whichever version is called mine."""
    base, mine, theirs = three
    one, other = reconciled(base, mine, theirs), reconciled(base, theirs, mine)

    assert {(each.place, each.mine, each.theirs) for each in one.conflicts} == {
        (each.place, each.theirs, each.mine) for each in other.conflicts
    }
    if not one.conflicts:
        assert content(one.concept) == content(other.concept)


@given(versions())
def test_a_side_that_changed_nothing_changes_nothing(three):
    """What was changed on one side alone comes out as it is there, without a question."""
    base, mine, _ = three
    for both in (reconciled(base, mine, base), reconciled(base, base, mine), reconciled(base, mine, mine)):
        assert (content(both.concept), both.conflicts) == (content(mine), ())


@given(versions())
def test_nothing_is_lost_without_a_question(three):
    """Each value that a side changed is in what comes out, unless it is told in a conflict."""
    base, mine, theirs = three
    both = reconciled(base, mine, theirs)
    asked = {each.place for each in both.conflicts}
    for side in (mine, theirs):
        for field in CONCEPT_VALUES:
            if getattr(side, field) != getattr(base, field):
                assert getattr(both.concept, field) == getattr(side, field) or (field,) in asked
        for field in CONCEPT_LISTS:
            added = {each for each in getattr(side, field) if each not in getattr(base, field)}
            left = added - set(getattr(both.concept, field))
            assert all((field, each.language) in asked for each in left)
            taken = {each for each in getattr(base, field) if each not in getattr(side, field)}
            stayed = taken & set(getattr(both.concept, field))
            assert all((field, each.language) in asked for each in stayed)
        there = {term.id: term for term in both.concept.terms if term.id}
        old = {term.id: term for term in base.terms}
        for term in side.terms:
            if not term.id:
                assert any((each.language, each.text) == (term.language, term.text) for each in both.concept.terms)
            for field in (*TERM_VALUES, *TERM_LISTS) if term.id and term != old[term.id] else ():
                if (
                    getattr(term, field) != getattr(old[term.id], field)
                    and field in TERM_VALUES
                    and ("terms",) not in asked
                ):
                    places = {("terms", term.id), ("terms", term.id, field)}
                    assert getattr(there[term.id], field) == getattr(term, field) or places & asked
