"""What known entities are, in one line."""

import re

import pytest

from corpus.arabic.normalise import fold
from glossary.entities.descriptions import Descriptions
from glossary.entities.identity import entity_id
from glossary.entities.tables import load_rows
from glossary.model import EntityKind

MOST = 60


@pytest.fixture(scope="module")
def descriptions() -> Descriptions:
    return Descriptions()


@pytest.mark.parametrize(
    ("kind", "ar", "said"),
    [
        (EntityKind.PERSON, "إيمانويل ماكرون", "President of France from 2017"),
        (EntityKind.ORGANISATION, "جماعة نصرة الإسلام والمسلمين", "Armed group of al-Qaeda in Mali and its neighbours"),
        (EntityKind.PLACE, "باماكو", "Capital of Mali"),
        (EntityKind.PLACE, "مالي", "Country in West Africa"),
        (EntityKind.PLACE, "أفريقيا", "Continent"),
        (EntityKind.PLACE, "هونغ كونغ", "Special administrative region of China"),
    ],
)
def test_a_known_entity_is_described(descriptions, kind, ar, said):
    """What is written of an entity is found by its id; countries are described by what they are and where."""
    assert descriptions.description(entity_id(kind, fold(ar))) == said


def test_every_known_entity_has_one_line(recogniser, descriptions):
    """Each entity that we know has a line of at most 60 characters that begins with a capital and ends with no stop."""
    lines = {name.entity.ar: descriptions.description(name.entity.id) for name in recogniser.known.values()}
    assert {ar: line for ar, line in lines.items() if not re.fullmatch(rf"[A-Z].{{1,{MOST - 2}}}[^\s.]", line)} == {}


def test_every_line_is_of_something_known(recogniser):
    """No line is left of an entity that the tables no longer have, and none is described twice."""
    ids = [entity_id(EntityKind(row["kind"]), fold(row["ar"])) for row in load_rows("descriptions")]
    assert set(ids) <= set(recogniser.known)
    assert len(ids) == len(set(ids))


def test_nobody_knows_the_unknown(descriptions):
    """An entity that we do not know has an empty line."""
    assert descriptions.description("per-0000000000") == ""
