"""What stays where it is while an article is laid out anew."""

from collections.abc import Callable

import pytest

from corpus.model import Article
from tui.typeset.typesetter import Typesetter
from tui.widgets.page.anchor import anchor
from tui.widgets.page.flow import Flow, Place, Side

ENGLISH = " ".join(f"word{number}" for number in range(120))


@pytest.mark.parametrize("side", [Side.BESIDE, Side.BELOW])
def test_english_that_stands_alone_stays(make_article: Callable[..., Article], side: Side) -> None:
    """Where a page begins amid the English of a paragraph that is longer than its Arabic, so it does at another width."""
    flow = Flow(make_article("وصل الوفد إلى المدينة مساء أمس.", "وغادر بعد يومين."), Typesetter())
    flow.side = side
    flow.translate({0: ENGLISH}, [0])
    flow.resize(40, 40, 20)
    top = Place(0, flow.height(0) - 5)
    first = flow.translations.line(0, flow.english_row(top)).start
    assert first > 100
    found = anchor(flow, top)
    for width in (30, 60, 20):
        flow.resize(width, width, 20)
        line = flow.translations.line(0, flow.english_row(found()))
        assert line.start <= first < line.end
    flow.translate({}, [0])
    assert found() == Place(0, 0)


def test_arabic_stays(make_article: Callable[..., Article]) -> None:
    """Elsewhere the line of Arabic does."""
    flow = Flow(make_article("وصل الوفد إلى المدينة مساء أمس وغادر بعد يومين."), Typesetter())
    flow.resize(12, 0, 20)
    found, offset = anchor(flow, Place(0, 2)), flow.text.lines(0)[2].start
    flow.resize(20, 0, 20)
    assert found() == flow.place_of(0, offset)
