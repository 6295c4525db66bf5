from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from corpus.likeness import LEAST_SHARED, are_copies, are_versions, sketch_of
from tests.corpus.copies.planted import (
    CREDIT,
    NEW_PARAGRAPH,
    SHARED_BACKGROUND,
    article_of,
    copies_of,
    texts,
    with_shared_background,
)

ADDRESS = "https://news.example/world/1"


@pytest.fixture(scope="module")
def sketches():
    """What is compared of our own articles, by name."""
    return {name: sketch_of(article_of(text)) for name, text in texts().items()}


def found(one, other):
    """Return whether a copy is looked up by its hashes and passes the comparison."""
    return len({*one.smallest} & {*other.smallest}) >= LEAST_SHARED and are_copies(one, other)


def test_planted_copies_are_found(sketches):
    """Of copies that are shortened, retitled, credited, respelt or edited at least 95 of 100 are found, of no kind fewer than 85."""
    missed, total = Counter(), Counter()
    for name, text in texts().items():
        for kind, copy in copies_of(text, name):
            total[kind] += 1
            missed[kind] += not found(sketches[name], sketch_of(article_of(copy)))

    assert 1 - missed.total() / total.total() >= 0.95, missed
    assert all(missed[kind] <= 0.15 * total[kind] for kind in total), missed


def test_copies_of_different_articles_are_told_apart(sketches):
    """No article is taken for a copy of another, be it of the same event, nor are their copies of one another."""
    every = texts()
    planted = [(name, sketch_of(article_of(copy))) for name, text in every.items() for _, copy in copies_of(text, name)]
    false = [
        (name, other)
        for name, own in sketches.items()
        for other, copy in planted
        if other != name and are_copies(own, copy)
    ]

    assert len(every) > 30
    assert false == []


def test_what_agencies_add_to_two_articles_makes_them_no_copies():
    """Two articles on one event that end in the same words of an agency are two."""
    own = [sketch_of(article_of(with_shared_background(text))) for text in texts().values()]

    assert not any(are_copies(one, other) for one, other in combinations(own, 2))


def test_what_a_site_prints_on_every_page_makes_no_copies():
    """Two short articles of one source that end in the same lines about it are two; of other sources they would be one."""
    footer = [NEW_PARAGRAPH, SHARED_BACKGROUND, CREDIT]
    pages = [article_of((title, [paragraphs[0], *footer])) for title, paragraphs in list(texts().values())[6:12]]
    own = [sketch_of(replace(page, source="صدى")) for page in pages]

    assert not any(are_copies(one, other) for one, other in combinations(own, 2))
    assert any(are_copies(one, other) for one, other in combinations(map(sketch_of, pages), 2))
    assert are_copies(own[0], replace(own[0], numbers=frozenset()))


BULLETIN = (
    "سجل سعر صرف الدولار الأمريكي اليوم في السوق الرسمية {} ليرة للشراء و{} ليرة للبيع، فيما بلغ سعر اليورو {} ليرة "
    "وسعر غرام الذهب عيار واحد وعشرين {} ليرة، وفق النشرة اليومية التي يصدرها المصرف المركزي صباح كل يوم عمل."
)
PAIRS = [
    ("a bulletin with other numbers", BULLETIN.format(101, 102, 111, 640), BULLETIN.format(97, 99, 108, 655), False),
    ("a bulletin spelt otherwise", BULLETIN.format(101, 102, 111, 640), BULLETIN.format("١٠١", "١٠٢", 111, 640), True),
    (
        "short texts with one other word",
        "قال الوزير إن الاجتماع تأجل إلى الغد",
        "قال الوزير إن الاجتماع انتهى قبل الغد",
        False,
    ),
    (
        "short texts spelt otherwise",
        "قال الوزير إن الاجتماع تأجل إلى يوم غد",
        "قال الوزير ان الاجتماع تأجّل الى يوم غد",
        True,
    ),
    ("texts of a few words", "نص قصير جدا", "نص قصير جدا.", False),
    ("nothing", "", "", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_short_texts_and_bulletins(one, other, expected):
    """Short texts must be nearly the same; the same words with other numbers are another bulletin; either way round."""
    own, theirs = sketch_of(article_of(("", [one]))), sketch_of(article_of(("", [other])))

    assert are_copies(own, theirs) is expected
    assert are_copies(theirs, own) is expected


OPENING = (
    "افتتح وزير الثقافة الدورة رقم {} من معرض الكتاب في قاعة المعارض الكبرى بحضور مئات الكتاب والناشرين من عشرين دولة.",
    "وقالت مديرة المعرض سلمى الدين إن عدد الدور المشاركة بلغ {} دارا، وإن المعرض يستمر عشرة أيام.",
    "ويقام على هامش المعرض برنامج ثقافي يضم ندوات وأمسيات شعرية.",
)
VISIT = "استقبل وزير الخارجية في مكتبه صباح اليوم {} وبحث معه العلاقات بين البلدين وسبل تعزيزها في مختلف المجالات."
HEADLINE = "خبر رقم {} عن معرض الكتاب"


@pytest.mark.parametrize("source", ["صدى", None], ids=["one source", "no source"])
def test_forms_filled_in_otherwise_are_no_copies(source):
    """Brief texts of the same words are of different days where most of their numbers differ, few as they are, or, in one source, headline and name."""
    own = [
        sketch_of(article_of((HEADLINE.format(day), [each.format(guests) for each in OPENING]), source=source))
        for day, guests in ((1, 150), (2, 250), (3, 350))
    ]
    visits = [
        sketch_of(article_of((f"الوزير يستقبل {guest}", [VISIT.format(guest), *OPENING[2:]]), source="صدى"))
        for guest in ("سفير المغرب", "نظيره التونسي")
    ]

    assert not any(are_copies(one, other) for one, other in combinations(own, 2))
    assert not are_copies(*visits)


def test_a_brief_text_under_another_headline_is_a_copy_where_its_numbers_are_the_same():
    """What another source prints of a brief text word for word is a copy, also where it adds a number or has one fewer."""
    text = [each.format(150) for each in OPENING]
    own = sketch_of(article_of(("افتتاح معرض الكتاب", text), source="صدى"))

    for other in (text, [*text, "ويستمر حتى 30 أيار."], [text[0], *text[2:], "وأضاف المصدر."]):
        assert are_copies(own, sketch_of(article_of(("معرض الكتاب يفتح أبوابه", other), source="نداء")))


def test_a_survey_of_the_news_is_no_copy_of_its_pieces(sketches):
    """A long text that holds a short one among many others is no copy of it."""
    every = texts()
    survey = sketch_of(
        article_of(("موجز", [line for _, paragraphs in list(every.values())[:8] for line in paragraphs]))
    )

    assert not any(are_copies(survey, each) for each in sketches.values())


def test_versions_of_an_address(sketches):
    """What an address has later is a version where its text or, not on a front page, its headline shows so."""
    title, paragraphs = texts()["articles/climate"]
    own = sketches["articles/climate"]
    rewritten = sketch_of(article_of((title, [paragraphs[0].split("،")[0], *texts()["articles/war"][1]])))
    other = sketches["articles/war"]

    assert are_versions(own, sketch_of(article_of((title, [*paragraphs[:1], *texts()["articles/war"][1]]))), ADDRESS)
    assert are_versions(own, rewritten, ADDRESS)
    assert not are_versions(own, rewritten, "https://news.example/")
    assert not are_versions(own, other, ADDRESS)


def test_what_is_not_the_text_does_not_count(sketches):
    """Headlines of other articles below a text are no part of it."""
    from corpus.model import BlockKind

    title, paragraphs = texts()["articles/climate"]
    article = article_of((title, [*paragraphs, "عنوان آخر من الموقع"]))
    last = replace(article.blocks[-1], kind=BlockKind.RELATED)

    assert sketch_of(replace(article, blocks=(*article.blocks[:-1], last))) == sketches["articles/climate"]
