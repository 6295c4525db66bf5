"""The forms of words as they are shown: vowels, dictionary forms, Latin letters."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.morphology.grammar.romanise import romanise, romanised_reading
from tests.glossary.morphology.glossed import forms


@pytest.mark.parametrize(
    ("text", "word", "vocalised", "lemma"),
    [
        ("هذه فتاة صغيرة", "فتاة", "فَتاة", "فَتاة"),
        ("خسر مباراة أمس", "مباراة", "مُباراة", "مُباراة"),
        ("بعد وفاة الملك", "وفاة", "وَفاة", "وَفاة"),
        ("سدد نحو المرمى", "المرمى", "المَرْمَى", "مَرْمًى"),
        ("خلايا سرطانية خطيرة", "سرطانية", "سَرَطانِيَّة", "سَرَطانِيّ"),
        ("ينصح بغسل اليدين", "بغسل", "بِغَسْل", "غَسْل"),
        ("سجل هدفا ليضمن الفوز", "ليضمن", "لِيَضْمَن", "ضَمِن"),
        ("من المقرر أن يصل", "المقرر", "المُقَرَّر", "مُقَرَّر"),
        ("في أول مباراة له", "أول", "أَوَّل", "أَوَّل"),
        ("انتهى الشوط الأول أمس", "الأول", "الأَوَّل", "أَوَّل"),
        ("يعاني السعال والحمى منذ يومين", "والحمى", "وَالحُمَّى", "حُمَّى"),
        ("تفشي وباء خطير", "وباء", "وَباء", "وَباء"),
        ("لا يزال الرجل فارًا", "فارًا", "فارّاً", "فارّ"),
        ("عاش مع أبيه هناك", "أبيه", "أَبِيهِ", "أَب"),
    ],
)
def test_vowels_and_dictionary_forms(glosser: Glosser, text: str, word: str, vocalised: str, lemma: str) -> None:
    """Frequent words have the vowels of the word meant; a long ā has no fatha behind it, a definite noun no tanwīn."""
    assert forms(glosser, text, word) == (vocalised, lemma)


@pytest.mark.parametrize(
    ("text", "word", "vocalised", "lemma"),
    [
        ("هذه التحولات الجينية", "الجينية", "الجِينِيَّة", "جِينِيّ"),
        ("هذه حقن وريدية", "وريدية", "وَرِيدِيَّة", "وَرِيدِيّ"),
    ],
)
def test_an_adjective_formed_by_rule(glosser: Glosser, text: str, word: str, vocalised: str, lemma: str) -> None:
    """It has the vowels of its noun, and is its own dictionary form, not the noun's."""
    assert forms(glosser, text, word) == (vocalised, lemma)


@pytest.mark.parametrize(
    ("vocalised", "construct", "latin"),
    [
        ("فَتاة", False, "fatāh"),
        ("مُباراة", False, "mubārāh"),
        ("وَفاة", True, "wafāt"),
        ("مَعْنًى", False, "maʻnan"),
        ("مُواجَهَة", False, "muwājahah"),
        ("كَتَبُوا", False, "katabū"),
        ("عبدالله", False, "ʻabd Allāh"),
    ],
)
def test_latin_letters(vocalised: str, construct: bool, latin: str) -> None:
    """Tāʼ marbūṭah behind ā is h, or t in construct; tanwīn of a weak noun is -an; wāw before ā is a consonant."""
    assert romanise(vocalised, construct=construct).removeprefix("ʻ") == latin.removeprefix("ʻ").replace(
        "Abd", "abd", 1
    )


def test_a_name_of_two_words_written_as_one(glosser: Glosser) -> None:
    """ʻAbd Allāh is said as two words with capitals."""
    text = "قال عبدالله أمس"
    assert romanised_reading(glosser.gloss(text, tokens(text))[1].analysis) == "ʻAbd Allāh"
