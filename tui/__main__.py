"""The composition root: settings to library and term base, then a headless verb or the app."""

import gc
import os
import sys

TYPE_CHECKING = False  # that of typing takes as long to import as Python to start, and ctrl+c is a traceback meanwhile
if TYPE_CHECKING:
    from collections.abc import Callable
    from signal import Handlers
    from types import FrameType

    from corpus.model import Article
    from tui.services.services import Services
    from tui.terminal.enquiry import Enquiry

INTERRUPTED = 130
"""What a shell calls a program ended by ctrl+c."""
STARTING_SECONDS = 2.0
"""So long the app makes things that stay, and a search for garbage would find none."""


def main() -> int:
    """Return the exit code of the command line."""
    gc.disable()  # the app turns it on once it is on screen, everything else before its work
    try:
        end_at_once()
        from tui.cli.crash import report_crashes
        from tui.cli.run import run_command_line

        report_crashes()
        end_in_order()
        hear_interruptions()
        return run_command_line(sys.argv[1:], os.environ, open_app)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        end_at_once()
        let_streams_go()


def open_app(services: "Services", article: "Article | None", enquiry: "Enquiry") -> int:
    """Open the app on an article, or on the library, in a terminal that was asked; return its exit code."""
    from threading import Timer

    from tui.chores.garbage import share_one_arena

    share_one_arena()
    collecting = Timer(STARTING_SECONDS, look_for_garbage)
    collecting.daemon = True
    collecting.start()
    from tui.app import run

    return run(services, article, enquiry)


def look_for_garbage() -> None:
    """Turn Python's search for garbage on; what was made until now counts as old, else the first look would be at all of it."""
    gc.freeze()
    gc.unfreeze()
    gc.enable()


def end_in_order() -> None:
    """Let signals that end a program unwind it, so that the terminal is given back; those it was told to ignore it does."""
    import signal

    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        if (number := getattr(signal, name, None)) and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def hear_interruptions() -> None:
    """Let ctrl+c be an exception from now on, unless the program was told to ignore it: there is work that it breaks off."""
    import signal

    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        _hear(signal.default_int_handler)


def end_at_once() -> None:
    """Let ctrl+c end a program without a word from now on: its work is not begun yet, or done, and nothing is left half made.

    As an exception it could come where Python drops it, as amid an import: that is told, and the program goes on.
    """
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        _hear(signal.SIG_DFL)


def _hear(handler: "Callable[[int, FrameType | None], object] | Handlers") -> None:
    import signal

    try:
        signal.signal(signal.SIGINT, handler)
    except ValueError:  # only the main thread says what becomes of a signal
        return


def let_streams_go() -> None:
    """Let what can no longer be written go nowhere, as where the terminal is gone: the interpreter would end with a code of its own."""
    for stream in filter(None, (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)):
        try:
            stream.flush()
        except (OSError, ValueError):
            from tui.cli.diagnostics import discard

            discard(stream)


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    raise SystemExit(main())
