"""Entities across articles."""

import itertools
import re

import pytest

from corpus.model import BlockKind
from glossary.entities.bare import Home
from glossary.entities.directory import EntityDirectory
from glossary.entities.kept import ListedEntities
from glossary.entities.knowledge import form_of, known_name
from glossary.entities.known_keys import KnownKeys
from glossary.entities.link import Linker
from glossary.entities.recognise import RawMention, Recogniser
from glossary.model import Entity, EntityKind, MentionKind, StoredEntity
from tests.glossary.entities.passages import article

FIRST = article("قال الباحث كريم لاندو إن مالي تنتظر. وأضاف لاندو أن الجيش المالي تعب", id="000000000001")
SECOND = article("قال الباحث كريم لانداو إن الجيش المالي عاد", id="000000000002")
THIRD = article("قال الطبيب سامي لاندو إن العلاج نجح في روسيا", id="000000000003")


@pytest.fixture
def directory(recogniser):
    return EntityDirectory(recogniser=recogniser)


def by_name(directory):
    return {record.entity.ar: record for record in directory.entities()}


def test_one_entity_for_all_spellings(directory):
    """Spellings of one full name in two articles are one entity with all its mentions."""
    directory.add(FIRST)
    directory.add(SECOND)
    (record,) = [each for each in directory.entities() if each.entity.kind is EntityKind.PERSON]
    assert record.articles == (FIRST.id, SECOND.id)
    assert record.count == 3
    assert set(record.variants) == {"كريم لاندو", "كريم لانداو", "لاندو"}


def test_a_surname_never_merges_articles(directory):
    """Two people with one surname in two articles stay two."""
    directory.add(FIRST)
    directory.add(THIRD)
    people = [each for each in directory.entities() if each.entity.kind is EntityKind.PERSON]
    assert {each.entity.ar for each in people} == {"كريم لاندو", "سامي لاندو"}


def test_a_single_name_stays_in_its_article(directory):
    """A person called by one name only is another one in another article."""
    directory.add(article("قال الشيخ خرباش إن", id="000000000004"))
    directory.add(article("قال الشيخ خرباش إن", id="000000000005"))
    assert len({each.entity.id for each in directory.entities()}) == 2


def test_ids_do_not_depend_on_the_order(recogniser):
    """The same articles in any order give the same ids, names and counts."""
    seen = set()
    for order in itertools.permutations((FIRST, SECOND, THIRD)):
        directory = EntityDirectory(recogniser=recogniser)
        for each in order:
            directory.add(each)
        seen.add(tuple(sorted((r.entity.id, r.entity.ar, r.entity.en, r.count) for r in directory.entities())))
    assert len(seen) == 1


def test_adding_again_changes_nothing(directory):
    """An article added twice is counted once and gives the same names."""
    once = directory.add(FIRST)
    assert directory.add(FIRST) == once
    assert by_name(directory)["كريم لاندو"].count == 2


def test_nationalities_count_apart(directory):
    """A nationality is a mention of the country, counted in `adjectives` and not among the variants."""
    directory.add(article("التقى الوفد الروسي وفد روسيا والروس", id="000000000006"))
    (record,) = directory.entities()
    assert (record.entity.en, record.count, record.adjectives) == ("Russia", 1, 2)
    assert record.variants == ("روسيا",)
    assert [mention.kind for mention in record.mentions] == ["nationality", "name", "nationality"]


def test_an_organisation_keeps_its_nationality(directory):
    """The central banks of two countries are two organisations."""
    text = "اتفق البنك المركزي المصري مع البنك المركزي التونسي"
    directory.add(article(text, id="000000000007"))
    assert len([each for each in directory.entities() if each.entity.kind is EntityKind.ORGANISATION]) == 2


def test_records_in_order(directory):
    """Persons come first, then organisations, then places; the most mentioned first."""
    directory.add(article("باريس ثم برلين ثم باريس. الأمم المتحدة. دونالد ترامب", id="000000000008"))
    assert [each.entity.en for each in directory.entities()] == ["Donald Trump", "United Nations", "Paris", "Berlin"]


def test_a_name_of_the_knowledge_base_in_a_new_spelling(directory, recogniser):
    """A full name that only its spelling parts from a known one is the known one."""
    assert [each.ar for each in directory.add(article("قال نيكولاس مادوروو إن", id="00000000000a")).entities] == [
        "نيكولاس مادورو"
    ]


def test_unknown_english_is_a_guess(directory):
    """English that was romanised is marked as not confirmed; known English is confirmed."""
    directory.add(FIRST)
    found = by_name(directory)
    assert not found["كريم لاندو"].entity.confirmed
    assert found["كريم لاندو"].entity.en == "Karim Lando"
    assert found["مالي"].entity.confirmed


def test_kept_entities_win(recogniser):
    """An entity kept from an earlier run keeps its id, name and English, whatever spelling comes now."""
    first = EntityDirectory(recogniser=recogniser)
    first.add(FIRST)
    kept = [each for each in first.stored(FIRST.id) if each.entity.kind is EntityKind.PERSON]
    renamed = Entity("per-0123456789", EntityKind.PERSON, "كريم لاندو", "Karim Landau", confirmed=True)
    known = [StoredEntity(renamed, kept[0].variants, kept[0].skeletons)]
    later = EntityDirectory(known, recogniser)
    later.add(SECOND)
    assert [each.entity for each in later.entities() if each.entity.kind is EntityKind.PERSON] == [renamed]


def test_what_is_stored(recogniser):
    """Every entity of an article is stored with its spellings and keys; an unknown article stores nothing."""
    directory = EntityDirectory(recogniser=recogniser)
    names = directory.add(FIRST)
    stored = directory.stored(FIRST.id)
    assert [each.entity.id for each in stored] == [each.id for each in names.entities]
    assert all(each.variants and each.skeletons for each in stored)
    assert all(re.fullmatch("(per|org|loc)-[0-9a-f]{10}", each.entity.id) for each in stored)
    assert directory.stored("nothing") == []


def test_one_entity_by_its_id(directory):
    """An entity of the articles is found by its id, another is not."""
    identifier = directory.add(FIRST).entities[0].id
    assert directory.entity(identifier).entity.id == identifier
    assert directory.entity("per-0000000000") is None


def test_what_an_entity_is_called_is_worked_out_once(directory):
    """Glossing asks for the entity of every word: it is the same object until an article says more of it."""
    directory.add(FIRST)
    (record,) = [each for each in directory.entities() if each.entity.kind is EntityKind.PERSON]
    assert directory.named(record.entity.id) == record.entity
    assert directory.named(record.entity.id) is directory.named(record.entity.id)
    for number in range(3):
        directory.add(article("قال الباحث كريم لانداو إن الجيش المالي عاد", id=f"00000000010{number}"))
    named = directory.named(record.entity.id)
    assert (named.ar, named) == ("كريم لانداو", directory.entity(record.entity.id).entity)
    assert directory.named("nobody") is None


def test_whole_names_are_found_in_later_articles():
    """A name learned in one article, or kept from an earlier run, is found where no rule shows it."""
    recogniser = Recogniser()
    later = article("زار مقر بكتوش تعويناتي أمس", id="00000000000b")
    alone = EntityDirectory(recogniser=recogniser)
    assert alone.add(later).mentions == ()
    teacher = article("قال الشاعر بكتوش تعويناتي إن القصيدة جاهزة", id="00000000000c")
    directory = EntityDirectory(recogniser=recogniser)
    directory.add(teacher)
    assert [each.surface for each in directory.add(later).mentions] == ["بكتوش تعويناتي"]
    kept = EntityDirectory(directory.stored(teacher.id), recogniser)
    assert [each.entity_id for each in kept.add(later).mentions] == [directory.entities()[0].entity.id]


def test_titles_of_other_articles_count_nowhere(directory):
    """A name in the title of another article is one of the entities of this one, but no mention that counts."""
    texts = ("هاجم تنظيم القاعدة المدينة", (BlockKind.RELATED, "كيف تملّكت القاعدة مفاتيح باماكو"))
    found = directory.add(article(*texts))
    (record,) = directory.entities()
    assert [mention.surface for mention in found.asides] == ["القاعدة"]
    assert {mention.entity_id for mention in found.asides} == {record.entity.id}
    assert (record.count, record.variants) == (1, ("تنظيم القاعدة",))


def test_variants_have_their_article_whole(directory):
    """The لجيش of للجيش is listed as الجيش; the mention stays what is written."""
    text = "وجهت ضربة للجيش المالي وللرئاسة، وقال الجيش المالي إنه رد"
    found = directory.add(article(text))
    record = by_name(directory)["الجيش المالي"]
    assert record.variants == ("الجيش المالي",)
    assert [mention.surface for mention in found.mentions] == ["لجيش المالي", "الجيش المالي"]
    assert all(text[mention.start : mention.end] == mention.surface for mention in found.mentions)


def test_english_of_known_parts_is_confirmed(directory):
    """An institution of known parts has its English; a person's letters are a guess."""
    directory.add(FIRST)
    confirmed = {record.entity.en: record.entity.confirmed for record in directory.entities()}
    assert confirmed["Malian Army"] is True
    assert [known for english, known in confirmed.items() if english.startswith("Karim")] == [False]


def test_a_spelling_that_could_be_two_known_places_is_neither(recogniser):
    """A name whose letters two known places share is a place of its own."""
    chengdu = "تشنغدو"
    qingdao = "تشينغداو"
    neither = "تشينغدو"
    known = [known_name(EntityKind.PLACE, "", "", [form_of(text)]) for text in (chengdu, qingdao)]
    linker = Linker(KnownKeys({each.entity.id: each for each in known}), ListedEntities(()))
    raw = RawMention(0, 0, len(neither), neither, EntityKind.PLACE, MentionKind.NAME, None, neither)
    assert linker.entity(raw, Home("000000000001")).ar == neither


def test_directories_that_share_keys_learn_nothing_of_each_other(recogniser):
    """The keys of known names are read only: what the articles of one directory teach, another one that has them knows not."""
    keys = KnownKeys(recogniser.known)
    before = len(keys.by_id), len(keys.by_key)
    one, other = (EntityDirectory((), recogniser, keys) for _ in range(2))
    one.add(FIRST)
    assert (len(keys.by_id), len(keys.by_key)) == before
    assert other.entities() == []
    other.add(FIRST)
    assert other.entities() == one.entities()
