"""The file of what happened."""

import logging
import platform
import sys
from contextlib import closing, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from corpus.state_file import content_of
from corpus.worded import Sayable
from tui.logbook.scrubbed import noted
from tui.logbook.traced import traced
from tui.settings.places import home_dir

FILE = "warraq.log"
CRASH = "crash.txt"
"""Where the last fault that ended the program is told."""
_MOST_BYTES = 256_000
"""The size of the file; one that was full is kept beside it."""
_FORM = "%(asctime)s %(process)d %(levelname)s %(message)s"


class Logbook:
    """Notes what happened, a line each, and what led to a fault; texts of articles and keys are left out.

    What cannot be written is dropped: a full disk is no reason to fail once more, and a pipe in its place none to wait.
    """

    def __init__(self, folder: Path) -> None:
        """Know the folder of states; nothing is made before the first line."""
        self.path = folder / FILE

    def began(self, version: str, doing: str) -> None:
        """Note that the program was started, and for what: the name of a command."""
        system = f"{platform.system()} {platform.release()}"
        self._note(logging.INFO, f"warraq {version} {doing}, Python {sys.version.split()[0]}, {system}")

    def told(self, said: Sayable, *, warning: bool = False) -> None:
        """Note a sentence that was told to the user, of an error its kind too."""
        kind = f"{type(said).__name__}: " if isinstance(said, BaseException) else ""
        self._note(logging.WARNING if warning else logging.ERROR, f"{kind}{noted(said, home_dir())}")

    def failed(self, error: BaseException) -> None:
        """Note a fault, and where it came from."""
        self._note(logging.CRITICAL, traced(error))

    def tail(self, most: int) -> list[str]:
        """Return the last lines, at most so many; none where there is no file."""
        try:
            return content_of(self.path).decode("utf-8", "replace").splitlines()[-most:]
        except OSError:
            return []

    def _note(self, level: int, line: str) -> None:
        record = logging.LogRecord("warraq", level, "", 0, line, None, None)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.is_fifo():
                return
            with closing(_opened(self.path)) as handler:  # other programs write to the same file
                handler.handle(record)


def _opened(path: Path) -> RotatingFileHandler:
    """Return what writes to the file; raises OSError."""
    handler = _Quiet(path, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORM))
    return handler


class _Quiet(RotatingFileHandler):
    """A file that says nothing when it cannot be written."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Drop the line."""
