from datetime import date

import pytest
from sqlalchemy import update

from corpus.errors import UnknownArticle
from corpus.library import Library
from corpus.store.engine import write
from corpus.store.tables import articles
from corpus.stories import Stories

FILLING = ("عن الطقس في الجبال", "عن أسعار القمح", "عن مباراة الأمس", "عن معرض الكتب", "عن قانون السير")


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.fixture
def keep(library, make_article):
    def kept(text, *names, day=None, terms=()):
        article = library.add(make_article(text, date=day), b"").article
        library.set_keys(article.id, "entity", names, 1)
        library.set_keys(article.id, "concept", terms, 1)
        return article.id

    return kept


def ids(found):
    return [each.summary.id for each in found]


def test_articles_are_related_by_the_names_that_few_have(engine, keep):
    """Names that few articles have relate two articles and are told, one that all have does not."""
    for number, text in enumerate(FILLING):
        keep(text, "everywhere", f"only-{number}")
    own = keep("لقاء الوزيرين", "everywhere", "a", "b", "c", terms=("truce",))
    near = keep("قمة في العاصمة", "everywhere", "a", "b", "c", terms=("truce",))
    far = keep("سوق السمك", "everywhere", "c", "x", "y", "z")

    found = Stories(engine).related(own)
    assert ids(found)[0] == near
    assert set(found[0].keys["entity"]) == {"a", "b", "c"}
    assert found[0].keys["entity"][-1] == "c"
    assert found[0].keys["concept"] == ("truce",)
    assert all(each.score < found[0].score for each in found if each.summary.id == far)
    assert found[0].summary in Library(engine).related(own)


def test_articles_without_keys_are_related_by_their_words(engine, library, make_article):
    """Where names are not read yet the words decide, and are told as they stand in the article."""
    for text in FILLING:
        library.add(make_article(text), b"")
    own = library.add(make_article("فيضان النهر يغمر مدينة السنغال القديمة"), b"").article.id
    near = library.add(make_article("مدينة السنغال تستعد وفيضان النهر يقترب"), b"").article.id

    found = Stories(engine).related(own)
    assert ids(found) == [near]
    assert found[0].keys == {}
    assert set(found[0].words) == {"فيضان", "النهر", "مدينة", "السنغال"}
    assert Stories(engine).related(own, 0) == []
    with pytest.raises(UnknownArticle):
        Stories(engine).related("nothing")


def test_what_lists_do_not_show_is_not_related(engine, library, keep):
    """Neither a removed article nor a version or copy behind another is offered."""
    own, shown = keep("لقاء الوزيرين", "a", "b"), keep("قمة في العاصمة", "a", "b")
    behind, removed = keep("قمة في المدينة", "a", "b"), keep("قمة في القرية", "a", "b")
    for text in FILLING:
        keep(text)
    library.remove(removed)
    hide = update(articles).where(articles.c.content_id == behind).values(shown_by=2)
    write(engine, lambda connection: connection.execute(hide))

    assert ids(Stories(engine).related(own)) == [shown]


class Ruled:
    """Decisions that y stands for x too, and that nobody wants to see z."""

    def end(self, key):
        return "y" if key == "x" else key

    def members(self, key):
        return {"x", "y"} if key == "y" else {key}

    def is_hidden(self, key):
        return key == "z"


def test_names_are_shared_as_readers_decided(engine, keep):
    """A name that was merged into another is the same in both articles; a hidden one relates nothing."""
    own, near, hidden = keep("أول", "x", "z"), keep("ثان", "y"), keep("ثالث", "z")
    for text in FILLING:
        keep(text, "other")
    found = Stories(engine, lambda: {"entity": Ruled()}).related(own)

    assert ids(found) == [near]
    assert found[0].keys == {"entity": ("y",)}
    assert hidden not in ids(found)


def test_a_story_is_told_by_days(engine, keep):
    """The articles of a story come by their days, with the days between them and the names none before has.

    One that shares as much and is months away tells another story; one without a day stands at the end.
    """
    for number, text in enumerate(FILLING * 3):
        keep(f"{text} {number}", f"only-{number}")
    names = ("a", "b", "c")
    third = keep("ثالث أخبار القمة في باماكو", *names, "f", day=date(2025, 3, 20))
    first = keep("أول أخبار القمة في باماكو", *names, "d", day=date(2025, 3, 1))
    second = keep("ثاني أخبار القمة في باماكو", *names, "d", "e", day=date(2025, 3, 2))
    undated = keep("أخبار القمة في باماكو بلا تاريخ", *names)
    keep("قديم أخبار القمة في باماكو", *names, day=date(2023, 1, 1))

    story = Stories(engine).story(second)
    assert ids(story) == [first, second, third, undated]
    assert [each.gap for each in story] == [None, 1, 18, None]
    assert [each.is_first for each in story] == [True, False, False, False]
    assert [each.new.get("entity") for each in story][1:] == [("e",), ("f",), None]
    alone = keep("وحيد", "alone")
    assert ids(Stories(engine).story(alone)) == [alone]
