"""The sign of an article that is selected."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from corpus.model import Summary
from tests.tui.screens.beside import ARABIC, SETTER, WIDTH, ink
from tui.screens.library.rows import SummaryPainter


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("marked", [False, True])
def test_a_title_stands_apart_from_the_sign_before_it(marked: bool) -> None:
    """In the Arabic interface titles begin where the sign is, which is no part of them."""
    painter = SummaryPainter(SETTER, SimpleNamespace(settings=SimpleNamespace(words_a_minute=100)))
    painter.selection.turn("1")
    article = Summary("1", ARABIC, False, None, None, None, 100, datetime(2026, 11, 20, tzinfo=UTC))
    told = painter.paint(SimpleNamespace(row_ink=ink, ink=ink), article, WIDTH, marked=marked)[0].text
    title = "".join(cell.text for cell in SETTER.fit(ARABIC, WIDTH).cells)
    assert told.rstrip().endswith(f"{title} ■")
