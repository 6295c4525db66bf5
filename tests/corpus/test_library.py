from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, select

from corpus.errors import StaleTitle, UnknownArticle
from corpus.library import Library
from corpus.model import BlockKind
from corpus.store.engine import reading
from corpus.store.tables import article_changes


@pytest.fixture
def library(engine):
    return Library(engine)


def titles(summaries):
    return [summary.title for summary in summaries]


def test_an_article_comes_back_as_it_went_in(library, make_article):
    """Every field of an article, its blocks and the bytes it was read from are kept."""
    article = make_article(
        "أولى الفقرات ١٢٪ «نص»",
        "الثانية 🔥 emoji\u200c",
        title="العنوان",
        section="العالم",
        kicker="عاجل",
        date=date(2025, 7, 15),
        source="وكالة",
        repairs=("one thing", "آخر"),
    )
    added = library.add(article, b"\xef\xbb\xbf\x00raw")

    assert added.is_new
    assert added.article == article
    assert library.get(article.id) == article
    assert library.raw(article.id) == b"\xef\xbb\xbf\x00raw"


def test_the_kinds_of_blocks_are_kept(library, make_article):
    """Blocks come back with their kind and their place in the stored text."""
    article = make_article(*(f"فقرة {kind}" for kind in BlockKind))
    kinds = tuple(replace(block, kind=kind) for block, kind in zip(article.blocks, BlockKind, strict=True))
    article = replace(article, blocks=kinds)
    library.add(article, b"")

    assert library.get(article.id).blocks == kinds


def test_an_article_without_blocks(library, make_article):
    """An article of which nothing was left can be kept and found in the list."""
    article = replace(make_article("نص"), blocks=())
    library.add(article, b"")

    assert library.get(article.id) == article
    assert [summary.words for summary in library.summaries()] == [0]


def test_the_same_text_twice_is_one_article(library, make_article):
    """A second addition of the same article changes nothing and says so."""
    article = make_article("نص واحد")
    library.add(article, b"first")
    again = library.add(replace(article, source="elsewhere"), b"second")

    assert not again.is_new
    assert again.article == article
    assert library.count() == 1
    assert library.raw(article.id) == b"first"


def test_an_article_is_got_by_the_beginning_of_its_id(library, make_article):
    """A beginning of an id that only one article has is enough, in either case; others are told apart from none."""
    one = replace(make_article("أول"), id="abc100000000")
    two = replace(make_article("ثان"), id="abc200000000")
    for article in (one, two):
        library.add(article, b"")

    assert library.get("abc1") == one
    assert library.get(" ABC2") == two
    assert library.get("abc200000000") == two
    with pytest.raises(UnknownArticle, match="Several articles"):
        library.get("abc")
    for unknown in ("abd", "", "%", "_", "abc1000000000"):
        with pytest.raises(UnknownArticle, match="No article"):
            library.get(unknown)


def test_a_summary_says_what_a_list_shows(library, make_article):
    """A summary has title, section, source, date, the count of words and numbers, and when the article was added."""
    before = datetime.now(UTC)
    article = make_article("في باماكو 12 خبرا", title="عنوان", date=date(2025, 7, 15), source="وكالة", section="العالم")
    library.add(article, b"")
    summary = library.summaries()[0]

    assert (summary.id, summary.title, summary.title_is_lead) == (article.id, "عنوان", False)
    assert (summary.section, summary.source, summary.date, summary.words) == ("العالم", "وكالة", date(2025, 7, 15), 5)
    assert before <= summary.added <= datetime.now(UTC)


def test_headlines_of_other_articles_are_not_counted(library, make_article):
    """Words of related headlines are not words of the article."""
    article = make_article("ثلاث كلمات هنا", "عنوان آخر")
    related = replace(article.blocks[1], kind=BlockKind.RELATED)
    library.add(replace(article, blocks=(article.blocks[0], related)), b"")

    assert library.summaries()[0].words == 3


def test_the_list_is_newest_first_and_paged(library, make_article):
    """All articles come newest first, any part of the list alone."""
    for number in range(7):
        library.add(make_article(f"نص {number}", title=f"t{number}"), b"")

    assert titles(library.summaries()) == [f"t{number}" for number in range(6, -1, -1)]
    assert titles(library.summaries(limit=2, offset=1)) == ["t5", "t4"]
    assert titles(library.summaries(offset=5)) == ["t1", "t0"]
    assert titles(library.summaries("نص", limit=2, offset=6)) == ["t0"]
    assert library.count() == library.count("نص") == 7


def test_a_list_reads_no_texts(engine, library, make_article):
    """Listing touches the table of texts with no statement."""
    library.add(make_article("نص"), b"")
    statements = []
    event.listen(engine, "before_cursor_execute", lambda _c, _k, statement, *_: statements.append(statement))
    library.summaries()
    library.summaries("نص")

    assert statements
    assert not any("article_texts" in statement for statement in statements)


def test_a_title_is_corrected(library, make_article):
    """A corrected title is shown and found, its old one is returned, and the text stays."""
    article = make_article("معركة باماكو تؤجج صراع النفوذ")
    library.add(article, b"")
    old = library.retitle(article.id, "  عنوان\nأفضل ")

    assert old == article.title
    assert library.get(article.id) == replace(article, title="عنوان أفضل", title_is_lead=False)
    assert library.count("أفضل") == library.count("باماكو") == 1


def test_a_correction_is_taken_back(library, make_article):
    """Putting the old title back makes the article what it was, a stand-in title included."""
    article = make_article("معركة باماكو تؤجج صراع النفوذ")
    library.add(article, b"")
    old = library.retitle(article.id, "آخر")
    library.retitle(article.id, old)

    assert library.get(article.id) == article
    assert library.count("آخر") == 0


def test_a_title_that_others_corrected_meanwhile_stays(library, make_article):
    """A correction is held against the title it was begun with, however its words stand apart there."""
    article = make_article("نص", title="القديم")
    library.add(article, b"")
    library.retitle(article.id, "الجديد هنا", "القديم")
    with pytest.raises(StaleTitle, match="“الجديد هنا”"):
        library.retitle(article.id, "آخر", "القديم")
    assert library.retitle(article.id, "آخر", "الجديد  هنا ") == "الجديد هنا"


def test_a_printed_title_stays_findable_in_the_text(library, make_article):
    """Words of the title that the article prints are found after it was corrected."""
    article = make_article("نص", title="القديم")
    library.add(article, b"")
    library.retitle(article.id, "الجديد")

    assert library.count("القديم") == library.count("الجديد") == 1


def test_a_removed_article_is_gone_until_it_is_restored(library, make_article):
    """A removed article is in no list, search, family or relation; restored, it is back in its old place."""
    first, second = make_article("نص أول"), make_article("نص ثان")
    for article in (first, second):
        library.add(article, b"")
    library.set_keys(first.id, "entity", ["k"], 1)
    library.remove(first.id)

    assert titles(library.summaries()) == ["نص ثان"]
    assert library.count("أول") == library.count("نص") - 1 == 0
    assert library.search("أول").hits == []
    assert library.articles_with_key("entity", "k") == []
    assert library.unkeyed("entity", 1) == [second.id]
    for refused in (library.get, library.remove, library.related, lambda each: library.retitle(each, "x")):
        with pytest.raises(UnknownArticle):
            refused(first.id)

    library.restore(first.id)
    assert titles(library.summaries()) == ["نص ثان", "نص أول"]
    assert library.count("أول") == 1
    assert len(library.articles_with_key("entity", "k")) == 1


def test_adding_a_removed_article_brings_it_back(library, make_article):
    """Adding a removed article again restores it, on top of the list."""
    first, second = make_article("نص أول"), make_article("نص ثان")
    for article in (first, second):
        library.add(article, b"")
    library.remove(first.id)
    added = library.add(first, b"")

    assert added.is_new
    assert added.article == first
    assert titles(library.summaries()) == ["نص أول", "نص ثان"]


def test_an_unknown_article_is_named(library):
    """Every verb on an id that no article has names it and says where to look."""
    verbs = (library.get, library.raw, library.remove, library.restore, library.related)
    for verb in (*verbs, lambda each: library.retitle(each, "x"), lambda each: library.set_keys(each, "f", [], 1)):
        with pytest.raises(UnknownArticle, match=r"0123456789ab.*warraq list"):
            verb("0123456789ab")


def test_keys_of_a_family_are_replaced_together(library, make_article):
    """An article has the keys of a family that were set last, those of other families beside them."""
    first, second = make_article("أول"), make_article("ثان")
    for article in (first, second):
        library.add(article, b"")
    library.set_keys(first.id, "entity", ["a", "b", "a"], 1)
    library.set_keys(second.id, "entity", ["b"], 1)
    library.set_keys(first.id, "concept", ["a"], 1)
    library.set_keys(first.id, "entity", (key for key in "bc"), 2)

    assert titles(library.articles_with_key("entity", "b")) == ["ثان", "أول"]
    assert titles(library.articles_with_key("entity", "c")) == ["أول"]
    assert library.articles_with_key("entity", "a") == []
    assert titles(library.articles_with_key("concept", "a")) == ["أول"]


def test_articles_without_keys_of_this_version_are_told(library, make_article):
    """Articles that never had keys of a family, or had them from another version, are to be keyed again; none is a key too."""
    first, second, third = (make_article(text) for text in ("أول", "ثان", "ثالث"))
    for article in (first, second, third):
        library.add(article, b"")
    library.set_keys(first.id, "entity", [], 2)
    library.set_keys(second.id, "entity", ["a"], 1)

    assert library.unkeyed("entity", 2) == [third.id, second.id]
    assert library.unkeyed("concept", 2) == [third.id, second.id, first.id]


def test_what_was_done_to_an_article_is_written_down(engine, library, make_article):
    """Addition, correction, removal and restoration each leave a row of history with what was there before."""
    article = make_article("نص", title="أ")
    library.add(article, b"")
    library.retitle(article.id, "ب")
    library.remove(article.id)
    library.restore(article.id)
    kinds = select(article_changes.c.kind, article_changes.c.before, article_changes.c.after)
    with reading(engine) as connection:
        rows = connection.execute(kinds.order_by(article_changes.c.id)).all()

    assert list(map(tuple, rows)) == [
        ("add", None, "أ"),
        ("retitle", "أ", "ب"),
        ("remove", None, None),
        ("restore", None, None),
    ]


def test_a_very_large_article(library, make_article):
    """An article of a megabyte in one line is kept and found, by its last word too."""
    article = make_article(" ".join(f"كلمة{number % 20_000}" for number in range(90_000)) + " باماكو")
    library.add(article, article.text.encode())

    assert library.get(article.id) == article
    assert library.count("باماكو") == 1
    assert library.count("كلمة19999") == 1
    assert library.search("باماكو").hits[0].offset == len(article.text) - len("باماكو")


def test_an_article_of_nothing_but_different_words(library, make_article):
    """An article with more different words than an index can take is kept, and found by its beginning."""
    article = make_article(" ".join(f"كلمة{number}" for number in range(120_000)))
    library.add(article, b"")

    assert library.get(article.id) == article
    assert library.count("كلمة0 كلمة100 ") == 1


def test_the_database_can_be_reopened(engine, library, make_article):
    """What was kept is there for another library on the same database."""
    article = make_article("نص")
    library.add(article, b"x")
    engine.dispose()

    assert Library(engine).get(article.id) == article
