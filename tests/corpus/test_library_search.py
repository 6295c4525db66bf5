import pytest

from corpus.library import Library

ARTICLES = {
    "war": ("خبراء: معركة باماكو", "تفتح تطورات الوضع في مالي ساحة معركة جديدة للنفوذ."),
    "fuel": ("أزمة الوقود", "قالت الحكومة إن حكومات المنطقة تواجه أزمةً حادّة، وفي باماكو طوابير.", "نهاية 2025"),
    "brand": ("شركة", "أعلنت The Quick-Brown Fox Ltd. عن ٢٥٪ أرباحا"),
    "vowels": ("نص مشكول", "قَالَ الوَزِيرُ إِنَّ المُسْتَشْفَيَاتِ مُمتـــلئة"),
    "persian": ("گزارش", "این کتاب در ایران است"),
}
"""Articles by a name for the tests, title first."""

ANSWERS = {
    "باماكو": "war fuel",
    "معركة باماكو": "war",
    "باماكو معركة": "war",
    "باماكو وقود": "fuel",
    "الوقود": "fuel",
    "وقود": "fuel",
    "للنفوذ": "war",
    "نفوذ": "war",
    "بالحكومة": "fuel",
    "حكومه": "fuel",
    "أزمة": "fuel",
    "ازمه": "fuel",
    "إزمة": "fuel",
    "حادة": "fuel",
    "قال الوزير": "vowels",
    "مستشفيات": "vowels",
    "المستشفى": "vowels",
    "ممتلئة": "vowels",
    "quick": "brand",
    "QUICK fox": "brand",
    "quick-brown": "brand",
    "the fox": "brand",
    "25": "brand",
    "٢٥": "brand",
    "2025": "fuel",
    "کتاب": "persian",
    "كتاب": "persian",
    "لا شيء كهذا": "",
    "؟!": "",
    '"': "",
    "باماكو OR": "war fuel",
    "NOT": "",
    "title:باماكو": "war",
    "(معركة": "war",
    "معركة*": "war",
    "' | 'x": "",
    "\\": "",
    "*": "",
}
"""What a query finds, whatever the engine."""

WHILE_TYPING = {
    "ح": "fuel",
    "حك": "fuel",
    "حكو": "fuel",
    "حكوم": "fuel",
    "حكومت": "",
    "حكوما": "fuel",
    "حكومات": "fuel",
    "حكومات ": "fuel",
    "الحكو": "fuel",
    "والحكوم": "fuel",
    "مستشفي": "vowels",
    "qui": "brand",
    "qui ": "",
    "quick b": "brand",
    "202": "fuel",
    "باماكو م": "war fuel",
    "باماكو مع": "war",
}
"""What is found while the last word is being typed."""


@pytest.fixture
def library(engine, make_article):
    library = Library(engine)
    for title, *paragraphs in ARTICLES.values():
        library.add(make_article(*paragraphs, title=title), b"")
    return library


def names(library, summaries):
    by_title = {title: name for name, (title, *_) in ARTICLES.items()}
    return {by_title[summary.title] for summary in summaries}


def test_both_engines_find_the_same(library):
    """Every word of a query must stand in an article, clitics, endings, spellings and case aside; signs mean nothing."""
    found = {query: names(library, library.summaries(query)) for query in ANSWERS}

    assert found == {query: set(answer.split()) for query, answer in ANSWERS.items()}


def test_search_answers_while_typing(library):
    """The last word finds what begins so, until a space ends it."""
    found = {query: names(library, library.summaries(query)) for query in WHILE_TYPING}

    assert found == {query: set(answer.split()) for query, answer in WHILE_TYPING.items()}


def test_list_count_and_search_agree(library):
    """The number of articles, their list and the hits are of the same articles."""
    for query in {**ANSWERS, **WHILE_TYPING}:
        listed = library.summaries(query)
        assert library.count(query) == len(listed)
        found = library.search(query)
        assert found.is_partial or {hit.summary for hit in found.hits} == set(listed)


def test_a_pasted_paragraph_is_a_query(library):
    """A query of thousands of words neither fails nor forgets the first of them."""
    article = library.summaries("معركة")[0]
    text = " ".join(block.text for block in library.get(article.id).blocks)

    assert library.summaries(f"{text} " * 300) == [article]
    assert library.summaries("كلام آخر " * 3000) == []


def test_an_empty_query_lists_all_and_searches_nothing(library):
    """Without words a list is whole and a search empty."""
    for query in ("", "   "):
        assert library.count(query) == len(library.summaries(query)) == len(ARTICLES)
        assert library.search(query).hits == []


def test_titles_weigh_more(engine, make_article):
    """An article that has the word in its title comes before those that only mention it."""
    library = Library(engine)
    filler = "كلام كثير عن أشياء أخرى لا تهم أحدا هنا " * 5
    library.add(make_article(filler + "النهر", title="أول"), b"")
    library.add(make_article(filler + "وأكثر", title="مهرجان النهر"), b"")
    library.add(make_article(filler + "في النهر أيضا", title="ثالث"), b"")

    assert library.search("النهر").hits[0].summary.title == "مهرجان النهر"


def test_a_lead_that_stands_in_for_a_title_weighs_nothing_more(engine, make_article):
    """The beginning of a lead is text, not a title."""
    library = Library(engine)
    library.add(make_article("النهر في بداية النص", "كلام آخر"), b"")
    library.add(make_article("كلام عن شيء آخر", title="النهر"), b"")

    assert library.search("النهر").hits[0].summary.title == "النهر"


def test_hits_are_limited(library):
    """A search returns no more hits than asked for."""
    assert len(library.search("باماكو", limit=1).hits) == 1


def test_a_hit_tells_where_to_jump(library):
    """A hit names the block and the offset in its text where the words stand, and shows the text around them."""
    hit = library.search("باماكو طوابير").hits[0]
    article = library.get(hit.summary.id)
    block = article.blocks[hit.block]

    assert block.text[hit.offset :].startswith("باماكو طوابير")
    assert block.text[hit.snippet_start :].startswith(hit.snippet)
    assert "باماكو" in hit.snippet


def test_a_vocalised_word_is_found_in_its_place(library):
    """The place of a hit is in the text as written, marks and tatweel counted."""
    hit = library.search("ممتلئة").hits[0]
    text = library.get(hit.summary.id).blocks[hit.block].text

    assert text[hit.offset :] == "مُمتـــلئة"


def test_related_articles_share_telling_words(engine, make_article):
    """Related are articles that share rare words, the nearest first; common words relate nothing."""
    library = Library(engine)
    river = make_article("مهرجان النهر في المدينة القديمة يجمع القوارب والصيادين كل ربيع", title="مهرجان النهر")
    boats = make_article("سباق القوارب في النهر قبل مهرجان الربيع والصيادين ينتظرون", title="سباق القوارب")
    fish = make_article("الصيادون يشكون قلة الأسماك في النهر هذا العام", title="شكوى")
    bank = make_article("رفع البنك المركزي سعر الفائدة في اجتماعه الأخير", title="الفائدة")
    others = [make_article(f"خبر عن موضوع{n} آخر في بلد{n} بعيد", title=f"خبر {n}") for n in range(20)]
    for article in (river, boats, fish, bank, *others):
        library.add(article, b"")

    assert [summary.title for summary in library.related(river.id)] == ["سباق القوارب", "شكوى"]
    assert [summary.title for summary in library.related(river.id, limit=1)] == ["سباق القوارب"]
    assert library.related(bank.id) == []
    assert library.related(river.id, limit=0) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("حكومة",), 1),
        (("الحكومة", "معركة"), 2),
        (("باماكو",), 2),
        (("لا_شيء",), 0),
        ((), 0),
        (("؟",), 0),
    ],
)
def test_articles_with_any_of_some_words_are_counted(library: Library, words: tuple[str, ...], count: int) -> None:
    """An article counts once however many of the words it has, in any of their inflections; removed ones do not."""
    assert library.count_with_any(words) == count


def test_a_removed_article_is_not_counted(library: Library) -> None:
    """What was taken out of the library is not counted."""
    library.remove(library.summaries("معركة")[0].id)
    assert library.count_with_any(("باماكو",)) == 1
