"""A change that is refused or fails takes nothing out of the list or the selection."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest

from corpus.errors import StoreError
from glossary.curation.curation import Curation
from glossary.usage.candidates import Candidates
from tests.screens.conftest import OpenApp, settle
from tests.screens.test_glossary_deeds import press, three
from tests.screens.test_glossary_rooms import opened
from tui.screens.terms.finding.candidates import CandidatesScreen
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services

WIDE = (140, 40)


@contextmanager
def held(monkeypatch: pytest.MonkeyPatch, owner: type, name: str) -> Iterator[Event]:
    """Let a method wait before it does anything, until the event is set."""
    go, own = Event(), getattr(owner, name)

    def waits(*given: Any, **named: Any) -> Any:
        go.wait(20)
        return own(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, waits)
        try:
            yield go
        finally:
            go.set()


def refuses(*_given: object, **_named: object) -> None:
    raise StoreError("The database cannot be reached.")


async def test_candidates_accepted_in_one_breath(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one is being accepted another one is refused, and stays listed; so does one that the database does not take."""
    async with open_app(None, WIDE, "f4", "t") as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, CandidatesScreen)
        first, *others = screen.rows.items
        with held(monkeypatch, Candidates, "accept") as go:
            for _ in range(2):
                await pilot.press("a")
                await pilot.pause(0.05)
            assert first in screen.rows.items
            go.set()
            await settle(pilot)
        assert list(screen.rows.items) == others
        assert services.terms.count("stage:draft") == 1
        with monkeypatch.context() as patched:
            patched.setattr(Candidates, "accept", refuses)
            await press(pilot, "a")
        assert list(screen.rows.items) == others


@pytest.mark.parametrize("fails", [True, False])
async def test_what_is_not_deleted_stays_selected(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    """Entries stay selected where they could not be deleted, or not yet; once they are gone nothing is selected."""
    three(services)
    async with open_app(None, WIDE) as pilot:
        await opened(pilot, "qqq", "home", "space", "space")
        screen = pilot.app.screen
        assert isinstance(screen, GlossaryScreen)
        selection: Callable[[], int] = lambda: len(screen._listing.selection)  # noqa: E731
        if fails:
            with monkeypatch.context() as patched:
                patched.setattr(Curation, "remove", refuses)
                await press(pilot, "x")
        else:
            with held(monkeypatch, Curation, "approve") as go:
                await pilot.press("p")
                await pilot.press("x")
                await pilot.pause(0.05)
                go.set()
                await settle(pilot)
        assert (services.terms.count("qqq"), selection()) == (3, 2)
        await press(pilot, "x")
        assert (services.terms.count("qqq"), selection()) == (1, 0)
