"""How well the directory tells who is meant, in articles where people, organisations and places are marked by who they are.

Those in `linked` and `retold` were written for this: the same names in other spellings, different people of one surname, long names and
short ones. They were marked before anything was made for them.
"""

from pathlib import Path

import pytest

from glossary.model import EntityKind
from tests.quality.entities.identities import Identities, b_cubed, cross_article, read_marked, told, wrong

FOLDERS = ("unseen", "heldback", "linked", "retold")
PERSONS = 0.985
CROSS_ARTICLE = {EntityKind.PERSON: 0.95, EntityKind.ORGANISATION: 0.97, EntityKind.PLACE: 0.97}
"""Of persons, B-cubed; of each kind, F of the pairs of names in different articles that mean one. May rise, not fall."""
STRICT = {EntityKind.PERSON: 0.80, EntityKind.ORGANISATION: 0.70, EntityKind.PLACE: 0.75}
"""The same F where names that were not found to the letter count as missed, and those that are none as wrong."""


@pytest.fixture(scope="module")
def linked(recogniser):
    """Who is meant as marked and as told, for each kind of name; each folder is read by itself."""
    found: dict[EntityKind, tuple[Identities, Identities]] = {kind: ({}, {}) for kind in EntityKind}
    for folder in FOLDERS:
        paths = sorted((Path(__file__).parent / folder).glob("*.txt"))
        for kind in EntityKind:
            articles, gold = read_marked(paths, [kind])
            said = told(recogniser, articles, [kind])
            found[kind][0].update(gold)
            found[kind][1].update({place: f"{folder} {entity}" for place, entity in said.items()})
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
    assert cross_article(*linked[kind], strict=True).f >= STRICT[kind]


@pytest.mark.parametrize("kind", CROSS_ARTICLE)
def test_nobody_is_taken_for_another(linked, kind):
    """No two names that mean two are taken for one, in an article or across."""
    merged, _ = wrong(*linked[kind])
    assert merged == set()
