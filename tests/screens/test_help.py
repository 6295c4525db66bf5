"""The help, on what has the keys."""

from collections.abc import Awaitable, Callable, Iterator

import pytest
from textual.pilot import Pilot

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.language.spoken import SPOKEN
from tui.screens.help.screen import HelpScreen
from tui.screens.library.screen import LibraryScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.settings.model import Language
from tui.widgets.arabic_input import ArabicInput
from tui.widgets.rows import Rows

Holds = Callable[[Pilot[None]], Awaitable[None]]
WIDE, USUAL = (140, 40), (80, 24)


def listed(pilot: Pilot[None]) -> str:
    """What the help lists, all of it."""
    return "\n".join(f"{line.left} {line.text}" for line in pilot.app.screen.query_one("#help", Rows).items)


async def type_keys(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_a_guide_is_read_in_the_help(open_app: OpenApp, matches_golden: Holds) -> None:
    """A guide found by a word in it is opened with Enter; Escape leads back, and Escape closes."""
    async with open_app(None, USUAL, "f1", "slash", *"ghostgres"[1:], "backspace") as pilot:
        await type_keys(pilot, *["backspace"] * 8, *"postgresql", "enter", "enter")
        await matches_golden(pilot)
        await type_keys(pilot, "escape")
        assert "teams" in listed(pilot)
        await type_keys(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


@pytest.fixture
def arabic() -> Iterator[None]:
    """Arabic is spoken as long as the test lasts."""
    SPOKEN.speak(Language.ARABIC)
    yield
    SPOKEN.speak(Language.ENGLISH)


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("size", [(100, 30), USUAL], ids=["100x30", "80x24"])
@pytest.mark.parametrize("words", ["NEAR/5 ضفة", "فمعنى تضغط"], ids=["search", "keys"])
async def test_a_guide_is_read_in_arabic(
    open_app: OpenApp, matches_golden: Holds, size: tuple[int, int], words: str
) -> None:
    """In Arabic a guide is Arabic: what is typed stands in a column at the right, keys and commands keep their order."""
    async with open_app(None, size, "f1", "slash") as pilot:
        pilot.app.screen.query_one("#search", ArabicInput).value = words
        await type_keys(pilot, "enter", "enter")
        await matches_golden(pilot)


async def test_a_command_is_carried_out_from_the_help(open_app: OpenApp) -> None:
    """Enter on a command does it, be it one of the screen, of the app, or of every list."""
    async with open_app(None, WIDE, "f1", "slash", *"go to the last row", "enter", "enter") as pilot:
        assert not isinstance(pilot.app.screen, HelpScreen)
        rows = pilot.app.screen.query_one("#articles", Rows)
        assert rows.marked == len(rows.items) - 1
        await type_keys(pilot, "f1", "slash", *"app.glossary", "enter", "enter")
        assert isinstance(pilot.app.screen, GlossaryScreen)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("slash",), ("title:gold", "Select all.")),
        (("f4", "slash"), ("status:admitted",)),
        (("f4", "a"), ("as a dictionary writes it", "Save the entry")),
        (("f4", "ctrl+o"), ("~ stands for your home", "What a column holds")),
        (("ctrl+p",), ("Type a part",)),
        (("f5", "slash"), ("Any spelling of a name",)),
    ],
)
async def test_help_is_about_what_has_the_keys(open_app: OpenApp, keys: tuple[str, ...], said: tuple[str, ...]) -> None:
    """The help on a line, a form or a question says what may be written there and what its keys do."""
    async with open_app(None, WIDE, *keys) as pilot:
        await type_keys(pilot, "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        told = " ".join(listed(pilot).split())
        assert [each for each in said if each.lower() not in told.lower()] == []


async def test_words_that_nothing_has(open_app: OpenApp) -> None:
    """Where nothing in the help has the words, that is said, and the keys stay in the line."""
    async with open_app(None, USUAL, "f1", "slash", *"zzz", "enter", "down") as pilot:
        assert listed(pilot).strip() == "Nothing fits: fewer letters may."
        await type_keys(pilot, *["backspace"] * 3, "down")
        assert "Add" in listed(pilot)
        assert isinstance(pilot.app.focused, Rows)


async def test_help_fits_a_window_that_changes(open_app: OpenApp, sample: Article) -> None:
    """What the help says is wrapped anew where the window becomes narrower, and nothing is cut."""
    async with open_app(sample, WIDE, "f1") as pilot:
        before = len(pilot.app.screen.query_one("#help", Rows).items)
        await pilot.resize_terminal(70, 24)
        await settle(pilot)
        assert len(pilot.app.screen.query_one("#help", Rows).items) > before


async def test_a_click_on_any_line_of_a_command_marks_it(open_app: OpenApp, sample: Article) -> None:
    """A command over two lines is under the bar when its first line is clicked; clicked again it is done."""
    async with open_app(sample, USUAL, "f1", "slash", *"highlight the", "enter") as pilot:
        rows = pilot.app.screen.query_one("#help", Rows)
        first = next(place for place, line in enumerate(rows.items) if line.is_first and not line.is_last)
        await pilot.click(rows, offset=(20, first))
        assert rows.items[rows.marked].entry is rows.items[first].entry
