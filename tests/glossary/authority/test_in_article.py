"""What one article says of its names."""

from glossary.authority.in_article import InArticle
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.model import LinkReason
from tests.glossary.entities.passages import article

TEXT = "زار كريستوفر لاندو باماكو أمس. وقال لاندو إن الفرنسيين في باماكو."


def _here(authority, made):
    names = LinkedNames(EntityDirectory(), authority.rulings)
    return InArticle(made, (*names.records(made), *names.hidden(made)), authority.rulings())


def test_a_name_is_told_from_its_article(authority):
    """Its spellings are counted with why they mean it, its sentences stand in the order of the text, others are beside it."""
    made = article("عنوان", TEXT)
    here = _here(authority, made)
    landau = next(each for each in here._records.values() if each.entity.en == "Christopher Landau").entity
    card = here.card(landau.id, lambda _entity: "an official")
    assert card is not None
    assert (card.row.entity, card.row.mentions, card.row.articles) == (landau, 2, 0)
    assert [(each.spelling, each.times, each.articles) for each in card.variants] == [
        ("كريستوفر لاندو", 1, 1),
        ("لاندو", 1, 1),
    ]
    assert card.variants[0].reasons == (LinkReason.KNOWN_NAME.value,)
    assert card.description == "an official"
    said = here.contexts(landau.id, 5)
    assert [each.sentence for each in said] == ["زار كريستوفر لاندو باماكو أمس.", "وقال لاندو إن الفرنسيين في باماكو."]
    assert [made.blocks[each.block].text[each.start : each.end] for each in said] == ["كريستوفر لاندو", "لاندو"]
    assert len(here.contexts(landau.id, 1)) == 1
    assert [each.entity.en for each in here.company(landau.id, 5)] == ["Bamako", "France"]
    assert here.card("per-0", str) is None
    assert (here.contexts("per-0", 5), here.company("per-0", 5)) == ([], [])


def test_it_is_told_as_readers_decided(authority):
    """A merged name answers for the other one, a hidden one is told as hidden and stands beside nobody."""
    made = article("عنوان", TEXT)
    before = _here(authority, made)
    landau, bamako, france = (
        next(each.entity for each in before._records.values() if each.entity.en == name)
        for name in ("Christopher Landau", "Bamako", "France")
    )
    authority.rename(landau, landau.ar, "Chris Landau", "Deputy")
    authority.hide(bamako)
    authority.merge(france, landau)
    here = _here(authority, made)
    card = here.card(france.id, str)
    assert card is not None
    assert (card.row.entity.en, card.description, card.row.adjectives) == ("Chris Landau", "Deputy", 1)
    assert [each.id for each in card.merged] == [france.id]
    assert here.company(landau.id, 5) == []
    hidden = here.card(bamako.id, str)
    assert hidden is not None
    assert hidden.row.hidden
