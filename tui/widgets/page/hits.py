"""From cells and selections back to the text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from textual.selection import Selection

from corpus.model import Article
from tui.typeset.direction import Direction
from tui.widgets.page.words import Spot

if TYPE_CHECKING:
    from tui.widgets.page.page import Page


def spot_under(page: Page, x: int, y: int) -> Spot | None:
    """Return the word under a cell of the page's content, or the one before it in its block; None on a gap."""
    if not 0 <= y < len(page.rows) or (line := page.line_at(page.rows[y])) is None:
        return None
    inset = page.size.width - line.width if line.direction is Direction.RTL else 0
    offset = line.offset_at(max(0, min(x - inset, line.width - 1)))
    block = page.rows[y].block
    token = page.words.at(block, line.start if offset is None else offset)
    return Spot(block, token.start) if token else None


def selected_text(article: Article, selection: Selection) -> str:
    """Return the selected text in logical order, an empty line between blocks."""
    picked = []
    for block in article.blocks:
        if (span := selection.get_span(block.index)) is not None:
            picked.append(block.text[span[0] : whole_cluster(block.text, span[1])])
    return "\n\n".join(picked)


def whole_cluster(text: str, end: int) -> int:
    """Return where a range that ends at a code point ends with the marks of its last letter; -1 is the text's end."""
    if end < 0:
        return len(text)
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
