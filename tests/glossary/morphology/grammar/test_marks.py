"""What a text writes with marks is a fact: its readings keep to it."""

import pytest

from glossary.glossing import Glosser
from glossary.morphology.grammar.marks import marks_agree, with_marks_of
from tests.glossary.morphology.glossed import gloss_of, reading


@pytest.mark.parametrize(
    ("text", "word", "vocalised", "english"),
    [
        ("سافر إلى عُمان أمس", "عُمان", "عُمان", "Oman"),
        ("هذا كِتَابِي الجَدِيد", "كِتَابِي", "كِتَابِي", "my book"),
        ("وَاعْلَمْ أَنَّ النَّجْمَ بَعِيدٌ", "وَاعْلَمْ", "وَاِعْلَمْ", "and know!"),
        ("عَنْ طَالِبِ عِلْمٍ", "طَالِبِ", "طَالِبِ", "student"),
        ("ظهر تعافيًا سريعًا", "تعافيًا", "تَعافِياً", "recovery"),
        ("ستسيّر الشركة رحلات", "ستسيّر", "سَتُسَيِّر", "will set in motion"),
    ],
)
def test_no_reading_gainsays_the_marks(glosser: Glosser, text: str, word: str, vocalised: str, english: str) -> None:
    """A reading that agrees with vowel, shadda, tanwīn and sukūn goes first, though it is made or rarer, and keeps them."""
    assert reading(glosser, text, word) == (vocalised, english)


@pytest.mark.parametrize(
    ("text", "word", "vocalised", "english"),
    [
        ("تُحفظ الوثائق في المكتبة", "تُحفظ", "تُحْفَظ", "is preserved"),
        ("بُني المسجد في القرن الماضي", "بُني", "بُنِيَ", "was built"),
        ("بُنيت المدينة قرب النهر", "بُنيت", "بُنِيَت", "was built"),
        ("يُبنى المسجد قرب النهر", "يُبنى", "يُبْنَى", "is built"),
        ("هُجر البيت منذ عام", "هُجر", "هُجِرَ", "was emigrated"),
        ("كُتب الاسم على الجدار", "كُتب", "كُتِبَ", "was written"),
        ("نُسخ الكتاب مرتين", "نُسخ", "نُسِخَ", "was copied"),
        ("نُشر في المجلة", "نُشر", "نُشِرَ", "was published"),
        ("قُتل في الهجوم", "قُتل", "قُتِلَ", "was killed"),
        ("استُخدم السلاح أمس", "استُخدم", "اُسْتُخْدِمَ", "was used"),
        ("مُدّ الجسر فوق النهر", "مُدّ", "مُدَّ", "was extended"),
    ],
)
def test_one_damma_tells_a_passive(glosser: Glosser, text: str, word: str, vocalised: str, english: str) -> None:
    """A word whose one mark is the damma of a passive is one, also where the lexicon only has the active."""
    assert reading(glosser, text, word) == (vocalised, english)
    assert "passive" in gloss_of(glosser, text, word).analysis.features


def test_a_damma_may_be_a_plurals_where_a_noun_must_stand(glosser: Glosser) -> None:
    """After a preposition the same letters are the noun."""
    assert gloss_of(glosser, "في كُتب التاريخ", "كُتب").brief == "books"


def test_a_reading_that_the_marks_gainsay_is_doubted(glosser: Glosser) -> None:
    """Where no reading agrees with the marks the likeliest is shown, and is not called sure."""
    plain, marked = gloss_of(glosser, "هذا قلم جديد", "قلم"), gloss_of(glosser, "هذا قُلُّم جديد", "قُلُّم")

    assert plain.analysis.lemma == marked.analysis.lemma
    assert plain.confidence > 0.5 > marked.confidence


def test_the_vowel_at_the_end_of_a_verb_is_no_case() -> None:
    """The last vowel of a noun is free, that of a form of a verb is not."""
    assert marks_agree("كَتَبْ", "katab")
    assert marks_agree("كَتَبْ", "kataba")
    assert not marks_agree("كَتَبْ", "kataba", verbal=True)
    assert not marks_agree("كتبتُ", "katabota", verbal=True)


@pytest.mark.parametrize(
    ("written", "vocalised", "kept"),
    [
        ("عُمان", "عَمّان", "عُمّان"),
        ("كتابِهِ", "كِتابه", "كِتابِهِ"),
        ("المدرّسة", "المُدَرِّسَة", "المُدَرِّسَة"),
        ("كـتابٌ", "كِتاب", "كِتابٌ"),
        ("قلمٌ", "كِتاب", "كِتاب"),
    ],
)
def test_written_marks_are_kept(written: str, vocalised: str, kept: str) -> None:
    """A vocalised form takes the marks that are written; one of other letters stays as it is."""
    assert with_marks_of(written, vocalised) == kept
