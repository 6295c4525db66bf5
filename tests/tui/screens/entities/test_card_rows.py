"""The lines of the card of a name."""

import pytest
from textual.app import App, ComposeResult

from tui.colours.themes import PAPER
from tui.screens.entities.card_rows import CardRows, Fact
from tui.typeset.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("quick_pilots")


class Card(App[None]):
    """A card alone."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(PAPER)
        self.theme = PAPER.name

    def compose(self) -> ComposeResult:
        yield CardRows(Typesetter())


async def test_a_fact_is_copied_as_it_is_shown() -> None:
    """A range of a fact that was typed with two blanks is that of the cells that are highlighted, on each of its lines."""
    async with Card().run_test(size=(50, 10)) as pilot:
        rows = pilot.app.query_one(CardRows)
        rows.tell([Fact("description", "one  two   three " * 5)])
        await pilot.pause()
        first, below = rows.shown(0)[-1], rows.shown(1)[-1]
        end = below.line.start + 3
        rows.select((first.block, 8), (below.block, end))
        copied = pilot.app.screen.get_selected_text()
        assert copied == " ".join(["one two three"] * 5)[8:end]
