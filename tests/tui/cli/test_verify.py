"""A library checked, mended and indexed anew from the command line."""

import json
import sqlite3
import subprocess
import sys

import pytest

from corpus.store.reindex import Reindexing
from tui.cli.diagnostics import Diagnostics
from tui.cli.run import run_command_line
from tui.cli.verbs import verify

STOPPED = """
import os, signal, sys, time
from corpus.store.verifying.faults import Fault, FaultKind
from corpus.store.verifying.verify import Verification
from tui.__main__ import main

def stopped(self, *_):
    yield 500, 1000
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(30)

def found(self):
    self.faults = [Fault(FaultKind.ORPHANS, "One row belongs to nothing.")]
    yield 1000, 1000

Verification.steps = found if "--repair" in sys.argv else stopped
Verification.mend = lambda self, _: list(stopped(self))
raise SystemExit(main())
"""
"""Runs warraq, which is stopped by ctrl-c amid its check, or amid its repair."""


@pytest.fixture
def database(warraq):
    warraq("list")
    return warraq("locate", "--json").json["database"].removeprefix("sqlite:///")


def change(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_faults_are_told_and_mended(warraq, database):
    """A sound library answers 0; faults are told with 1, mended on demand, and what is lost is told as such."""
    sound = warraq("verify")
    assert (sound.code, sound.text.endswith("everything is there.\n")) == (0, True)
    change(
        database,
        "DELETE FROM article_index_docsize WHERE id = 1",
        "INSERT INTO article_keys VALUES (9999, x'00', 777, 'entity', 'a')",
    )
    wrong = warraq("verify", "--json")
    assert (wrong.code, {fault["kind"] for fault in wrong.json["faults"]}) == (1, {"not indexed", "orphans"})
    assert not any(fault["repaired"] for fault in wrong.json["faults"])
    mended = warraq("verify", "--repair")
    assert (mended.code, mended.text.count("mended  ")) == (0, 2)
    assert warraq("verify").code == 0

    change(database, "UPDATE article_texts SET raw = x'00' WHERE id = 1")
    lost = warraq("verify", "--repair")
    assert (lost.code, "wrong  " in lost.text) == (1, True)


def test_a_terminal_is_told_how_far_a_check_is(warraq, monkeypatch):
    """From the first moment on it is said what is looked at, in a small library, too, and of that nothing stays."""
    told = []
    monkeypatch.setattr(Diagnostics, "progress", lambda _, sentence: told.append(sentence))
    monkeypatch.setattr(verify, "_PAUSE", 60)
    total = len(warraq("list", "--json").json["articles"])
    assert warraq("verify").code == 0
    assert told == [
        "Looking at the index of words",
        f"0 of {total:,} articles looked at",
        f"{total:,} of {total:,} articles looked at",
        "",
    ]


def test_how_far_it_is_in_a_long_article_is_told(warraq, tmp_path, monkeypatch):
    """An article of many words takes a while, so that it is said which share of it was looked at."""
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"وصل الوفد رقم {number}." for number in range(20)), encoding="utf-8"
    )
    assert warraq("add", "long.txt").code == 0
    told = []
    monkeypatch.setattr(Diagnostics, "progress", lambda _, sentence: told.append(sentence))
    monkeypatch.setattr(verify, "_PAUSE", 0)
    monkeypatch.setattr("corpus.store.verifying.texts._WORDS_AT_ONCE", 1)
    total = len(warraq("list", "--json").json["articles"])
    assert warraq("verify").code == 0
    own = f"{total - 1:,} of {total:,} articles looked at, "
    shares = [int(each.removeprefix(own).partition("%")[0]) for each in told if each.startswith(own)]
    assert len(shares) >= 20
    assert shares == sorted(shares)
    assert shares[0] < 10
    assert 80 < shares[-1] <= 100


@pytest.mark.parametrize(
    ("options", "seen", "said"),
    [
        ([], 500, "Stopped: nothing was changed."),
        (["--repair"], 1000, "Stopped amid the repair: run warraq verify --repair again for the rest."),
    ],
)
def test_a_check_that_is_stopped(warraq, options, seen, said):
    """Ctrl-C prints what was found so far, says what was changed, and ends as an interrupted program does."""
    command = [sys.executable, "-c", STOPPED, "verify", "--json", *options]
    done = subprocess.run(command, env=warraq.environ, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (130, f"{said}\n")
    told = json.loads(done.stdout)
    assert (told["articles"], told["stopped"]) == (seen, True)
    assert not any(fault["repaired"] for fault in told["faults"])


@pytest.mark.parametrize(
    "arguments", [("verify",), ("search", "x"), ("stats",), ("related", "x"), ("term", "duplicates")]
)
def test_what_only_reads_says_so_where_it_is_stopped(warraq, arguments, monkeypatch, capsys):
    """Ctrl-C amid a command that changes nothing says that nothing was changed."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.services.storage.Storage.engine", property(interrupted))
    with pytest.raises(KeyboardInterrupt):
        run_command_line(arguments, warraq.environ, interrupted)
    assert capsys.readouterr().err == "Stopped: nothing was changed.\n"


def test_an_index_is_made_anew_and_gone_on_with(warraq, database, monkeypatch):
    """All articles are indexed; what was stopped tells so with 1, goes on where it ended, and finds everything again."""
    total = len(warraq("list", "--json").json["articles"])
    assert warraq("reindex", "--go-on", "--json").json == {"indexed": 0, "stopped": False}
    assert warraq("reindex", "--json").json == {"indexed": total, "stopped": False}

    monkeypatch.setattr("corpus.store.reindex._AT_ONCE", 2)
    monkeypatch.setattr("corpus.store.reindex._SMALL", 1)
    steps = Reindexing.steps

    def interrupted(self):
        yield next(steps(self))
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(Reindexing, "steps", interrupted)
        stopped = warraq("reindex")
    assert (stopped.code, "2 articles" in stopped.text) == (1, True)
    assert warraq("verify", "--json").json["faults"][0]["kind"] == "unfinished"
    assert warraq("reindex").text == f"{total:,} articles indexed.\n"
    assert warraq("verify").code == 0


@pytest.mark.parametrize("arguments", [("search", "x", "--keep", "a"), ("search", "--forget", "a")])
def test_what_may_have_changed_something_promises_nothing(warraq, arguments, monkeypatch, capsys):
    """A search that is kept or forgotten may be so already when Ctrl-C comes: no word of nothing changed."""

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.services.storage.Storage.engine", property(interrupted))
    with pytest.raises(KeyboardInterrupt):
        run_command_line(arguments, warraq.environ, interrupted)
    assert capsys.readouterr().err == ""
