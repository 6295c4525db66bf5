"""What a reader is told of a match."""

import pytest

from corpus.arabic.tokenise import tokens
from glossary.matching.explaining import explained
from glossary.matching.matcher import TermMatcher
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.terminology import Concept, MatchMode, Part, Term, TermMatch


def only_match(lexicon: Lexicon, term: Term, text: str) -> TermMatch:
    [match] = TermMatcher(lexicon, [(Concept("1", (term,)), term)]).matches(text, tokens(text))
    return match


@pytest.mark.parametrize(
    ("term", "text", "rule"),
    [
        ("حكومة", "حكومة", "as written"),
        ("حكومة", "حُكومة", "as written but for marks"),
        ("حكومة", "حكومه", "another spelling"),
        ("حكومة", "الحكومة", "with ال"),
        ("حكومة", "وبحكوماتهم", "sound plural, with و and ب and ـهم"),
        ("حكومة", "حكومتان", "dual"),
        ("حزب", "الأحزاب", "broken plural, with ال"),
        ("حكومة", "حكومتا", "dual in construct"),
        ("مساعدات إنسانية", "المساعدة الإنسانية", "dictionary form, with ال"),
        ("أمن غذائي", "أمن قومي وغذائي", "with و, a word in between"),
    ],
)
def test_rules_tell_what_differs(lexicon: Lexicon, term: str, text: str, rule: str) -> None:
    """The rule names the form of the words and what is written around them, only where the term itself has it not."""
    assert only_match(lexicon, Term("", "ar", term, part_of_speech="NOUN"), text).rule == rule


def test_look_up_forms_and_patterns_are_named(lexicon: Lexicon) -> None:
    """A match says which look-up form led to it, and that it is one of a pattern."""
    by_lookup = only_match(lexicon, Term("", "ar", "مرتزق", lookups=("مقاتل مأجور",)), "مقاتل مأجور")
    by_pattern = only_match(lexicon, Term("", "ar", "قو* مسلحة", match=MatchMode.PATTERN), "قوات مسلحة")

    assert (by_lookup.form, by_lookup.rule) == ("مقاتل مأجور", "look-up form مقاتل مأجور")
    assert (by_pattern.form, by_pattern.level, by_pattern.rule) == ("قو* مسلحة", "pattern", "pattern")


@pytest.mark.parametrize(
    ("term", "lookup", "text", "rule"),
    [
        ("تقرير", "تقارير", "تقارير", "broken plural"),
        ("تقرير", "تقارير", "والتقارير", "broken plural, with و and ال"),
        ("سلاح ناري", "أسلحة نارية", "أسلحة نارية", "broken plural, feminine"),
        ("كتيبة", "الكتيبة", "الكتيبة", "with ال"),
        ("هيئة", "هيئه", "هيئه", "look-up form هيئه"),
    ],
)
def test_an_inflection_is_told_as_one(lexicon: Lexicon, term: str, lookup: str, text: str, rule: str) -> None:
    """A plural that is a look-up form as well is told as the plural that it is, never as written."""
    match = only_match(lexicon, Term("", "ar", term, part_of_speech="NOUN", lookups=(lookup,)), text)
    assert match.rule == rule
    assert match.form in (term, lookup)


def test_parts_are_the_words_of_the_match(lexicon: Lexicon) -> None:
    """Each word of a match says what is in front of it and behind it and what form it has."""
    match = only_match(lexicon, Term("", "ar", "أمن قومي"), "وبأمنها القومي")
    assert match.parts == (
        Part("وبأمنها", "وب", False, "ها", "dictionary form"),
        Part("القومي", "", True, "", "dictionary form"),
    )


def test_the_sentence(lexicon: Lexicon) -> None:
    """The sentence says the term, the rule, and takes each word apart."""
    match = only_match(lexicon, Term("", "ar", "حزب"), "وأحزابهم")
    assert explained(match) == "حزب: broken plural, with و and ـهم (وأحزابهم = و + broken plural + ـهم)."
