"""Whether a single word can be the noun a term names, where it stands."""

from glossary.matching.cuts import Kind
from glossary.matching.forms import Fit, Forms
from glossary.matching.words import Word

_BEFORE_VERBS = frozenset({"لم", "لن", "قد", "سوف", "لقد", "وقد", "فقد"})


def plausible(row: list[Word], forms: list[Forms], place: int, fit: Fit) -> bool:
    """Return whether the words around allow the reading: no noun where only a verb can stand."""
    if fit.kind is Kind.VERB or Kind.VERB not in forms[place].kinds or fit.article or fit.skip:
        return True
    return not (place and row[place].joined and row[place - 1].surface in _BEFORE_VERBS)
