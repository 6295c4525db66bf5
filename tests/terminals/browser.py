"""`warraq serve` in a Chromium without a window."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from tests.terminals.grid import Grid
from tests.terminals.screen import SIZE, NotShownError
from tests.terminals.setup import MissingError, told_version
from tests.terminals.trial import Bench, Seen
from tests.terminals.warraq import WARRAQ
from tui.terminal.profile import PLAIN, Grounds

_BROWSER = "chromium"
_FONT_PIXELS = 15
"""The size of the page's font; the picture is enlarged to that of the other terminals."""
_STILL_LOOKS, _LOOK_SECONDS, _PATIENCE = 6, 0.5, 60.0
_PROFILE = PLAIN._replace(grounds=Grounds.OPTION)
"""What warraq takes the browser for: `warraq serve` names the mode for the page that it brings."""
_CELLS = """() => {
  const box = document.querySelector(".xterm-screen").getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
}"""


class BrowserTrial:
    """Shows articles in a browser."""

    name = "serve"
    title = "`warraq serve` in Chromium"

    def check(self) -> None:
        """Raise MissingError where there is no browser, or nothing to drive it with."""
        if shutil.which(_BROWSER) is None:
            raise MissingError(f"{_BROWSER} is not here")
        try:
            import playwright.sync_api  # noqa: F401
        except ImportError as missing:
            raise MissingError("playwright is not here") from missing

    def version(self, home: Path) -> str:
        """Return the version of the browser."""
        return told_version((_BROWSER, "--version"), home)

    def seen(self, bench: Bench, keep: Callable[[int, Image.Image], None]) -> Seen:
        """Return what is seen of the articles; raise NotShownError where nothing is. `keep` is given whole pictures."""
        pictures, references = [], []
        with TemporaryDirectory(prefix="proof-", ignore_cleanup_errors=True) as folder:
            home = shutil.copytree(bench.home, Path(folder) / "h")
            for number, sample in enumerate(bench.samples):
                with _served(sample, home) as address:
                    whole, grid = _photographed(address, bench.look.pixels / _FONT_PIXELS)
                keep(number, whole)
                references.append(bench.references.of(sample, (grid.columns, grid.rows), _PROFILE))
                pictures.append(grid.cut(whole, references[-1].pane))
        return Seen(_PROFILE, tuple(pictures), tuple(references))


@contextmanager
def _served(sample: Path, home: Path) -> Iterator[str]:
    """Serve an article and yield its address."""
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    command = (*WARRAQ, "serve", "--json", "--port", "0", str(sample))
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        try:
            told = server.stdout.readline() if server.stdout else ""
            if not told:
                raise NotShownError(f"nothing was served: {server.stderr.read() if server.stderr else ''}")
            yield str(json.loads(told)["address"])
        finally:
            server.terminate()


def _photographed(address: str, scale: float) -> tuple[Image.Image, Grid]:
    """Return a picture of a page once it is still, and where its cells are."""
    from playwright.sync_api import sync_playwright

    sizes: list[dict[str, int]] = []

    def note(frame: Any) -> None:
        kind, *rest = json.loads(frame)
        if kind == "resize":
            sizes.append(rest[0])

    with sync_playwright() as playwright:
        # a browser whose own pixels are small: merely playing such a screen, it would draw the canvas at a wrong size
        size = f"{SIZE[0] / scale:.0f},{SIZE[1] / scale:.0f}"
        options = ["--no-sandbox", f"--force-device-scale-factor={scale}", f"--window-size={size}"]
        browser = playwright.chromium.launch(executable_path=shutil.which(_BROWSER), args=options)
        page = browser.new_context(no_viewport=True).new_page()
        page.on("websocket", lambda socket: socket.on("framesent", note))
        page.goto(address)
        picture = _still(page)
        box = [round(edge * scale) for edge in page.evaluate(_CELLS)]
        browser.close()
    if not sizes:
        raise NotShownError("the page told no size")
    return picture, Grid((box[0], box[1], box[2], box[3]), sizes[-1]["width"], sizes[-1]["height"])


def _still(page: Any) -> Image.Image:
    """Return a picture of a page when it has not changed for some looks, or patience ends."""
    before, same = b"", 0
    end = time.monotonic() + _PATIENCE
    while same < _STILL_LOOKS and time.monotonic() < end:
        page.wait_for_timeout(_LOOK_SECONDS * 1000)
        now = page.screenshot()
        is_begun = page.locator("#wait").is_hidden()
        same = same + 1 if now == before and is_begun else 0
        before = now
    return Image.open(BytesIO(before)).convert("RGB")
