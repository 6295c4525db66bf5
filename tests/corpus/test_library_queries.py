"""The query language of articles, on both engines."""

from datetime import date

import pytest

from corpus.library import Library
from corpus.search.parsing import Order
from corpus.search.tree import Among, Begun, Keyed, Named, Not

ARTICLES = {
    "fuel": ("أزمة الوقود في مالي", "تقول الحكومة إن أزمة الوقود حادة في باماكو", "صدى الساحل", date(2025, 9, 10)),
    "order": ("أخبار", "الوقود سبب هذه الأزمة في العاصمة", "صدى الساحل", date(2025, 8, 1)),
    "river": ("مهرجان النهر", "القوارب الصغيرة كثيرة على ضفة النهر قبل غروب الشمس", "مجلة الأنهار", date(2024, 5, 2)),
    "marks": ("نص", "كَتَبَ الوَلَدُ رِسَالَةً", None, None),
    "plain": ("نص", "كتب الولد رسالة", None, None),
}
"""Title, text, source and day by a name for the tests."""

ANSWERS = {
    '"أزمة الوقود"': "fuel",
    '"الوقود أزمة"': "",
    '"أزمة وقود"': "fuel",
    '"وقود سبب"': "order",
    '"وقود في مالي"': "fuel",
    '-"أزمة وقود" -مهرجان -ولد': "order",
    '"أزمة وقود" NEAR/4 باماكو': "fuel",
    "«هذه الأزمة»": "order",
    '"أزمة الوق*"': "fuel",
    "القوا* ": "river",
    "أزمة -باماكو ": "order",
    'الوقود -"أزمة الوقود"': "order",
    "-الوقود ": "river marks plain",
    "باماكو OR غروب ": "fuel river",
    "(باماكو | غروب) -حادة ": "river",
    "القوارب NEAR/3 ضفة ": "river",
    "ضفة NEAR/3 القوارب ": "river",
    "القوارب NEAR/2 ضفة ": "",
    '"القوارب الصغيرة" NEAR الشمس ': "river",
    "title:الوقود ": "fuel",
    "عنوان:النهر": "river",
    'title:"مهرجان النهر"': "river",
    "source:ساحل": "fuel order",
    'source:"مجلة الانهار"': "river",
    "مصدر:صدى -title:اخبار ": "fuel",
    "date:>2025-09-01": "fuel",
    "date:2025": "fuel order",
    "date:2024-01..2025-08-01": "order river",
    "date:<2025 OR باماكو ": "fuel river",
    "تاريخ:٢٠٢٤": "river",
    "-date:2025": "river marks plain",
    "words:>=9": "fuel river",
    "source:صدى، -words:<9 ": "fuel",
    "source:صدى,انهار": "fuel order river",
    "غروب AND النهر ": "river",
    "added:today": "fuel order river marks plain",
    "added:0001-01-01": "",
    "added:0001..9998": "fuel order river marks plain",
    "النهر:كبير ": "",
    'entity:"Mali"': "fuel",
    "entity:nobody": "",
    "read:yes": "river",
    "read:no -source:صدى": "marks plain",
    "الوقود read:no": "fuel order",
    "-": "",
    '"ـ"': "",
    '"ـ" باماكو ': "fuel",
    'title:"ـ"': "",
}
"""What a query finds, whatever the engine."""


@pytest.fixture
def library(engine, make_article):
    """A library whose floor above knows one name, and one article that was opened."""

    def meant(node):
        match node:
            case Named(name=name):
                return Keyed("entity", ("Q912",) if name == "Mali" else ())
            case Begun():
                return Among(frozenset({ids["river"]}))
            case Not(node=inner):
                return Not(meant(inner))
        return type(node)(tuple(map(meant, node.parts))) if hasattr(node, "parts") else node

    library = Library(engine, meant)
    ids = {}
    for name, (title, text, source, day) in ARTICLES.items():
        ids[name] = library.add(make_article(text, title=title, source=source, date=day), b"").article.id
    library.set_keys(ids["fuel"], "entity", ["Q912"], 1)
    library.ids = ids
    return library


def names(library, found):
    """The names of the articles of summaries or hits."""
    own = {number: name for name, number in library.ids.items()}
    return [own[each.id] for each in found]


def test_both_engines_understand_the_same(library):
    """Phrases, beginnings, nearness, exclusion, alternatives and fields find the same articles on both engines."""
    found = {query: set(names(library, library.summaries(query))) for query in ANSWERS}
    assert found == {query: set(answer.split()) for query, answer in ANSWERS.items()}
    for query, expected in ANSWERS.items():
        hits = library.search(query)
        assert hits.is_partial or set(names(library, (hit.summary for hit in hits.hits))) == set(expected.split())
        assert library.count(query) == len(expected.split())


def test_nearer_spellings_come_first(engine, make_article):
    """What is written as typed comes before what differs in marks, that before other spellings, that before other forms."""
    library = Library(engine)
    for word in ("مدارسة", "المدارسه", "مُدارسة", "مدارسه"):
        library.add(make_article(f"كلام عن {word} كثير هنا"), b"")

    found = [hit.summary.title.split()[2] for hit in library.search("مدارسة ").hits]
    assert found == ["مدارسة", "مُدارسة", "مدارسه", "المدارسه"]


def test_a_phrase_as_it_was_typed_comes_first(engine, make_article):
    """Where one article has a phrase as typed and another with an article on its words, the first is first, whatever came last."""
    library = Library(engine)
    texts = ("تخشى المدينة أزمة وقود كبيرة", "حذر الخبراء من أزمة الوقود القادمة")
    typed, other = (library.add(make_article(text, title="نص"), b"").article.id for text in texts)
    for query, expected in (('"أزمة وقود"', [typed, other]), ('"أزمة الوقود"', [other, typed])):
        assert [each.summary.id for each in library.search(query).hits] == expected, query


def test_the_spelling_typed_counts_with_its_marks(library):
    """A vocalised word finds the vocalised text first, a bare one the bare text."""
    for query, first in (("كَتَبَ الوَلَدُ ", "marks"), ("كتب الولد ", "plain")):
        assert names(library, (hit.summary for hit in library.search(query).hits))[0] == first


def test_hits_tell_all_words_found(library):
    """A hit has every word of the query in its snippet, by offsets in the block and so in the stored text."""
    hit = library.search('"القوارب الصغيرة" غروب ').hits[0]
    article = library.get(hit.summary.id)
    block = article.blocks[hit.block]

    assert [block.text[span.start : span.end] for span in hit.spans] == ["القوارب", "الصغيرة", "غروب"]
    assert hit.start == block.start
    assert article.text[hit.start + hit.spans[-1].start :].startswith("غروب")


def test_more_answers_follow_the_first(library):
    """What is found comes in parts, in the order wanted unless the query asks for another."""
    query = "الوقود OR كتب "
    whole = [hit.summary.id for hit in library.search(query, order=Order.NEWEST).hits]
    parts = [library.search(query, 2, offset, Order.NEWEST).hits for offset in (0, 2, 4)]
    assert [hit.summary.id for part in parts for hit in part] == whole
    assert library.search(f"sort:best {query}", order=Order.NEWEST).order is Order.BEST


def test_all_places_of_an_article_are_told(library):
    """The words of a query are told by block, those of the title too, and whether a snippet goes on."""
    article = library.get(library.ids["fuel"])
    places = library.places(article, "وقود")
    found = {article.blocks[block].text[each.start : each.end] for block, own in places.items() for each in own}
    assert found == {"الوقود"}
    hit = library.search("وقود").hits[0]
    assert [hit.summary.title[each.start : each.end] for each in hit.in_title] == ["الوقود"]
    assert not hit.goes_on


def test_where_no_article_has_all_words_some_are_found(library):
    """Words that stand together nowhere find the articles that have the most of the rare ones, and say so."""
    found = library.search("باماكو غروب ضفة ")
    assert found.is_partial
    assert names(library, (hit.summary for hit in found.hits)) == ["river", "fuel"]
    assert library.summaries("باماكو غروب ضفة ") == []


def test_the_newest_are_asked_for(library):
    """`sort:newest` lists what came last first, and says so."""
    found = library.search("في sort:newest")
    assert found.order is Order.NEWEST
    assert names(library, (hit.summary for hit in found.hits)) == ["order", "fuel"]
    assert library.search("في ").order is Order.BEST


@pytest.mark.parametrize(
    ("query", "can_turn"),
    [
        ("في ", True),
        ("في source:صدى ", True),
        ("source:صدى", False),
        ("باماكو OR source:صدى ", False),
        ("في sort:newest", False),
        ("في ترتيب:الأحدث", False),
        ("في order:best", False),
        ("باماكو غروب ضفة ", False),
    ],
)
def test_an_order_can_be_turned_where_there_are_better_answers_and_none_is_asked_for(library, query, can_turn):
    """Only text is answered better or worse; an order that the query names itself stays, and so does what has but some of the words."""
    found = library.search(query)
    assert found.hits
    assert found.can_turn is can_turn
    other = library.search(query, order=Order.NEWEST if found.order is Order.BEST else Order.BEST)
    assert (other.order is not found.order) is (can_turn or found.is_partial)


def test_a_word_of_very_many_articles_lists_the_newest(library, monkeypatch):
    """Where so many articles answer that scoring them takes long, the newest come first unless the best are asked for."""
    monkeypatch.setattr("corpus.store.newest._VAST", 2)
    assert library.search("الوقود ").can_turn
    assert library.search("الوقود ").order is Order.NEWEST
    assert library.search("الوقود sort:best").order is Order.BEST
    assert library.search("غروب ").order is Order.BEST


def test_the_hamza_of_egypt_is_found_and_shown(engine, make_article):
    """An article with مسئول answers مسؤول, in a phrase too, and its words are marked where they stand; the other way round too."""
    library = Library(engine)
    texts = ("قال مسئول كبير إن الشئون الداخلية هادئة", "قال مسؤول كبير إن شؤون البلاد هادئة")
    for text in texts:
        library.add(make_article(text), b"")
    for query in ("مسؤول ", "مسئول ", '"مسئول كبير"', '"قال مسؤول"', "شئون "):
        found = library.search(query).hits
        assert len(found) == 2, query
        assert all(hit.spans for hit in found), query
