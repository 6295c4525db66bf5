"""Why a term was found is told in the language that is spoken."""

import pytest

from tui.language.spoken import plain
from tui.widgets.rule_told import explanation_told, rule_told


def test_english_is_as_the_glossary_says_it():
    """Nothing is changed where the interface is English."""
    assert rule_told("sound plural, with و and ال") == "sound plural, with و and ال"
    assert explanation_told("as written (وكتاب = و + as written).") == "as written (وكتاب = و + as written)."


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("sound plural, with و and ال", "جمع سالم، مع و، ال"),
        ("a word in between", "بينهما كلمة واحدة"),
        ("3 words in between", "بينهما 3 كلمات"),
        ("look-up form كتب", "صيغة بحث كتب"),
        ("pattern", "بنمطه"),
    ],
)
def test_a_rule_is_told_in_arabic(arabic, rule, told):
    """Forms, clitics, words in between and look-up forms are said in Arabic, with its commas."""
    assert plain(rule_told(rule)) == told


def test_an_explanation_is_told_in_arabic(arabic):
    """The forms of the words stand in brackets behind the rule, each word with what it is made of."""
    said = explanation_told("dual (وكتابان = و + dual; كبيران = dual).")
    assert plain(said) == "مثنى (وكتابان = و + مثنى؛ كبيران = مثنى)."
