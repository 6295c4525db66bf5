"""Every verb on a real terminal and in a pipe, given what means harm in files, names, terms and options."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.session import Session, environ
from tests.hostile.texts import all_texts, article_bytes, sequences

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal"),
    pytest.mark.usefixtures("ran_before"),
]
NAME = b"\xff\x1b]0;taken\x07\xe2\x80\xae.txt"
"""A file name that is no UTF-8, sets a title and turns the line."""
TEXTS = all_texts()
TERMS = [
    "sequence clear",
    "sequence title C1",
    "open overrides",
    "marks on one letter",
    "zero widths",
    "phrases",
    "letters without forms",
    "markup",
]
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
MISUSES: list[list[str | bytes]] = [
    [sequences()["title BEL"]],
    [f"--{sequences()['clear']}"],
    ["show", b"\xff" + sequences()["title BEL"].encode()],
    ["read", "/no/\x1b[31m\n\x9b2J\u202e"],
    ["list", b"\xff\x1b[31m"],
    ["list", "--limit", sequences()["title BEL"]],
    ["list", "--db", b"\x1b]0;x\x07://\xff"],
    ["list", "--db", f"/no/{sequences()['title BEL']}/\u202e.db"],
    ["term", "add", b"\xff", b"\xfe"],
    ["term", "add", "كتب", "x", "--pos", "\x1b[31m"],
    ["term", "find", f"{sequences()['title BEL']}\u202e nothing"],
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a hostile article under a hostile name."""
    (tmp_path / os.fsdecode(NAME)).write_bytes(article_bytes())
    return tmp_path


def on_terminal(home: Path, *arguments: str | bytes) -> tuple[int, str]:
    """Return the exit code and what is on the screen; the terminal refuses what it should not be given."""
    with Session(arguments, environ(home), home, None) as session:
        return session.ended(), session.terminal.text


def in_pipe(home: Path, *arguments: str | bytes) -> str:
    """Return what is written into a pipe; nothing on standard error steers a terminal, and nothing crashes."""
    command = [sys.executable, "-m", "tui", *arguments]
    done = subprocess.run(command, cwd=home, env=environ(home), capture_output=True, check=False)
    said = done.stderr.decode()
    assert STEERING.search(said) is None, said
    assert "fault of warraq" not in said
    return done.stdout.decode()


def test_an_article_of_hostile_texts(home: Path) -> None:
    """What a file holds, how it is called and what its title is steers no terminal, whatever is asked about it."""
    assert on_terminal(home, "add", NAME)[0] == 0
    identity = json.loads(in_pipe(home, "add", NAME, "--json"))["duplicates"][0]["id"]
    for verb in (["show"], ["render"], ["gloss"], ["entities"], ["term", "matches"]):
        for form in ([], ["--json"]):
            assert on_terminal(home, *verb, identity, *form)[0] in (0, 1)
        document = in_pipe(home, *verb, NAME, "--json")
        assert STEERING.search(document) is None
        json.loads(document)
    code, text = on_terminal(home, "list")
    assert (code, "\N{WHITE SQUARE}x1b" in text) == (0, False)
    assert identity in text


@pytest.mark.parametrize("name", TERMS)
def test_a_hostile_term(home: Path, name: str) -> None:
    """A term is kept or refused, and shown, without steering the terminal; JSON says what was kept."""
    text = TEXTS[name]
    code, _ = on_terminal(home, "term", "add", f"كلمة {text}", f"word {text}")
    assert code in (0, 2)
    assert on_terminal(home, "term", "find", "كلمة")[0] == (1 if code else 0)
    for each in json.loads(in_pipe(home, "term", "find", "كلمة", "--json"))["terms"]:
        assert {term["text"][:4] for term in each["terms"]} & {"كلمة", "word"}
        assert not STEERING.search("".join(term["text"] for term in each["terms"]))


@pytest.mark.parametrize("arguments", MISUSES, ids=range(len(MISUSES)))
def test_a_hostile_option(home: Path, arguments: list[str | bytes]) -> None:
    """What is said of a wrong argument spells out its controls."""
    assert on_terminal(home, *arguments)[0] in (1, 2)
    assert in_pipe(home, *arguments) == ""


def test_a_hostile_setting(home: Path) -> None:
    """What is said of a settings file spells out its controls too."""
    folder = home / "config" / "warraq"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('"\\u001b]0;x\\u0007\\n\\u202e" = "x"\nauthor = "\\u001b[31m\\u202e"\n')
    code, text = on_terminal(home, "locate")
    assert code == 0
    assert "\\x1b]0;x\\x07" in text
    (folder / "config.toml").write_text('bidi = "\\u001b]0;x\\u0007"\n')
    code, text = on_terminal(home, "list")
    assert code == 0
    assert "bidi" in text
