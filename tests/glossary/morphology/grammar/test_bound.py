"""Words with pronouns: the case vowel before them, and how they sound after it."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.explaining import Explainer, surroundings_of
from glossary.glossing import Glosser


@pytest.mark.parametrize(
    ("text", "word", "vocalised", "romanised"),
    [
        ("قارب عمره ستين عاما", "عمره", "عُمْره", "ʻumruhu"),
        ("ذهب وبكتابهم أسماء", "وبكتابهم", "وَبِكِتابِهِم", "wa-bi-kitābihim"),
        ("عاد إلى مدينته أمس", "مدينته", "مَدِينَتِهِ", "madīnatihi"),
        ("قرأ كِتابَهُ أمس", "كِتابَهُ", "كِتابَهُ", "kitābahu"),
        ("حضر معلموهم أمس", "معلموهم", "مُعَلِّمُوهُم", "muʻallimūhum"),
        ("نشرته الصحيفة أمس", "نشرته", "نَشَرَتْهُ", "nasharatʹhu"),
        ("هو يكتبه كل يوم", "يكتبه", "يَكْتُبه", "yaktubuhu"),
        ("هذا كِتَابِي الجَدِيد", "كِتَابِي", "كِتَابِي", "kitābī"),
        ("ودع فتاته أمس", "فتاته", "فَتاته", "fatātuhu"),
        ("بقي وحده هناك", "وحده", "وَحْده", "waḥdahu"),
        ("وصل إليّ كتاب", "إليّ", "إِلَيَّ", "ilayya"),
        ("كان لديّ كتاب", "لديّ", "لَدَيَّ", "ladayya"),
        ("كان لديه كتاب", "لديه", "لَدَيهِ", "ladayhi"),
        ("أخذ مني كتابا", "مني", "مِنِّي", "minnī"),
    ],
)
def test_a_vowel_stands_before_a_pronoun(
    glosser: Glosser, text: str, word: str, vocalised: str, romanised: str
) -> None:
    """The genitive is written where a preposition asks for it; else the Arabic leaves the vowel out, Latin letters have u."""
    found = glosser.gloss(text, tokens(text))
    place = next(number for number, gloss in enumerate(found) if gloss.token.surface == word)
    analysis = found[place].analysis

    assert analysis.vocalised == vocalised
    assert Explainer().romanised(analysis, surroundings_of(text, found, place)) == romanised
