"""An Arabic text and its English, set outside of any app, and where they stand."""

from collections.abc import Sequence

from rich.style import Style
from textual.strip import Strip

from tui.typeset.typesetter import Typesetter

WIDTH = 100
SETTER = Typesetter()
ARABIC, ENGLISH = "نهر", "river"


def ink(*_: object, **__: object) -> Style:
    """Return what texts are painted with here."""
    return Style()


def assert_beside(strips: Sequence[Strip]) -> None:
    """Find the Arabic at the right of the English in each row that has both."""
    found = [strip.text for strip in strips if ENGLISH in strip.text]
    drawn = "".join(cell.text for cell in SETTER.fit(ARABIC, WIDTH).cells)
    assert found
    assert [text.index(ENGLISH) < text.rindex(drawn) for text in found] == [True] * len(found)
