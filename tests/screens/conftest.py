"""Screens drawn from the bundled samples in a library of their own, compared with text goldens."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from glossary.store.tables import concepts, glossary_changes, pairs
from tests.garbage import keep_what_is_loaded
from tests.screens.golden import GoldenExtension, picture_of, save_picture
from tests.stillness import is_at_work
from tui.app import WarraqApp
from tui.services.services import Services
from tui.settings.load import load_settings
from tui.widgets.key_bar import KeyBar

MOMENT = datetime(2026, 11, 20, 12, tzinfo=UTC)
_LONG = 600.0
"""Seconds that no test takes."""
SIZES = [(140, 40), (100, 30), (80, 24), (70, 24)]
OpenApp = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(params=SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """A terminal on each side of the breakpoints."""
    return request.param


@pytest.fixture(autouse=True)
def as_quick_as_can_be(quick_pilots: None, loaded_tables: None) -> None:
    """No test of a screen sleeps where it need not, and none loads tables that another one has loaded."""


@pytest.fixture(autouse=True)
def as_on_a_quick_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No golden shows how long something took: nothing is told of what is waited for, what was said just now stands there.

    Nor has what nobody waits for begun.
    """
    for module in ("preparing", "storage"):
        monkeypatch.setattr(f"tui.services.{module}._QUIET", _LONG)
    for chore in ("IMPORT", "CATALOGUE", "ROOTS"):
        monkeypatch.setattr(f"tui.chores.chores._{chore}_AFTER", _LONG)
    say = KeyBar.say
    monkeypatch.setattr(KeyBar, "say", lambda bar, said, _seconds, **named: say(bar, said, _LONG, **named))


@pytest.fixture(scope="session")
def library_home(tmp_path_factory: pytest.TempPathFactory, begun_home: Path) -> Path:
    """A data folder that a first run has filled, with the tables that all tests read; no garbage is looked for in those."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(begun_home, home, dirs_exist_ok=True)
    services = _services(home)
    make_still(services)
    services.close()
    keep_what_is_loaded()
    return home


def make_still(services: Services) -> None:
    """Let everything in the glossary and the memory have been done at one moment, so that a golden may show when."""
    with services.terms._engine.begin() as connection:
        connection.execute(update(concepts).values(changed=MOMENT, created=MOMENT))
        connection.execute(update(pairs).values(changed=MOMENT))
        connection.execute(update(glossary_changes).values(at=MOMENT))


def _services(home: Path) -> Services:
    environ = {name: str(home / part) for name, part in _FOLDERS.items()} | {"WARRAQ_CLIPBOARD": "file"}
    settings = load_settings({}, environ)
    return Services(settings._replace(author=""))  # a golden shows nobody's login


_FOLDERS = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state", "HOME": "."}


@pytest.fixture
def services(library_home: Path, tmp_path: Path) -> Services:
    """The services over a library of its own, the samples in it."""
    shutil.copytree(library_home, tmp_path / "home")
    return _services(tmp_path / "home")


@pytest.fixture
def sample() -> Article:
    """The first sample article, as a file that is not in the library would be opened."""
    name, raw = sample_files()[0]
    return article_from_bytes(raw, name)


@pytest.fixture
def open_app(services: Services) -> OpenApp:
    """Open the app in a terminal of a size and wait until everything is loaded."""

    @asynccontextmanager
    async def opened(article: Article | None, size: tuple[int, int], *keys: str) -> AsyncIterator[Pilot[None]]:
        app = WarraqApp(services, article)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for key in keys:
                await pilot.press(key)
                await settle(pilot)
            yield pilot

    return opened


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the workers have told all they found out, and those that this started too."""
    await pilot.pause()
    while is_at_work(pilot.app):
        with suppress(WorkerCancelled):  # one that a newer one of its kind replaced
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()


@pytest.fixture
def matches_golden(
    snapshot: SnapshotAssertion, request: pytest.FixtureRequest
) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Hold what is shown against the golden of this test."""

    async def holds(pilot: Pilot[None]) -> None:
        golden = snapshot.use_extension(GoldenExtension)
        shown = picture_of(pilot.app)
        assert golden == shown, save_picture(pilot.app, Path("snapshot_report") / f"{request.node.name}.svg")

    return holds
