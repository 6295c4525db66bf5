"""The settings screen: what each setting means and where it comes from; choices hold at once and are kept."""

import pytest
from textual.widgets import Input

from tests.screens.conftest import settle
from tui.screens.engines.screen import EnginesScreen
from tui.screens.prompt import Prompt
from tui.screens.settings.screen import SettingsScreen
from tui.settings.source import Source
from tui.widgets.key_bar import KeyBar


@pytest.fixture
def begun(services, tmp_path):
    """Begins a run with options and an environment, in the home of the test."""

    def begin(options=(), **variables):
        home = tmp_path / "home"
        folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
        environ = {name: str(home / folder) for name, folder in folders.items()}
        before = services.settings.db
        source = Source(dict(options), {"USER": "salma", **environ, **variables})
        services.choosing.source = source
        services.choosing.refresh()
        assert services.settings.db == before
        return services.settings.config_file

    return begin


def shown(pilot):
    """The texts of the list, row by row."""
    screen = pilot.app.screen
    return [
        "".join(segment.text for segment in screen._rows.render_line(y)).strip()
        for y in range(screen._rows.size.height)
    ]


def told(pilot):
    return " ".join(each.text for each in pilot.app.screen._about._paragraphs)


def foot(pilot):
    """What the line at the foot says."""
    return "".join(segment.text for segment in pilot.app.screen.query_one(KeyBar).render_line(0))


def row(pilot, name):
    return next(
        line.removeprefix("▌").split() for line in shown(pilot) if line.removeprefix("▌").strip().startswith(name)
    )


async def find(pilot, name):
    """Put the bar on a setting."""
    await pilot.press("slash", *name, "enter")
    await settle(pilot)


@pytest.mark.parametrize("size", [(140, 40), (70, 24)], ids=["wide", "narrow"])
async def test_all_settings_are_listed(begun, open_app, size, matches_golden):
    """Each group has its settings, each with its value and where that comes from; that under the bar is explained."""
    config = begun({}, WARRAQ_DIGITS="arabic", WARRAQ_LAYOUT="columns")
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('digits = "european"\nline_spacing = 1\n')
    async with open_app(None, size, "f11", "j") as pilot:
        assert isinstance(pilot.app.screen, SettingsScreen)
        pilot.app.screen._services.choosing.refresh()
        await settle(pilot)
        # the path of the test's own folder is not for a golden
        pilot.app.screen._about.show(pilot.app.screen._about._paragraphs[:2])
        await settle(pilot)
        await matches_golden(pilot)


async def test_a_choice_holds_at_once_and_is_kept(begun, services, open_app):
    """Enter and the arrows go through the choices; each holds at once, and the file has it; undo and redo, and the default, too."""
    config = begun()
    async with open_app(None, (100, 30), "f11") as pilot:
        await find(pilot, "digits")
        await pilot.press("enter")
        await settle(pilot)
        assert (services.settings.digits, row(pilot, "digits")[1:4]) == ("arabic", ["‹", "arabic", "›"])
        assert row(pilot, "digits")[-1] == "file"
        assert 'digits = "arabic"' in config.read_text()
        for key, now in (
            ("right", "european"),
            ("space", "written"),
            ("left", "european"),
            ("u", "written"),
            ("u", "european"),
        ):
            await pilot.press(key)
            await settle(pilot)
            assert services.settings.digits == now
        await pilot.press("ctrl+r", "x")
        await settle(pilot)
        assert (services.settings.digits, "digits" in config.read_text()) == ("written", False)
        await pilot.press("u", "u", "u", "u", "u")
        await settle(pilot)
        assert (services.settings.digits, "digits" in config.read_text()) == ("written", False)


@pytest.mark.parametrize(("name", "choices"), [("theme", 9), ("pane_order", 6)])
async def test_choices_stay_whole(begun, open_app, name, choices):
    """No line of the list of choices ends inside one of them; what is copied of the list is what the file takes."""
    begun()
    async with open_app(None, (66, 24), "f11") as pilot:
        await find(pilot, name)
        about = pilot.app.screen._about
        known = pilot.app.screen._rows.item.setting.values
        lines = ["".join(each.text for each in about.render_line(y)).strip() for y in range(about.size.height)]
        told = [line for line in lines if " · " in line]
        assert len(told) > 1
        shown = [word for line in told for word in line.strip(" ·").split(" · ") if word != "…"]
        assert (len(shown), set(shown) - set(known)) == (choices, set())
        copied = about.as_copied(about.text_of(1)).split(" · ")
        assert set(copied) - set(known) <= {"…"}


async def test_a_number_is_typed(begun, services, open_app):
    """A digit, an Arabic one too, begins a number, Enter asks for one, the arrows change it by steps; what cannot be is there to be mended."""
    begun()
    async with open_app(None, (80, 24), "f11") as pilot:
        await find(pilot, "words_a_minute")
        await pilot.press(*"99", "enter")
        await settle(pilot)
        assert services.settings.words_a_minute == 99
        await pilot.press("enter", *"3000", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Prompt)
        await pilot.press("backspace", "enter")
        await settle(pilot)
        assert services.settings.words_a_minute == 300
        await pilot.press("right")
        await settle(pilot)
        assert services.settings.words_a_minute == 310
        await pilot.press(*"١٢٠", "enter")
        await settle(pilot)
        assert services.settings.words_a_minute == 120


async def test_what_the_file_has_is_chosen_over_what_was_pressed(begun, services, open_app):
    """Where another pace was pressed in an article, the one that the file has can be chosen and holds again."""
    config = begun()
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("words_a_minute = 130\n")
    async with open_app(None, (80, 24), "f11") as pilot:
        services.choosing.press("words_a_minute", 140)
        await find(pilot, "words_a_minute")
        await pilot.press("left")
        await settle(pilot)
        assert services.settings.words_a_minute == 130
        assert config.read_text() == "words_a_minute = 130\n"


async def test_a_password_is_not_shown_to_be_changed(begun, services, open_app):
    """The line has it hidden; it stays where it is left hidden, and another is taken where one is typed."""
    begun()
    async with open_app(None, (100, 30), "f11") as pilot:
        await find(pilot, "translator_url")
        await pilot.press("enter", *"http://me:geheim@localhost:5000", "enter")
        await settle(pilot)
        assert services.settings.translator_url == "http://me:geheim@localhost:5000"
        await pilot.press("enter")
        await settle(pilot)
        line = pilot.app.screen.query_one(Input)
        assert line.value == "http://me:***@localhost:5000"
        await pilot.press("end", "backspace", "1", "enter")
        await settle(pilot)
        assert services.settings.translator_url == "http://me:geheim@localhost:5001"
        await pilot.press("enter", *"http://me:neu@localhost", "enter")
        await settle(pilot)
        assert services.settings.translator_url == "http://me:neu@localhost"


async def test_what_is_stronger_is_told(begun, services, open_app):
    """Where the environment says otherwise the choice is kept and waits, and the screen tells both."""
    config = begun({}, WARRAQ_THEME="nord")
    async with open_app(None, (100, 30), "f11") as pilot:
        await find(pilot, "theme")
        assert told(pilot).endswith("From WARRAQ_THEME, which is stronger than the file. The default is paper.")
        await pilot.press("right")
        await settle(pilot)
        assert (services.settings.theme, pilot.app.theme) == ("nord", "nord")
        assert 'theme = "rose-pine"' in config.read_text()
        assert "From WARRAQ_THEME, which is stronger than the file; there rose-pine waits." in told(pilot)


async def test_the_theme_that_is_chosen_is_kept(begun, services, open_app):
    """The theme chosen with ^T is kept in the settings file; where the environment is stronger it holds until the end."""
    config = begun()
    async with open_app(None, (100, 30), "ctrl+t", *"dracula", "enter") as pilot:
        assert (pilot.app.theme, services.settings.theme) == ("dracula", "dracula")
        assert 'theme = "dracula"' in config.read_text()
    begun({}, WARRAQ_THEME="nord")
    async with open_app(None, (100, 30), "ctrl+t", *"monokai", "enter") as pilot:
        assert (pilot.app.theme, services.settings.theme) == ("monokai", "nord")
        assert 'theme = "monokai"' in config.read_text()


async def test_what_cannot_be_kept_holds_for_now(begun, services, open_app):
    """Where the file cannot be written, the screen says so in one sentence, and the choice holds until the end."""
    config = begun()
    config.mkdir(parents=True)
    async with open_app(None, (140, 40), "f11") as pilot:
        said = []
        pilot.app.notify = lambda sentence, **_: said.append(sentence)
        await find(pilot, "digits")
        await pilot.press("enter")
        await settle(pilot)
        assert services.settings.digits == "arabic"
        assert said == [
            f"{config}: cannot be read (Is a directory); remove or rename it. "
            "Until the end of warraq it holds all the same."
        ]
        assert row(pilot, "digits")[-1].endswith(".")
        assert "chosen" in row(pilot, "digits")


async def test_the_filter_finds_by_meaning(begun, open_app):
    """The filter looks at names, groups, meanings and values, and says where there is nothing; Esc brings all back, then leaves."""
    begun()
    async with open_app(None, (100, 30), "f11", "slash", *"vowel") as pilot:
        assert row(pilot, "harakat")[0] == "harakat"
        assert len([line for line in shown(pilot) if line]) == 2
        await pilot.press(*"zzz")
        await settle(pilot)
        assert [line for line in shown(pilot) if line] == []
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, SettingsScreen)


@pytest.mark.parametrize(("key", "words"), [("f11", "spacing"), ("shift+f1", "zen")])
async def test_what_was_found_keeps_the_bar(begun, open_app, key, words):
    """Leaving the filter lists everything again, the bar in view on what it was on."""
    begun()
    async with open_app(None, (100, 30), key, "slash", *words, "enter") as pilot:
        found = [line for line in shown(pilot) if line.startswith("▌")]
        assert len(found) == 1
        await pilot.press("escape")
        await settle(pilot)
        assert len([line for line in shown(pilot) if line]) > 10
        assert [line for line in shown(pilot) if line.startswith("▌")] == found


async def test_the_editor_opens_the_file(begun, open_app, monkeypatch):
    """Where the terminal cannot be handed over, e copies the path of the file and says so."""
    config = begun()
    monkeypatch.setenv("EDITOR", "true")
    async with open_app(None, (100, 30), "f11", "e") as pilot:
        assert pilot.app.copier.text == str(config)


async def test_wrong_settings_are_told_at_the_start(begun, open_app):
    """What is wrong with the settings is told when the app starts, with the key that shows it."""
    begun({}, WARRAQ_LAYOUT="columns")
    async with open_app(None, (100, 30)) as pilot:
        assert "1 thing in the settings is wrong: F11 shows it." in foot(pilot)


@pytest.mark.parametrize("is_file", [True, False], ids=["a file", "a folder to be made"])
async def test_a_folder_that_takes_nothing_is_told_at_the_start(services, open_app, tmp_path, is_file):
    """Where what one leaves unsaved cannot be noted the app says so, and works all the same."""
    place = tmp_path / "states"
    if is_file:
        place.write_text("a file")
    services.settled.settle(services.settings._replace(state_dir=place / "warraq"))
    async with open_app(None, (100, 30)) as pilot:
        said = [" ".join(each.message.split()) for each in pilot.app._notifications]
        assert any("Nothing can be written into" in each and "warraq doctor" in each for each in said) == is_file
        await pilot.press("f4")
        await settle(pilot)
        assert pilot.app.is_running


async def test_engines_are_a_way_further(begun, services, open_app):
    """The engines are opened from the settings; what is chosen there is told as chosen, and its default is not here to go back to."""
    begun()
    async with open_app(None, (100, 30), "f11") as pilot:
        services.translating.engines.choose("mymemory")
        await find(pilot, "engines")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, EnginesScreen)
        await pilot.press("escape", "escape")
        await find(pilot, "translator")
        assert row(pilot, "translator")[1:3] == ["mymemory", "chosen"]
        await pilot.press("x")
        await settle(pilot)
        assert "translator was chosen elsewhere in the app: choose another there." in foot(pilot)
        assert services.settings.translator == "mymemory"
