"""What a reader means by a key on the page: what is selected, the sentence or the word under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.annotation import Passage, Place, Placed
from tui.widgets.page.page import Page
from tui.widgets.page.words import Spot


def selected(page: Page) -> Passage | None:
    """Return what is selected on a page, white space at its ends left out; None where that is nothing."""
    selection = page.text_selection
    if selection is None:
        return None
    last = len(page.article.blocks) - 1
    first = Place(selection.start.y, selection.start.x) if selection.start else Place(0, 0)
    end = Place(selection.end.y, selection.end.x) if selection.end else Place(last, len(page.text_of(last)))
    return _trimmed(page, first, end)


def selected_words(page: Page) -> str:
    """Return the text that is selected on a page, of its Arabic only, white space as one blank; empty where nothing is."""
    selection = page.text_selection
    found = page.get_selection(selection) if selection is not None else None
    return " ".join(found[0].split()) if found else ""


def sentence(page: Page) -> Passage | None:
    """Return the sentence under the cursor."""
    if page.spot is None:
        return None
    span = page.words.sentence_at(page.spot)
    return _trimmed(page, Place(page.spot.block, span.start), Place(page.spot.block, span.end))


def word(page: Page) -> Passage | None:
    """Return the word under the cursor."""
    token = page.words.token(page.spot) if page.spot else None
    if page.spot is None or token is None:
        return None
    return Passage(Place(page.spot.block, token.start), Place(page.spot.block, token.end))


def around(placed: Sequence[Placed], passage: Passage) -> list[Placed]:
    """Return what is noted on a passage, on a part of it or around it, the shortest first."""
    there = [each for each in placed if each.passage and _meet(each.passage, passage)]
    return sorted(there, key=_extent)


def spot_in(page: Page, passage: Passage) -> Spot | None:
    """Return the word under the cursor where a passage has it or a part of it, else its first one; None where it has none."""
    here = word(page)
    if here is not None and _meet(here, passage):
        return page.spot
    for block in range(passage.start.block, passage.end.block + 1):
        start, end = passage.span_in(block, len(page.text_of(block))) or (0, 0)
        for token in page.words.of(block):
            if token.start < end and start < token.end:
                return Spot(block, token.start)
    return None


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _extent(placed: Placed) -> tuple[int, int]:
    """Return how far what is noted goes, in blocks and in code points."""
    if placed.passage is None:
        return 0, 0
    start, end = placed.passage
    return end.block - start.block, end.offset - start.offset


def _trimmed(page: Page, start: Place, end: Place) -> Passage | None:
    """Return a passage that begins and ends with something to be seen; None where nothing of it is."""
    while start < end and not page.text_of(start.block)[start.offset : start.offset + 1].strip():
        is_over = start.offset >= len(page.text_of(start.block))
        start = Place(start.block + 1, 0) if is_over else Place(start.block, start.offset + 1)
    while start < end and not page.text_of(end.block)[max(0, end.offset - 1) : end.offset].strip():
        before = Place(end.block - 1, len(page.text_of(end.block - 1)))
        end = Place(end.block, end.offset - 1) if end.offset else before
    return Passage(start, end) if start < end else None
