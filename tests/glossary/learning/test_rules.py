"""Which reading of a word the reader's rules choose."""

from dataclasses import replace

import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Findings
from glossary.learning.model import Scope, Sense, SenseRule
from glossary.learning.rules import SenseRules, form_of, rule_for, spot_of
from glossary.model import Gloss, GlossSource, Mention
from glossary.terminology import Status, TermMatch

TEXT = "صدر القرار العام في العام الجديد"
OTHER = "كتب عن القرار العام وبالعام الجديد"


def glosses(glosser, text, rules=SenseRules(), article="a1", **found) -> list[Gloss]:  # noqa: B008
    return glosser.gloss(text, tokens(text), Findings(rules=rules.in_passage(article, text), **found))


def word(found: list[Gloss], number: int) -> Gloss:
    """Return the gloss of the nth العام."""
    return [gloss for gloss in found if gloss.token.surface.endswith("العام")][number]


def other_reading(gloss: Gloss):
    """Return a reading that is of another word than the one shown."""
    return next(each for each in gloss.analyses if each.lemma_id != gloss.analysis.lemma_id)


def kept(glosser, scope, number=0, text=TEXT):
    """Return the rule that keeps another reading of the nth العام, and that reading."""
    gloss = word(glosses(glosser, text), number)
    reading = other_reading(gloss)
    return rule_for(scope, gloss.token, reading, spot_of("a1", 0, text, gloss.token)), reading


def test_a_reading_kept_here_is_shown_here_only(glosser):
    """The rule for one place chooses there, says that it is the reader's choice, and leaves the same word elsewhere alone."""
    rule, reading = kept(glosser, Scope.HERE)
    found = glosses(glosser, TEXT, SenseRules([rule]))

    assert (word(found, 0).analysis, word(found, 0).source) == (reading, GlossSource.CHOSEN)
    assert sorted(map(repr, word(found, 0).analyses)) == sorted(map(repr, word(glosses(glosser, TEXT), 0).analyses))
    assert word(found, 1) == word(glosses(glosser, TEXT), 1)
    assert all(gloss.source is not GlossSource.CHOSEN for gloss in glosses(glosser, OTHER, SenseRules([rule])))


def test_a_reading_kept_always_is_shown_everywhere(glosser):
    """The rule for everywhere chooses wherever the word is written so, also behind a conjunction or preposition."""
    rule, reading = kept(glosser, Scope.ALWAYS)
    found = [*glosses(glosser, TEXT, SenseRules([rule])), *glosses(glosser, OTHER, SenseRules([rule]))]
    chosen = [gloss for gloss in found if gloss.source is GlossSource.CHOSEN]

    assert [gloss.token.surface for gloss in chosen] == ["العام", "العام", "العام", "وبالعام"]
    assert {gloss.analysis.lemma_id for gloss in chosen} == {reading.lemma_id}


def test_here_goes_before_always(glosser):
    """Where both kinds of rules are for a word, the one for the place wins."""
    always, _ = kept(glosser, Scope.ALWAYS)
    gloss = word(glosses(glosser, TEXT), 1)
    third = next(each for each in gloss.analyses if each.lemma_id != always.sense.lemma_id)
    here = rule_for(Scope.HERE, gloss.token, third, spot_of("a1", 0, TEXT, gloss.token))
    found = glosses(glosser, TEXT, SenseRules([always, here]))

    assert word(found, 0).analysis.lemma_id == always.sense.lemma_id
    assert word(found, 1).analysis == third


def test_a_place_survives_edits_of_other_blocks(glosser):
    """A later edition of an article has another id; its unchanged paragraphs keep their rules, a changed one does not."""
    rule, reading = kept(glosser, Scope.HERE)
    found = glosses(glosser, TEXT + " أيضا", SenseRules([rule]), article="a2")
    long = f"{TEXT} من كل سنة"
    rule_of_long, _ = kept(glosser, Scope.HERE, text=long)

    assert all(gloss.source is not GlossSource.CHOSEN for gloss in found)
    assert word(glosses(glosser, long, SenseRules([rule_of_long]), article="a2"), 0).analysis == reading


def test_a_short_line_is_the_same_inside_its_article_only(glosser):
    """A heading of a few words may stand in any article: a rule kept for it does not leave its own."""
    rule, _ = kept(glosser, Scope.HERE)

    assert word(glosses(glosser, TEXT, SenseRules([rule]), article="a1"), 0).source is GlossSource.CHOSEN
    assert word(glosses(glosser, TEXT, SenseRules([rule]), article="a2"), 0).source is not GlossSource.CHOSEN


def test_a_rule_goes_before_the_glossary_and_names(glosser):
    """The reader's rule for the word itself wins over a term and a name of that one word."""
    rule, reading = kept(glosser, Scope.ALWAYS)
    token = word(glosses(glosser, TEXT), 0).token
    match = TermMatch("c", "العام", "TERM", Status.PREFERRED, token.start, token.end, "العام", "exact")
    mention = Mention("e", "a1", 0, token.start, token.end, "العام")
    for found in ({"matches": [match]}, {"mentions": [mention]}):
        gloss = word(glosses(glosser, TEXT, SenseRules([rule]), **found), 0)
        assert (gloss.source, gloss.analysis.lemma_id) == (GlossSource.CHOSEN, reading.lemma_id)


def test_a_rule_for_everywhere_leaves_longer_terms_alone(glosser):
    """Inside a term of several words the term's English stays; a rule for that very place changes it."""
    always, _ = kept(glosser, Scope.ALWAYS)
    here, _ = kept(glosser, Scope.HERE)
    start, end = TEXT.index("القرار"), TEXT.index("العام") + len("العام")
    match = TermMatch("c", "القرار العام", "TERM", Status.PREFERRED, start, end, TEXT[start:end], "exact")

    assert word(glosses(glosser, TEXT, SenseRules([always]), matches=[match]), 0).source is GlossSource.TERM
    assert word(glosses(glosser, TEXT, SenseRules([here]), matches=[match]), 0).source is GlossSource.CHOSEN


def test_a_rule_whose_reading_is_gone_does_nothing(glosser):
    """A rule for a reading that the lexicon does not have (any longer) changes no gloss."""
    rules = [
        replace(kept(glosser, scope)[0], sense=Sense("gone_1", "غير موجود", "NOUN", "gone", "غ")) for scope in Scope
    ]

    assert glosses(glosser, TEXT, SenseRules(rules)) == glosses(glosser, TEXT)


def test_the_rules_that_keep_a_reading_are_told(glosser):
    """Of each reading it is known whether it is kept here, always or not."""
    (here, reading), (always, _) = kept(glosser, Scope.HERE), kept(glosser, Scope.ALWAYS)
    gloss = word(glosses(glosser, TEXT), 0)
    for rules, scope in (([], None), ([here], Scope.HERE), ([always], Scope.ALWAYS), ([here, always], Scope.ALWAYS)):
        told = SenseRules(rules).in_passage("a1", TEXT)
        assert told.kept(gloss.token, gloss.analyses, reading).scope is scope
        assert told.kept(gloss.token, gloss.analyses, gloss.analysis).scope is None


@pytest.mark.parametrize(
    ("surface", "form"),
    [
        ("العام", "العام"),
        ("والعام", "العام"),
        ("وبالعام", "العام"),
        ("للعام", "العام"),
        ("الْعَامِ", "العام"),
        ("وعام", "عام"),
    ],
)
def test_the_form_of_a_word_leaves_out_what_stands_before_it(glosser, surface, form):
    """Conjunctions and prepositions are no part of the form that a rule is for; the article is."""
    gloss = glosses(glosser, surface)[0]
    reading = next(each for each in gloss.analyses if each.lemma_id.startswith("EAm"))

    assert form_of(surface, reading) == form


def test_a_rule_is_one_of_a_kind():
    """A rule knows its scope by whether it has a place."""
    sense = Sense("EAm_1", "عَام", "NOUN", "year", "عَام")

    assert SenseRule("العام", sense).scope is Scope.ALWAYS
    assert len(SenseRules([SenseRule("العام", sense)])) == 1
