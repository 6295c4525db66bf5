"""The terms of the glossary in the open article, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.reading.meanings import Meanings
    from tui.widgets.page.words import Spot, Words


def match_beside(meanings: Meanings, words: Words, spot: Spot, step: int) -> Spot | None:
    """Return the first word of the next term of the glossary after a spot, or before it where `step` is negative."""
    blocks = range(spot.block, len(meanings.article.blocks)) if step > 0 else range(spot.block, -1, -1)
    for block in blocks:
        annotated = meanings.annotated(block)
        tops = [match for match in annotated.matches if not match.nested] if annotated else []
        found = sorted({each for match in tops if (each := words.nearest(block, match.start))})
        beside = [each for each in found if (each > spot if step > 0 else each < spot)]
        if beside:
            return beside[0] if step > 0 else beside[-1]
    return None
