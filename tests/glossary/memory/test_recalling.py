"""Units that are nearly a text."""

import pytest

from corpus.model import Span
from glossary.memory.comparing import differing, score
from glossary.memory.memory import TranslationMemory
from glossary.memory.parts import Marks, segments_of, words_of
from glossary.model import Pair, PairStatus

FIRST = "قال الوزير إن الهدنة صامدة في جميع مناطق البلاد منذ يوم أمس."
SECOND = "وأضاف أن المفاوضات مستمرة مع الوفد الزائر في العاصمة."
ENGLISH = "The minister said the truce holds everywhere. He added that talks go on."


@pytest.fixture
def memory(engine):
    made = TranslationMemory(engine, "salma")
    made.add(Pair(f"{FIRST} {SECOND}", ENGLISH, "google"))
    return made


def cut(text, spans):
    return [text[span.start : span.end] for span in spans]


def test_the_same_text_has_a_hundred(memory):
    """The same text, whatever its white space and harakat, has the score 100 and nothing that differs."""
    (found,) = memory.recall(f"  قَالَ{FIRST[3:]}\n{SECOND}")

    assert (found.score, found.part, found.asked, found.kept) == (100, None, (), ())


@pytest.mark.parametrize(
    ("asked", "alike", "own", "theirs"),
    [
        (FIRST.replace("أمس", "السبت"), 91, ["السبت"], ["أمس"]),
        (FIRST.replace(" جميع", ""), 91, [], ["جميع"]),
        (FIRST.replace("قال الوزير", "قالت الناطقة باسم الوزير"), 78, ["قالت الناطقة باسم"], ["قال"]),
        (FIRST.replace(".", "؟"), 99, [], []),
    ],
)
def test_a_sentence_finds_the_unit_that_holds_it(memory, asked, alike, own, theirs):
    """A sentence that differs in some words finds its sentence in a longer unit, with what differs on both sides."""
    (found,) = memory.recall(asked)

    assert found.score == alike
    assert cut(found.pair.source, [found.part.source]) == [FIRST]
    assert cut(ENGLISH, [found.part.target]) == ["The minister said the truce holds everywhere."]
    assert (cut(asked, found.asked), cut(found.pair.source, found.kept)) == (own, theirs)


def test_places_in_a_later_sentence_are_those_of_the_whole(memory):
    """What differs in a second sentence is told in code points of the whole source."""
    (found,) = memory.recall(SECOND.replace("مستمرة", "متوقفة"))

    assert cut(found.pair.source, found.kept) == ["مستمرة"]
    assert found.part.source == Span(len(FIRST) + 1, len(FIRST) + 1 + len(SECOND))


def test_what_is_too_different_is_not_recalled(memory):
    """Less than the least is left out, and 70 is the least."""
    asked = FIRST.replace("أمس", "السبت").replace("الوزير", "المتحدث")

    assert [each.score for each in memory.recall(asked)] == [83]
    assert memory.recall(asked, least=84) == []
    assert memory.recall("كلمة", least=10) == memory.recall("؟") == memory.recall("") == []
    assert memory.recall("لم يحدث شيء من ذلك في مكان آخر من العالم هذا الصباح") == []


def test_the_most_alike_and_most_trusted_come_first(memory):
    """Recall is in the order of the score, then of trust; the same words twice are told once."""
    text = "أعلنت الشركة الجديدة أرباحها السنوية اليوم"
    memory.add_all(
        [
            Pair(text, "machine", "google"),
            Pair(text, "approved", "karim", PairStatus.APPROVED),
            Pair(text, "machine", "nllb"),
            Pair(text.replace("اليوم", "أمس"), "near", "google"),
        ]
    )
    found = memory.recall(text)

    assert [(each.pair.target, each.score) for each in found] == [("approved", 100), ("machine", 100), ("near", 83)]
    assert len(memory.recall(text, limit=1)) == 1


def test_a_paragraph_is_recalled_sentence_by_sentence(memory):
    """Each sentence of a paragraph has its own recall."""
    text = f"لا أحد قال هذا من قبل أبدا. {SECOND}"
    (first, none), (second, found) = memory.recall_sentences(text)

    assert cut(text, [first, second]) == ["لا أحد قال هذا من قبل أبدا.", SECOND]
    assert none == []
    assert [each.score for each in found] == [100]


def test_edits_change_what_is_recalled_and_no_source(memory):
    """An edited unit is recalled with its new translation."""
    memory.edit(memory.units()[0], "New words.")
    (found,) = memory.recall(FIRST.replace("أمس", "السبت"))

    assert (found.pair.target, found.part.target) == ("New words.", None)


def test_very_long_and_odd_texts(memory):
    """Texts of thousands of words, of one word again and again, and of what is no letter are kept and recalled."""
    long = " ".join(f"كلمة{n}" for n in range(3000))
    again = "ثم " * 500
    memory.add_all([Pair(long, "long", "x"), Pair(again, "then", "x"), Pair("\ud83d؟!", "?!", "x")])

    assert [each.score for each in memory.recall(f"{long} أخرى")] == [99]
    assert [each.score for each in memory.recall("ثم " * 480)] == [96]
    assert [each.score for each in memory.recall("\ud83d؟!")] == [100]


def test_marks_keep_the_promise():
    """Texts of which 70 % of the words of the longer one are the same share a mark, whatever is changed."""
    words = [f"كلمة{n}" for n in range(40)]
    marks = Marks()
    for length in (1, 2, 3, 4, 5, 7, 10, 13, 20, 40):
        own = words[:length]
        there = set(marks.of(own))
        for gone in range(length):
            for start in range(length - gone + 1):
                near = own[:start] + own[start + gone :]
                if near and score(own, near, 70):
                    assert there & {mark for some in marks.sought(near) for mark in some}


def test_scores_and_differences():
    """The score is the share of the words that stay in the longer text, rounded down; differences are whole words."""
    assert score(["a", "b", "c"], ["a", "b", "c"]) == 99
    assert score(["a", "b", "c"], ["a", "x", "c"]) == 66
    assert score(["a", "b", "c"], ["a", "x", "c"], 70) == 0
    assert score([], []) == 0
    found = differing("وَزِيرُ الدَّاخِلِيَّةِ", "وزير الخارجية السابق")
    assert cut("وَزِيرُ الدَّاخِلِيَّةِ", found.one) == ["الدَّاخِلِيَّةِ"]
    assert cut("وزير الخارجية السابق", found.other) == ["الخارجية السابق"]
    assert [segment.place for segment in segments_of("نعم. كان هذا طويلا جدا. لا.")] == [0, 2]
    assert words_of("إلى ١٢ مدرسةٍ") == ["الي", "12", "مدرسه"]
