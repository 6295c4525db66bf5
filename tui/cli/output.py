"""The only writer to standard output: UTF-8 whatever the locale, surrogates made safe."""

import contextlib
import io
import re
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO

from tui.cli.interruptions import Interruptions
from tui.typeset.terminal.visible import STEERING, thinned, visible

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_SURROGATES = "[\ud800-\udfff]"


class OutputError(Exception):
    """Standard output takes no more; its text is one sentence for the user."""


class ReaderGone(Exception):
    """Whoever read standard output has closed it, and wants no more."""


class Output:
    """Standard output as a place for lines and JSON objects."""

    def __init__(self, stream: BinaryIO | None) -> None:
        self._stream = stream
        self.is_terminal = stream is not None and stream.isatty()
        self._last = ""
        self._interruptions: Interruptions | None = None
        self._arranged: Callable[[str], str] | None = None

    @property
    def width(self) -> int:
        """Return the terminal's width in cells, or 80 where there is none."""
        return max(shutil.get_terminal_size().columns, 1) if self.is_terminal else 80

    def line(self, text: str = "") -> None:
        """Write one line; where it goes to a terminal, without what steers it, and arranged for it."""
        if self.is_terminal:
            text = self._arranged(visible(text)) if self._arranged else visible(text)
        self._write(text + "\n")

    def text(self, text: str) -> None:
        """Write lines as they are."""
        self._write(text)

    def arrange(self, arranged: Callable[[str], str]) -> None:
        """Have the lines that go to a terminal, which stand as they are to be seen, arranged as it needs them."""
        self._arranged = arranged

    def begin(self, first: str, last: str) -> None:
        """Write what changes the state of a terminal, once; `close` writes what changes it back.

        A program that is stopped changes it back too, for as long as it is.
        """
        if self._stream is None or not self.is_terminal or self._last:
            return
        self._last = last
        # neither in a thread nor where the terminal is no descriptor can signals be waited for
        with contextlib.suppress(ValueError, OSError):
            self._interruptions = Interruptions(self._stream.fileno(), first.encode(), last.encode())
        self._write(first)

    def close(self) -> None:
        """Leave a terminal as it was, whatever happened; nothing is raised."""
        last, self._last = self._last, ""
        if self._stream is None or not last:
            return
        with contextlib.suppress(OSError):
            self._stream.flush()
        if self._interruptions is not None:
            self._interruptions.close()
        with contextlib.suppress(OSError):
            self._stream.write(last.encode())
            self._stream.flush()

    def json(self, document: dict[str, Any]) -> None:
        """Write one JSON object and a line end; its strings spell out what steers a terminal."""
        import json

        written = json.dumps(document, ensure_ascii=False)
        if self.is_terminal:
            written = thinned(written, _escaped)
        self._write(re.sub(STEERING, lambda found: _escaped(found[0]), written) + "\n")

    def binary(self) -> BinaryIO:
        """Return a stream for the bytes of a file, whose failures are those of `line`."""
        return _Bytes(self._put)  # type: ignore[return-value]

    def flush(self) -> None:
        """Send what is still waiting; raises OutputError or ReaderGone."""
        if self._stream is None:
            return
        try:
            self._stream.flush()
        except OSError as error:
            raise _failure(error) from error

    def _write(self, text: str) -> None:
        self._put(re.sub(_SURROGATES, "\N{REPLACEMENT CHARACTER}", text).encode("utf-8"))

    def _put(self, data: bytes) -> None:
        if self._stream is None:
            raise OutputError("Standard output is closed; give it a place to write to.")
        try:
            self._stream.write(data)
        except OSError as error:
            raise _failure(error) from error


class _Bytes(io.RawIOBase):
    """Standard output as a file that is only written."""

    def __init__(self, put: Callable[[bytes], None]) -> None:
        self._put = put

    def writable(self) -> bool:
        """Return that it can be written."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write all of some bytes and return their number; raises OutputError or ReaderGone."""
        written = bytes(data)
        self._put(written)
        return len(written)


def standard_output() -> Output:
    """Return the process's standard output."""
    return Output(sys.stdout.buffer if sys.stdout is not None else None)


def _escaped(character: str) -> str:
    import json

    return json.dumps(character)[1:-1]


def _failure(error: OSError) -> OutputError | ReaderGone:
    if isinstance(error, BrokenPipeError):
        return ReaderGone()
    return OutputError(f"Standard output cannot be written ({error.strerror}); give it a place with room.")
