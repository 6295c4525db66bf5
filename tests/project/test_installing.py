"""What `pipx install` and `uv tool install` make of the built wheel, on each Python that is here."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.sources import ROOT

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
ARTICLE = "أزمة الوقود في وادي النخيل\n\nقال كريم المنصوري إن الأسعار ارتفعت.\n"


def interpreter(version: str) -> str | None:
    """Return a Python of a version: one on the path, or installed beside the one that runs the tests; None where there is none."""
    beside = Path(sys.base_prefix).parent.glob(f"{version}.*/bin/python")
    candidates = [shutil.which(f"python{version}"), *map(str, sorted(beside))]
    return next((each for each in candidates if each and is_of(each, version)), None)


def is_of(python: str, version: str) -> bool:
    """Return whether a program is a Python of a version: a name on the path may be a shim for none."""
    told = subprocess.run([python, "--version"], check=False, capture_output=True, text=True, timeout=60)
    return told.returncode == 0 and told.stdout.startswith(f"Python {version}.")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return next(folder.glob("*.whl"))


@pytest.fixture(params=VERSIONS)
def python(request):
    found = interpreter(request.param)
    if found is None:
        pytest.skip(f"there is no Python {request.param} here")
    return found


def installed_by_uv(wheel: Path, python: str, home: Path) -> None:
    """Install the command into a home of its own by uv."""
    command = [sys.executable, "-m", "uv", "tool", "install", "--python", python, str(wheel)]
    folders = {"UV_TOOL_DIR": str(home / "tools"), "UV_TOOL_BIN_DIR": str(home / "bin")}
    subprocess.run(command, check=True, env=os.environ | folders, capture_output=True, timeout=600)


def installed_by_pipx(wheel: Path, python: str, home: Path) -> None:
    """Install the command into a home of its own by pipx."""
    command = [sys.executable, "-m", "pipx", "install", "--python", python, str(wheel)]
    folders = {"PIPX_HOME": str(home / "pipx"), "PIPX_BIN_DIR": str(home / "bin"), "PIPX_MAN_DIR": str(home / "man")}
    subprocess.run(command, check=True, env=os.environ | folders, capture_output=True, timeout=600)


def works(home: Path) -> None:
    """Assert that the command does its work in an empty home, away from the checkout."""
    (home / "article.txt").write_text(ARTICLE, encoding="utf-8")

    def warraq(*arguments: str) -> str:
        command = [str(home / "bin" / "warraq"), *arguments]
        environ = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
        done = subprocess.run(command, cwd=home, env=environ, check=True, capture_output=True, text=True, timeout=120)
        assert done.stderr == ""
        return done.stdout

    assert warraq("--version").startswith("warraq ")
    assert len(json.loads(warraq("list", "--json"))["articles"]) == 6
    assert "Fuel crisis" in warraq("term", "matches", "article.txt") or "fuel" in warraq("gloss", "article.txt")
    assert "أزمة الوقود في وادي النخيل" in warraq("read", "article.txt")
    assert "Karim al-Mansouri" in warraq("entities", "article.txt")


def test_uv_installs_it(wheel, python, tmp_path):
    """`uv tool install` of the wheel gives a command that reads, glosses and names, with everything it needs."""
    installed_by_uv(wheel, python, tmp_path)
    works(tmp_path)


def test_pipx_installs_it(wheel, python, tmp_path):
    """`pipx install` of the wheel gives the same."""
    installed_by_pipx(wheel, python, tmp_path)
    works(tmp_path)
