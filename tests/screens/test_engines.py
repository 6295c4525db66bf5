"""The list of engines: choosing, allowing, telling, trying; and what happens where nothing may be sent."""

import pytest

from tests.glossary.translate.stub import running
from tests.screens.conftest import settle
from tui.engines.trial import TRIAL
from tui.screens.engines.question import Question
from tui.screens.engines.screen import EnginesScreen
from tui.screens.prompt import Prompt


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
