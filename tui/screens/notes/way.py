"""The way to something noted: its article, at its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language.spoken import gettext as _
from tui.screens.messages import OpenArticle

if TYPE_CHECKING:
    from corpus.annotation import Listed
    from tui.services.services import Services


def way_to(item: Listed, services: Services) -> OpenArticle:
    """Return what asks for the article, where the words stand in the version that is shown; raises CorpusError.

    One that the library lacks may be open, since it was opened by its path or removed while it was read.
    """
    annotation, passage = item.annotation, item.annotation.passage
    if not item.is_kept:
        missing = _("Its article is not in the library: open its file again to see it there.")
        return OpenArticle(annotation.article, spot=_spot(*passage.start), missing=missing)
    placed = services.noting.of(services.library.get(item.article))
    there = next((each.passage for each in placed if each.annotation.id == annotation.id), None)
    return OpenArticle(item.article, spot=_spot(*there.start) if there else None)


def _spot(block: int, offset: int) -> tuple[int, int]:
    return block, offset
