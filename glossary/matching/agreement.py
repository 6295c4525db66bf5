"""Whether two words that follow one another in a term may stand so in a text."""

from glossary.matching.cuts import Kind
from glossary.matching.forms import Fit, TermWord


def agrees(before: TermWord, before_fit: Fit, word: TermWord, fit: Fit) -> bool:
    """Return whether an adjective of a term has the article exactly where its noun is definite; other words always agree."""
    if not _describes(before, word) or before.article != word.article or before_fit.kind is Kind.PARTICLE:
        return True
    if before_fit.pronoun:
        return fit.article
    return before_fit.article == fit.article


def _describes(before: TermWord, word: TermWord) -> bool:
    """Return whether a term's word is an adjective of the one before; one that may also be a noun is, if their genders agree."""
    if word.kind is Kind.ADJECTIVE:
        return True
    return word.adjectival and before.kind is not Kind.PARTICLE and before.feminine == word.feminine
