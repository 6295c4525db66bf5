"""Who is meant does not hang on the order of articles, nor on how often they are read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.model import LinkReason
from tests.glossary.entities.passages import article

RECOGNISER = Recogniser()
TEXTS = (
    "قال الباحث سمير ناصر برغاش إن مالي تنتظر. وقال المحلل سمير برغاش إن الجيش المالي تعب",
    "قال الباحث سمير برغاش إن روسيا تنتظر. وأضاف برغاش أن البنك المركزي المالي تعب",
    "قال الطبيب حسين برغاش إن العلاج نجح. وأضاف برغاش أنه تعب",
    "قال الطبيب حسن برغاش إن العلاج نجح في مدينة بيرغنداخ",
    "قالت الطبيبة إنغريد هاوغه إن العلاج نجح في مدينة بيرجنداخ",
    "قالت الطبيبة إنجريد هاوجه إن العلاج نجح. وأعلنت منظمة الأغذية والزراعة (الفاو) أنها",
    "قال الوزير عبد الله خرباش إن الفاو تعبت. وقال الوزير عبدالله خرباش إن مالي تنتظر",
    "قال الشيخ خرباش إن البنك المركزي التونسي تعب",
)
ARTICLES = tuple(article(text, id=f"{number:012x}") for number, text in enumerate(TEXTS))
ORDERS = st.permutations(ARTICLES)


def read(articles, known=()):
    directory = EntityDirectory(known, RECOGNISER)
    for each in articles:
        directory.add(each)
    return directory


def meant(directory):
    """Who is meant where, what each is called, and why."""
    return {
        (mention.article_id, mention.start): (record.entity.id, record.entity.ar, mention.reason)
        for record in directory.entities()
        for mention in record.mentions
    }


EXPECTED = meant(read(ARTICLES))


@settings(max_examples=20, deadline=None)
@given(ORDERS)
def test_any_order_gives_the_same(order):
    """The articles in any order give the same names, ids, merges and reasons."""
    assert meant(read(order)) == EXPECTED


@settings(max_examples=20, deadline=None)
@given(ORDERS, st.integers(1, len(ARTICLES) - 1))
def test_more_articles_split_nothing_and_keep_ids(order, first):
    """What a few articles say is one stays one under the same id when others are added."""
    directory = read(order[:first])
    before = {place: entity for place, (entity, _, _) in meant(directory).items()}
    for each in order[first:]:
        directory.add(each)
    after = {place: entity for place, (entity, _, _) in meant(directory).items()}
    assert {place: after[place] for place in before} == before


@settings(max_examples=20, deadline=None)
@given(ORDERS, ORDERS, st.integers(0, len(ARTICLES)))
def test_a_kept_entity_keeps_its_id_and_name(order, again, first):
    """Entities kept from an earlier run have the same ids and names after all articles were read anew in another order."""
    before = read(order[:first])
    kept = {stored.entity.id: stored for each in order[:first] for stored in before.stored(each.id)}
    later = read(again, list(kept.values()))
    found = {record.entity.id: record.entity for record in later.entities()}
    assert {identifier: found[identifier] for identifier in kept} == {
        identifier: stored.entity for identifier, stored in kept.items()
    }
    assert found.keys() == {entity for entity, _, _ in EXPECTED.values()}


def test_there_is_something_to_merge():
    """The articles have merges for many reasons, and people who are not merged."""
    assert {reason for *_, reason in EXPECTED.values()} >= {
        LinkReason.LONGER_NAME,
        LinkReason.PART_OF_NAME,
        LinkReason.JOINED,
        LinkReason.SKELETON,
        LinkReason.KNOWN_NAME,
    }
    assert {name for _, name, _ in EXPECTED.values()} >= {"حسن برغاش", "حسين برغاش", "سمير برغاش", "خرباش"}
