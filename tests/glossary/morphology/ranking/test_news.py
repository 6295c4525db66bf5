"""Readings that turn on what stands around a word in news: who does what to whom, which noun is meant, last or other."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from tests.glossary.morphology.glossed import brief


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("يعتقد أن الحريق متعمد", "يعتقد", "is believed"),
        ("يعتقد الخبراء أن الحريق متعمد", "يعتقد", "believes"),
        ("ويتوقع أن تصل القافلة غدا", "ويتوقع", "and is expected"),
        ("الصور التي نشرت في الصحف", "نشرت", "was published"),
        ("الصور التي نشرت الصحيفة", "نشرت", "published"),
        ("الاجتماع الذي عقد في القصر", "عقد", "was held"),
        ("فتاة تدعى سلمى", "تدعى", "is called"),
        ("الدراسة التي كشفت عن الخلل", "كشفت", "revealed"),
    ],
)
def test_nobody_is_named_who_does_it(glosser: Glosser, text: str, word: str, english: str) -> None:
    """A verb that has nobody to do it, or nothing that it is done to, is read passive; one that has both is not."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("كان آخر رئيس يزور البلاد", "آخر", "last"),
        ("آخر الأخبار", "آخر", "last"),
        ("قال متحدث آخر إن الأمر واضح", "آخر", "other"),
    ],
)
def test_last_has_a_noun_behind_it_and_other_has_not(glosser: Glosser, text: str, word: str, english: str) -> None:
    """The two are written alike; the noun tells them apart."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("وقال في مؤتمر صحفي عقده في العاصمة", "عقده", "held him/it"),
        ("جاء ذلك في تقرير نشره الموقع", "نشره", "published him/it"),
        ("قال إن مدير مكتبه استقال", "مكتبه", "his/its office"),
    ],
)
def test_a_clause_about_an_indefinite_noun(glosser: Glosser, text: str, word: str, english: str) -> None:
    """`A report that the site published` is said without `that`: the verb has the noun for its object."""
    assert brief(glosser, text, word) == english


@pytest.mark.parametrize(
    ("text", "word", "english"),
    [
        ("هذا كتاب جديد", "كتاب", "book"),
        ("على استعادة هذا الحصن", "الحصن", "the fortification"),
        ("تخضع المدينة للمراقبة الدولية", "للمراقبة", "for the monitoring"),
        ("قررت الحكومة دفع رواتب الموظفين", "دفع", "payment"),
        ("دفع المواطنون الضرائب", "دفع", "pushed"),
        ("كل ما تجره الأزمة", "تجره", "pulls him/it"),
        ("وأعلنت أن أكثر من مئة شخص وصلوا", "أن", "that"),
        ("ودفع الاقتصاد نحو الركود", "نحو", "toward"),
        ("مشى نحو ثلاثة أميال", "نحو", "about"),
        ("ما سبب التأخير", "سبب", "cause"),
        ("ازداد عدد المسافرين", "المسافرين", "the travelers"),
        ("مكافحة المخدرات في المغرب", "المخدرات", "the narcotics"),
        ("كمية من المخدرات", "المخدرات", "the narcotics"),
        ("ضبطت الشرطة المخدرات", "المخدرات", "the narcotics"),
        ("اندلع حريق كبير تسبب به ماس كهربائي", "تسبب", "caused"),
        ("زلزال قوي ترك آثارا", "ترك", "left"),
        ("يدعم بشكل كبير تراجع الطلب", "تراجع", "retreat"),
    ],
)
def test_one_of_two_nouns_or_verbs_is_meant(glosser: Glosser, text: str, word: str, english: str) -> None:
    """Number, gender, the verb before and the word behind say which."""
    assert brief(glosser, text, word) == english


def test_no_doubt_is_shown_where_one_noun_can_be_meant(glosser: Glosser) -> None:
    """`A new book` is no crowd of writers, and the name of a town is judged elsewhere."""
    text = "هذا كتاب جديد عن المدينة"
    assert [gloss.close for gloss in glosser.gloss(text, tokens(text))][1:2] == [1]
    assert glosser.gloss(text, tokens(text))[-1].close == 1


def test_improving_is_improvement(glosser: Glosser) -> None:
    """Two entries of one sound and nearly one English are one meaning, about which there is no doubt."""
    text = "تعمل على تحسين الخدمات"
    assert glosser.gloss(text, tokens(text))[2].close == 1
