"""What becomes of readers' exceptions to entries that are merged."""

import pytest

from glossary.curation.curation import Curation
from glossary.matching.exceptions import Exceptions
from glossary.matching.refusals import RefusalScope
from glossary.termbase import TermBase
from glossary.terminology import Status, TermMatch

TEXT = "كتب عن المال، ثم عن المال كله."


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


@pytest.fixture
def two(base, make_concept):
    """Two entries for one word."""
    return base.add(make_concept("مال", "money")), base.add(make_concept("مال", "funds"))


def refused(engine, author, concept, scope=RefusalScope.ALWAYS):
    """Have an author say that a word is not meant by a concept."""
    match = TermMatch(concept.id, "مال", "", Status.PREFERRED, 7, 12, "المال", "lemma")
    return Exceptions(engine, author).refuse(match, scope, "a1", TEXT)


def told(engine, author):
    """What an author's exceptions say, and of which concept."""
    return [(each.concept_id, each.form, each.scope, each.offset) for each in Exceptions(engine, author).all()]


def test_exceptions_go_where_the_entry_goes(engine, base, two):
    """What readers said is not meant by an entry is not meant by the one it is merged into; undo and redo follow."""
    into, other = two
    refused(engine, "me", other, RefusalScope.HERE)
    refused(engine, "Amal", other)
    before = told(engine, "me"), told(engine, "Amal")
    Curation(engine, "me").merge(into, [other])

    merged = told(engine, "me"), told(engine, "Amal")
    assert merged == (
        [(into.id, "المال", RefusalScope.HERE, 7)],
        [(into.id, "المال", RefusalScope.ALWAYS, 0)],
    )
    assert Exceptions(engine, "Amal").refusals().in_passage("a2", "المال")(into.id, 0, "المال")
    assert base.undo() == "Undone: merging entries into مال."
    assert (told(engine, "me"), told(engine, "Amal")) == before
    assert base.redo() == "Done again: merging entries into مال."
    assert (told(engine, "me"), told(engine, "Amal")) == merged


def test_an_exception_to_both_is_one(engine, base, two):
    """Who made the same exception to two entries has it once when they are one, and twice when that is undone."""
    into, other = two
    refused(engine, "me", into)
    refused(engine, "me", other)
    Curation(engine, "me").merge(into, [other])
    assert told(engine, "me") == [(into.id, "المال", RefusalScope.ALWAYS, 0)]
    base.undo()
    assert sorted(told(engine, "me")) == sorted((each.id, "المال", RefusalScope.ALWAYS, 0) for each in (into, other))


def test_an_exception_that_was_taken_back_stays_so(engine, base, two):
    """What is an exception no longer does not come back by a merge; one that was taken back of the other entry holds again."""
    into, other = two
    exceptions = Exceptions(engine, "me")
    exceptions.allow(refused(engine, "me", other))
    exceptions.allow(refused(engine, "me", into))
    refused(engine, "Amal", other)
    exceptions_of_amal = Exceptions(engine, "Amal")
    exceptions_of_amal.allow(refused(engine, "Amal", into))
    Curation(engine, "me").merge(into, [other])
    assert (told(engine, "me"), len(told(engine, "Amal"))) == ([], 1)
    base.undo()
    assert [each[0] for each in told(engine, "Amal")] == [other.id]
