"""Entities that may be the same."""

import pytest

from glossary.authority.suggesting import MergeReason, Suggestions
from glossary.model import Entity, EntityKind
from glossary.progress import Watch


@pytest.fixture
def suggestions(engine, authority):
    """The suggestions of the library, as it is decided at every moment."""
    return Suggestions(engine, authority.rulings)


def told(suggestions):
    return {frozenset((each.one.ar, each.into.ar)): each.reasons for each in suggestions.all()}


def test_names_that_may_be_one_are_suggested_with_their_reasons(suggestions, person, tell):
    """Near spellings, long vowels, a name inside another, the same English, the same company; each told in words."""
    pairs = {
        ("سيرغي لافروف", "سيرغي لافرووف"): MergeReason.SKELETON,
        ("كيليان مبابيه", "كيليان مبايبه"): MergeReason.SPELLING,
        ("محمد ولد الغزواني", "محمد ولد الشيخ الغزواني"): MergeReason.INSIDE,
    }
    for one, other in pairs:
        tell((person(one), one))
        tell((person(other), other))
    tell((person("جورجيا ميلوني", "Giorgia Meloni"), "ميلوني"))
    tell((person("جيورجا مالوني", "Giorgia Meloni"), "مالوني"))
    found = told(suggestions)
    for pair, reason in pairs.items():
        assert reason in found[frozenset(pair)], pair
    assert MergeReason.ENGLISH in found[frozenset(("جورجيا ميلوني", "جيورجا مالوني"))]
    assert len(found) == 4
    for each in suggestions.all():
        assert 0 < each.score <= 1
        assert each.told


def test_names_that_are_known_to_differ_are_never_suggested(suggestions, person, tell):
    """Not two given names, not one word alone, not ministries of a letter's difference, not other kinds."""
    names = [person(each) for each in ("حسن الأمين", "حسين الأمين", "سالم المري", "سليم المري", "غويتا", "غوتا")]
    names += [Entity(f"org-{ar}", EntityKind.ORGANISATION, ar, ar) for ar in ("وزارة العدل", "وزارة العمل", "الأهلي")]
    names += [
        Entity("loc-1", EntityKind.PLACE, "الأهلى", "Ahli"),
        Entity("loc-2", EntityKind.PLACE, "وزارة العدل", "x y"),
    ]
    for name in names:
        tell((name, name.ar))
    assert told(suggestions) == {}


def test_company_speaks_for_one_and_a_common_article_against_it(suggestions, person, tell):
    """Those who stand beside the same people are likelier one; two full names in one article are likelier two people."""
    one, other = person("سيرغي لافروف"), person("سيرغي لافرووف")
    beside = [(person("ماركو روبيو"), "ماركو روبيو"), (person("عبد الله ديوب"), "عبد الله ديوب")]
    tell((one, one.ar), *beside)
    tell((other, other.ar), *beside, (other, "لافروف"))
    (before,) = suggestions.all()
    assert before.reasons == (MergeReason.SKELETON, MergeReason.COMPANY)
    tell((one, one.ar), (other, other.ar))
    (after,) = suggestions.all()
    assert after.score < before.score


def test_what_is_decided_is_not_asked_again(suggestions, authority, person, tell):
    """Kept apart or merged, a pair is not suggested; undone it is again; the confirmed one is to stand for both."""
    from glossary.undoing import Undoing

    one, other = person("سيرغي لافروف"), person("سيرغي لافرووف")
    tell((one, one.ar))
    tell((one, one.ar), (one, "لافروف"))
    tell((other, other.ar))
    authority.confirm(other.id)
    (suggested,) = suggestions.all()
    assert (suggested.one.id, suggested.into.id) == (one.id, other.id)
    for deed in (authority.keep_apart, authority.merge):
        deed(suggested.one.id, suggested.into.id)
        assert suggestions.all() == []
        Undoing(authority._engine, "salma").undo()
        assert len(suggestions.all()) == 1
    assert suggestions.all(watch=Watch(cancelled=lambda: True)) == []
