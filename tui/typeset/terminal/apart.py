"""Looks that differ for a terminal and not, or hardly, for a reader (SGR, ECMA-48)."""

import re

from tui.typeset.terminal.mode import Mode

_COLOUR = re.compile(r"[345]8;(?:5;\d+|2;\d+;\d+;\d+)")
_INK = re.compile(r"(?<!\d)38;2;(\d+;\d+);(\d+)")
_ITALIC, _NO_ITALIC = "3", "23"
_BOLD, _NO_BOLD = "1", "22"
_GREY, _OTHER_GREY = "38;5;8", "38;5;7"


def apart(look: str, cell: str, mode: Mode, *, italics: bool = True) -> str:
    """Return the parameters of SGR for a cell that has to differ from its neighbours of the look `look`.

    Words want another font: an upright sign becomes italic, or bold where `italics` are not to be had. Other modes want
    any other look: the ink becomes darker or lighter by a step where its parts are known, of a space it becomes grey,
    else bold comes or goes.
    """
    if mode is Mode.WORDS:
        return _toggled(look, _ITALIC, _NO_ITALIC) if italics else _toggled(look, _BOLD, _NO_BOLD)
    if ink := _INK.search(look):
        return f"{look[: ink.start()]}38;2;{ink[1]};{int(ink[2]) ^ 1}{look[ink.end() :]}"
    if cell == " ":
        return _with(look, _OTHER_GREY if _GREY in look else _GREY)
    return _toggled(look, _BOLD, _NO_BOLD)


def font_of(look: str) -> tuple[bool, bool]:
    """Return whether a look is bold and whether it is italic."""
    parameters = _COLOUR.sub("", look).split(";")
    return _BOLD in parameters, _ITALIC in parameters


def _toggled(look: str, on: str, off: str) -> str:
    return _with(look, off if on in _COLOUR.sub("", look).split(";") else on)


def _with(look: str, more: str) -> str:
    return f"{look};{more}" if look else more
