"""What a user hears while the database is waited for."""

import io
import threading

import pytest
from sqlalchemy import text

from corpus.store.engine import open_engine, write
from glossary.exchange.incoming.importing import Importing, Source, Wish
from glossary.exchange.port import Heading, format_named
from glossary.progress import Watch
from glossary.terminology import Concept, Term
from tui.services.hearing import Hearing
from tui.services.services import Services
from tui.settings.load import load_settings


@pytest.fixture
def environ(tmp_path):
    return {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}


@pytest.fixture
def settings(environ, ran_before):
    """The settings of somebody whose database is there."""
    return load_settings({}, environ)


def test_whoever_listens_is_told():
    """The app hears what is waited for while it is open, and the terminal before and after."""
    terminal, app = [], []
    hearing = Hearing(terminal.append)
    hearing("one")
    hearing.hand_over(app.append)
    hearing("two")
    hearing.hand_over(None)
    hearing("three")
    assert (terminal, app) == (["one", "three"], ["two"])


def test_waiting_for_another_program_is_told(settings, monkeypatch):
    """Whoever saves while another program writes for seconds hears of it, and what was to be kept is kept."""
    monkeypatch.setattr("corpus.store.sqlite._AT_ONCE", 0.05)
    told, held, let_go = [], threading.Event(), threading.Event()

    def hold(connection):
        connection.execute(text("SELECT 1"))
        held.set()
        assert let_go.wait(20)

    def warn(sentence):
        told.append(sentence)
        let_go.set()

    other, services = open_engine(settings.db), Services(settings, warn)
    terms = services.terms
    thread = threading.Thread(target=write, args=(other, hold))
    thread.start()
    assert held.wait(20)
    try:
        terms.add(Concept("", (Term("", "ar", "باب"), Term("", "en", "gateway"))))
    finally:
        let_go.set()
        thread.join()
        services.close()
        other.dispose()
    assert told == ["Waiting for another program that writes to the database."]


def test_taking_back_is_told_while_it_lasts(settings, monkeypatch):
    """Whoever opens a database after a large import was killed hears how far it is taken back, then what was done."""
    monkeypatch.setattr("tui.services.storage._QUIET", 0.0)
    monkeypatch.setattr("tui.services.storage._BETWEEN", 0.0)
    stream = io.BytesIO()
    words = [Concept("", (Term("", "ar", f"كلمة {n}"), Term("", "en", f"word {n}"))) for n in range(600)]
    format_named("jsonl").write(words, stream, Heading())

    def die(progress):
        if progress.found == 600:
            raise SystemExit(1)

    engine = open_engine(settings.db)
    with monkeypatch.context() as patch:
        patch.setattr("glossary.exchange.incoming.importing.take_back", lambda *_: None)
        with pytest.raises(SystemExit):
            Importing(engine, "me").run(Source("x", stream, format_named("jsonl")), Wish(), Watch(die))
    engine.dispose()

    def gone(_process, _signal):
        raise ProcessLookupError

    monkeypatch.setattr("glossary.store.running.os.kill", gone)
    told = []
    services = Services(settings, told.append)
    assert services.terms.count('"كلمة 77"') == 0
    services.close()
    begin = "A change of many entries was cut short and is being taken back: {} entries so far."
    assert told == [
        *map(begin.format, (250, 500, 600)),
        "A change of many entries was cut short: 600 of them were taken back.",
    ]
