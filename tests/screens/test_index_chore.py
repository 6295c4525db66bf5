"""What the app does for the library while a user reads."""

import pytest
from sqlalchemy import delete

from corpus.store.copies.refresh import Comparing
from corpus.store.engine import write
from corpus.store.reindex import Reindexing
from corpus.store.tables import corpus_facts
from tests.screens.conftest import OpenApp, settle
from tui.services.services import Services

_SKETCHES = corpus_facts.c.name == "sketches"


async def test_an_index_that_is_due_is_made_beside_the_app(
    open_app: OpenApp, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library too large to be indexed before its first screen is shown is indexed behind it, and searches find all again.

    Copies are looked for behind it, too.
    """
    monkeypatch.setattr("corpus.store.reindex._SMALL", 1)
    monkeypatch.setattr("corpus.store.copies.refresh._SMALL", 1)
    monkeypatch.setattr("tui.chores.chores._CATALOGUE_AFTER", 0.01)
    total = services.library.count("في")
    reindexing = Reindexing(services.curating.engine)
    reindexing.again()
    comparing = Comparing(services.curating.engine)
    write(services.curating.engine, lambda connection: connection.execute(delete(corpus_facts).where(_SKETCHES)))
    assert comparing.is_due
    assert total > 0
    async with open_app(None, (80, 24)) as pilot:
        for _ in range(100):
            await settle(pilot)
            if not reindexing.is_due and not comparing.is_due:
                break
    assert not reindexing.is_due
    assert not comparing.is_due
    assert services.library.count("في") == total
