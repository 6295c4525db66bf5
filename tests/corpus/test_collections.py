from datetime import date

import pytest
from sqlalchemy import select, update

from corpus.collections import Collections
from corpus.errors import StaleCollection, UnfitName, UnknownArticle, UnknownCollection
from corpus.library import Library
from corpus.store.engine import open_engine, write
from corpus.store.tables import articles
from tests.between import done_before


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.fixture
def kept(engine):
    return Collections(engine, "me")


@pytest.fixture
def ids(library, make_article):
    texts = ("أول الأخبار عن النهر", "ثاني الأخبار عن السوق", "ثالث الأخبار عن المدرسة")
    return [library.add(make_article(text, date=date(2025, 1, 2)), b"").article.id for text in texts]


def found(library, query):
    return {summary.id for summary in library.summaries(query)}


def test_a_collection_keeps_articles_in_the_readers_order(kept, ids):
    """Articles stand in a collection as they were put in, or as the reader orders them; one is in it once."""
    made = kept.make("  ملف   مالي ", "for the report")
    assert (made.name, made.note, made.author, made.articles) == ("ملف مالي", "for the report", "me", 0)

    assert kept.put(made.id, ids[:2]) == 2
    assert kept.put(made.id, [ids[1], ids[2], ids[2]]) == 1
    assert [each.id for each in kept.articles(made.id)] == ids
    kept.order(kept.get("ملف مالى"), [ids[2], ids[0]])
    assert [each.id for each in kept.articles(made.id)] == [ids[2], ids[0], ids[1]]
    assert len(kept.take(made.id, [ids[0]])) == 1
    assert not kept.take(made.id, [ids[0]])
    assert [(each.name, each.articles) for each in kept.all()] == [("ملف مالي", 2)]


def test_names_of_collections_are_told_apart_by_more_than_their_marks(kept):
    """A name that differs from another in marks or hamza alone is taken, until that collection is removed."""
    first = kept.make("أخبار الحرب")
    with pytest.raises(UnfitName, match="already"):
        kept.make("اخبار الحَرب")
    for unfit in ("  ", "ـــ", "x" * 121):
        with pytest.raises(UnfitName):
            kept.make(unfit)
    kept.remove(first.id)
    with pytest.raises(UnknownCollection):
        kept.get("أخبار الحرب")
    kept.make("اخبار الحَرب")
    with pytest.raises(UnfitName):
        kept.restore(first.id)


def test_a_collection_that_was_changed_meanwhile_is_not_overwritten(kept, engine, ids):
    """Who renames or orders a collection that somebody else changed since is told so."""
    seen = kept.make("ملف")
    Collections(engine, "other").put(seen.id, ids)

    with pytest.raises(StaleCollection):
        kept.rename(seen, "ملف آخر")
    with pytest.raises(StaleCollection):
        kept.order(seen, ids[::-1])
    assert kept.rename(kept.get("ملف"), "ملف آخر", "note").note == "note"
    with pytest.raises(UnknownCollection):
        kept.remove("no-id")


def test_into_a_collection_that_others_removed_nothing_is_put(kept, engine, ids):
    """Who still sees it is told that it is gone, and so is who removes it too; what was done there before stays undone."""
    made, other = kept.make("ملف"), Collections(engine, "other")
    kept.put(made.id, ids[:2])
    places = kept.take(made.id, ids[:1])
    other.remove(made.id)

    for deed in (kept.remove, other.remove):
        with pytest.raises(UnknownCollection):
            deed(made.id)
    for deed in (kept.put, kept.take):
        with pytest.raises(UnknownCollection):
            deed(made.id, ids[2:])
    with pytest.raises(UnknownCollection):
        kept.put_back(made.id, places)
    with pytest.raises(StaleCollection, match="ملف"):
        kept.undo()
    assert other.undo() == "Undone: making or removing the collection ملف."
    assert [each.id for each in kept.articles(made.id)] == ids[1:2]


def test_a_tag_is_one_word_however_it_is_spelt(kept, library, ids):
    """Spellings of a tag that differ in marks are one tag, which keeps the first spelling; queries find it by any."""
    assert kept.tag(ids[:2], ["#حرب", "Mali"]) == 4
    assert kept.tag(ids, ["حَرْب", "mali"]) == 2
    assert [(tag.name, tag.articles) for tag in kept.tags()] == [("Mali", 3), ("حرب", 3)]
    assert found(library, "tag:حَرب") == set(ids)
    assert found(library, "الاخبار tag:ma -tag:none") == set(ids)
    assert kept.untag(ids[1:], ["حرب"]) == 2
    assert kept.untag(ids, ["unknown"]) == 0
    assert found(library, "وسم:حرب") == {ids[0]}
    assert kept.labels(ids[:2]) == {ids[0]: (("Mali", "حرب"), ()), ids[1]: (("Mali",), ())}
    with pytest.raises(UnknownArticle):
        kept.tag(["nothing"], ["x"])


def test_a_tag_that_is_given_while_it_is_taken_off_elsewhere_stays(kept, engine, ids):
    """A tag without articles goes only where nobody puts it on another article at the same time."""
    kept.tag(ids[:1], ["حرب"])
    other = open_engine(engine.url.render_as_string(hide_password=False))
    with done_before(engine, "DELETE FROM tags", lambda: Collections(other, "other").tag(ids[1:2], ["حرب"])):
        kept.untag(ids[:1], ["حرب"])
    other.dispose()
    assert [kept.labels(ids)[each][0] for each in ids] == [(), ("حرب",), ()]


def test_a_query_is_narrowed_to_a_collection(kept, library, ids):
    """`in:` finds the articles of a collection by its name or its beginning, and none of one that was removed."""
    made = kept.make("ملف مالي")
    kept.put(made.id, ids[1:])

    assert found(library, 'in:"ملف مالى"') == found(library, "in:ملف") == set(ids[1:])
    assert found(library, 'in:"ملف مالي" النهر') == set()
    assert kept.labels(ids)[ids[2]] == ((), ("ملف مالي",))
    kept.remove(made.id)
    assert found(library, "in:ملف") == set()


def test_changes_are_taken_back_from_the_last_one_on(kept, engine, ids):
    """Each of the author's changes can be taken back, the last first; what others did stays."""
    made = kept.make("ملف")
    kept.put(made.id, ids)
    kept.tag(ids[:1], ["حرب"])
    kept.take(made.id, ids[1:2])
    kept.order(kept.get("ملف"), ids[::-1])
    kept.rename(kept.get("ملف"), "آخر")
    kept.untag(ids[:1], ["حرب"])
    Collections(engine, "other").tag(ids[1:], ["سلم"])

    said = [kept.undo() for _each in range(3)]
    assert said[0] == "Undone: tag حرب on 1 article."
    assert [each.id for each in kept.articles(made.id)] == [ids[0], ids[2]]
    assert [tag.name for tag in kept.tags()] == ["سلم", "حرب"]
    kept.undo()
    assert [each.id for each in kept.articles(made.id)] == ids
    assert [kept.undo() is None for _each in range(4)] == [False, False, False, True]
    assert (kept.all(), [tag.name for tag in kept.tags()]) == ([], ["سلم"])


def test_what_was_taken_out_is_put_where_it_was(kept, engine, ids):
    """An article comes back to its place in the order of the collection, unless somebody put it in again meanwhile."""
    made = kept.make("ملف")
    kept.put(made.id, ids)
    kept.order(kept.get("ملف"), ids[::-1])
    places = kept.take(made.id, ids[1:])
    kept.put_back(made.id, places)
    assert [each.id for each in kept.articles(made.id)] == ids[::-1]

    places = kept.take(made.id, ids[1:])
    Collections(engine, "other").put(made.id, ids[2:])
    kept.put_back(made.id, places)
    assert [each.id for each in kept.articles(made.id)] == [ids[1], ids[0], ids[2]]


def test_removed_articles_are_in_no_collection_until_they_come_back(kept, library, ids):
    """An article that is taken out of the library is not counted or listed in collections; restored it is, as before."""
    made = kept.make("ملف")
    kept.put(made.id, ids)
    kept.tag(ids[:1], ["حرب"])
    library.remove(ids[0])

    assert (kept.get("ملف").articles, kept.tags(), found(library, "tag:حرب")) == (2, [], set())
    library.restore(ids[0])
    assert [each.id for each in kept.articles(made.id)] == ids
    assert kept.tags()[0].articles == 1


def test_a_newer_version_has_the_tags_and_places_of_the_one_before(kept, library, engine, ids):
    """What was put on a version that stands behind another belongs to the one that lists show, and is taken off there."""
    made = kept.make("ملف")
    kept.put(made.id, ids[:1])
    kept.tag(ids[:1], ["حرب"])
    newer = select(articles.c.id).where(articles.c.content_id == ids[1]).scalar_subquery()
    hide = update(articles).where(articles.c.content_id == ids[0]).values(shown_by=newer)
    write(engine, lambda connection: connection.execute(hide))

    assert [each.id for each in kept.articles(made.id)] == [ids[1]]
    assert found(library, "tag:حرب") == found(library, "in:ملف") == {ids[1]}
    assert kept.labels([ids[1]]) == {ids[1]: (("حرب",), ("ملف",))}
    assert kept.tag([ids[1]], ["حرب"]) == 0
    assert kept.put(made.id, [ids[1]]) == 0
    assert (kept.tags()[0].articles, kept.get("ملف").articles) == (1, 1)
    assert kept.untag([ids[1]], ["حرب"]) == 1
    assert kept.take(made.id, [ids[1]])
    assert found(library, "tag:حرب") == set()
    assert kept.articles(made.id) == []


def test_taking_back_leaves_what_others_did_since(engine, kept, ids):
    """A change on whose articles or name somebody else worked meanwhile stays; the one before it can be taken back then."""
    other = Collections(engine, "other")
    kept.tag(ids[:1], ["water"])
    kept.tag(ids, ["market"])
    other.untag(ids[1:2], ["market"])
    with pytest.raises(StaleCollection, match="market"):
        kept.undo()
    assert [kept.labels(ids)[each][0] for each in ids] == [("market", "water"), (), ("market",)]
    assert "water" in (kept.undo() or "")

    made = kept.make("ملف")
    kept.put(made.id, ids[:2])
    other.order(other.get("ملف"), [ids[1], ids[0]])
    with pytest.raises(StaleCollection, match="ملف"):
        kept.undo()
    assert [each.id for each in kept.articles(made.id)] == [ids[1], ids[0]]
    kept.rename(kept.get("ملف"), "ملف مالي")
    other.rename(other.get("ملف مالي"), note="theirs")
    with pytest.raises(StaleCollection):
        kept.undo()
    assert kept.get("ملف مالي").note == "theirs"
