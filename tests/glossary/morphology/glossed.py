"""Words of a text with what is shown for them, for tests of readings."""

from corpus.arabic.tokenise import tokens
from glossary.glossing import Glosser
from glossary.model import Gloss


def gloss_of(glosser: Glosser, text: str, word: str) -> Gloss:
    """Return the gloss of the first token of a text that is the word."""
    return next(gloss for gloss in glosser.gloss(text, tokens(text)) if gloss.token.surface == word)


def brief(glosser: Glosser, text: str, word: str) -> str:
    """Return the shortest English of a word of a text."""
    return gloss_of(glosser, text, word).brief
