"""How an offer stands in the palette."""

from types import SimpleNamespace

import pytest

from tests.tui.screens.beside import ARABIC, ENGLISH, SETTER, ink
from tui.screens.palette.offers import Offer
from tui.screens.palette.screen import PaletteScreen

WIDTH = 60


def row(english: str, told: str, other: str, *, is_command: bool = False) -> str:
    """Return the row of an offer."""
    rows = SimpleNamespace(row_ink=ink, ink=ink)
    screen = SimpleNamespace(_rows=rows, _typesetter=SETTER, _input=SimpleNamespace(value=""))
    screen._lit = lambda *how: PaletteScreen._lit(screen, *how)
    offer = Offer(english, told, other, lambda: None, is_command)
    return PaletteScreen._paint(screen, offer, WIDTH, False)[0].text


@pytest.mark.usefixtures("either_interface")
@pytest.mark.parametrize("title", [ARABIC, f"{ARABIC} " * 20])
def test_a_title_stands_apart_from_its_source(title: str) -> None:
    """Between the title of an article, however long, and where that is from is a gap, in the Arabic interface, too."""
    assert f"{ENGLISH}  " in row(ENGLISH, "", title)


@pytest.mark.usefixtures("either_interface")
def test_a_sentence_that_is_cut_stands_apart_from_the_key() -> None:
    """The key of a command is not read as the end of a sentence that is cut."""
    found = row("", f"{ARABIC} " * 30, "q", is_command=True)
    assert "…  q" in found or "q  …" in found
