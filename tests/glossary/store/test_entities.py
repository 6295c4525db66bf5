from dataclasses import replace

import pytest

from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.entities import EntityStore

GOITA = StoredEntity(
    Entity("per-1", EntityKind.PERSON, "آسيمي غويتا", "Assimi Goita", "Q1"),
    ("آسيمي غويتا", "غويتا"),
    ("gwt", "asm gwt"),
)
MALI = StoredEntity(Entity("loc-1", EntityKind.PLACE, "مالي", "Mali"), ("مالي",), ("mly",))


@pytest.fixture
def store(engine):
    return EntityStore(engine)


def test_entities_come_back_as_they_went_in(store):
    """Every field of an entity, its spellings and keys are kept, in the order they were met."""
    store.save([GOITA, MALI])

    assert store.known() == [GOITA, MALI]


def test_entities_are_looked_up_by_their_keys(store):
    """Any of the keys of its spellings finds an entity once; unknown ones find nothing."""
    store.save([GOITA, MALI])

    assert store.by_skeletons(["asm gwt", "gwt", "none"]) == [GOITA]
    assert store.by_skeletons(key for key in ("mly", "gwt")) == [GOITA, MALI]
    assert store.by_skeletons([]) == store.by_skeletons(["none"]) == []


def test_what_is_met_again_learns(store):
    """An entity met again keeps its spellings and keys and gets the new ones."""
    store.save([GOITA])
    store.save([StoredEntity(GOITA.entity, ("غويتا", "جويتا"), ("jwt",))])

    assert store.known() == [StoredEntity(GOITA.entity, ("آسيمي غويتا", "غويتا", "جويتا"), ("gwt", "asm gwt", "jwt"))]
    assert len(store.by_skeletons(["jwt"])) == len(store.by_skeletons(["gwt"])) == 1


def test_certain_english_stays(store):
    """A romanised guess never replaces English that is certain, which replaces a guess."""
    guess = replace(GOITA, entity=replace(GOITA.entity, en="Ghuwita", qid="", confirmed=False))
    store.save([guess])
    assert store.known()[0].entity.en == "Ghuwita"
    store.save([GOITA])
    store.save([guess])

    assert store.known() == [GOITA]


def test_saving_nothing(store):
    """An empty list is nothing to write."""
    store.save([])

    assert store.known() == []
