import unicodedata
from datetime import UTC, datetime, timedelta

import pytest

from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def memory(engine):
    return TranslationMemory(engine)


def test_a_translation_comes_back(memory):
    """A pair is found by its source with every field."""
    pair = Pair("قال الوزير", "The minister said", "me", PairStatus.EDITED, NOW)
    memory.add(pair)
    found = memory.find("قال الوزير")

    assert found == pair
    assert found.changed == NOW


def test_an_unknown_segment_has_none(memory):
    """A segment that nobody translated has no translation."""
    assert memory.find("قال الوزير") is None


@pytest.mark.parametrize(
    "asked",
    [
        "قال  الوزير أ",
        " قال\nالوزير\u00a0أ ",
        "قَالَ الوَزِيرُ أ",
        "قـــال الوزير أ",
        "\u200fقال الوزير أ\u200f",
        unicodedata.normalize("NFD", "قال الوزير أ"),
    ],
)
def test_white_space_marks_and_composition_do_not_matter(memory, asked):
    """The same words find the translation whatever their white space, harakat, tatweel, direction marks and composition."""
    memory.add(Pair("قال الوزير أ", "The minister said", "me"))

    assert memory.find(asked).target == "The minister said"


@pytest.mark.parametrize("asked", ["قال الوزير", "قال الوزير ا", "قالالوزير أ", "قال الوزير أ."])
def test_other_words_are_another_segment(memory, asked):
    """Another letter, sign or boundary makes another segment."""
    memory.add(Pair("قال الوزير أ", "The minister said", "me"))

    assert memory.find(asked) is None


def test_the_most_trusted_translation_wins(memory):
    """An approved translation goes before an edited one, and that before a machine's, whichever is newer."""
    statuses = [PairStatus.APPROVED, PairStatus.EDITED, PairStatus.MACHINE]
    memory.add_all(Pair("نص", status.value, "me", status, NOW + timedelta(days=n)) for n, status in enumerate(statuses))

    assert memory.find("نص").target == "approved"


def test_the_newest_of_equals_wins(memory):
    """Of translations of one status the newest is found, even if it was added first."""
    memory.add_all([Pair("نص", "new", "a", changed=NOW), Pair("نص", "old", "b", changed=NOW - timedelta(days=1))])

    assert memory.find("نص").target == "new"


def test_the_same_translation_again_is_brought_up_to_date(memory):
    """The same translation of the same origin is kept once, with its new status."""
    memory.add(Pair("نص", "text", "me", PairStatus.MACHINE, NOW))
    memory.add(Pair("نص", "text", "me", PairStatus.APPROVED, NOW))

    assert memory.find("نص").status is PairStatus.APPROVED


def test_many_at_once(memory):
    """Translations of many segments are found together, in the order asked."""
    memory.add_all(Pair(f"نص {number}", f"text {number}", "me") for number in range(1200))
    asked = [f"نص {number}" for number in range(1199, -2, -1)]

    assert [pair and pair.target for pair in memory.find_all(asked)] == [
        *(f"text {n}" for n in range(1199, -1, -1)),
        None,
    ]
    assert memory.find_all([]) == []


def test_empty_translations_are_not_kept(memory):
    """A pair without source or target is no translation."""
    memory.add_all([Pair(" ", "x", "me"), Pair("نص", "\n", "me")])

    assert memory.find(" ") is None
    assert memory.find("نص") is None
