"""How well the directory tells who is meant, in articles where people, organisations and places are marked by who they are.

Those in `linked` and `retold` were written for this: the same names in other spellings, different people of one surname, long names and
short ones. They were marked before anything was made for them.
"""

from pathlib import Path

import pytest

from glossary.model import EntityKind
from tests.quality.entities.identities import b_cubed, cross_article, read_marked, told, wrong

FOLDERS = ("unseen", "heldback", "linked", "retold")
ARTICLES = [path for folder in FOLDERS for path in sorted((Path(__file__).parent / folder).glob("*.txt"))]
PERSONS = 0.985
CROSS_ARTICLE = {EntityKind.PERSON: 0.93, EntityKind.ORGANISATION: 0.97, EntityKind.PLACE: 0.97}
"""Of persons, B-cubed; of each kind, F of the pairs of names in different articles that mean one. May rise, not fall."""


@pytest.fixture(scope="module")
def linked(recogniser):
    """Who is meant as marked and as told, for each kind of name."""
    found = {}
    for kind in EntityKind:
        articles, gold = read_marked(ARTICLES, [kind])
        found[kind] = gold, told(recogniser, articles, [kind])
    return found


def test_persons(linked):
    """B-cubed of persons stays where it was."""
    assert b_cubed(*linked[EntityKind.PERSON]).f >= PERSONS


@pytest.mark.parametrize("kind", CROSS_ARTICLE)
def test_across_articles(linked, kind):
    """The pairs of names in different articles that mean one are found, and there are enough to tell."""
    scores = cross_article(*linked[kind])
    assert scores.total >= 20
    assert scores.f >= CROSS_ARTICLE[kind]


@pytest.mark.parametrize("kind", CROSS_ARTICLE)
def test_nobody_is_taken_for_another(linked, kind):
    """No two names that mean two are taken for one, in an article or across."""
    merged, _ = wrong(*linked[kind])
    assert merged == set()
