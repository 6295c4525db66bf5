"""What the reader has loaded when an article given by path first stands on the screen."""

import json
import os
import subprocess
import sys

import pytest

from tests.project.sources import ROOT

pty = pytest.importorskip("pty", reason="there is no pseudo terminal here")

HEAVY = {"sqlalchemy", "alembic", "trafilatura", "psycopg", "lxml"}
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


def test_first_paint_needs_no_database(tmp_path):
    """Before the page stands there, none of the libraries for databases and web pages is loaded, though a library exists."""
    from tests.benchmarks.pseudo_terminal import PseudoTerminal

    environ = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    for kind in ("DATA", "CONFIG", "STATE"):
        environ[f"XDG_{kind}_HOME"] = str(tmp_path / kind.lower())
    subprocess.run([sys.executable, "-m", "tui", "list"], env=environ, check=True, capture_output=True, timeout=60)
    article = next((ROOT / "corpus" / "samples").glob("01-*.txt"))
    loaded = tmp_path / "loaded.json"
    command = [sys.executable, "-c", NOTING, str(loaded), str(article)]
    with PseudoTerminal(command, environ) as terminal:
        terminal.until(loaded.exists)
        terminal.until_still()
    names = {name.partition(".")[0] for name in json.loads(loaded.read_text())}
    assert "textual" in names
    assert names & HEAVY == set()
