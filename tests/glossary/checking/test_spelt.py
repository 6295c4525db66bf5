"""Names that the English of an article spells otherwise than they are known."""

from corpus.ingest.sources import article_from_bytes
from glossary.checking.spelt import spelt_otherwise
from glossary.entities.directory import EntityRecord
from glossary.model import Entity, EntityKind, Mention


def _record(ar, en, block, confirmed=True):
    entity = Entity(f"id of {en}", EntityKind.PERSON, ar, en, confirmed=confirmed)
    return EntityRecord(entity, (ar,), 1, 0, ("a",), (Mention(entity.id, "a", block, 0, len(ar), ar),))


def test_another_spelling_is_told_of_names_that_are_certain():
    """Only beside the block that has the name, only where the name is vouched for; other sounds are other names."""
    article = article_from_bytes("لاندو وصل.\n\nديالو سافر.\n\nكلام آخر.\n".encode(), "a.txt")
    landau, diallo = _record("لاندو", "Landau", 0), _record("ديالو", "Diallo", 1, confirmed=False)
    english = {0: "Lando arrived.", 1: "Dialo left, with Landau.", 2: "Lando again."}
    assert spelt_otherwise(article, english, [landau, diallo]) == {landau.entity.id: ("Lando",)}
    assert spelt_otherwise(article, {0: "Landau's plane. Landing at noon."}, [landau]) == {}
    assert spelt_otherwise(article, {2: "Lando is elsewhere."}, [landau]) == {}
