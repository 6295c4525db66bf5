"""What the app does for the library while a user reads."""

import pytest

from corpus.store.reindex import Reindexing
from tests.screens.conftest import OpenApp, settle
from tui.services import Services


async def test_an_index_that_is_due_is_made_beside_the_app(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library too large to be indexed before its first screen is shown is indexed behind it, and searches find all again."""
    monkeypatch.setattr("corpus.store.reindex._SMALL", 1)
    monkeypatch.setattr("tui.chores._CATALOGUE_AFTER", 0.01)
    total = services.library.count("في")
    reindexing = Reindexing(services.curating.engine)
    reindexing.again()
    assert total > 0
    async with open_app(None, (80, 24)) as pilot:
        for _ in range(100):
            await settle(pilot)
            if not reindexing.is_due:
                break
    assert not reindexing.is_due
    assert services.library.count("في") == total
