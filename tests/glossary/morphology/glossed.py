"""Words of a text with what is shown for them, for tests of readings."""

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.model import Gloss


def gloss_of(glosser: Glosser, text: str, word: str) -> Gloss:
    """Return the gloss of the first token of a text that is the word."""
    return next(gloss for gloss in glosser.gloss(text, tokens(text)) if gloss.token.surface == word)


def forms(glosser: Glosser, text: str, word: str) -> tuple[str, str]:
    """Return a word of a text with its vowels, and its dictionary form."""
    analysis = gloss_of(glosser, text, word).analysis
    return analysis.vocalised, analysis.lemma


def reading(glosser: Glosser, text: str, word: str) -> tuple[str, str]:
    """Return a word of a text with its vowels, and its shortest English."""
    found = gloss_of(glosser, text, word)
    return found.analysis.vocalised, found.brief


def brief(glosser: Glosser, text: str, word: str) -> str:
    """Return the shortest English of a word of a text."""
    return gloss_of(glosser, text, word).brief
