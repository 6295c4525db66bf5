"""The starter glossary: terms a translator would accept, complete and without doubles."""

import re
import unicodedata
from collections import Counter

from corpus.arabic.tokenise import tokens
from glossary.matching.matcher import TermMatcher
from glossary.starter import starter_concepts
from glossary.terminology import Concept, Stage, Status

CONCEPTS = starter_concepts()
SUBJECTS = {
    *("politics", "diplomacy", "elections", "institutions", "law"),
    *("security", "economy", "energy", "transport", "media"),
    *("health", "climate", "humanitarian", "culture"),
}
ARABIC = re.compile(r"[\u0621-\u064a]+[\u064b-\u0652]*[\u0621-\u064a\u064b-\u0652 ]*")


def concept_of(arabic: str) -> Concept:
    """Return the one concept that has this Arabic term."""
    (found,) = [concept for concept in CONCEPTS if arabic in {term.text for term in concept.in_language("ar")}]
    return found


def test_there_are_enough_concepts_and_many_terms_of_several_words():
    """The glossary is worth having from the first run on, above all for terms of several words."""
    assert len(CONCEPTS) >= 260
    assert sum(" " in concept.in_language("ar")[0].text for concept in CONCEPTS) >= 200


def test_every_concept_is_approved_and_has_a_preferred_term_in_both_languages():
    """A concept of the starter glossary is complete: Arabic, English, subject, part of speech."""
    for concept in CONCEPTS:
        preferred = [(term.language, term.status) for term in concept.terms if term.status is Status.PREFERRED]
        assert preferred == [("ar", Status.PREFERRED), ("en", Status.PREFERRED)], concept
        assert (concept.glossary, concept.stage, concept.id) == ("starter", Stage.APPROVED, "")
        assert concept.subjects[0] in SUBJECTS, concept
        assert {term.part_of_speech for term in concept.terms} <= {"NOUN", "VERB", "ADJ"}


def test_terms_are_written_in_their_own_script():
    """Arabic terms are Arabic letters only, English terms hold none; nothing is padded or decomposed."""
    for term in (term for concept in CONCEPTS for term in concept.terms):
        assert term.text == unicodedata.normalize("NFC", " ".join(term.text.split()))
        if term.language == "ar":
            assert ARABIC.fullmatch(term.text), term.text
        else:
            assert not re.search(r"[\u0600-\u06ff]", term.text), term.text
            assert re.fullmatch(r"[A-Za-zéÉ' \-]+", term.text), term.text


def test_no_arabic_term_stands_twice():
    """One Arabic term belongs to one concept, so that a match has one answer."""
    counts = Counter(term.text for concept in CONCEPTS for term in concept.in_language("ar"))
    assert [text for text, count in counts.items() if count > 1] == []


def test_a_term_is_not_its_own_synonym():
    """The terms of a concept in one language differ from each other."""
    for concept in CONCEPTS:
        texts = [(term.language, term.text.casefold()) for term in concept.terms]
        assert len(texts) == len(set(texts)), concept


def test_a_deprecated_term_says_what_to_use_instead():
    """A reader who meets a deprecated term is told the preferred one."""
    deprecated = [(term, concept) for concept in CONCEPTS for term in concept.terms if term.status is Status.DEPRECATED]
    assert len(deprecated) >= 5
    for term, concept in deprecated:
        assert term.note == f"Use {concept.in_language(term.language)[0].text} instead."


def test_definitions_are_short_sentences():
    """Where a definition is given it is one sentence of at most twenty words."""
    definitions = [concept.definition("en") or "" for concept in CONCEPTS if concept.definitions]
    assert len(definitions) >= 10
    for definition in definitions:
        assert definition[0].isupper()
        assert definition.endswith(".")
        assert definition.count(".") == 1
        assert len(definition.split()) <= 20


def test_known_terms_have_the_english_a_translator_expects():
    """Terms that news articles are full of are there, with their usual English."""
    expected = {
        "وقف إطلاق النار": "ceasefire",
        "أزمة وقود": "fuel shortage",
        "سلك دبلوماسي": "diplomatic corps",
        "مكافحة الإرهاب": "counter-terrorism",
        "خارطة طريق": "road map",
        "موطئ قدم": "foothold",
        "مجلس عسكري": "military junta",
        "قوات مسلحة": "armed forces",
        "سلسلة إمداد": "supply chain",
        "أمن قومي": "national security",
    }
    assert {arabic: concept_of(arabic).in_language("en")[0].text for arabic in expected} == expected


def test_lookups_find_a_term_and_are_not_shown_as_one():
    """A form that only finds an entry is no term of it."""
    concept = concept_of("مدعٍ عام")
    assert concept.in_language("ar")[0].lookups == ("مدعي عام",)
    assert "مدعي عام" not in {term.text for term in concept.terms}


def test_an_overturned_bus_is_no_coup():
    """A term is not found beside what makes it an obviously other sense."""
    concept = concept_of("انقلاب عسكري")
    matcher = TermMatcher(None, [(concept, term) for term in concept.terms])
    for text, found in (
        ("أدى انقلاب حافلة إلى مقتل خمسة", []),
        ("وقع حادث انقلاب على الطريق", []),
        ("وقع انقلاب في البلاد", ["انقلاب"]),
    ):
        assert [match.surface for match in matcher.matches(text, tokens(text))] == found
