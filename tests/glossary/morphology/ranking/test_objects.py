"""Actives and passives by what stands behind the subject."""

import pytest

from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("سجل يوسف النصيري هدفا في الشوط الأول", "سجل", "scored"),
        ("سجل اللاعب المغربي هدفا رائعا", "سجل", "scored"),
        ("قتل جنود إسرائيليون طفلا فلسطينيا", "قتل", "killed"),
        ("كتب صحفي مغربي مقالا عن الأزمة", "كتب", "wrote"),
        ("قدم محامو الدفاع استئنافا على الحكم", "قدم", "presented"),
        ("وصف أنور قرقاش القرار بالخطير", "وصف", "described"),
        ("وصف أنور قرقاش مستشار رئيس الدولة القرار بأنه خطير", "وصف", "described"),
        ("نشر موقع إخباري تقريرا عن الحادث", "نشر", "published"),
        ("افتتح وزير الثقافة معرضا للكتاب", "افتتح", "inaugurated"),
        ("اكتشف باحثون في جامعة القاهرة نوعا جديدا", "اكتشف", "discovered"),
        ("كشف تقرير جديد عن فساد في الوزارة", "كشف", "revealed"),
        ("نظم ناشطون حقوقيون وقفة احتجاجية أمام البرلمان", "نظم", "arranged"),
        ("سجل هدفين في المباراة", "سجل", "scored"),
        ("قتل جنديين إسرائيليين", "قتل", "killed"),
        ("حل خبراء دوليون مشكلة المياه", "حل", "solved"),
        ("اتفق وزراء الخارجية العرب على عقد قمة", "اتفق", "agreed on"),
    ],
)
def test_who_has_an_object_does_it(glosser: Glosser, text: str, word: str, english: str) -> None:
    """The object may stand behind a whole name, an adjective, what belongs to the subject, and an indefinite subject."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("قُتل جنود في هجوم أمس", "قُتل", "was killed"),
        ("سُجلت أهداف كثيرة في الدوري", "سُجلت", "was scored"),
        ("قتل ثلاثة جنود في هجوم شرقي البلاد", "قتل", "was killed"),
        ("قتل عشرون مدنيا في القصف", "قتل", "was killed"),
        ("قتل أحد عشر شخصا في حادث", "قتل", "was killed"),
        ("قتل القائد الميداني أحمد الراوي في غارة", "قتل", "was killed"),
        ("قتل رئيس البلدية السابق الأحد في تفجير", "قتل", "was killed"),
        ("قتل شاب طعنا بسكين", "قتل", "was killed"),
        ("قتل جنديان إسرائيليان", "قتل", "was killed"),
        ("قتل جندي إسرائيلي ليلة أمس", "قتل", "was killed"),
        ("أصيبت طفلة سورية نازحة في القصف", "أصيبت", "was injured"),
        ("قتل رجل رميا بالرصاص", "قتل", "was killed"),
        ("كشف عن فساد في الوزارة", "كشف", "was discovered"),
        ("اتفق على عقد قمة", "اتفق", "was agreed"),
        ("انتخب المرشح رئيسا للبلاد", "انتخب", "was elected"),
        ("انتخب أحمد العلي رئيسا للنادي", "انتخب", "was elected"),
        ("وجد الرجل ميتا في منزله", "وجد", "was found"),
        ("نشر نص الاتفاق النهائي الجمعة", "نشر", "was published"),
        ("سجل ارتفاع كبير في الأسعار", "سجل", "was registered"),
    ],
)
def test_what_is_done_to_somebody_stays_so(glosser: Glosser, text: str, word: str, english: str) -> None:
    """How, when and as what it is done is no object, nor is what is counted, a family name or a preposition's noun."""
    assert brief(glosser, text, word) == english
