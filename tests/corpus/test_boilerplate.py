from dataclasses import replace

import pytest
from sqlalchemy import select

from corpus.boilerplate import Boilerplate
from corpus.errors import UnknownLine
from corpus.library import Library
from corpus.model import BlockKind
from corpus.store.boilerplate_tables import learned_line_changes
from corpus.store.engine import reading

NOTICE = "تابعوا آخر أخبار الضفة على تطبيقنا المجاني!"
APP = "حمّل التطبيق الآن"


def of_source(make_article, number, *lines, source="الضفة"):
    own = " ".join(f"كلمة{number}و{word}" for word in range(40)) + "."
    return replace(make_article(own, *lines, title=f"خبر{number} عن مدينة{number}"), source=source)


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.fixture
def boilerplate(engine):
    return Boilerplate(engine)


def kinds(article):
    return [str(block.kind) for block in article.blocks]


def test_lines_of_every_page_are_learned_and_left_out(library, boilerplate, make_article):
    """A line that most articles of a source have is called boilerplate in them, found no more, and counted no more; no block moves."""
    articles = [of_source(make_article, number, f"«{APP}»", NOTICE) for number in range(6)]
    elsewhere = of_source(make_article, 99, NOTICE, source="أخرى")
    for article in (*articles, elsewhere):
        library.add(article, b"")
    words = {each.id: each.words for each in library.summaries()}

    assert boilerplate.learn_grown() == ["الضفة"]
    assert [(each.line, each.articles, each.kept) for each in boilerplate.lines("الضفة")] == [
        (f"«{APP}»", 6, False),
        (NOTICE, 6, False),
    ]
    for article in articles:
        kept = library.get(article.id)
        assert kinds(kept) == ["title", "paragraph", "boilerplate", "boilerplate"]
        assert kept.own_blocks == article.blocks[:2]
        assert [replace(block, kind=BlockKind.PARAGRAPH) for block in kept.blocks[1:]] == list(article.blocks[1:])
        assert kept.text == article.text
    assert library.get(elsewhere.id) == elsewhere
    assert library.count("تطبيقنا") == 1
    assert library.search("المجاني").hits[0].summary.id == elsewhere.id
    assert {each.id: words[each.id] - each.words for each in library.summaries() if each.source == "الضفة"} == {
        article.id: 10 for article in articles
    }


def test_articles_that_come_later_are_left_without_them(library, boilerplate, make_article):
    """An article of a learned source is indexed without its lines from the beginning, and a source is learned anew as it grows."""
    for number in range(5):
        library.add(of_source(make_article, number, NOTICE), b"")
    boilerplate.learn_grown()
    added = library.add(of_source(make_article, 5, NOTICE), b"").article

    assert kinds(added) == ["title", "paragraph", "boilerplate"]
    assert library.count("تطبيقنا") == 0
    assert boilerplate.learn_grown() == []
    for number in range(6, 10):
        library.add(of_source(make_article, number, NOTICE, "خط جديد تحت كل خبر"), b"")
    assert boilerplate.learn_grown() == ["الضفة"]
    assert [each.articles for each in boilerplate.lines()] == [10, 4]


def test_a_reader_keeps_and_drops_lines(library, boilerplate, make_article):
    """A line that a reader keeps is part of the articles again, found and counted, and learning leaves it so; dropped, it is gone again."""
    articles = [of_source(make_article, number, NOTICE) for number in range(5)]
    for article in articles:
        library.add(article, b"")
    line = boilerplate.learn("الضفة")[0]

    assert boilerplate.set_kept(line.number, kept=True) == line._replace(kept=True)
    assert library.get(articles[0].id) == articles[0]
    assert library.count("تطبيقنا") == 5
    assert boilerplate.learn("الضفة")[0].kept
    assert boilerplate.set_kept(line.number, kept=False) == line
    assert library.count("تطبيقنا") == 0
    with pytest.raises(UnknownLine, match="number 4711"):
        boilerplate.set_kept(4711, kept=True)


def test_older_articles_are_indexed_by_and_by(library, boilerplate, make_article, monkeypatch):
    """Articles beyond the newest that are looked at are indexed in steps that may end anywhere, once lines were learned, kept or dropped."""
    monkeypatch.setattr("corpus.boilerplate.SAMPLE", 5)
    monkeypatch.setattr("corpus.store.boilerplate_index._AT_ONCE", 3)
    for number in range(9):
        library.add(of_source(make_article, number, NOTICE), b"")
    line = boilerplate.learn("الضفة")[0]

    assert (library.count("تطبيقنا"), boilerplate.left()) == (4, 9)
    assert next(boilerplate.settle()) == 3
    assert (library.count("تطبيقنا"), boilerplate.left()) == (1, 6)
    assert list(boilerplate.settle()) == [3, 3]
    assert (library.count("تطبيقنا"), boilerplate.left()) == (0, 0)
    boilerplate.learn("الضفة")
    assert boilerplate.left() == 0
    boilerplate.set_kept(line.number, kept=True)
    assert list(boilerplate.settle()) == [3, 3, 3]
    assert library.count("تطبيقنا") == 9


def test_what_readers_do_has_a_history(library, boilerplate, make_article, engine):
    """Each line kept or dropped has a row of its history, one that changes nothing has none, and no such line is forgotten."""
    for number in range(5):
        library.add(of_source(make_article, number, NOTICE), b"")
    number = boilerplate.learn("الضفة")[0].number
    for kept in (True, True, False):
        boilerplate.set_kept(number, kept=kept)
    for other in range(5, 60):
        library.add(of_source(make_article, other), b"")
    boilerplate.learn("الضفة")

    with reading(engine) as connection:
        changes = connection.execute(select(learned_line_changes.c.line_id, learned_line_changes.c.kept)).all()
    assert changes == [(number, True), (number, False)]
    assert [(each.number, each.kept) for each in boilerplate.lines()] == [(number, False)]


def test_what_is_no_line_of_every_page(library, boilerplate, make_article):
    """Titles, dates and credits, rubrics over text of their own, refrains within one article, and copies of one article are content."""
    told = [
        BlockKind(kind)
        for kind in ["title", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "credit", "date"]
    ]
    for number in range(6):
        refrain = ["لازمة القصيدة" if number < 3 else f"بيت{number}"] * 2
        article = of_source(make_article, number, *refrain, "خلفية", f"تفصيل{number} آخر.", "رويترز", "١ مايو ٢٠٢٥")
        blocks = (replace(block, kind=kind) for block, kind in zip(article.blocks, told, strict=True))
        library.add(replace(article, blocks=tuple(blocks)), b"")
    for version in range(6):
        library.add(of_source(make_article, 7, f"سطر{version} مضاف", "سطر ثابت في كل نسخة", source="نسخ"), b"")
    boilerplate.learn_grown()

    assert boilerplate.lines() == []


def test_an_article_of_nothing_else_stays(library, boilerplate, make_article):
    """An article that would be left with nothing keeps its lines."""
    for number in range(5):
        library.add(of_source(make_article, number, NOTICE), b"")
    boilerplate.learn("الضفة")
    only = replace(make_article(NOTICE), source="الضفة")
    library.add(only, b"")

    assert library.get(only.id) == only
