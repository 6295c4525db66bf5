"""Why a name means an entity."""

import pytest

from glossary.entities.directory import EntityDirectory
from glossary.entities.reasons import IN_WORDS
from glossary.model import LinkReason, StoredEntity
from tests.glossary.entities.passages import article


@pytest.fixture
def directory(recogniser):
    return EntityDirectory(recogniser=recogniser)


def reasons(directory, name):
    (record,) = [each for each in directory.entities() if each.entity.ar == name]
    return {variant: str(reason) for variant, reason in record.reasons.items()}


def test_every_reason_has_words():
    """Readers are told every reason in words of its own."""
    assert set(IN_WORDS) == set(LinkReason)
    assert len(set(IN_WORDS.values())) == len(IN_WORDS)


def test_a_person_in_several_spellings(directory):
    """Each spelling of a person says what it has in common with the name the person has."""
    directory.add(article("قال الباحث إبراهيم لاندو إن مالي تنتظر. وأضاف لاندو أنه تعب", id="000000000001"))
    directory.add(article("قال الباحث إبراهيم لاندو إن مالي تنتظر", id="000000000002"))
    directory.add(article("قال الباحث ابراهيم لاندو إن مالي تنتظر", id="000000000003"))
    directory.add(article("قال الباحث إبراهيم لانداو إن مالي تنتظر", id="000000000004"))
    directory.add(article("قال الباحث إبراهيما لاندو إن مالي تنتظر", id="000000000005"))
    assert reasons(directory, "إبراهيم لاندو") == {
        "إبراهيم لاندو": "same-spelling",
        "لاندو": "part-of-name",
        "ابراهيم لاندو": "same-letters",
        "إبراهيم لانداو": "skeleton",
        "إبراهيما لاندو": "given-name",
    }


def test_words_together_or_apart(directory):
    """A name whose parts are written together elsewhere says so."""
    directory.add(article("قال الوزير عبد الله خرباش إن", id="000000000001"))
    directory.add(article("قال الوزير عبد الله خرباش إن", id="000000000002"))
    directory.add(article("قال الوزير عبدالله خرباش إن", id="000000000003"))
    assert reasons(directory, "عبد الله خرباش")["عبدالله خرباش"] == "joined"


def test_known_names_and_their_short_forms(directory):
    """A name of the tables says so; a short form says that the article has the long one; an adjective is one."""
    found = directory.add(article("قال دونالد ترمب إن روسيا تعبت. ورد الوفد الروسي على ترمب"))
    assert [(each.surface, str(each.reason)) for each in found.mentions] == [
        ("دونالد ترمب", "known-name"),
        ("روسيا", "known-name"),
        ("الروسي", "nationality"),
        ("ترمب", "known-name"),
    ]
    directory.add(article("قال الوزير ماركو روبيو إن. وأضاف روبيو أنه", id="000000000002"))
    assert reasons(directory, "ماركو روبيو") == {"ماركو روبيو": "known-name", "روبيو": "known-short-form"}


def test_the_reason_follows_the_name(recogniser):
    """When articles come to call a person otherwise, the reasons are those of the new name, in any order."""
    once = article("قال الباحث كريم لاندو إن", id="000000000001")
    twice = [article("قال الباحث كريم لانداو إن", id=f"00000000000{number}") for number in (2, 3)]
    for order in ((once, *twice), (*twice, once)):
        directory = EntityDirectory(recogniser=recogniser)
        for each in order:
            directory.add(each)
        assert reasons(directory, "كريم لانداو") == {"كريم لانداو": "same-spelling", "كريم لاندو": "skeleton"}


def test_a_spelling_that_was_kept(recogniser):
    """A name that only the kept entity knows to be its own is known from other articles."""
    first = EntityDirectory(recogniser=recogniser)
    first.add(article("قال الباحث كريم لاندو إن", id="000000000001"))
    (kept,) = first.stored("000000000001")
    other = EntityDirectory(recogniser=recogniser)
    other.add(article("قال الباحث سمير برغاش إن", id="000000000002"))
    keys = (*kept.skeletons, *other.stored("000000000002")[0].skeletons)
    later = EntityDirectory([StoredEntity(kept.entity, kept.variants, keys)], recogniser)
    (mention,) = later.add(article("قال الباحث سمير برغاش إن", id="000000000003")).mentions
    assert (mention.entity_id, mention.reason) == (kept.entity.id, LinkReason.OTHER_ARTICLES)


def test_a_known_name_with_what_it_is_before_it(directory):
    """No reason speaks of other articles where there are none: a foundation of a known name has that name."""
    found = directory.add(article("وقالت مؤسسة أوكسفام إن الوضع صعب"))
    assert [(each.surface, str(each.reason)) for each in found.mentions] == [("مؤسسة أوكسفام", "known-name")]
