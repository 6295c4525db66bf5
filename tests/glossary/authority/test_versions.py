"""Names of articles of which lists show one only: each counts once."""

from dataclasses import replace

import pytest

from corpus.copies import Copies
from corpus.library import Library
from corpus.store.copies.refresh import _forget
from corpus.store.engine import write
from glossary.authority.index import NameIndex
from glossary.authority.model import Appearance, Catalogued, Spelt, Spot
from glossary.model import StoredEntity
from glossary.store.appearances import ENTITY_FAMILY
from glossary.store.cataloguing import ENTITY_VERSION, keep_names

ADDRESS = "https://news.example/mali"


@pytest.fixture
def versions(engine, make_article):
    """Two texts that one address has had, the second a paragraph longer, neither catalogued."""
    lines = [f"قال عاصمي غويتا في الكلمة رقم {number} إن البلاد ماضية إلى الاقتراع قريبا." for number in range(12)]
    made = [replace(make_article(*lines[:count]), address=ADDRESS) for count in (11, 12)]
    return [Library(engine).add(each, each.text.encode()).article for each in made]


def test_only_what_lists_show_counts(engine, authority, person, versions):
    """A newer version counts in the place of an older one wherever names are counted; one that is set apart counts again."""
    old, new = versions
    goita, diop = person("عاصمي غويتا"), person("عبد الله ديوب")
    library, index = Library(engine), NameIndex(engine, authority.rulings)

    def catalogue():
        for each in map(library.get, library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION)):
            named = (goita, diop) if each.id == old.id else (goita,)
            spoken = (Appearance(one.id, one.kind, 1, 0, (Spelt(one.ar, 1, ""),), (Spot(0, 4, 9, 0),)) for one in named)
            stored = (StoredEntity(one, (one.ar,), (one.id,)) for one in named)
            keep_names(engine, each, Catalogued(tuple(stored), frozenset(), tuple(spoken)))

    def told():
        catalogue()
        listed = {row.entity.id: (row.articles, row.mentions) for row in index.find().rows}
        of_goita = tuple(each.summary.id for each in index.articles(goita.id))
        return listed, of_goita, index.matrix([goita.id, diop.id]).shared

    alone = ({goita.id: (1, 1)}, (new.id,), ((1, 0), (0, 0)))
    assert told() == alone
    assert index.elsewhere([goita.id], old.id) == index.elsewhere([goita.id], new.id) == {goita.id: 0}
    assert [each.id for each in library.articles_with_key(ENTITY_FAMILY, diop.id)] == []

    parting = Copies(engine).set_apart(old.id)
    assert told() == ({goita.id: (2, 2), diop.id: (1, 1)}, (new.id, old.id), ((2, 1), (1, 1)))
    assert index.elsewhere([goita.id], old.id) == {goita.id: 1}
    Copies(engine).put_together(parting)
    assert told() == alone
    library.remove(new.id)
    assert told() == ({goita.id: (1, 1), diop.id: (1, 1)}, (old.id,), ((1, 1), (1, 1)))


def test_a_version_catalogued_before_the_newer_came_counts_no_more(engine, authority, person, versions):
    """What was counted of an article goes when another takes its place: of the two, the program next reads what changed."""
    library = Library(engine)
    old, new = versions
    for each in versions:
        library.set_keys(each.id, ENTITY_FAMILY, ["per-x"], ENTITY_VERSION)
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == []
    Copies(engine).show(old.id)
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == [new.id, old.id]
    library.set_keys(old.id, ENTITY_FAMILY, ["per-x"], ENTITY_VERSION)
    library.set_keys(new.id, ENTITY_FAMILY, ["per-x"], ENTITY_VERSION)
    write(engine, _forget)
    assert library.unkeyed(ENTITY_FAMILY, ENTITY_VERSION) == [new.id]
