"""What is noted in articles is kept, changed, taken away and found, on both kinds of database."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select, update

from corpus.anchoring import Anchoring
from corpus.annotation import Annotation, AnnotationKind, Passage, Place, Style
from corpus.annotations import Annotations
from corpus.errors import StaleAnnotation, UnknownAnnotation
from corpus.library import Library
from corpus.store import tables
from corpus.store.engine import begin_write


@pytest.fixture
def articles(engine, make_article):
    library = Library(engine)
    texts = [("أعلن الوزير الهدنة.", "مدرسة الحي"), ("تحدث عن السَّلام", "عنوان 100%_")]
    return [library.add(make_article(text, title=title), b"").article for text, title in texts]


@pytest.fixture
def kept(engine):
    return Annotations(engine, "me")


def noted(article, start, end, **said):
    passage = Passage(Place(1, start), Place(1, end))
    said = {"kind": AnnotationKind.NOTE if said.get("note") else AnnotationKind.HIGHLIGHT, **said}
    quote = Anchoring(article).quote(passage)
    return Annotation(article.id, passage=passage, quote=quote, title=article.title, **said)


def test_annotations_are_kept_changed_and_taken_away(kept, articles):
    """Each has an id, an author and moments; changes count versions and stand in the history; what is removed comes back."""
    one = kept.add(noted(articles[0], 5, 11, note="من هو؟"))
    assert (one.author, one.version, one.quote.exact, one.quote.prefix) == ("me", 1, "الوزير", "مدرسة الحي\nأعلن ")
    assert one.made is not None
    assert kept.get(one.id[:13]) == one

    two = kept.revise(replace(one, note="وزير الخارجية", style=Style.SECOND))
    assert (two.note, two.style, two.version) == ("وزير الخارجية", Style.SECOND, 2)
    with pytest.raises(StaleAnnotation, match="changed elsewhere"):
        kept.revise(replace(one, note="another"))
    kept.remove(one.id)
    assert kept.of(articles[0]) == []
    with pytest.raises(UnknownAnnotation):
        kept.get(one.id)
    with pytest.raises(UnknownAnnotation):
        kept.remove(one.id)
    with pytest.raises(UnknownAnnotation):
        kept.revise(two)
    assert kept.restore(one.id).note == "وزير الخارجية"
    assert [each.annotation.id for each in kept.of(articles[0])] == [one.id]
    assert [each.kind for each in kept.history(one.id)] == ["restore", "remove", "revise", "add"]
    assert kept.revision() > 0
    for wrong in ("zz", "", "0" * 40, str(UUID(int=1))):
        with pytest.raises(UnknownAnnotation):
            kept.get(wrong)


def test_lists_over_all_articles_are_searched(engine, kept, articles, make_article):
    """The newest comes first with its article's title of today; words are found in quotes, notes and titles, whatever their spelling."""
    first = kept.add(noted(articles[0], 0, 4, note="from the Ministry"))
    second = kept.add(noted(articles[1], 8, 16))
    unkept = make_article("لا أحد يحفظ هذا", title="ملف")
    third = kept.add(noted(unkept, 0, 2, note="100% sure"))
    Library(engine).retitle(articles[0].id, "اسم جديد")
    Library(engine).remove(articles[1].id)

    listed = kept.all()
    assert [each.annotation.id for each in listed] == [third.id, second.id, first.id]
    assert [each.title for each in listed] == ["ملف", articles[1].title, "اسم جديد"]
    assert [each.is_kept for each in listed] == [False, False, True]
    assert [each.annotation.id for each in kept.all(limit=1, offset=1)] == [second.id]

    queries = {"السلام": [second.id], "مدرسه MINISTRY": [first.id], "100%": [third.id, second.id], "_": [second.id]}
    for query, expected in queries.items():
        assert [each.annotation.id for each in kept.all(query)] == expected, query
        assert kept.count(query) == len(expected)
    assert kept.count() == 3


def test_versions_of_an_article_share_what_is_noted(engine, kept, articles, make_article):
    """What was noted in one version stands in another where its words do; lost words come last, without a place."""
    old = articles[0]
    note = kept.add(noted(old, 5, 11, note="who"))
    lost = kept.add(replace(noted(old, 5, 11), quote=replace(note.quote, exact="كلام حذف من النص كله لاحقا")))
    new = make_article("محدث.", "وأعلن الوزير الهدنة.", title="مدرسة الحي")

    Library(engine).add(new, b"")
    assert kept.of(new) == []
    with engine.connect() as connection, begin_write(connection):
        number = select(tables.articles.c.id).where(tables.articles.c.content_id == new.id).scalar_subquery()
        shown = update(tables.articles).where(tables.articles.c.content_id == old.id).values(shown_by=number)
        connection.execute(shown)
    own = kept.add(noted(new, 0, 4))
    placed = kept.of(new)
    assert [each.annotation.id for each in placed] == [own.id, note.id, lost.id]
    assert placed[1].passage == Passage(Place(2, 6), Place(2, 12))
    assert placed[2].passage is None
    assert {each.article for each in kept.about(old.id)} == {new.id}
    assert [each.annotation.id for each in kept.about(new.id)] == [own.id, lost.id, note.id]
    assert len(kept.of(old)) == 3


def test_a_letter_leads_to_one_place_of_its_author(engine, kept, articles):
    """A small letter is of an article, a capital or a digit of the library; a mark made anew takes its letter along."""
    mark = {"kind": AnnotationKind.MARK}
    here, there = (noted(each, 0, 4, letter="a", **mark) for each in articles)
    first, _ = kept.add_lettered(here)
    other, replaced = kept.add_lettered(there)
    assert replaced == []
    assert [kept.letters(each.id).get("a") for each in articles] == [first, other]

    moved, replaced = kept.add_lettered(noted(articles[0], 5, 11, letter="a", **mark))
    assert kept.letters(articles[0].id).get("a") == moved
    assert [(each.before.id, each.after) for each in replaced] == [(first.id, None)]
    for sign in "A1":
        kept.add_lettered(noted(articles[0], 0, 4, letter=sign, **mark))
        wide, replaced = kept.add_lettered(noted(articles[1], 0, 4, letter=sign, **mark))
        assert len(replaced) == 1
        assert kept.letters(articles[0].id).get(sign) == wide
    assert Annotations(engine, "you").letters(articles[0].id).get("A") is None


def test_a_note_whose_letter_goes_elsewhere_stays(kept, articles):
    """Only a mark that says nothing else goes with its letter; one with a note loses the letter, and the history tells both."""
    first, _ = kept.add_lettered(noted(articles[0], 0, 4, letter="q", note="إعلان"))
    _, replaced = kept.add_lettered(noted(articles[0], 5, 11, letter="q", kind=AnnotationKind.MARK))
    stays = kept.get(first.id)
    assert (stays.note, stays.letter) == ("إعلان", "")
    assert [each.after for each in replaced] == [stays]
    revised, added = kept.history(first.id)
    assert '"letter": "q"' in added.after
    assert "letter" not in revised.after


def test_a_letter_leads_on_in_another_version(engine, kept, articles, make_article):
    """A mark of an article is gone to from a version of it, too."""
    mark, _ = kept.add_lettered(noted(articles[0], 5, 11, kind=AnnotationKind.MARK, letter="d"))
    new = make_article("محدث.", "وأعلن الوزير الهدنة.", title="مدرسة الحي")
    Library(engine).add(new, b"")
    assert kept.letters(new.id).get("d") is None
    with engine.connect() as connection, begin_write(connection):
        number = select(tables.articles.c.id).where(tables.articles.c.content_id == new.id).scalar_subquery()
        shown = update(tables.articles).where(tables.articles.c.content_id == articles[0].id).values(shown_by=number)
        connection.execute(shown)
    assert kept.letters(new.id).get("d") == mark
