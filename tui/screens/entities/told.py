"""What is known of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from corpus.arabic.normalise import fold
from glossary.authority.listed import Companion, Context, NameCard, NamedArticle, NameRow
from glossary.model import Entity
from tui.services.services import Services

if TYPE_CHECKING:
    from glossary.terminology import Concept

_NEAREST = 20
"""Entries of the glossary that are looked through for one of a name."""


class Wanted(NamedTuple):
    """How much of a name's surroundings is fetched."""

    articles: int
    contexts: int
    company: int


class Told(NamedTuple):
    """What is known of a name."""

    card: NameCard
    articles: Sequence[NamedArticle] = ()
    """The newest first."""
    contexts: Sequence[Context] = ()
    company: Sequence[Companion] = ()
    concept: Concept | None = None
    """Its entry in the glossary."""
    opened: NameRow | None = None
    """What is counted of it in the open article, where the library lacks that."""


def entry_of(services: Services, entity: Entity) -> Concept | None:
    """Return the entry of the glossary that a name has: of its item of Wikidata, else of its Arabic; raise CorpusError, GlossaryError."""
    terms = services.terms
    wanted = fold(entity.ar)
    quoted = entity.ar.replace('"', " ")
    for found in terms.find(f'"{quoted}"', _NEAREST):
        if any(fold(term.text) == wanted for term in found.concept.in_language("ar")):
            return found.concept
    return None
