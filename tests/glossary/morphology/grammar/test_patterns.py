"""Patterns of words, held against a table that was written by hand."""

from pathlib import Path

import pytest

from glossary.model import Analysis
from glossary.morphology.grammar.patterns import Patterns
from glossary.morphology.lexicon.lexicon import Lexicon

ROWS = [line.split("\t") for line in Path(__file__).with_name("patterns.tsv").read_text("utf-8").splitlines()[1:]]


@pytest.fixture(scope="module")
def patterns() -> Patterns:
    return Patterns()


@pytest.mark.parametrize(("pos", "lemma", "root", "lemma_id", "wazn", "form"), ROWS, ids=[row[3] for row in ROWS])
def test_the_pattern_of_a_word(
    patterns: Patterns, pos: str, lemma: str, root: str, lemma_id: str, wazn: str, form: str
) -> None:
    """Sound, weak, doubled and hamzated roots give the pattern; borrowed words, names and what is ambiguous give none."""
    found = patterns.of(Analysis("", lemma, root, pos, (), lemma, (), "", (), lemma_id))
    assert (wazn, form) == ((found.wazn, found.form) if found else ("", ""))


@pytest.mark.parametrize(
    ("word", "wazn"),
    [
        ("كتب", "فُعُل"),
        ("وزراء", "فُعَلاء"),
        ("مواقف", "مَفاعِل"),
        ("رسائل", "فَعائِل"),
        ("أنبياء", "أَفْعِلاء"),
        ("أسعار", "أَفْعال"),
        ("قوانين", ""),
        ("انتخابات", ""),
    ],
)
def test_a_broken_plural_has_a_pattern_of_its_own(lexicon: Lexicon, patterns: Patterns, word: str, wazn: str) -> None:
    """What is written is a broken plural of a known pattern; sound plurals and plurals of borrowed words have none."""
    plurals = (patterns.of_plural(each) for each in lexicon.analyse(word) if "plural" in each.features)
    assert wazn == next((pattern.wazn for pattern in plurals if pattern), "")


def test_most_words_with_a_root_have_a_pattern(lexicon: Lexicon, patterns: Patterns) -> None:
    """Of the lexicon's verbs, nouns and adjectives with a root, nine in ten and more have a pattern."""
    roots = ("كتب", "قول", "شدد", "وصل", "دعو", "رمي", "أمن", "سأل", "قرأ", "وعد", "سير", "دور", "حلل", "علم")
    from glossary.morphology.lexicon.family import RootFamilies

    families = RootFamilies(lexicon.stems)
    members = [(root, each) for root in roots for each in families.of(root) if each.pos in {"VERB", "NOUN", "ADJ"}]
    found = [
        patterns.of(Analysis("", each.lemma, root, each.pos, (), each.lemma, (), "", (), each.lemma_id))
        for root, each in members
    ]
    assert len(members) > 300
    assert sum(pattern is not None for pattern in found) / len(members) > 0.88


def test_verbal_nouns_and_participles_say_what_they_are(patterns: Patterns) -> None:
    """A participle or verbal noun of a derived form is called so; a plain noun is not."""
    kinds = {
        lemma: patterns.of(Analysis("", lemma, root, "NOUN", (), lemma, (), "", (), "x_1"))
        for lemma, root in (("مُعَلِّم", "علم"), ("مَكْتُوب", "كتب"), ("تَطْوِير", "طور"), ("كِتاب", "كتب"))
    }
    told = [found.kind if found else None for found in kinds.values()]
    assert told == ["active participle", "passive participle", "verbal noun", ""]
