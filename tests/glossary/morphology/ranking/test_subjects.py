"""Verbs that he or she can do, by what stands behind them."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("توقع صندوق النقد الدولي نمو الاقتصاد", "توقع", "expected"),
        ("توقع محللون ارتفاع الأسعار", "توقع", "expected"),
        ("توقع خبراء انخفاض الأسعار", "توقع", "expected"),
        ("توجه وفد من الحركة إلى القاهرة", "توجه", "went towards"),
        ("توقف مصنع كبير عن العمل", "توقف", "stopped"),
        ("تسلم رئيس الوزراء مهامه رسميا", "تسلم", "received"),
        ("تحدث حسن نصر الله عن الحرب", "تحدث", "spoke about"),
        ("تظاهر آلاف في العاصمة ضد القرار", "تظاهر", "demonstrated"),
    ],
)
def test_he_does_what_a_man_stands_behind(glosser: Glosser, text: str, word: str, english: str) -> None:
    """A masculine noun behind the verb speaks against `she does`, with the article or without, and so do men in the plural."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("توقع الحكومة اتفاقا جديدا غدا", "توقع", "signs"),
        ("توقع شركات النفط عقودا جديدة", "توقع", "signs"),
        ("توقع دول الخليج اتفاقية", "توقع", "signs"),
        ("تقدم الشركة خدمات مجانية", "تقدم", "presents"),
        ("توجه منظمات حقوقية انتقادات", "توجه", "levels"),
        ("تحدث الزلازل عند الصدوع", "تحدث", "happens"),
        ("تحدث أشياء غريبة", "تحدث", "happens"),
        ("توقف حرب غزة الملاحة", "توقف", "stops"),
        ("توقف سيارات الإسعاف عملها", "توقف", "stops"),
    ],
)
def test_she_does_what_a_woman_or_things_stand_behind(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Feminine nouns, also those without the ending, and broken plurals of things have such verbs."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("لم ينته الاجتماع بعد", "ينته", "end"),
        ("لم تنته الحرب بعد", "تنته", "end"),
        ("لم يقلها الوزير", "يقلها", "say her/it"),
        ("لم يره أحد منذ شهر", "يره", "see him/it"),
        ("لم تأت الحافلة", "تأت", "come"),
    ],
)
def test_a_verb_that_lost_its_last_letter_has_no_pronoun(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Behind `did not` the last letter of a weak verb is gone; `him` is read where it is written."""
    assert brief(glosser, text, word) == english
