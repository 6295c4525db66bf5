"""The screen of keys: commands get others by pressing them, which hold at once, everywhere, and are kept."""

import tomllib
from collections.abc import Iterator

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.model import Article
from tests.screens.conftest import OpenApp, settle
from tui.commands.keymap import IN_FORCE, Keymap
from tui.screens.keymap.press import KeyPress
from tui.screens.keymap.screen import KeymapScreen
from tui.screens.library.screen import LibraryScreen
from tui.services.services import Services
from tui.settings.model import Preset
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import Rows


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    """The next test has the usual keys again."""
    yield
    IN_FORCE.keymap = Keymap()


def written(services: Services) -> dict:
    path = services.settings.config_file
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def go_to(pilot: Pilot[None], command_id: str) -> None:
    """Show the keys, and put the bar on a command."""
    await press(pilot, "shift+f1", "slash")
    pilot.app.screen.query_one(Input).value = command_id
    await settle(pilot)
    await press(pilot, "enter")


def foot(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyBar).render_line(0).text


def said(pilot: Pilot[None]) -> str:
    return " ".join(each.text for each in pilot.app.screen._said._paragraphs)


SIZES = [(140, 40), (80, 24)]


@pytest.mark.parametrize("size", SIZES, ids=["140x40", "80x24"])
async def test_the_keys_are_listed(open_app: OpenApp, matches_golden, size: tuple[int, int]) -> None:
    """Every command stands by its name below where it can be given, with its keys on both keyboards."""
    async with open_app(None, size) as pilot:
        await go_to(pilot, "list.")
        await press(pilot, "p", "down", "right")
        pilot.app.screen.query_one(KeyBar).clear()
        await matches_golden(pilot)


async def test_a_key_is_pressed(open_app: OpenApp, matches_golden) -> None:
    """The key that was pressed is named as the terminal sends it, with the commands that have it now."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.figures")
        await press(pilot, "enter", "d")
        await matches_golden(pilot)


async def test_a_key_holds_at_once_and_is_kept(open_app: OpenApp, services: Services) -> None:
    """Another key does what the command does from then on, the old one no longer, and config.toml has it."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.search")
        await press(pilot, "enter", "f7", "enter")
        assert written(services) == {"keys": {"library.search": "f7"}}
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "F7 Search" in foot(pilot)
        await press(pilot, "slash")
        assert isinstance(pilot.app.focused, Rows)
        await press(pilot, "f7")
        assert isinstance(pilot.app.focused, Input)


async def test_an_arabic_letter_does_the_work_of_the_key_it_is_on(open_app: OpenApp, services: Services) -> None:
    """A key pressed on an Arabic keyboard is the Latin key in its place, and its letter does the same."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.search")
        await press(pilot, "enter", "ل", "enter")
        assert isinstance(pilot.app.screen, KeyPress)
        await press(pilot, "t")
        assert written(services) == {"keys": {"library.search": "g"}}
        await press(pilot, "f2", "ل")
        assert isinstance(pilot.app.focused, Input)


async def test_a_key_is_taken_over(open_app: OpenApp, services: Services) -> None:
    """A key that another command has goes to the one it was pressed for, once that was agreed to; the other is told who has it."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.figures")
        await press(pilot, "enter", "d")
        assert "Copies (library) has it now." in said(pilot)
        await press(pilot, "enter", "t")
        assert written(services) == {"keys": {"library.figures": "d"}}
        await go_to(pilot, "library.copies")
        await press(pilot, "r")
        assert "d went from Copies to Figures: give Figures another key first." in foot(pilot)
        await press(pilot, "f2", "d")
        assert pilot.app.screen.scope.name == "FIGURES"


async def test_both_keep_a_key(open_app: OpenApp, services: Services) -> None:
    """Both commands may keep it; that was chosen, so it is not told as odd, and it is taken back together."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.figures")
        await press(pilot, "a", "d", "enter", "k")
        assert written(services) == {"keys": {"library.figures": ["i", "d"], "library.copies": "d", "shared": "d"}}
        assert IN_FORCE.keymap.problems == ()
        await press(pilot, "u")
        assert written(services) == {}


async def test_escape_leaves_everything_as_it_is(open_app: OpenApp, services: Services) -> None:
    """Whether before a key was pressed, after it, or when asked who is to have it, Esc changes nothing."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.figures")
        for keys in (("enter",), ("enter", "d"), ("enter", "d", "enter"), ("enter", "ctrl+q")):
            await press(pilot, *keys)
            assert isinstance(pilot.app.screen, KeyPress)
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, KeymapScreen)
        assert written(services) == {}


async def test_changes_are_taken_back_and_done_again(open_app: OpenApp, services: Services) -> None:
    """Undo brings back what was written before, key by key and preset by preset; redo does it again."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "library.figures")
        await press(pilot, "a", "f7", "enter", "x", "p")
        assert written(services) == {"keymap": "vim", "keys": {"library.figures": "f7"}}
        await press(pilot, "u")
        assert written(services) == {"keys": {"library.figures": "f7"}}
        await press(pilot, "u")
        assert written(services) == {"keys": {"library.figures": ["i", "f7"]}}
        await press(pilot, "u")
        assert written(services) == {}
        await press(pilot, "ctrl+r")
        assert written(services) == {"keys": {"library.figures": ["i", "f7"]}}
        await press(pilot, "r")
        assert written(services) == {}


async def test_nobody_locks_himself_out(open_app: OpenApp, services: Services) -> None:
    """The last key of quitting is neither removed nor given away."""
    async with open_app(None, (100, 30)) as pilot:
        await go_to(pilot, "app.quit")
        await press(pilot, "x")
        assert "Quit cannot be without a key" in foot(pilot)
        await go_to(pilot, "library.figures")
        await press(pilot, "enter", "ctrl+q", "enter", "t")
        assert "Quit cannot be without a key" in foot(pilot)
        assert written(services) == {}


async def test_who_has_a_key(open_app: OpenApp) -> None:
    """A key that is pressed lists the commands that have it, everywhere."""
    async with open_app(None, (100, 30), "shift+f1", "f", "ctrl+f", "enter") as pilot:
        found = [line.command.id for line in pilot.app.screen._rows.items if hasattr(line, "command")]
        assert found == ["app.search"]


async def test_the_help_leads_to_the_keys(open_app: OpenApp) -> None:
    """The key of the list of keys works in the help, too, and Esc goes back from there to the screen before."""
    async with open_app(None, (100, 30), "f1", "shift+f1") as pilot:
        assert isinstance(pilot.app.screen, KeymapScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


# -- keys one after the other, and presets


async def test_keys_one_after_the_other(open_app: OpenApp, services: Services) -> None:
    """With vim's keys `g g` goes to the top: the foot shows what may follow `g`, and Esc gives it up."""
    services.settled.settle(services.settings._replace(keymap=Preset.VIM))
    async with open_app(None, (100, 30), "j", "j", "g") as pilot:
        rows = pilot.app.screen.query_one(Rows)
        assert "g …" in foot(pilot)
        assert "g First" in foot(pilot)
        await press(pilot, "escape")
        assert (rows.marked, "Search" in foot(pilot)) == (2, True)
        await press(pilot, "g", "g")
        assert rows.marked == 0
        await press(pilot, "g", "z")
        assert "g z is no key here." in foot(pilot)


async def test_b_typed_as_two_letters(open_app: OpenApp, services: Services, sample: Article) -> None:
    """On an Arabic keyboard the lam and alef of `b` go to the word before, as `b` does in vim."""
    services.settled.settle(services.settings._replace(keymap=Preset.VIM))
    async with open_app(sample, (100, 30), "w", "w") as pilot:
        page = pilot.app.screen._desk.page
        before = page.spot
        await press(pilot, "ل", "ا")
        assert (page.spot.block, page.spot.offset) < (before.block, before.offset)
        await press(pilot, "w")
        assert page.spot == before


async def test_letters_of_a_sequence_are_typed_into_lines(open_app: OpenApp, services: Services) -> None:
    """Where one types, `g` and `Z` are letters."""
    services.settled.settle(services.settings._replace(keymap=Preset.VIM))
    async with open_app(None, (100, 30), "slash", "g", "g", "Z", "Z") as pilot:
        assert pilot.app.focused.value == "ggZZ"


async def test_letters_of_marks_begin_no_sequence(open_app: OpenApp, services: Services, sample: Article) -> None:
    """With vim's keys, where `g` is the first of several, a place is marked by `g` and gone to by it."""
    services.settled.settle(services.settings._replace(keymap=Preset.VIM))
    async with open_app(sample, (100, 30), "w", "w", "M", "g") as pilot:
        await settle(pilot)
        reader = pilot.app.screen
        page = reader._desk.page
        marked = page.spot
        await press(pilot, "G", "apostrophe", "g")
        assert pilot.app.screen is reader
        assert page.spot == marked


async def test_keys_pressed_elsewhere_begin_nothing(open_app: OpenApp, services: Services) -> None:
    """After ctrl+x, a click into the line or what opens over the screen ends the wait: what is typed then is typed."""
    services.settled.settle(services.settings._replace(keymap=Preset.EMACS))
    async with open_app(None, (100, 30), "slash", "a", "tab") as pilot:
        library = pilot.app.screen
        line = library.query_one(Input)
        library.query_one(Rows).focus()
        await press(pilot, "ctrl+x")
        assert "…" in foot(pilot)
        line.focus()
        await settle(pilot)
        await press(pilot, "b")
        assert "b" in line.value
        assert "…" not in foot(pilot)
        library.query_one(Rows).focus()
        await press(pilot, "ctrl+x")
        pilot.app.show_help()
        await settle(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is library
        assert "…" not in foot(pilot)


async def test_emacs_keys_in_lists_and_lines(open_app: OpenApp, services: Services) -> None:
    """ctrl+n and ctrl+p move the bar, ctrl+s searches, ctrl+b moves in the line, ctrl+g leaves it, ctrl+x ctrl+c quits."""
    services.settled.settle(services.settings._replace(keymap=Preset.EMACS))
    async with open_app(None, (100, 30), "ctrl+n", "ctrl+n", "ctrl+p") as pilot:
        assert pilot.app.screen.query_one(Rows).marked == 1
        await press(pilot, "ctrl+s", "a", "b", "ctrl+b", "c")
        assert pilot.app.focused.value == "acb"
        await press(pilot, "ctrl+g")
        assert isinstance(pilot.app.focused, Rows)
        await press(pilot, "alt+x", "ctrl+n", "ctrl+g")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "ctrl+x", "ctrl+c")
        assert pilot.app.return_code == 0


# -- every place where keys are bound


async def test_panes_and_boxes_follow(open_app: OpenApp, services: Services, sample: Article) -> None:
    """A pane of the reader, the box over a screen and a command for everywhere have their new keys, and not the old ones."""
    keys = (("sidebar.open", ("f8",)), ("app.help", ("f9",)))
    services.settled.settle(services.settings._replace(keys=keys))
    async with open_app(sample, (140, 40), "f5") as pilot:
        reader = pilot.app.screen
        await press(pilot, "f1")
        assert pilot.app.screen is reader
        await press(pilot, "f9")
        assert type(pilot.app.screen).__name__ == "HelpScreen"
        await press(pilot, "f9")
        assert pilot.app.screen is reader
        await press(pilot, "f8")
        assert type(pilot.app.screen).__name__ == "NameScreen"


async def test_letters_for_everywhere_are_typed_where_one_types(open_app: OpenApp, services: Services) -> None:
    """A letter that quits, which is carried out over boxes too, is a letter in a line."""
    services.settled.settle(services.settings._replace(keys=(("app.quit", ("Q",)),)))
    async with open_app(None, (100, 30), "slash", "Q") as pilot:
        assert pilot.app.focused.value == "Q"
        assert pilot.app.return_code is None
        await press(pilot, "ctrl+q")
        assert pilot.app.return_code is None
        await press(pilot, "enter", "Q")
        assert pilot.app.return_code == 0


async def test_the_last_way_out_stays(open_app: OpenApp, services: Services) -> None:
    """Where the settings leave nothing that quits, ctrl+q does."""
    services.settled.settle(services.settings._replace(keys=(("app.quit", ()), ("library.figures", ("ctrl+q",)))))
    async with open_app(None, (100, 30), "ctrl+q") as pilot:
        assert pilot.app.return_code == 0
