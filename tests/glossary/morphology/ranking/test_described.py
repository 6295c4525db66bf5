"""Nouns that are prepositions together with `bi-`: with somebody's support, and with broad support."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("خسر الفريق بهدف نظيف", "بهدف", "with goal"),
        ("فاز بهدف دون رد", "بهدف", "with goal"),
        ("بدعم أمريكي واسع", "بدعم", "with support"),
        ("انتهت الأزمة بوساطة قطرية", "بوساطة", "with mediation"),
        ("محادثات برعاية مصرية", "برعاية", "with sponsorship"),
        ("بمشاركة واسعة من الشباب", "بمشاركة", "with participation"),
    ],
)
def test_what_is_described_is_nothing_of_a_noun(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Before an adjective or a preposition the word means what its parts do."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("سافر بهدف الدراسة", "بهدف", "with the aim of"),
        ("بحضور نحو مئة شخص", "بحضور", "in the presence of"),
        ("بدعم الجيش", "بدعم", "with the support of"),
        ("بمشاركة أكثر من ألف ناشر", "بمشاركة", "with the participation of"),
        ("بنسبة 5 في المئة", "بنسبة", "at a rate of"),
        ("ارتفع بشكل ملحوظ", "بشكل", "noticeably"),
        ("مضى بسرعة كبيرة", "بسرعة", "quickly"),
    ],
)
def test_before_a_noun_it_is_a_preposition(glosser: Glosser, text: str, word: str, english: str) -> None:
    """So it stays before nouns, numbers and elatives, and where it says how something is done."""
    assert brief(glosser, text, word) == english
