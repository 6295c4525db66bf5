"""What is said when the program itself is wrong: one sentence, and the details in a file."""

import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from tui.cli.diagnostics import standard_error
from tui.settings.places import state_dir


class CrashReport:
    """Takes the place of the interpreter's own report of an exception that nobody caught."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Know the environment, which names the folder of the file."""
        self._environ = environ

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say what went wrong, and where its details are."""
        if _is_interrupted(error):
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        said = f"This is a fault of warraq, not yours: {kind.__name__}: {error}".rstrip(": ")
        kept = self._kept(details)
        standard_error().error(f"{said}; the details are in {kept}." if kept else f"{said}.\n{details}")

    def _kept(self, details: str) -> Path | None:
        """Return the file the details were written to, None where none can be written."""
        try:
            folder = state_dir(self._environ)
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "crash.txt"
            path.write_text(details, encoding="utf-8", errors="backslashreplace")
        except (OSError, RuntimeError):
            return None
        return path


def _is_interrupted(error: BaseException | None) -> bool:
    """Return whether the user's ctrl+c is behind an exception, as where it left a half-made thing to be cleaned up."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def report_crashes() -> None:
    """Report what nobody catches in one sentence from now on."""
    sys.excepthook = CrashReport(os.environ)
