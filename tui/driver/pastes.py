"""What is pasted, parted from what is typed: no part of it is ever a key or an answer."""

from collections.abc import Iterator

from corpus.arabic.patterns import Pattern

_BEGIN, _END = b"\x1b[200~", b"\x1b[201~"
EMPTY = (_BEGIN + _END).decode("ascii")
"""A paste of nothing; where its beginning was seen already, it ends there."""
_TORN = Pattern(rb"\x1b\[20{0,2}\Z")
"""The beginning of the mark, as far as no key ends there."""
_MOST = 32 * 1024 * 1024 + 1
"""Bytes of one paste that are kept: one more than an article may have, so that a longer one is refused, and never cut."""
_STEERING = Pattern(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\n\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]?"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
"""Sequences of ECMA-48, whole, and controls other than tabs and line ends."""


class Pastes:
    """Parts a stream that may be torn anywhere."""

    def __init__(self) -> None:
        self._tail = b""
        """What is passed on already, or pasted, and may begin a mark."""
        self._held = b""
        self._pasted: bytearray | None = None

    def parts(self, data: bytes) -> Iterator[bytes | str]:
        """Yield what was typed as bytes, the mark that begins a paste included, and then what was pasted as text."""
        data, self._held = self._held + data, b""
        while data:
            seen = self._tail + data
            if self._pasted is None:
                place = seen.find(_BEGIN)
                if place < 0:
                    torn = _TORN.search(seen)
                    if torn is not None:
                        self._held = data[max(torn.start() - len(self._tail), 0) :]
                    passed = data[: len(data) - len(self._held)]
                    self._tail = (self._tail + passed)[1 - len(_BEGIN) :]
                    yield passed
                    return
                rest = seen[place + len(_BEGIN) :]
                yield data[: len(data) - len(rest)]
                self._pasted = bytearray()
            else:
                place = seen.find(_END)
                if place < 0:
                    self._tail = seen[1 - len(_END) :]
                    self._keep(seen[: -len(self._tail)])
                    return
                self._keep(seen[:place])
                rest = seen[place + len(_END) :]
                yield self._text(self._pasted)
                self._pasted = None
            self._tail, data = b"", rest

    def _keep(self, data: bytes) -> None:
        if self._pasted is not None:
            self._pasted += data[: _MOST - len(self._pasted)]

    @staticmethod
    def _text(pasted: bytearray) -> str:
        """Return what was pasted; of one that is too long nothing is taken away, else it might be short enough, and cut."""
        text = pasted.decode("utf-8", "replace")
        return text if len(pasted) == _MOST else plain(text)


def plain(text: str) -> str:
    """Return a pasted text without what steers a terminal."""
    return _STEERING.sub("", text)
