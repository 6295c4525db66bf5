"""What goes to the terminal for a line, by what the terminal does itself."""

import re

from tui.typeset.characters import BIDI_CONTROLS, CONTROLS, ODD_SPACES
from tui.typeset.line import Line
from tui.typeset.terminal.mode import Mode

_STEERING = re.compile(f"[{BIDI_CONTROLS}{CONTROLS}]")
_SEPARATORS = re.compile(f"[{ODD_SPACES}]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def encode(line: Line, text: str, mode: Mode) -> str:
    """Return what stands for a line of the paragraph `text`, without padding and white space at its end."""
    return _ENCODERS[mode](line, text)


def _visual(line: Line, _: str) -> str:
    return line.text


def _logical(line: Line, text: str) -> str:
    written = _SEPARATORS.sub(" ", _STEERING.sub("", text[line.start : line.end]))
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", written).rstrip()


_ENCODERS = {Mode.VPF: _visual, Mode.LOGICAL: _logical}
