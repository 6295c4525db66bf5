"""Arabic that was typed for one entry and goes to another that is like it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from glossary.terminology import Concept, Term
from tui.screens.terms.filling.filling import Filling
from tui.screens.terms.offers import with_synonyms
from tui.services.unsaved import Unsaved


def says_more(filling: Filling, arabic: Collection[Term], there: Concept) -> bool:
    """Return whether more was filled in than Arabic that goes to another entry, and words that stand there already."""
    begun, typed = filling.begun, filling.typed()
    known = {(term.language, term.text) for term in there.terms}
    left = [term for term in typed.terms if term not in arabic and (term.language, term.text) not in known]
    is_same = replace(typed, terms=()) == replace(begun, terms=())
    return not is_same or any(term not in begun.terms for term in left)


def add_there(unsaved: Unsaved, there: Concept, arabic: Sequence[Term]) -> None:
    """Add Arabic to an entry as it would be typed there, behind what was typed and left in it before."""
    begun, typed = unsaved.get(there.id, (there, there))
    unsaved[there.id] = begun, with_synonyms(typed, arabic)
