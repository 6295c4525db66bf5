"""What became of an entry that was kept, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.language.spoken import listed
from tui.screens.taken_back import takes_back

if TYPE_CHECKING:
    from glossary.terminology import Concept
    from tui.screens.terms.quick import Wanted
    from tui.services.services import Services


def is_changed(was: Concept | None, kept: Concept) -> bool:
    """Return whether an entry that was kept is another version than it was, None before it was new."""
    return was is None or (was.id, was.version) != (kept.id, kept.version)


def told_of(has_changed: bool) -> str:
    """Return what is said where entries were kept: how that is taken back, if there is anything to take back."""
    return listed((_("Kept."), takes_back("glossary")), " ") if has_changed else _("Nothing was changed.")


def entry_before(services: Services, wanted: Wanted) -> Concept | None:
    """Return the entry that words are added to as it is now, None for a new one; raise GlossaryError, CorpusError."""
    return None if wanted.onto is None else services.terms.get(wanted.onto.id)
