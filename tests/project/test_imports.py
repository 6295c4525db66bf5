"""What is imported when: no screen library in the lower rooms, nothing heavy before the first paint."""

import json
import os
import subprocess
import sys

import pytest

from tests.project.sources import ROOT, sources

LOWER_ROOMS = (
    "corpus",
    "glossary",
    "tui.typeset",
    "tui.terminal",
    "tui.clipboard",
    "tui.calibrate",
    "tui.doctor",
    "tui.cli",
    "tui.settings",
)
SCREEN_LIBRARIES = {"textual", "rich"}
HEAVY = {"sqlalchemy", "alembic", "trafilatura", "psycopg", "lxml"}


def imported_by(code: str, folder: str) -> set[str]:
    """The top-level modules in `sys.modules` after running code in a new interpreter."""
    ending = "\nimport sys, json\nprint('\\n' + json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    environ = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
    command = [sys.executable, "-W", "ignore", "-c", code + ending]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def in_rooms(module: str, rooms: tuple[str, ...]) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def test_lower_rooms_know_no_screen_library(tmp_path):
    """Importing every module of the rooms that draw no screens leaves textual and rich unloaded."""
    modules = [
        each.module for each in sources() if in_rooms(each.module, LOWER_ROOMS) and "migrations" not in each.name
    ]
    assert len(modules) > 30
    found = imported_by("".join(f"import {module}\n" for module in modules), str(tmp_path))
    assert found & SCREEN_LIBRARIES == set()


def test_the_search_for_garbage_is_put_off_before_screens_are_imported(tmp_path):
    """What is done before the app is imported leaves the screen libraries to it: until then the time runs in which it starts."""
    code = "from tui.chores.garbage import share_one_arena\nshare_one_arena()"
    assert imported_by(code, str(tmp_path)) & SCREEN_LIBRARIES == set()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["locate"]])
def test_questions_load_nothing(tmp_path, arguments):
    """The version, the help and the places are told without a screen library or a database."""
    code = f"import sys; sys.argv = ['warraq', *{arguments!r}]\nfrom tui.__main__ import main\nassert main() == 0"
    assert imported_by(code, str(tmp_path)) & (SCREEN_LIBRARIES | HEAVY) == set()


@pytest.mark.parametrize("verb", ["show", "render", "gloss", "entities"])
def test_a_path_needs_no_screen_and_no_database(tmp_path, verb):
    """What is asked of a file is answered without a screen library, and without a database where there is none yet."""
    article = next((ROOT / "corpus" / "samples").glob("*.txt"))
    arguments = [verb, str(article), "--json"]
    code = f"import sys; sys.argv = ['warraq', *{arguments!r}]\nfrom tui.__main__ import main\nassert main() == 0"
    assert imported_by(code, str(tmp_path)) & (SCREEN_LIBRARIES | HEAVY) == set()
    assert list(tmp_path.iterdir()) == []
