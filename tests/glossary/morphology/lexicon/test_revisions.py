import pytest

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser

SENIOR = "كبار"


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("القومية", "national"),
        ("الإقليمية", "regional"),
        ("جمهورية", "republic"),
        ("عملية", "operation"),
    ],
)
def test_an_abstract_noun_waits_behind_the_adjective_it_is_written_like(
    glosser: Glosser, word: str, english: str
) -> None:
    """The feminine of an adjective goes before the rare noun, but not before a noun that our table knows."""
    assert glosser.gloss(word, tokens(word))[0].brief == english


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("دائما", "always"),
        ("صباحا", "in the morning"),
        ("مثلا", "for example"),
    ],
)
def test_an_accusative_that_is_an_adverb_is_read_as_one(glosser: Glosser, word: str, english: str) -> None:
    """What the lexicon has as an adverb goes before the same letters as the accusative of a noun."""
    assert glosser.gloss(word, tokens(word))[0].brief == english


def test_a_plural_made_an_adjective_stays_as_it_is(glosser: Glosser) -> None:
    """Adjectives have no plural in English: `senior` officials."""
    assert glosser.gloss(SENIOR, tokens(SENIOR))[0].brief == "senior"
