"""A real server with folders of its own, and a real Chromium where there is one."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = ROOT / "corpus" / "samples" / "02-fuel-shortage.txt"
PROC = Path("/proc")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
HERE = f"--host-resolver-rules=MAP {socket.gethostname()} 127.0.0.1"
"""Leads the name of this machine here, as a network does."""
PATIENCE = 60.0
"""Seconds that a test waits for what has to happen; a machine under load is slow."""


@dataclass
class Served:
    """A running `warraq serve`."""

    process: subprocess.Popen[bytes]
    told: dict

    @property
    def address(self) -> str:
        return self.told["address"]

    @property
    def origin(self) -> str:
        return f"http://{self.told['host']}:{self.told['port']}"

    @property
    def apps(self) -> list[int]:
        """The process numbers of its apps."""
        return [number for number in running() if parent(number) == self.process.pid]


def running() -> list[int]:
    return [int(path.name) for path in PROC.iterdir() if path.name.isdecimal() and is_running(int(path.name))]


def status(number: int) -> list[str]:
    """The state and the parent of a process, nothing where there is none."""
    try:
        return (PROC / str(number) / "stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return []


def is_running(number: int) -> bool:
    return status(number)[:1] not in ([], ["Z"])


def parent(number: int) -> int | None:
    found = status(number)
    return int(found[1]) if found else None


def wait_until(holds: Callable[[], bool]) -> bool:
    """Whether something comes true while one waits."""
    ends = time.monotonic() + PATIENCE
    while not (true := holds()) and time.monotonic() < ends:
        time.sleep(0.05)
    return true


def start(folder: Path, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
    """Start `warraq serve` with folders of its own."""
    environ = {
        **os.environ,
        "HOME": str(folder),
        **{f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")},
        "PYTHONPATH": str(ROOT),
        **variables,
    }
    full = [sys.executable, "-m", "tui", "serve", *arguments]
    return subprocess.Popen(full, cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def serve(tmp_path: Path, ran_before: None) -> Iterator[Callable[..., Served]]:
    """A function that starts servers, in a home in which a program ran before; they are ended with the test."""
    started = []

    def serving(*arguments: str, **variables: str) -> Served:
        process = start(tmp_path, "--port", "0", "--json", *arguments, **variables)
        started.append(process)
        line = process.stdout.readline()
        assert line, process.stderr.read().decode()
        return Served(process, json.loads(line))

    yield serving
    for process in started:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.fixture
def needs_proc() -> None:
    if not (PROC / "self" / "stat").exists():
        pytest.skip("processes are counted in /proc, which this system does not have")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browsers() -> AsyncIterator[Callable[..., Awaitable[Browser]]]:
    """A function that starts the Chromium of this machine, without a window, once for all that want the same arguments."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("there is no Chromium here: install the package chromium to test what a browser shows")
    started: dict[tuple[str, ...], Browser] = {}
    async with async_playwright() as playwright:

        async def browser(*arguments: str) -> Browser:
            there = started.get(arguments)
            if there is None or not there.is_connected():
                there = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox", HERE, *arguments])
                started[arguments] = there
            return there

        try:
            yield browser
        finally:
            for each in started.values():
                await each.close()


@pytest_asyncio.fixture(loop_scope="module")
async def chromium(
    request: pytest.FixtureRequest, browsers: Callable[..., Awaitable[Browser]]
) -> AsyncIterator[Browser]:
    """A browser without any page, with further arguments where a test has parameters for them; its pages go with the test."""
    browser = await browsers(*getattr(request, "param", ()))
    yield browser
    for each in browser.contexts:
        await each.close()
