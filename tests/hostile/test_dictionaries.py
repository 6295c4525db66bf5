"""Dictionaries full of what means harm, on a real terminal and in a pipe."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.glossary.dictionaries.written import stardict
from tests.hostile.session import Session, environ
from tests.hostile.test_commands import STEERING
from tests.hostile.texts import all_texts, sequences

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
WORD = "غظغوض"
"""A word that the lexicon does not know."""
SPOILT = f"{sequences()['title BEL']}{sequences()['clear']}\u202e\u2067\x9b2J[/][bold]" + "\u0301" * 90


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a dictionary in which every text is hostile, under a hostile name."""
    folder = tmp_path / os.fsdecode(b"\xff\x1b[31m\xe2\x80\xae")
    texts = [text.encode("utf-8", "replace") for text in all_texts().values()]
    entries = [(WORD, b"\n".join([SPOILT.encode(), *texts])), (f"{WORD}\u202e{SPOILT}"[:60], SPOILT)]
    told = {"author": SPOILT.replace("\n", " "), "description": f"{SPOILT}<br>\x1b[31m", "sametypesequence": "h"}
    stardict(folder, entries, bookname=f"Words {SPOILT}", **told)
    return tmp_path


def on_terminal(home: Path, *arguments: str | bytes) -> int:
    """Return the exit code; the terminal refuses what it should not be given."""
    with Session(arguments, environ(home), home, None) as session:
        return session.ended()


def in_pipe(home: Path, *arguments: str | bytes) -> str:
    """Return what is written into a pipe; nothing on standard error steers a terminal, and nothing crashes."""
    command = [sys.executable, "-m", "tui", *arguments]
    done = subprocess.run(
        command, cwd=home, env=environ(home), input=f"هذا {WORD}\n".encode(), capture_output=True, check=False
    )
    said = done.stderr.decode()
    assert STEERING.search(said) is None, said
    assert "fault of warraq" not in said
    return done.stdout.decode()


def test_a_hostile_dictionary(home: Path) -> None:
    """Whatever its texts, its name and its licence are, they are only texts, in lines and in JSON."""
    path = next(each for each in home.iterdir() if each.is_dir())
    assert on_terminal(home, "dict", "add", os.fsencode(path)) == 0
    for arguments in (["dict", "list"], ["dict", "look", WORD], ["doctor"]):
        for form in ([], ["--json"]):
            assert on_terminal(home, *arguments, *form) in (0, 1)
        document = in_pipe(home, *arguments, "--json")
        assert STEERING.search(document) is None
        json.loads(document)
    assert json.loads(in_pipe(home, "dict", "look", WORD, "--json"))["entries"] != []
    token = json.loads(in_pipe(home, "gloss", "-", "--json"))["tokens"][1]
    assert token["source"] == "dictionary"
    assert STEERING.search(token["gloss"]) is None


@pytest.mark.parametrize("arguments", [["add"], ["update"], ["remove"], ["order"], ["look"]])
def test_hostile_arguments(home: Path, arguments: list[str]) -> None:
    """What is said of a wrong name spells out its controls."""
    assert on_terminal(home, "dict", *arguments, SPOILT.replace("\n", " ")) in (1, 2)
    assert on_terminal(home, "dict", *arguments, b"\xff\x1b[31m") in (1, 2)
