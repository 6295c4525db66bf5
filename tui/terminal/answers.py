"""What a terminal says of itself, sifted out of what is typed."""

import re
from typing import NamedTuple

_ANSWER = re.compile(
    rb"\x1b\[\?(?P<primary>[\d;]*)c"
    rb"|\x1b\[>(?P<secondary>[\d;]*)c"
    rb"|\x1b\[8;(?P<turning>\d+)\$y"
    rb"|\x1b\]11;(?P<ground>[^\x1b\x07]{1,60})(?:\x1b\\|\x07)"
    rb"|\x1bP>\|(?P<name>[^\x1b\x07]{0,200})(?:\x1b\\|\x07)"
)
_BEGUN = re.compile(
    rb"\x1b(?:\[(?:\?[\d;]*|>[\d;]*|8(?:;(?:\d+\$?)?)?)?"
    rb"|P(?:>(?:\|[^\x1b\x07]{0,200}\x1b?)?)?"
    rb"|\](?:1(?:1(?:;[^\x1b\x07]{0,60}\x1b?)?)?)?)?\Z",
)
"""An answer of which the end is still to come; the first bytes could be keys as well."""
_DIGITS = 9
_AMBIGUOUS = (b"\x1b", b"\x1b[", b"\x1bP", b"\x1b]")


class Answers(NamedTuple):
    """What one terminal said."""

    name: str = ""
    """Its name and version (XTVERSION), empty where it did not say."""
    secondary: tuple[int, ...] = ()
    """Its secondary device attributes: a kind, a version, a number of options."""
    turning: int | None = None
    """The state of mode 8 (BDSM): 1 it turns right-to-left text itself, 2 it does not, 0 it knows no such mode."""
    ground: str = ""
    """The colour of its ground (OSC 11), as X11 writes colours; empty where it did not say."""
    is_complete: bool = False
    """Whether its primary device attributes came, which were asked for last: what is not here will not come."""


class Sieve:
    """Parts the answers of terminals from keys, until the last answer has come."""

    def __init__(self, terminals: int = 1) -> None:
        """Expect the answers of so many terminals, one after the other."""
        self._awaited = terminals
        self._heard: list[Answers] = []
        self._now = Answers()
        self._begun = b""

    @property
    def is_done(self) -> bool:
        """Return whether the last terminal has said all."""
        return len(self._heard) >= self._awaited

    @property
    def heard(self) -> tuple[Answers, ...]:
        """Return what was said so far, a terminal each."""
        return (*self._heard, *((self._now,) if not self.is_done else ()))

    @property
    def is_torn(self) -> bool:
        """Return whether the end of an answer is awaited that can be nothing else."""
        return bool(self._begun) and self._begun not in _AMBIGUOUS

    @property
    def is_waiting(self) -> bool:
        """Return whether bytes are kept back that may begin an answer."""
        return bool(self._begun)

    def keys(self, data: bytes) -> bytes:
        """Return what was typed, in its order; an answer that is not whole yet is kept back."""
        data = self._begun + data
        self._begun = b""
        typed = bytearray()
        while not self.is_done and (found := _ANSWER.search(data)):
            typed += data[: found.start()]
            data = data[found.end() :]
            self._note(found)
        if not self.is_done and (begun := _BEGUN.search(data)):
            self._begun = begun.group()
            data = data[: begun.start()]
        return bytes(typed) + data

    def release(self) -> bytes:
        """Return what was kept back, now that its end is not coming."""
        begun, self._begun = self._begun, b""
        return begun

    def _note(self, found: re.Match[bytes]) -> None:
        now = self._now
        if found["name"] is not None:
            self._now = now._replace(name=found["name"].decode("ascii", "replace"))
        elif found["ground"] is not None:
            self._now = now._replace(ground=found["ground"].decode("ascii", "replace"))
        elif found["secondary"] is not None:
            self._now = now._replace(secondary=_numbers(found["secondary"]))
        elif found["turning"] is not None:
            self._now = now._replace(turning=_number(found["turning"]))
        else:
            self._heard.append(now._replace(is_complete=True))
            self._now = Answers()


def _numbers(text: bytes) -> tuple[int, ...]:
    return tuple(_number(each) for each in text.split(b";") if each)


def _number(digits: bytes) -> int:
    """Return a number, of a longer one than anybody says its first digits."""
    return int(digits[:_DIGITS])
