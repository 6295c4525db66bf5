"""The app on a server: what others add, a server that does not answer, a reader who may only read."""

import asyncio

import pytest

from glossary.store.grants import Role, grant
from glossary.termbase import TermBase
from tests.screens.conftest import settle
from tui.app import WarraqApp
from tui.screens.terms import watching
from tui.screens.terms.form import TermForm
from tui.screens.terms.screen import GlossaryScreen
from tui.services.services import Services
from tui.settings.load import load_settings

pytestmark = pytest.mark.usefixtures("quick_pilots", "loaded_tables")
SIZE = (100, 30)


@pytest.fixture
def services_on(tmp_path):
    """Return a function that opens the services on the database of an engine."""
    made = []

    def make(engine):
        folders = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state", "HOME": "."}
        environ = {name: str(tmp_path / part) for name, part in folders.items()} | {"WARRAQ_CLIPBOARD": "file"}
        url = engine.url.render_as_string(hide_password=False)
        made.append(Services(load_settings({"db": url}, environ)))
        return made[-1]

    yield make
    for each in made:
        each.close()


async def until(pilot, holds):
    """Wait until something holds."""
    for _ in range(200):
        await pilot.pause(0.05)
        if holds():
            return
    raise AssertionError("it did not come")


async def press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def test_the_list_shows_what_others_add(owned, services_on, make_concept, monkeypatch):
    """An entry that another program adds stands in the list within seconds, without a key."""
    monkeypatch.setattr(watching, "EVERY", 0.1)
    services = services_on(owned)
    services.ensure_first_run()
    async with WarraqApp(services, None).run_test(size=SIZE) as pilot:
        await press(pilot, "f4")
        assert isinstance(pilot.app.screen, GlossaryScreen)
        before = len(pilot.app.screen._rows.items)
        await asyncio.to_thread(TermBase(owned, "other").add, make_concept("جديد", "new"))
        await until(pilot, lambda: len(pilot.app.screen._rows.items) == before + 1)


async def test_a_form_keeps_what_was_typed_while_the_server_is_away(far, line, owned, services_on):
    """Saving without a server is a sentence and leaves the form as it is; the same key saves when the server is back."""
    services = services_on(far)
    services.ensure_first_run()
    base = TermBase(owned, "other")
    revision = base.revision()
    async with WarraqApp(services, None).run_test(size=SIZE) as pilot:
        await press(pilot, "f4", "e", "down", "end", *"zz")
        form = pilot.app.screen
        assert isinstance(form, TermForm)
        line.cut()
        await press(pilot, "ctrl+s")
        assert pilot.app.screen is form
        assert base.revision() == revision
        line.mend()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: base.revision() > revision)
    assert [each.terms for each in base.concepts() if "zz" in str(each.terms)]


async def test_a_reader_reads_without_errors(owned, as_user, services_on, monkeypatch):
    """The library, an article and the glossary open for somebody who may only read; that is said once, and nothing fails."""
    services_on(owned).ensure_first_run()
    user, engine = as_user("reader")
    grant(owned, user, Role.READER)
    said = []
    monkeypatch.setattr(WarraqApp, "notify", lambda _app, message, **_rest: said.append(message))
    async with WarraqApp(services_on(engine), None).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "down", "down", "f4", "f2")
    assert ["not change it" in sentence for sentence in said].count(True) == 1
    assert [sentence for sentence in said if "cannot" in sentence or "failed" in sentence] == []
