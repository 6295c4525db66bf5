"""What a reader decides on versions and copies, and takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.screens.steps import Step

if TYPE_CHECKING:
    from corpus.copies import Copies


def set_apart(copies: Copies, article_id: str) -> Step:
    """Say that an article is not the same as those it stands with; raises CorpusError."""
    parting = copies.set_apart(article_id)
    return Step(_("Set apart"), lambda: copies.part(parting), lambda: copies.put_together(parting))


def show(copies: Copies, article_id: str) -> Step:
    """Have lists show an article in the place of those it stands with; raises CorpusError."""
    chosen = copies.show(article_id)
    return Step(_("Lists show this one"), lambda: copies.show(article_id), lambda: copies.take_back(chosen))
