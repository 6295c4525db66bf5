import random
from itertools import pairwise

from corpus.differences import Change, differences
from corpus.model import BlockKind
from tests.corpus.copies.planted import KINDS, NEW_PARAGRAPH, article_of, copies_of, texts

TITLE = "عنوان"


def runs(before, after):
    found = differences(article_of((TITLE, before)), article_of((TITLE, after)))
    return [[(run.change.value, run.text) for run in paragraph.runs] for paragraph in found[1:]]


def test_words_are_told_apart():
    """A word in the place of another, one more and one fewer stand where they are, with their signs and spaces."""
    assert runs(["قال الوزير، اليوم، إن الاجتماع تأجل"], ["قال الوزير اليوم إن الاجتماع الثاني انتهى"]) == [
        [
            ("same", "قال الوزير "),
            ("removed", "، "),
            ("same", "اليوم "),
            ("removed", "، "),
            ("same", "إن الاجتماع "),
            ("removed", "تأجل"),
            ("added", "الثاني انتهى"),
        ]
    ]


def test_marks_belong_to_their_words():
    """A word with vowel signs is one that differs, not letters and signs."""
    assert runs(["نص كتاب"], ["نص كِتَابٌ"]) == [[("same", "نص "), ("removed", "كتاب"), ("added", "كِتَابٌ")]]


def test_paragraphs_come_and_go():
    """A paragraph that came, one that is gone and one that was changed are told as such, in the order of both."""
    one, two, three = (
        f"الفقرة {name} تتحدث عن {name} وما جرى في {name} أمس" for name in ("الأولى", "الثانية", "الثالثة")
    )
    found = differences(
        article_of((TITLE, [one, two, three])), article_of((TITLE, [NEW_PARAGRAPH, one, f"{three} أيضا"]))
    )
    told = [(paragraph.before, paragraph.after, paragraph.is_same) for paragraph in found]

    assert told[:3] == [(0, 0, True), (None, 1, False), (1, 2, True)]
    assert sorted(told[3:], key=str) == sorted([(2, None, False), (3, 3, False)], key=str)


def test_the_same_text_does_not_differ():
    """Headlines of other articles, lines of every page and white space do not count; without a text there are no paragraphs."""
    from dataclasses import replace

    article = article_of((TITLE, ["نص  واحد", "آخر"]))
    blocks = (*article.blocks[:-1], replace(article.blocks[-1], kind=BlockKind.RELATED))

    assert all(each.is_same for each in differences(article, article_of((TITLE, ["نص واحد", "آخر"]))))
    assert len(differences(replace(article, blocks=blocks), article)) == 3
    repeated = replace(article.blocks[-1], kind=BlockKind.BOILERPLATE)
    without = article_of((TITLE, ["نص واحد"]))
    assert all(each.is_same for each in differences(replace(article, blocks=(*article.blocks[:-1], repeated)), without))
    assert differences(replace(article, blocks=()), replace(article, blocks=())) == []


def test_both_texts_can_be_read_from_what_differs():
    """What is the same and what was removed is the first text, what is the same and what was added the second; blocks in their order."""
    chance = random.Random(7)
    for name, text in chance.sample(sorted(texts().items()), 8):
        own = article_of(text)
        for _, copy in copies_of(text, name):
            other = article_of(copy)
            found = differences(own, other)
            for article, kept in ((own, Change.REMOVED), (other, Change.ADDED)):
                words = "".join(
                    run.text for each in found for run in (*each.runs,) if run.change in (Change.SAME, kept)
                )
                assert "".join(words.split()) == "".join(article.text.split())
            for numbers in ([each.before for each in found], [each.after for each in found]):
                assert all(one < two for one, two in pairwise([number for number in numbers if number is not None]))
    assert len(KINDS) > 10
