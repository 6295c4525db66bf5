"""What is said when the program itself is wrong: one sentence, and the details in a file."""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from tui.cli.diagnostics import standard_error
from tui.cli.version import version
from tui.settings.errors import SettingsError
from tui.settings.places import state_dir

_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""
_LATER = 0.05
"""Seconds after which a signal is sent once more: by then what was in the middle of something has ended it."""


class CrashReport:
    """Takes the place of the interpreter's own report of an exception that nobody caught."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        """Know the environment, which names the folder of the file."""
        self._environ = environ

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say what went wrong, and where its details are."""
        if _is_interrupted(error):
            return
        if cut_short := _half_compiled(trace):
            standard_error().error(
                f"{cut_short} is damaged, as a full disk leaves it: delete it, and Python makes it anew."
            )
            return
        from tui.logbook.traced import traced

        said = f"This is a fault of warraq, not yours: {kind.__name__}: {error}".rstrip(": ")
        kept = self._kept(error)
        told = f"{said}; the details are in {kept}, and warraq doctor --report makes a report of them."
        standard_error().error(told if kept else f"{said.rstrip('.')}.\n{traced(error.with_traceback(trace))}")

    def _kept(self, error: BaseException) -> Path | None:
        """Return the file the details were written to, None where none can be written."""
        from corpus.state_file import replace_file
        from tui.logbook.logbook import CRASH, Logbook
        from tui.logbook.traced import traced

        try:
            folder = state_dir(self._environ)
            Logbook(folder).failed(error)
            path = folder / CRASH
            replace_file(path, f"warraq {version()}\n{traced(error)}\n")
        except (OSError, SettingsError):
            return None
        return path


def _is_interrupted(error: BaseException | None) -> bool:
    """Return whether the user's ctrl+c is behind an exception, as where it left a half-made thing to be cleaned up."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _half_compiled(trace: TracebackType | None) -> str:
    """Return the file of compiled code that Python could not read, empty where that is not what failed."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    # importlib does not name the file in what it raises, nor catch it
    is_there = trace is not None and trace.tb_frame.f_code.co_name == "_compile_bytecode"
    return str(trace.tb_frame.f_locals.get("bytecode_path") or "") if trace and is_there else ""


def report_crashes() -> None:
    """Report what nobody catches in one sentence from now on, and let no signal be lost that comes where nobody can."""
    sys.excepthook = CrashReport(os.environ)
    sys.unraisablehook = _signalled_again


def _signalled_again(unraisable: "sys.UnraisableHookArgs") -> None:
    """Send a signal that ends the program once more, whose exception was dropped: it came while garbage was collected."""
    error = unraisable.exc_value
    number = error.code - _SIGNALLED if isinstance(error, SystemExit) and isinstance(error.code, int) else 0
    if isinstance(error, KeyboardInterrupt):
        number = signal.SIGINT
    if number <= 0:
        sys.__unraisablehook__(unraisable)
        return
    from threading import Timer

    again = Timer(_LATER, os.kill, (os.getpid(), number))
    again.daemon = True
    again.start()
