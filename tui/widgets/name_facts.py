"""What is said of a name of the article, in words: nothing here is set or painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.language.kinds import GLYPHS, KINDS
from tui.language.spoken import gettext as _
from tui.language.spoken import ngettext

if TYPE_CHECKING:
    from glossary.model import Entity


class NameFacts(NamedTuple):
    """What is known of a name beside the article."""

    others: int | None = None
    """In how many other articles of the library it stands; None where the library does not know it."""
    description: str = ""
    """What it is, in a line of English; empty where nobody wrote it."""
    spelt: Sequence[str] = ()
    """Words of the article's English that spell it otherwise than it is called."""


NO_FACTS = NameFacts()


class NameTold(NamedTuple):
    """A name under the cursor."""

    told: Sequence[str]
    """Its kind and what else is known of it."""
    warning: str = ""
    """A sentence, where the English has another spelling."""


def name_told(entity: Entity, facts: NameFacts, reason: str) -> NameTold:
    """Return what is said of a name that is linked for a reason."""
    unsure = "" if entity.confirmed else _("English not confirmed")
    parts = (facts.description, others_told(facts), unsure, reason)
    return NameTold(
        (f"{GLYPHS[entity.kind]} {_(KINDS[entity.kind])}", *(part for part in parts if part)), warning_of(entity, facts)
    )


def others_told(facts: NameFacts) -> str:
    """Return in how many other articles a name stands, in words; empty where the library does not know it."""
    if facts.others is None:
        return ""
    if not facts.others:
        return _("in this article only")
    some = ngettext("in {n} other article", "in {n} other articles", facts.others)
    return some.format(n=f"{facts.others:,}")


def warning_of(entity: Entity, facts: NameFacts) -> str:
    """Return the sentence that says how the English spells a name otherwise; empty where it does not."""
    if not facts.spelt:
        return ""
    said = _("The English has {spelt}; preferred is {english}.")
    return said.format(spelt=", ".join(facts.spelt), english=entity.en)
