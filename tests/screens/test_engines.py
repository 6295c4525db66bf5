"""The list of engines: choosing, allowing, telling, trying; and what happens where nothing may be sent."""

import pytest

from tests.glossary.translate.stub import running
from tests.screens.conftest import settle
from tui.engines.trial import TRIAL
from tui.screens.engines.question import Question
from tui.screens.engines.screen import EnginesScreen
from tui.screens.prompt import Prompt
from tui.settings.engines import EngineSettings


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """The keyring of whoever runs the tests is left alone."""
    monkeypatch.setattr("glossary.translate.guard.keyring.find_spec", lambda _name: None)


def said(pilot):
    return " ".join(each.text for each in pilot.app.screen.query_one("#said")._paragraphs)


async def test_an_engine_is_chosen_and_allowed(services, open_app, matches_golden):
    """The palette opens the list; Enter asks before anything may be sent; no sends nothing, yes chooses and is kept."""
    engines = services.translating.engines
    async with open_app(None, (100, 30), "ctrl+p", *"engines", "enter") as pilot:
        assert isinstance(pilot.app.screen, EnginesScreen)
        await matches_golden(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Question)
        await pilot.press("enter")
        await settle(pilot)
        assert said(pilot) == "Nothing is sent to translate.google.com."
        assert (engines.chosen, engines.is_allowed(engines.known("google"))) == ("", False)
        await pilot.press("enter", "y")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, EnginesScreen)
        assert (engines.chosen, engines.is_allowed(engines.known("google"))) == ("google", True)
        assert services.translating.translator().engine.is_allowed


async def test_an_engine_is_told_what_it_needs_and_tried(services, open_app):
    """A missing address is asked for in a line, where one that is none stays to be mended; the trial shows the English,
    or why there is none; f and x take back.
    """
    engines = services.translating.engines
    async with open_app(None, (80, 24)) as pilot:
        answers = []
        pilot.app.push_screen(EnginesScreen(services, pilot.app.rooms.typesetter), answers.append)
        await settle(pilot)
        with running() as server:
            await pilot.press("j", "j", "t", *server.url("ok").removeprefix("http://"), "enter")
            await settle(pilot)
            assert isinstance(pilot.app.screen, Prompt)
            await pilot.press("home", *"http://", "enter")
            await settle(pilot)
            assert said(pilot).startswith(TRIAL)
            assert "LibreTranslate took" in said(pilot)
            engines.tell("libretranslate", {"url": server.url("empty")})
            await pilot.press("t")
            await settle(pilot)
            assert "LibreTranslate" in said(pilot)
            assert TRIAL not in said(pilot)
            await pilot.press("enter")
            await settle(pilot)
        assert answers == ["libretranslate"]
        engines.allow(engines.known("google"))
        pilot.app.push_screen(EnginesScreen(services, pilot.app.rooms.typesetter), answers.append)
        await settle(pilot)
        await pilot.press("x", "g", "f", "j", "j", "j", "enter", "y", "escape")
        await settle(pilot)
        assert answers == ["libretranslate", None]
        assert (engines.chosen, engines.is_allowed(engines.known("google"))) == ("", False)
        # Microsoft was allowed and has no key, without which it is not chosen
        assert engines.is_allowed(engines.known("microsoft"))


def say(engines, /, **said):
    """Let the settings of a run say something of engines."""
    engines._settings = engines._catalogue._settings = engines._settings._replace(**said)


async def opened(pilot, services, *keys):
    """Open the list of engines, press keys in it, and return what it answered so far."""
    answers = []
    pilot.app.push_screen(EnginesScreen(services, pilot.app.rooms.typesetter), answers.append)
    await settle(pilot)
    await pressed(pilot, *keys)
    return answers


async def pressed(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_an_empty_line_goes_on_and_takes_back(services, open_app):
    """Enter on an empty line asks for the next thing and is none where the engine can do without; what it needs stays; Esc ends."""
    engines = services.translating.engines
    async with open_app(None, (80, 24)) as pilot:
        await opened(pilot, services, "j", "e", "enter", *"a@b.example", "enter")
        assert isinstance(pilot.app.screen, EnginesScreen)
        assert engines.known("mymemory").settings.account == "a@b.example"
        assert engines.known("mymemory").host == "api.mymemory.translated.net"
        await pressed(pilot, "e", "enter", "delete", "enter")
        assert engines.known("mymemory").settings.account == ""
        # the address that a server needs is not emptied, and is asked for until Esc
        engines.tell("libretranslate", {"url": "http://localhost:1"})
        await pressed(pilot, "j", "e", "delete", "enter")
        assert engines.known("libretranslate").url == "http://localhost:1"
        engines.tell("libretranslate", {"url": ""})
        await pressed(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, Prompt)
        await pressed(pilot, "escape")
        assert isinstance(pilot.app.screen, EnginesScreen)


async def test_what_is_told_in_vain_is_said(services, open_app):
    """Where a table says otherwise than what is told, that is said; an address that is none is mended where it is written."""
    engines = services.translating.engines
    table = EngineSettings("libretranslate", url="http://localhost:1")
    say(engines, engines=(table, EngineSettings("chat", url="nonsense", model="m")))
    async with open_app(None, (100, 30)) as pilot:
        await opened(pilot, services, "e", "delete", *"http://localhost:2", "enter")
        assert engines.known("libretranslate").url == "http://localhost:1"
        (told,) = [" ".join(each.message.split()) for each in pilot.app._notifications]
        assert told.startswith("The url of LibreTranslate is as [engines.libretranslate] says")
        await pressed(pilot, "j", "enter")
        assert said(pilot).endswith("Mend it in [engines.chat].")


async def test_what_the_environment_allows_is_not_called_forbidden(services, open_app):
    """Where a variable allows an engine for this run, taking the kept yes back says that it still may be sent texts."""
    engines = services.translating.engines
    engines.allow(engines.known("google"))
    say(engines, allowed_engines=("google",))
    async with open_app(None, (100, 30)) as pilot:
        await opened(pilot, services, "f")
        assert said(pilot) == "WARRAQ_ALLOW_ENGINES still allows google to be sent texts in this run."
        say(engines, allowed_engines=())
        assert not engines.is_allowed(engines.known("google"))


async def test_the_key_in_the_environment_is_that_of_the_engine_that_is_chosen(services, open_app, monkeypatch):
    """An engine that needs a key is chosen where the variable for the chosen one holds it, though none is chosen yet."""
    monkeypatch.setenv("WARRAQ_TRANSLATOR_KEY", "a-key")
    engines = services.translating.engines
    engines.tell("chatgpt", {"model": "m"})
    engines.allow(engines.known("chatgpt"))
    async with open_app(None, (100, 30)) as pilot:
        place = [each.name for each in engines.all()].index("chatgpt")
        answers = await opened(pilot, services, *"j" * place, "enter")
        assert answers == ["chatgpt"]
