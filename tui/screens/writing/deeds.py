"""What a translator does to a unit of the memory, with the sentence that says what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.screens.taken_back import takes_back

if TYPE_CHECKING:
    from glossary.memory.memory import TranslationMemory
    from glossary.model import Pair

_APPROVED = "approved"
"""The status, whose own module is not needed for the first paint."""


class Written(NamedTuple):
    """What was written."""

    text: str
    is_approved: bool = False


class Deed(NamedTuple):
    """The unit as it is now, None where there is none, and what is said of it."""

    unit: Pair | None
    sentence: str = ""


def kept(memory: TranslationMemory, source: str, unit: Pair | None, written: Written) -> Deed:
    """Keep what was written as one step; nothing written takes the English away; raises StaleUnit, NotAllowed."""
    if not written.text:
        return removed(memory, unit) if unit is not None else Deed(None)
    if unit is not None and unit.target == written.text:
        is_open = written.is_approved and unit.status != _APPROVED
        return approved(memory, unit) if is_open else Deed(unit)
    if unit is None:
        now = memory.write(source, written.text, is_approved=written.is_approved)
    else:
        now = memory.edit(unit, written.text, is_approved=written.is_approved)
    return Deed(now, _said(_("English approved.") if written.is_approved else _("English kept.")))


def approved(memory: TranslationMemory, unit: Pair | None) -> Deed:
    """Approve a unit; where it is approved, no longer; raises StaleUnit, NotAllowed."""
    if unit is None:
        return Deed(
            None,
            with_keys(_("There is no English to approve: {reader.translate} asks for some, {english.edit} writes it.")),
        )
    if unit.status == _APPROVED:
        return Deed(memory.unapprove(unit)[0], _said(_("No longer approved.")))
    return Deed(memory.approve(unit)[0], _said(_("English approved.")))


def removed(memory: TranslationMemory, unit: Pair | None) -> Deed:
    """Take a unit away, and return what else its Arabic has; raises StaleUnit, NotAllowed."""
    if unit is None:
        return Deed(None, _("There is no English to remove."))
    memory.remove(unit)
    return Deed(memory.find(unit.source), _said(_("English removed.")))


def _said(sentence: str) -> str:
    """Return a sentence, and how what it says is taken back."""
    return f"{sentence} {takes_back('reader')}"
