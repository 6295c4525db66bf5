"""Every field of a concept, through the tables and the history."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from glossary.store.things import Subject, as_json, content, from_json
from glossary.store.validity import tidy
from glossary.termbase import TermBase
from tests.glossary.store.written import CONCEPTS

ON_ONE_DATABASE = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def blank(concept):
    """A concept without what keeping it gives it."""
    return replace(content(concept), id="", terms=tuple(replace(term, id="") for term in concept.terms))


@given(new=CONCEPTS)
@ON_ONE_DATABASE
def test_every_field_is_kept(base, new):
    """A concept comes back with everything it went in with, and who made it elsewhere stays its maker."""
    kept = base.add(new)

    assert base.get(kept.id) == kept
    assert blank(kept) == blank(new)
    assert kept.creator == (new.creator or "me")
    assert kept.created == (new.created or kept.changed)


@given(first=CONCEPTS, second=CONCEPTS)
@ON_ONE_DATABASE
def test_every_field_is_taken_back_and_told(base, first, second):
    """A change of any fields can be undone and done again, and the history tells both sides of it whole."""
    kept = base.add(first)
    revised = base.revise(replace(second, id=kept.id, version=kept.version))
    change = base.history(kept.id)[0]

    assert base.get(kept.id) == revised
    assert (revised.creator, revised.created) == (kept.creator, kept.created)
    if change.kind == "revise":
        assert (content(change.before), content(change.after)) == (content(kept), content(revised))
        base.undo()
        assert content(base.get(kept.id)) == content(kept)
        base.redo()
        assert content(base.get(kept.id)) == content(revised)


@given(new=CONCEPTS)
def test_what_is_written_down_is_read_again(new):
    """A concept written into the history is the same when it is read."""
    assert from_json(Subject.CONCEPT, as_json(new)) == new


@given(new=CONCEPTS)
def test_tidy_texts_stay_as_they_are(new):
    """What is tidy already is not changed by being tidied again."""
    assert tidy(tidy(new)) == tidy(new)
