"""Names read across the articles of a library."""

from datetime import date

import pytest

from corpus.library import Library
from glossary.authority.index import NameIndex, NameQuery, NameSort
from glossary.authority.listed import Variant
from glossary.authority.model import Catalogued
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.model import EntityKind
from glossary.store.cataloguing import keep_names
from glossary.undoing import Undoing
from tests.glossary.entities.passages import article


@pytest.fixture
def index(engine, authority):
    """The index of the library, as it is decided at every moment."""
    return NameIndex(engine, authority.rulings)


def told(page):
    return [(row.entity.ar, row.mentions, row.articles) for row in page.rows]


def test_names_are_searched_filtered_and_sorted(index, authority, person, tell):
    """Words of both tongues and of any spelling find a name; it is listed by what is asked, in pages that miss none."""
    goita, diop = person("آسيمي غويتا", "Assimi Goita", confirmed=True), person("عبد الله ديوب", "Abdoulaye Diop")
    academy = person("الأكاديمية", "academy")
    tell(
        (goita, "آسيمي غويتا"), (goita, "اسيمي جويتا"), (goita, "غويتا"), (diop, "عبد الله ديوب"), day=date(2026, 3, 1)
    )
    tell((goita, "غويتا"), (academy, "الأكاديمية"), day=date(2026, 4, 1))
    tell((diop, "عبدالله ديوب"))

    assert told(index.find()) == [("آسيمي غويتا", 4, 2), ("عبد الله ديوب", 2, 2), ("الأكاديمية", 1, 1)]
    for words in ("جويتا", "assimi", "ASSIMI goita", "غويتا أسيمي", "الغويتا"):
        assert [row.entity for row in index.find(NameQuery(words)).rows] == [goita], words
    orders = {
        NameSort.ARABIC: [goita, academy, diop],
        NameSort.ENGLISH: [diop, academy, goita],
        NameSort.DATE: [goita, academy, diop],
        NameSort.ARTICLES: [goita, diop, academy],
    }
    authority.hide(diop.id)
    authority.unhide(diop.id)
    for sort, expected in orders.items():
        after, paged = None, []
        while not paged or after is not None:
            page = index.find(NameQuery(sort=sort), 1, after)
            paged += [row.entity.id for row in page.rows]
            after = page.after
        assert paged == [each.id for each in expected], sort
        far = index.end(NameQuery(sort=sort), 2)
        assert [row.entity.id for row in index.find(NameQuery(sort=sort), 5, far).rows] == paged[2:], sort
    assert [row.entity.id for row in index.find(NameQuery(unconfirmed=True)).rows] == [diop.id, academy.id]
    authority.retype(academy.id, EntityKind.ORGANISATION)
    authority.hide(diop.id)
    organisations = NameQuery(kinds=frozenset((EntityKind.ORGANISATION,)))
    assert [row.entity.id for row in index.find(organisations).rows] == [academy.id]
    assert told(index.find()) == [("آسيمي غويتا", 4, 2), ("الأكاديمية", 1, 1)]
    assert told(index.find(NameQuery(hidden=True))) == [("عبد الله ديوب", 2, 2)]
    assert [index.count(each) for each in (None, organisations, NameQuery("goita"), NameQuery(hidden=True))] == [
        2,
        1,
        1,
        1,
    ]


def test_equals_go_by_articles_then_english_and_the_nearest_come_first(index, authority, person, tell):
    """Names mentioned alike often go by their articles, then by English, nameless ones last; a search begins with what is just so called."""
    longer, whole = person("فاغنرود", "Fajnarud"), person("مجموعة فاغنر", "Army of Wagner", confirmed=True)
    exact, nameless = person("فاغنر", "Wagner", confirmed=True), person("تين زاواتين")
    tell((longer, "فاغنرود"), (longer, "فاغنرود"), (exact, "فاغنر"), (nameless, "تين زاواتين"), (whole, "مجموعة فاغنر"))
    tell((nameless, "تين زاواتين"), (exact, "فاغنر"))
    tell((longer, "فاغنرود"), (whole, "مجموعة فاغنر"))
    equals, found = [longer, whole, exact, nameless], [exact, whole, longer]
    for _decided in range(2):
        for query, expected in ((NameQuery(), equals), (NameQuery("فاغنر"), found), (NameQuery("الفاغنر"), found)):
            after, paged = None, []
            while not paged or after is not None:
                page = index.find(query, 1, after)
                paged += [row.entity.id for row in page.rows]
                after = page.after
            assert paged == [each.id for each in expected], query
            far = index.end(query, 2)
            assert [row.entity.id for row in index.find(query, 5, far).rows] == paged[2:], query
        authority.confirm(exact)
        authority.confirm(nameless)


def test_a_card_tells_all_of_an_entity(index, authority, person, tell):
    """Spellings with counts, articles and reasons; articles by their days; contexts by pages; who else is there."""
    goita, diop, other = person("آسيمي غويتا"), person("عبد الله ديوب"), person("أسيمي جويتا")
    old = tell((goita, "غويتا"), (diop, "ديوب"), (goita, "آسيمي غويتا"), day=date(2026, 3, 1))
    new = tell((other, "أسيمي جويتا"), (diop, "ديوب"), day=date(2026, 4, 1))
    undated = tell((goita, "غويتا"))
    authority.merge(other.id, goita.id)
    authority.add_alias(goita.id, "قائد المجلس")

    card = index.card(other.id)
    assert (card.row.entity.id, card.row.mentions, card.row.articles, card.row.last) == (
        goita.id,
        4,
        3,
        date(2026, 4, 1),
    )
    assert card.variants == (
        Variant("غويتا", 2, 2, ("skeleton",)),
        Variant("آسيمي غويتا", 1, 1, ("skeleton",)),
        Variant("أسيمي جويتا", 1, 1, ("skeleton",)),
        Variant("قائد المجلس", 0, 0, ("ruling",)),
    )
    assert [each.ar for each in card.merged] == ["أسيمي جويتا"]
    assert [(each.summary.id, each.mentions) for each in index.articles(goita.id)] == [
        (new.id, 1),
        (old.id, 2),
        (undated.id, 1),
    ]
    contexts = [index.contexts(goita.id, 1, offset) for offset in range(5)]
    assert [
        (each.article.id, each.sentence[each.start - each.offset : each.end - each.offset]) for (each,) in contexts[:4]
    ] == [
        (new.id, "أسيمي جويتا"),
        (old.id, "غويتا"),
        (old.id, "آسيمي غويتا"),
        (undated.id, "غويتا"),
    ]
    assert contexts[4] == []
    assert [(each.entity.id, each.articles) for each in index.company(diop.id)] == [(goita.id, 2)]
    assert index.matrix([goita.id, diop.id]).shared == ((3, 2), (2, 2))
    assert index.card("per-nobody") is None
    assert index.row(goita.id).mentions == 4


def test_a_spelling_split_off_is_counted_elsewhere(index, authority, person, tell):
    """What is split off is an entity of its own, in the list, on cards and in company, also after articles come anew."""
    goita, diop = person("آسيمي غويتا"), person("عبد الله ديوب")
    tell((goita, "آسيمي غويتا"), (goita, "غويتا"), (diop, "ديوب"))
    tell((goita, "غويتا"), day=date(2026, 4, 1))
    new = authority.split(goita.id, "غويتا", "Goita")
    first, *others = told(index.find())
    assert first == ("غويتا", 2, 2)
    assert sorted(others) == [("آسيمي غويتا", 1, 1), ("عبد الله ديوب", 1, 1)]
    tell((goita, "غويتا"), (goita, "آسيمي غويتا"), day=date(2026, 5, 1))
    assert (index.row(new.entity).mentions, index.row(goita.id).mentions) == (3, 2)
    assert [each.spelling for each in index.card(goita.id).variants] == ["آسيمي غويتا"]
    assert [each.spelling for each in index.card(new.entity).variants] == ["غويتا"]
    assert [row.entity.id for row in index.find(NameQuery("goita")).rows] == [new.entity]
    assert len(index.contexts(new.entity)) == 3
    assert index.matrix([new.entity, goita.id, diop.id]).shared == ((3, 2, 1), (2, 2, 1), (1, 1, 1))


def test_removed_articles_count_for_nobody(engine, index, person, tell):
    """An article taken out of the library is not counted, its names are not listed; put back it counts again."""
    goita, diop = person("آسيمي غويتا"), person("عبد الله ديوب")
    tell((goita, "آسيمي غويتا"), day=date(2026, 3, 1))
    gone = tell((goita, "غويتا"), (diop, "ديوب"), day=date(2026, 4, 1))
    Library(engine).remove(gone.id)
    assert told(index.find()) == [("آسيمي غويتا", 1, 1)]
    assert index.row(goita.id).last == date(2026, 3, 1)
    assert index.count() == 1
    assert [each.entity.id for each in index.company(goita.id)] == []
    Library(engine).restore(gone.id)
    assert told(index.find()) == [("آسيمي غويتا", 2, 2), ("عبد الله ديوب", 1, 1)]


def test_articles_that_spell_alike_are_counted_together(engine, index, authority, person, tell):
    """However many articles spell names alike, each counts once for an entity: also one that speaks of two that are merged since."""
    one, two = person("سالم الكرنوبي"), person("سليم الكرنوبي")
    for number in range(3):
        beside = person(f"نديم {number}")
        tell((one, "سالم الكرنوبي"), (one, "الكرنوبي"), (beside, beside.ar))
    shared = tell((one, "الكرنوبي"), (two, "الكرنوبي"), (two, "سليم الكرنوبي"))
    authority.merge(two.id, one.id)
    card = index.card(one.id)
    assert [each[:3] for each in card.variants] == [
        ("الكرنوبي", 5, 4),
        ("سالم الكرنوبي", 3, 3),
        ("سليم الكرنوبي", 1, 1),
    ]
    new = authority.split(one.id, "الكرنوبي").entity
    assert [(row.mentions, row.articles) for row in map(index.row, (new, one.id))] == [(5, 4), (4, 4)]
    Library(engine).remove(shared.id)
    assert [(row.mentions, row.articles) for row in map(index.row, (new, one.id))] == [(3, 3), (3, 3)]
    assert [each[:3] for each in index.card(one.id).variants] == [("سالم الكرنوبي", 3, 3)]


def test_a_spelling_is_taken_from_all_that_an_entity_stands_for(engine, index, authority, person, tell):
    """Whichever of merged names a spelling was linked to, or added to, it means nothing once it is taken away; undone, it does again."""
    one, two = person("سالم الكرنوبي"), person("شاهر البقطوشي")
    tell((one, "سالم الكرنوبي"), (one, "الكرنوبي"), (two, "شاهر البقطوشي"))
    authority.add_alias(one.id, "أبو سالم")
    authority.merge(one.id, two.id)
    authority.remove_alias(two.id, "الكرنوبي")
    authority.remove_alias(two.id, "سالم الكرنوبي")
    authority.remove_alias(two.id, "أبو سالم")
    assert told(index.find()) == [("شاهر البقطوشي", 1, 1)]
    assert [each.spelling for each in index.card(two.id).variants] == ["شاهر البقطوشي"]
    assert index.find(NameQuery("الكرنوبي")).rows == ()
    authority.unmerge(one.id)
    assert told(index.find()) == [("سالم الكرنوبي", 1, 1), ("شاهر البقطوشي", 1, 1)]
    undoing = Undoing(engine, "salma")
    for _deed in range(4):
        undoing.undo()
    assert told(index.find()) == [("شاهر البقطوشي", 3, 1)]
    assert authority.rulings().aliases(two.id) == ("أبو سالم",)


def test_a_name_that_was_split_off_is_found_and_counted_as_what_it_means_now(engine, index, authority, person, tell):
    """A spelling that was split off and merged into another is found as that one, and stands beside others only there."""
    one, two, other = person("سالم الكرنوبي"), person("شاهر البقطوشي"), person("نادر الحلبي")
    tell((one, "الكرنوبي"), (other, "نادر الحلبي"))
    tell((one, "سالم الكرنوبي"), (two, "شاهر البقطوشي"))
    new = authority.split(one.id, "الكرنوبي", "Karnubi").entity
    assert [(each.entity.id, each.articles) for each in index.company(other.id)] == [(new, 1)]
    authority.merge(new, two.id)
    assert [(each.entity.id, each.articles) for each in index.company(other.id)] == [(two.id, 1)]
    for words in ("الكرنوبي", "karnubi"):
        assert two.id in {row.entity.id for row in index.find(NameQuery(words)).rows}


def test_no_query_is_too_long(index, authority, person, tell):
    """A word of a hundred thousand letters, and a thousand words, find no name, decided on or not, and no fault."""
    one, two = person("سالم الكرنوبي"), person("شاهر البقطوشي")
    tell((one, one.ar), (two, two.ar))
    authority.confirm(one.id)
    many = " ".join(f"{one.ar}{number}" for number in range(3000))
    for text in ("سالم" * 25_000, many):
        assert index.find(NameQuery(text)).rows == ()
        assert index.count(NameQuery(text)) == 0


def test_a_country_is_found_by_its_adjective(engine, index, recogniser):
    """What the people and things of a country are called finds it, in either gender, with the article or without."""
    names = LinkedNames(EntityDirectory(recogniser=recogniser))
    made = article("زار الوفد الأميركي باريس")
    kept = Library(engine).add(made, made.text.encode()).article
    keep_names(engine, kept, Catalogued(names.stored(kept), frozenset(), names.linked(kept)))
    for words in ("الأميركي", "أمريكية", "الأمريكية"):
        assert [row.entity.en for row in index.find(NameQuery(words)).rows] == ["United States"], words
