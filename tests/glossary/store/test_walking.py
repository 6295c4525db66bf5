"""Going through all entries that a query finds."""

import pytest

from glossary.errors import ExchangeCancelled
from glossary.progress import Progress, Watch
from glossary.store.walking import each_concept
from glossary.termbase import TermBase


@pytest.fixture
def full(engine, make_concept):
    """A glossary of some more entries than are read at once."""
    TermBase(engine, "me").add_all(make_concept(f"كلمة {n}", f"word {n}") for n in range(1100))
    return engine


def test_what_a_query_finds_is_gone_through(full):
    """All entries come for an empty query, in the order of the alphabet, else those that are found; progress is told."""
    told = []
    assert len(list(each_concept(full, "", Watch(told.append)))) == 1100
    assert told == [Progress(500, 1100), Progress(1000, 1100), Progress(1100, 1100)]
    assert [each.terms[1].text for each in each_concept(full, '"word 77"')] == ["word 77"]


def test_it_can_be_stopped(full):
    """Stopping raises what says so."""
    with pytest.raises(ExchangeCancelled):
        list(each_concept(full, watch=Watch(cancelled=lambda: True)))
