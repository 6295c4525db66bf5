from datetime import date

import pytest

from corpus.copies import Copies
from corpus.library import Library
from corpus.store.copies.grouping import Member
from corpus.store.copies.keeping import members_of, partings_among
from corpus.store.copies.sketching import load_sketches
from corpus.store.copies.slices import slices
from corpus.store.engine import reading
from tests.corpus.copies.planted import article_of, copies_of, texts

MANY = range(1, 40_001)


@pytest.fixture
def library_of_two(fresh_engine):
    """The ids of two articles that a reader parted."""
    library, text = Library(fresh_engine), texts()["articles/climate"]
    ids = [
        library.add(article_of(each), b"").article.id
        for each in (text, next(iter(dict(copies_of(text, "seed")).values())))
    ]
    Copies(fresh_engine).set_apart(ids[0])
    return ids


def test_groups_may_have_more_members_than_a_statement_takes_values(library_of_two, fresh_engine):
    """Members, partings and what is compared are found among more articles than SQLite takes values in one statement."""
    first, second = library_of_two
    with reading(fresh_engine) as connection:
        members = members_of(connection, MANY)
        assert [each.id for each in members] == [first, second]
        assert len(load_sketches(connection, MANY)) == 2
        one, other = (each.number for each in members)
        every = [Member(number, "", None, 1, date(2025, 1, 1), None, False) for number in MANY]
        assert partings_among(connection, every) == [(one, other)]
        assert partings_among(connection, every[one:]) == []


def test_slices_keep_all_in_order():
    """Every value comes once, in its order, in lists that are never empty."""
    assert [value for some in slices(MANY) for value in some] == list(MANY)
    assert list(slices([])) == []
