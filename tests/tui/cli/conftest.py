"""The command line as other programs see it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

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


class Warraq:
    """Runs `warraq` in a process of its own with folders of its own."""

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
        done = subprocess.run(
            [*self.command, *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            env={**self.environ, **environ},
            cwd=self.folder,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return Answer(done.returncode, done.stdout, done.stderr.decode())

    @property
    def command(self) -> list[str]:
        return [*self.prefix, sys.executable, "-m", "tui"]


@pytest.fixture
def warraq(tmp_path) -> Warraq:
    return Warraq(tmp_path)


@pytest.fixture(scope="session")
def sample() -> Path:
    """A sample article with names, terms and digits."""
    return next((ROOT / "corpus" / "samples").glob("02-*.txt"))
