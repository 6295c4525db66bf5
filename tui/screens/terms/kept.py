"""Writing entries to the glossary, what became of them, and what is said of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import CorpusError
from glossary.errors import GlossaryError
from glossary.semicolons import joined
from glossary.terminology import Concept
from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.screens.taken_back import takes_back
from tui.screens.terms.offers import with_synonyms

if TYPE_CHECKING:
    from tui.screens.terms.quick import Wanted
    from tui.services.services import Services


class Outcome(NamedTuple):
    """What became of an entry that was to be kept."""

    concept: Concept
    """The entry as it is in the glossary now."""
    has_changed: bool
    """Whether it is new, or another version than the one that was read: else there is nothing to take back."""
    is_whole: bool = True
    """Whether it has all that was typed; else the rest is there again when the same words are added the next time."""


def told_of(has_changed: bool) -> str:
    """Return what is said where entries were kept: how that is taken back, if there is anything to take back."""
    return listed((_("Kept."), takes_back("glossary")), " ") if has_changed else _("Nothing was changed.")


def written(services: Services, concept: Concept) -> Outcome:
    """Return what became of an entry that was written to the glossary; raise StaleConcept, GlossaryError, CorpusError."""
    kept = services.terms.revise(concept) if concept.id else services.terms.add(concept)
    return Outcome(kept, (kept.id, kept.version) != (concept.id, concept.version))


def keep_lines(services: Services, wanted: Wanted) -> Outcome:
    """Return what became of the two lines, a new entry or a synonym of another; raise GlossaryError, CorpusError.

    Where they cannot be written, or English was typed that the other entry lacks, they are there again when the same words
    are added the next time.
    """
    begun = wanted.begun
    left = begun.begun(), wanted.draft.begun()
    try:
        outcome = written(services, _made_of(services, wanted))
    except (CorpusError, GlossaryError):
        services.unsaved[begun.key] = left
        raise
    if wanted.onto is not None and not _english(left[1]) <= _english(left[0]) | _english(outcome.concept):
        services.unsaved[begun.key] = left
        return outcome._replace(is_whole=False)
    services.unsaved.pop(begun.key, None)
    return outcome


def told_left(said: str, outcome: Outcome) -> str:
    """Return what is said of two lines that were kept, and behind it what became of what was typed besides."""
    left = _("What else you typed is there again when you come back.")
    return said if outcome.is_whole else listed((said, left), " ")


def _english(concept: Concept) -> set[str]:
    """Return the English of an entry."""
    return {term.text for term in concept.in_language("en")}


def _made_of(services: Services, wanted: Wanted) -> Concept:
    """Return the entry of the two lines, in the default glossary, or the one they are added to, with what is surely of use."""
    from glossary.proposing.proposal import with_proposals

    concept = wanted.draft.begun()
    english = joined(term.text for term in concept.in_language("en"))
    proposer = services.wordbooks.proposer()
    terms = tuple(
        with_proposals(term, [each for each in proposer.proposals(term, english) if each.sure])
        for term in concept.terms
    )
    if wanted.onto is not None:
        arabic = [term for term in terms if term.language == "ar"]
        return with_synonyms(services.terms.get(wanted.onto.id), arabic)
    return replace(concept, terms=terms, glossary=services.curating.glossaries.default())
