"""The command line as other programs see it."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli.run import run_command_line

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Answer:
    code: int
    output: bytes
    said: str

    @property
    def text(self) -> str:
        return self.output.decode()

    @property
    def json(self) -> dict:
        document = json.loads(self.output)
        assert self.output.count(b"\n") == 1
        return document


class Warraq(ABC):
    """Runs `warraq` with folders of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.prefix: list[str] = []
        self.environ = {
            **os.environ,
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "PYTHONPATH": str(ROOT),
        }

    def __call__(self, *arguments: str | Path, stdin: bytes | str = b"", **environ: str) -> Answer:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        return self.answer([str(argument) for argument in arguments], given, {**self.environ, **environ})

    @abstractmethod
    def answer(self, arguments: list[str], stdin: bytes, environ: dict[str, str]) -> Answer:
        """What a run came to."""


class Inside(Warraq):
    """Runs it in this process."""

    def answer(self, arguments: list[str], stdin: bytes, environ: dict[str, str]) -> Answer:
        streams = [io.TextIOWrapper(io.BytesIO(data)) for data in (stdin, b"", b"")]
        before = sys.stdin, sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = streams
        try:
            with contextlib.chdir(self.folder):
                code = run_command_line(arguments, environ, open_app)
        finally:
            sys.stdin, sys.stdout, sys.stderr = before
        _, output, said = (stream.detach().getvalue() for stream in streams)
        return Answer(code, output, said.decode())


class Process(Warraq):
    """Runs it in a process of its own."""

    def answer(self, arguments: list[str], stdin: bytes, environ: dict[str, str]) -> Answer:
        command = [*self.command, *arguments]
        done = subprocess.run(
            command, input=stdin, env=environ, cwd=self.folder, capture_output=True, timeout=120, check=False
        )
        assert b"Traceback" not in done.stderr
        return Answer(done.returncode, done.stdout, done.stderr.decode())

    @property
    def command(self) -> list[str]:
        return [*self.prefix, sys.executable, "-m", "tui"]


def open_app(*_: object) -> int:
    raise AssertionError("there is no terminal to open the app in")


@pytest.fixture(scope="session")
def settled(tmp_path_factory) -> Path:
    """A home in which warraq ran once: its library and its glossary have what a first run puts there."""
    home = tmp_path_factory.mktemp("settled")
    assert Inside(home)("list").code == 0
    return home


@pytest.fixture
def warraq(tmp_path, settled, loaded_tables) -> Inside:
    """`warraq` in a home of the test's own in which it ran before; all runs read the same tables."""
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    return Inside(tmp_path)


@pytest.fixture
def newcomer(tmp_path) -> Inside:
    """`warraq` in an empty home, which loads its own tables, too."""
    return Inside(tmp_path)


@pytest.fixture
def process(tmp_path) -> Process:
    return Process(tmp_path)


@pytest.fixture(scope="session")
def sample() -> Path:
    """A sample article with names, terms and digits."""
    return next((ROOT / "corpus" / "samples").glob("02-*.txt"))
