"""What the reader has loaded when an article given by path first stands on the screen."""

import json
import os
import subprocess
import sys

import pytest

from tests.project.sources import ROOT

pty = pytest.importorskip("pty", reason="there is no pseudo terminal here")

HEAVY = {
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "psycopg",
    "lxml",
    "babel",
    "rapidfuzz",
    "wcwidth",
    "deep_translator",
}
LATER = (
    "tui.calibrate",
    "tui.doctor",
    "tui.screens.help.",
    "tui.screens.library.",
    "tui.screens.palette.",
    "tui.screens.terms.",
    "tui.screens.word.",
    "tui.serve",
    "tui.typeset.interlinear",
    "tui.typeset.substitutes",
    "tui.typeset.unseen",
    "tui.typeset.vowels",
)
OPENING = {"tui.screens.palette.opening"}
NOTING = """
import json, sys
from textual.drivers.linux_driver import LinuxDriver
from tui.__main__ import main

place, write, noted = sys.argv[1], LinuxDriver.write, []

def noting(driver, data):
    if not noted and any("\\ufe70" <= letter <= "\\ufeff" for letter in data):
        noted.append(True)
        with open(place, "w") as file:
            json.dump(sorted(sys.modules), file)
    return write(driver, data)

LinuxDriver.write = noting
sys.argv = ["warraq", "read", sys.argv[2]]
raise SystemExit(main())
"""
"""Writes the names of the loaded modules to a file when the first shaped letters go to the terminal."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that are loaded when the page of an article given by path stands there; a library exists."""
    tmp_path = tmp_path_factory.mktemp("first-paint")
    from tests.benchmarks.pseudo_terminal import PseudoTerminal

    environ = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    for kind in ("DATA", "CONFIG", "STATE"):
        environ[f"XDG_{kind}_HOME"] = str(tmp_path / kind.lower())
    subprocess.run([sys.executable, "-m", "tui", "list"], env=environ, check=True, capture_output=True, timeout=60)
    article = next((ROOT / "corpus" / "samples").glob("01-*.txt"))
    noted = tmp_path / "loaded.json"
    command = [sys.executable, "-c", NOTING, str(noted), str(article)]
    with PseudoTerminal(command, environ) as terminal:
        terminal.until(noted.exists)
        terminal.until_still()
    return json.loads(noted.read_text())


def test_first_paint_needs_no_large_library(loaded):
    """Before the page stands there, none of the libraries for databases, web pages and languages is loaded."""
    names = {name.partition(".")[0] for name in loaded}
    assert "textual" in names
    assert names & HEAVY == set()


def test_first_paint_needs_no_lexicon(loaded):
    """Before the page stands there, nothing that knows words, names or terms is loaded, but for the errors they may raise."""
    assert [name for name in loaded if name.startswith("glossary.") and name != "glossary.errors"] == []


def test_first_paint_needs_what_it_shows_only(loaded):
    """What the page opens later is loaded when it is opened: cards, the palette, help, other articles, the calibration."""
    assert [name for name in loaded if name.startswith(LATER) and name not in OPENING] == []
