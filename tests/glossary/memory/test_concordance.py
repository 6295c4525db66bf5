"""Words found in units."""

import pytest

from glossary.memory.memory import TranslationMemory
from glossary.memory.terms import english_stem
from glossary.model import Pair

SOURCE = "عقد الوزيرُ المؤتمر الصحفي عن مؤتمرات السلام"


@pytest.fixture
def memory(engine):
    made = TranslationMemory(engine, "salma")
    made.add_all(
        [
            Pair(SOURCE, "The minister held a press conference about peace conferences", "x"),
            Pair("السلام عليكم أيها الوزراء", "Peace be upon you, ministers", "x"),
            Pair("لا شيء", "Nothing held", "x"),
        ]
    )
    return made


def cut(text, spans):
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("وزير", ["الوزيرُ"]),
        ("المؤتمرات", ["المؤتمر", "مؤتمرات"]),
        ('"الوزير مؤتمر"', ["الوزيرُ المؤتمر"]),
        ("سلام صحفي", ["الصحفي", "السلام"]),
    ],
)
def test_arabic_words_in_any_inflection(memory, query, found):
    """Arabic words are found whatever is written onto them, phrases in their order, with where they stand."""
    (first, *_) = [each for each in memory.concordance(query) if each.pair.source == SOURCE]

    assert cut(SOURCE, first.source) == found
    assert first.target == ()


def test_english_words_in_any_inflection(memory):
    """English words are found in the singular and the plural, and together with Arabic ones."""
    (found,) = memory.concordance("conference السلام")

    assert cut(found.pair.target, found.target) == ["conference", "conferences"]
    assert [each.pair.target[:5] for each in memory.concordance("holding")] == []
    assert [each.pair.target[:5] for each in memory.concordance("MINISTER")] == ["Peace", "The m"]
    assert memory.concordance("conference nothing") == memory.concordance("") == memory.concordance('"" * ( -') == []


def test_pages_go_on(memory):
    """A page goes on behind the last unit of the one before."""
    (first,) = memory.concordance("peace", limit=1)

    assert [each.pair.target[:5] for each in memory.concordance("peace", 5, first.pair.id)] == ["The m"]


def test_changes_are_found(memory):
    """An edited unit is found by its new words only, a removed one by none."""
    (found,) = memory.concordance("nothing")
    edited = memory.edit(found.pair, "A blank page")
    assert memory.concordance("nothing") == []
    assert [each.pair.id for each in memory.concordance("pages")] == [edited.id]
    memory.remove(edited)
    assert memory.concordance("page") == []


@pytest.mark.parametrize(
    "alike",
    [
        ("talk", "talks", "talked", "talking"),
        ("country", "countries"),
        ("make", "makes", "making"),
        ("stop", "stopped", "stopping"),
        ("church", "churches"),
        ("agree", "agreed", "agrees"),
    ],
)
def test_english_endings(alike):
    """The forms of a regular word are one term."""
    assert len({english_stem(word) for word in alike}) == 1


def test_english_words_that_only_look_so():
    """Short words, and those that end in s by themselves, stay apart from others."""
    assert [english_stem(word) for word in ("is", "gas", "bus", "press", "king", "red", "news1")] == [
        "is", "gas", "bus", "press", "king", "red", "news1",
    ]  # fmt: skip
