"""Whether two words that follow one another in a term may stand so in a text."""

from glossary.matching.cuts import Kind
from glossary.matching.forms import Fit, TermWord


def agrees(before: TermWord, before_fit: Fit, step: TermWord, fit: Fit) -> bool:
    """Return whether an adjective of a term has the article exactly where its noun is definite."""
    if step.kind is not Kind.ADJECTIVE or before.article != step.article or before_fit.kind is Kind.PARTICLE:
        return True
    if before_fit.pronoun:
        return fit.article
    return before_fit.article == fit.article
