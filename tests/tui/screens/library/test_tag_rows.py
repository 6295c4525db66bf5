"""The tags of an article in the list of the library."""

from types import SimpleNamespace

import pytest
from rich.style import Style

from tests.tui.screens.beside import SETTER
from tui.screens.library.rows import SummaryPainter


@pytest.mark.usefixtures("arabic")
def test_the_sign_of_a_tag_stands_before_it() -> None:
    """The sign of a tag is where its word begins in the Arabic interface, too, and the first tag at the right."""
    painter = SummaryPainter(SETTER, SimpleNamespace())
    painter.tags = {"1": ("2025", "river", "نهر")}
    (shown,) = painter._tagged("1", 60, Style())
    drawn = "".join(segment.text for segment in shown).split()
    word = "".join(cell.text for cell in SETTER.fit("نهر", 9).cells)
    assert drawn == [f"{word}#", "#river", "#2025"]
