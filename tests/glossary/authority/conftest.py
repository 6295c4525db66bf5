"""Articles whose names are said by the tests, not recognised: what is kept of them is what matters here."""

from datetime import date

import pytest

from corpus.library import Library
from glossary.authority.authority import Authority
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.store.cataloguing import keep_names


@pytest.fixture
def authority(engine):
    """Decisions of one reader."""
    return Authority(engine, "salma")


@pytest.fixture
def person():
    """Return a function that makes a person of a name whose English is a guess."""

    def make(ar: str, en: str = "", confirmed: bool = False) -> Entity:
        return Entity(f"per-{ar.replace(' ', '-')}", EntityKind.PERSON, ar, en or ar, confirmed=confirmed)

    return make


@pytest.fixture
def tell(engine, make_article):
    """Return a function that keeps an article, a sentence for each name, and what it speaks of; a spelling each name."""

    def kept(*named: tuple[Entity, str], day: date | None = None):
        lines = [f"قال {spelling} أمس كلمة رقم {number}." for number, (_entity, spelling) in enumerate(named)]
        made = make_article(*lines, date=day)
        article = Library(engine).add(made, made.text.encode()).article
        own: dict[str, Entity] = {entity.id: entity for entity, _spelling in named}
        spoken, stored = [], []
        for entity in own.values():
            counts: dict[str, int] = {}
            spots = []
            for block, (each, spelling) in enumerate(named):
                if each.id == entity.id:
                    counts[spelling] = counts.get(spelling, 0) + 1
                    spots.append(Spot(block, 4, 4 + len(spelling), list(counts).index(spelling)))
            spelt = tuple(Spelt(spelling, times, "skeleton") for spelling, times in counts.items())
            spoken.append(Appearance(entity.id, entity.kind, sum(counts.values()), 0, spelt, tuple(spots)))
            stored.append(StoredEntity(entity, (entity.ar, *counts), (entity.id,)))
        keep_names(engine, article, Catalogued(tuple(stored), frozenset(), tuple(spoken)))
        return article

    return kept
