"""Things that are counted behind a verb at the head of a sentence, and how passives are worded."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("سجلت ثلاثة أهداف في الشوط الثاني", "سجلت", "was scored"),
        ("وسجلت خمس حالات جديدة", "وسجلت", "and was registered"),
        ("أطلقت ثلاثة صواريخ من لبنان", "أطلقت", "was released"),
    ],
)
def test_things_that_are_counted_are_done(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`She did` at the head of a sentence agrees with the things behind it where nobody else is named."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("فازت اللاعبة وسجلت ثلاثة أهداف", "وسجلت", "and scored"),
        ("قتلت ثلاثة جنود في الهجوم", "قتلت", "killed"),
        ("أمضت ثلاثة أيام في المدينة", "أمضت", "spent (time)"),
        ("سجلت أربع دول ارتفاعا", "سجلت", "recorded"),
        ("أطلقت كوريا الشمالية ثلاثة صواريخ", "أطلقت", "launched"),
    ],
)
def test_somebody_does_what_others_are_named_for(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Not so amid a sentence, with men, who want another verb, with days, and where an object follows."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("سُجل هدف في الدقيقة الأولى", "سُجل", "was scored"),
        ("أُجريت دراسة جديدة", "أُجريت", "was conducted"),
        ("قضت محكمة الجنايات بالسجن المؤبد على المتهم", "قضت", "ruled that"),
    ],
)
def test_a_verb_means_what_it_does_with_its_object(glosser: Glosser, text: str, word: str, english: str) -> None:
    """In the passive, too, where the object is the subject, and with a preposition written to an expression."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("العمال المهددون بالطرد", "المهددون", "threatened"),
        ("مياه ملوثة بالمواد الكيميائية", "ملوثة", "polluted"),
        ("غازات ملوثة للهواء", "ملوثة", "polluting"),
        ("غادر مشيداً بجهودها", "مشيداً", "praising"),
        ("الفيلم المترجم إلى الفرنسية", "المترجم", "translated"),
    ],
)
def test_with_something_one_is_threatened(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Participles of two voices that are written alike are passive before `with`."""
    assert brief(glosser, text, word) == english
