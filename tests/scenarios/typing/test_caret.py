"""Where the caret of an input line is, told without Arabic: CAPITALS run right to left, `'` is a mark on the letter before it.

A scenario is a comment, the keys pressed in an empty line of ten cells (or as many as the bars hold), and the line as it is
seen, the caret as a block on what it covers.
"""

from pathlib import Path

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tests.scenarios.test_layout import WRITTEN
from tui.typeset.typesetter import Typesetter
from tui.widgets.arabic_input import ArabicInput

pytestmark = pytest.mark.usefixtures("quick_pilots")


def scenarios() -> list[tuple[str, list[str], str]]:
    """Return the comment, the keys and the line of each scenario."""
    found = []
    comment = ""
    for piece in Path(__file__).with_name("caret.txt").read_text("utf-8").strip().split("\n\n"):
        lines = piece.split("\n")
        comment = lines.pop(0).removeprefix("# ") if lines[0].startswith("#") else comment
        found.append((comment, lines[0].removeprefix("keys:").split(), lines[1]))
    return found


class Line(App[None]):
    """One input line of so many cells."""

    CSS = "ArabicInput, ArabicInput:focus { border: none; height: 1; padding: 0; }"

    def __init__(self, width: int) -> None:
        super().__init__()
        self.input = ArabicInput(Typesetter())
        self.input.styles.width = width

    def compose(self) -> ComposeResult:
        yield self.input


async def press(pilot: Pilot[None], key: str) -> None:
    """Press a key; a mark comes as terminals send it, which the pilot has no name for."""
    if key == "'":
        pilot.app.post_message(events.Key("arabic_fatha", "\N{ARABIC FATHA}"))
        await pilot.pause()
    else:
        await pilot.press(key.translate(WRITTEN) if len(key) == 1 else key)


def seen(line: ArabicInput) -> str:
    """Return what the line shows, in the pseudo-alphabet."""
    left = line._left(line.size.width)
    column = 0
    cells = [" "] * line.size.width
    for cell in line.seen.cells:
        if 0 <= column - left < len(cells):
            cells[column - left] = (
                "█" if cell.start <= line.caret < cell.end else sign(line.value[cell.start : cell.end])
            )
        column += cell.width
    return f"|{''.join(cells)}|"


def sign(written: str) -> str:
    signs = "".join(pseudo(letter) for letter in written) or " "
    return "&" if signs == "LA" else signs


def pseudo(letter: str) -> str:
    return next((chr(key) for key, value in WRITTEN.items() if value == letter), letter)


@pytest.mark.parametrize(
    ("comment", "keys", "expected"),
    scenarios(),
    ids=[f"{number} {each[0][:40]}" for number, each in enumerate(scenarios())],
)
async def test_caret(comment: str, keys: list[str], expected: str) -> None:
    """The line and its caret are seen as the scenario shows."""
    app = Line(len(expected.replace("'", "")) - 2)
    async with app.run_test() as pilot:
        for key in keys:
            await press(pilot, key)
        assert seen(app.input) == expected
