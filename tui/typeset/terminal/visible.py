"""Texts that were not typeset, made fit for a terminal: nothing in them steers it, and no letter carries a heap of marks."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from tui.typeset.characters import DROPPED, JOINER, NON_JOINER, UNUSUAL

MOST_MARKS = 6
"""More marks on one letter choke terminals."""

STEERING = rf"(?![{JOINER}{NON_JOINER}])[{DROPPED}]"
"""Controls of the terminal, of the order of a text and of its characters; the joiners are Persian spelling."""

_MARKS = {"Mn", "Mc", "Me", "Cf"}
"""The categories of what is drawn over the character before it, or not at all."""

_ENDS = "[\v\f\r\x1c-\x1f\x85\u2028\u2029]"
_CONTROLS = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
_SURROGATES = "[\ud800-\udfff]"
_HEAP = rf"[^\w\s!-~]{{{MOST_MARKS + 1},}}"
"""Where there may be too many marks; no mark is a letter, a space or a sign of ASCII."""


def visible(text: str) -> str:
    """Return a text without what steers a terminal, tabs and line feeds aside; other line ends are spaces."""
    if not re.search(UNUSUAL, text):
        return thinned(text)
    plain = re.sub(STEERING, "", re.sub(_ENDS, " ", text))
    return thinned(re.sub(_SURROGATES, "\N{REPLACEMENT CHARACTER}", plain))


def told(sentence: str) -> str:
    """Return a sentence in which control characters but line feeds are spelt out, as Python would."""
    return visible(re.sub(_CONTROLS, _spelt_out, sentence))


def _spelt_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def thinned(text: str, instead: Callable[[str], str] = lambda _: "") -> str:
    """Return a text with at most six marks on a letter, and something instead of each further one."""
    return re.sub(_HEAP, lambda found: "".join(_thinned(found[0], instead)), text)


def _thinned(heap: str, instead: Callable[[str], str]) -> Iterator[str]:
    marks = 0
    for character in heap:
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        yield character if marks <= MOST_MARKS else instead(character)
