"""warraq in a real terminal on a screen of its own, typed into and photographed."""

import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from corpus.state_file import StateFile
from tests.terminals.emulators import EMULATORS
from tests.terminals.look import Look
from tests.terminals.screen import VirtualScreen
from tests.terminals.setup import HERE as TERMINALS
from tests.terminals.visit import environ_in, write_files
from tests.terminals.warraq import WARRAQ, environ_of, fill_home
from tui.settings.load import load_settings

ROOT = TERMINALS.parents[1]
_OPENING_SECONDS = 30.0
_STILL_SECONDS = 6.0
_KEY_SECONDS = 0.7
LOADING_SECONDS = 8.0
"""What is known of words and terms is there so long after the first article was opened, also on a busy machine."""
_FILLING_SECONDS = 1.5
"""The lists fill after the first picture."""
_FEW_COLOURS = 8
"""A terminal that shows fewer shows nothing of warraq yet."""


@dataclass(frozen=True)
class Stage:
    """A terminal with warraq in it."""

    screen: VirtualScreen
    keys: int
    """What is written there is typed."""

    def type(self, *keys: bytes) -> None:
        """Type keys one after the other, each with time to be answered."""
        for key in keys:
            self.press(key)
            time.sleep(_KEY_SECONDS)

    def open(self) -> None:
        """Open the article under the bar, and return when its words are known."""
        self.press(b"\r")
        time.sleep(LOADING_SECONDS)

    def press(self, key: bytes) -> None:
        """Type a key and go on at once."""
        if key:
            os.write(self.keys, key)

    def picture(self) -> Image.Image:
        """Return the window as it is once nothing moves."""
        return cut_out(self.screen.still_picture(_shows_something, _STILL_SECONDS))

    def wait(self) -> None:
        """Return once warraq is there; raises NotShownError where it never is."""
        self.screen.still_picture(_shows_something, _OPENING_SECONDS)
        time.sleep(_FILLING_SECONDS)


def settled_home(home: Path) -> None:
    """Fill a home folder with the samples, as of somebody who has seen the tour."""
    fill_home(home)
    StateFile(load_settings({}, environ_of(home)).tour_file, "tour").save({"told": True})


@contextmanager
def stage(home: Path, look: Look, arguments: Sequence[str], environ: Mapping[str, str]) -> Iterator[Stage]:
    """Open warraq in an xterm on a copy of a home folder; raises MissingError where there is no xterm."""
    emulator = EMULATORS["xterm"]
    emulator.check()
    with TemporaryDirectory(prefix="pictures-", ignore_cleanup_errors=True) as folder:
        own_home = Path(folder) / "home"
        shutil.copytree(home, own_home)
        fifo = Path(folder) / "keys"
        os.mkfifo(fifo)
        keys = os.open(fifo, os.O_RDWR)
        relay = [sys.executable, str(Path(__file__).with_name("relay.py")), str(fifo)]
        start = emulator.start(look, [*relay, *WARRAQ, *arguments], own_home)
        write_files(own_home, start.files)
        with VirtualScreen(own_home) as screen:
            screen.start(start.command, environ_in(own_home) | start.environ | {"USER": "reader"} | dict(environ))
            opened = Stage(screen, keys)
            opened.wait()
            yield opened
        os.close(keys)


def cut_out(picture: Image.Image) -> Image.Image:
    """Return the window without the black screen around it."""
    return picture.crop(picture.getbbox())


def _shows_something(picture: Image.Image) -> bool:
    return picture.getcolors(_FEW_COLOURS) is None
