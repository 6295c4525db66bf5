"""The soak itself: what it holds, and a short run of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine

from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from glossary.memory.memory import TranslationMemory
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from tests.soak.articles import article, paragraphs_of_samples, vocabulary
from tests.soak.keys import in_arabic, sent
from tests.soak.ledger import Ledger, touches
from tests.soak.lives import Lives, Options
from tests.soak.pace import paced, usual
from tests.soak.screen import Screen
from tests.soak.server import serving
from tests.soak.soak import Slow, Soak, environ, soaked
from tests.soak.terminal import Terminal
from tests.soak.vitals import Sample, growth
from tui.commands.table import all_commands
from tui.logbook.logbook import Logbook


def test_a_short_run_finds_nothing(tmp_path: Path) -> None:
    """Some dozens of actions on the real app end without a crash, a lost entry or a torn screen."""
    run = soaked(Options(seed=5, actions=24, minutes=3, articles=4, home=tmp_path))
    assert run.violations == []
    assert run.done == 24
    assert run.ledger.compared > 0


def test_a_seed_makes_the_same_article() -> None:
    """The same seed makes the same article, another one another."""
    words, samples = vocabulary(), paragraphs_of_samples()
    assert article(Random("1 1"), 1, words, samples) == article(Random("1 1"), 1, words, samples)
    assert article(Random("1 1"), 1, words, samples) != article(Random("2 1"), 1, words, samples)


def test_a_leak_is_told_from_scatter() -> None:
    """Memory that grows at each action is a leak; memory that only scatters is none, nor is what the first tenth takes."""
    actions = range(0, 4000, 20)
    scattered = [Sample(number, 100 + number % 7 + min(number, 900), 12) for number in actions]
    leaking = [Sample(number, 100 + number * 0.05, 12) for number in actions]
    opening = [Sample(number, 100, 12 + number // 200) for number in actions]
    found = [growth(each) for each in (scattered, leaking, opening)]
    assert [each is not None and each.is_leak for each in found] == [False, True, True]
    assert growth(leaking[:60]) is None


def test_a_frame_is_held_to_the_usual_pace_of_the_machine(tmp_path: Path) -> None:
    """A machine that others slow down does not make a frame too slow; one that is too slow stays so on a quick one."""
    with serving([""]) as server:
        run = Soak(Options(seed=1, actions=1, minutes=1, articles=1, home=tmp_path), server)
    run.paces = [0.001] * 50 + [0.002] * 50
    about = ("read on", 1, "Key w", "ReadingScreen", False, 0.0, [])
    disturbed, slow, quick = (Slow(*times, *about) for times in ((0.18, 0.002), (0.22, 0.002), (0.09, 0.0005)))
    run.slow = [quick, slow, disturbed]
    assert [round(run.work(each), 3) for each in run.slowest] == [0.11, 0.09, 0.09]
    assert run.too_slow == [slow]


def test_the_pace_is_that_of_the_machine() -> None:
    """It takes time, and its usual is near its best, not the best of all."""
    assert paced() > 0
    assert usual([0.5, *[1.0] * 50, *[2.0] * 49]) == 1.0


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database."""
    made = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    upgrade(made, CORPUS_CHAIN)
    upgrade(made, GLOSSARY_CHAIN)
    yield made
    made.dispose()


def ledger_of(engine: Engine) -> Ledger:
    """Return a ledger of a database."""
    path = Path(str(engine.url.database))
    return Ledger(path, path.with_name("positions.json"))


def test_lost_entries_are_found(engine: Engine) -> None:
    """What is gone from the database without an action that removes it is lost; what was to be removed is not."""
    ledger = ledger_of(engine)
    with closing(sqlite3.connect(str(engine.url.database))) as connection:
        add = "INSERT INTO marked_words (uuid, author, key, lemma, gloss, status, changed, version) VALUES (?, '', ?, '', '', 'known', '', 1)"
        connection.executemany(add, [("a", "one"), ("b", "two")])
        connection.commit()
        assert [each.sign for each in ledger.check(touches("word-"))] == ["+"]
        connection.execute("DELETE FROM marked_words WHERE key = 'one'")
        connection.commit()
        assert [str(each) for each in ledger.check(touches("term*", "word+"))] == ["1 × word lost: one known"]
        connection.execute("DELETE FROM marked_words")
        connection.commit()
        assert ledger.check(touches("word-")) == []


def test_each_translation_of_a_paragraph_is_held(engine: Engine) -> None:
    """Of two translations of the same Arabic both are known, so that none of them is taken for lost."""
    memory = TranslationMemory(engine, "me")
    memory.write("كتاب", "book")
    memory.write("كتاب", "a book", is_approved=True)
    ledger = ledger_of(engine)
    assert [ledger.has("translation", each) for each in ("book", "a book", "bookshop")] == [True, True, False]
    assert len(ledger.contents()["translation"]) == 2


def test_what_the_user_removed_is_not_lost(engine: Engine) -> None:
    """An entry that another process added may be removed before the run looks for it; one that is there, or never was, is not removed."""
    terms = TermBase(engine, "me")
    added = [terms.add(Concept("", (Term("", "en", each),))) for each in ("gone", "there")]
    terms.remove(added[0].id)
    ledger = ledger_of(engine)
    assert [ledger.is_removed(each) for each in ("gone", "there", "never")] == [True, False, False]


def test_the_screen_shows_what_is_sent() -> None:
    """Letters stand where the cursor was sent, marks on their letters; what is beyond the edge is counted."""
    screen = Screen(10, 2)
    screen.feed("\x1b[1;1Hab\x1b[2")
    screen.feed(";3H\x1b[1;31mc\u0651\x1b[0m\x1b]2;title\x1b\\")
    assert screen.text == "ab\n  c\u0651"
    assert screen.overflows == 0
    screen.feed("\x1b[1;8Habcdef")
    assert screen.overflows == 3


def test_every_command_has_a_key_that_can_be_sent() -> None:
    """Every command of the app can be given by a terminal, so that the soak can give it."""
    for command in all_commands():
        if command.keys:
            assert any(_can_be_sent(key) for key in command.keys), command.id


def _can_be_sent(key: str) -> bool:
    try:
        return bool(sent(key))
    except KeyError:
        return False


@pytest.mark.parametrize(("key", "twin"), [("w", "ص"), ("slash", "ظ"), ("f2", "f2")])
def test_arabic_keyboard(key: str, twin: str) -> None:
    """A key on an Arabic keyboard is the letter that it types there."""
    assert in_arabic(key) == twin


def test_faults_are_heard_of_once(tmp_path: Path) -> None:
    """A fault that was told on the screen is found in the log, and a crash in its report, each once; warnings are none."""
    lives = Lives(Options(1, 1, 1, 1, tmp_path), {}, Ledger(tmp_path / "a.db", tmp_path / "positions.json"), "")
    folder = tmp_path / "state" / "warraq"
    logbook = Logbook(folder)
    assert lives.crash() == ""
    logbook.told("The disk is full.", warning=True)
    assert lives.crash() == ""
    logbook.failed(ValueError("math domain error"))
    (folder / "crash.txt").write_text("KeyError", encoding="utf-8")
    told = lives.crash()
    assert "ValueError" in told
    assert "KeyError" in told
    assert lives.crash() == ""


def test_what_holds_the_app_is_told(tmp_path: Path) -> None:
    """Where the app answers no more, what its threads are doing is known."""
    with serving([""]) as server:
        terminal = Terminal((), environ(tmp_path, server.address), (80, 24))
        try:
            terminal.state(60)
            assert "in main\n" in terminal.calls()
        finally:
            terminal.close()
