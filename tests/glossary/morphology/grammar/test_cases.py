"""Case, where it is certain."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.explaining import case_of, is_construct, surroundings_of
from glossary.glossing import Glosser


@pytest.mark.parametrize(
    ("text", "word", "case"),
    [
        ("وصل المديرون أمس.", "المديرون", "nominative"),
        ("قابل المديرين أمس.", "المديرين", "accusative or genitive"),
        ("تحدث إلى المديرين أمس.", "المديرين", "genitive"),
        ("قرأ كتاباً أمس.", "كتاباً", "accusative"),
        ("قرأ كتابا أمس.", "كتابا", "accusative"),
        ("عاد إلى المدينة.", "المدينة", "genitive"),
        ("عاد إلى، المدينة.", "المدينة", ""),
        ("تحدث بصراحة.", "بصراحة", "genitive"),
        ("كتب الوَلَدُ.", "الوَلَدُ", "nominative"),
        ("قرأ الدَّرْسَ.", "الدَّرْسَ", "accusative"),
        ("قرأ الدرس.", "الدرس", ""),
        ("كتب الرسالة.", "كتب", ""),
    ],
)
def test_case_is_told_where_it_is_certain(glosser: Glosser, text: str, word: str, case: str) -> None:
    """Endings, marks and a preposition right before tell the case; nothing else does."""
    found = glosser.gloss(text, tokens(text))
    place = next(number for number, gloss in enumerate(found) if gloss.token.surface == word)
    assert case == case_of(found[place].analysis, surroundings_of(text, found, place))


@pytest.mark.parametrize(
    ("text", "construct"),
    [("زار مدينة الرياض", True), ("زار مدينة كبيرة", False), ("زار المدينة الكبيرة", False)],
)
def test_a_noun_governs_the_definite_noun_behind_it(glosser: Glosser, text: str, construct: bool) -> None:
    """An indefinite noun right before a definite one is in construct; before an adjective it is not."""
    found = glosser.gloss(text, tokens(text))
    assert construct is is_construct(found[1].analysis, surroundings_of(text, found, 1))
