"""Empty rows between the lines of an article, in its Arabic and its English."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from tui.typeset.stacks import Under
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.flow import Flow, Place, Side
from tui.widgets.page.interlinear import InterlinearColumn
from tui.widgets.page.words import Words

TYPESETTER = Typesetter()
PARAGRAPHS = (
    "فتح المتحف أبوابه للجمهور بعد سنوات من الترميم، وقال مديره إن المعروضات كلها عادت إلى أماكنها.",
    "وزار المتحف في يومه الأول أكثر من ألف زائر من المدينة ومن خارجها.",
    "ويستمر المعرض حتى نهاية العام.",
)
ENGLISH = (
    "The museum opened its doors to the public after years of restoration, and its director said that all exhibits were back.",
    "More than a thousand visitors came on its first day.",
    "The exhibition goes on until the end of the year.",
)
SPACINGS = st.integers(0, 3)
WIDTHS = st.integers(20, 80)
HEIGHTS = st.integers(8, 40)


def article() -> Article:
    """An article of a title and three paragraphs."""
    return article_from_bytes("\n\n".join(["المتحف يفتح أبوابه", *PARAGRAPHS]).encode(), "museum.txt")


def flow_of(spacing: int, width: int, height: int, side: Side = Side.BESIDE) -> Flow:
    """Its rows with their English."""
    flow = Flow(article(), TYPESETTER)
    flow.side = side
    blocks = [block.index for block in flow.article.blocks if block.text in PARAGRAPHS]
    flow.translate(dict(zip(blocks, ENGLISH, strict=True)), blocks)
    flow.space(spacing)
    flow.resize(width, width, height)
    return flow


def interlinear(flow: Flow) -> InterlinearColumn:
    """A column of the article that has a gloss under each word."""
    words = Words(flow.article)

    def unders(block: int) -> Sequence[Under]:
        return [Under(word.start, word.end, "gloss") for word in words.arabic_of(block)]

    return InterlinearColumn(flow.article, TYPESETTER, unders)


def english_on(flow: Flow, place: Place) -> bool:
    """Whether a line of English stands on a row."""
    row = flow.english_row(place)
    return row is not None and flow.translations.line(place.block, row) is not None


def all_rows(flow: Flow) -> list[Place]:
    """Every row of the article."""
    return flow.rows(Place(0, 0), 10_000)


@given(SPACINGS, WIDTHS, HEIGHTS, st.booleans(), st.sampled_from([Side.BESIDE, Side.BELOW]))
@settings(max_examples=80, deadline=None)
def test_every_line_stands_on_one_row_and_leads_back(
    spacing: int, width: int, height: int, is_interlinear: bool, side: Side
) -> None:
    """Each line of a block is on one row, as far below the one before as asked, and its words lead to that row."""
    flow = flow_of(spacing, width, height, side)
    if is_interlinear:
        flow.set_text(interlinear(flow))
    for block in flow.article.blocks:
        rows = [place.row for place in all_rows(flow) if place.block == block.index]
        lines = {row: flow.text.line(block.index, row) for row in rows}
        found = [(row, line) for row, line in lines.items() if line is not None]
        assert [(line.start, line.end) for _, line in found] == list(flow.text.lines(block.index))
        assert [row for row, _ in found] == [number * flow.text.pitch for number in range(len(found))]
        assert all(flow.place_of(block.index, line.start).row == row for row, line in found)


@given(SPACINGS, WIDTHS)
@settings(max_examples=40, deadline=None)
def test_the_english_is_in_step(spacing: int, width: int) -> None:
    """The lines of a translation stand on the rows of the Arabic ones, one for one as far as both go."""
    flow = flow_of(spacing, width, 40)
    for block in flow.english:
        rows = range(flow.height(block))
        arabic = [row for row in rows if flow.text.line(block, row)]
        english = [row for row in rows if flow.translations.line(block, row)]
        both = min(len(arabic), len(english))
        assert arabic[:both] == english[:both]
        assert len(english) == len(flow.translations.lines(block))
        assert all(flow.translations.row_of(block, line.start) in english for line in flow.translations.lines(block))


@given(SPACINGS, WIDTHS, HEIGHTS, st.booleans())
@settings(max_examples=60, deadline=None)
def test_a_page_turned_leaves_no_line_out(spacing: int, width: int, height: int, is_interlinear: bool) -> None:
    """Pages that are turned one after the other show every line of the article, whole."""
    flow = flow_of(spacing, width, height)
    if is_interlinear:
        flow.set_text(interlinear(flow))
    top, shown = Place(0, 0), set()
    for _ in range(1000):
        rows = flow.rows(top, height)
        shown |= {place for place in rows if flow.text.line(*place)}
        further = flow.page_top(flow.whole(flow.step(top, max(1, height - 2)), forward=True), height)
        if further == top:
            break
        top = further
    assert shown == {place for place in all_rows(flow) if flow.text.line(*place)}


@pytest.mark.parametrize("side", [Side.BESIDE, Side.BELOW])
@pytest.mark.parametrize("spacing", [0, 1, 2, 3])
def test_blocks_stand_farther_apart_than_lines(spacing: int, side: Side) -> None:
    """A paragraph is told from a line by more empty rows below it, and below its English."""
    flow = flow_of(spacing, 30, 40, side)
    rows = [place for place in all_rows(flow) if flow.text.line(*place) or english_on(flow, place)]
    places = {place: number for number, place in enumerate(all_rows(flow))}
    for above, below in pairwise(rows):
        if flow.has_english(above.block) and above.block != below.block:
            assert places[below] - places[above] > flow.text.pitch
