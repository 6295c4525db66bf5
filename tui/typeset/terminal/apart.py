"""Looks that differ for a terminal and not, or hardly, for a reader (SGR, ECMA-48)."""

import re
from typing import NamedTuple

_COLOUR = re.compile(r"[345]8;(?:5;\d+|2;\d+;\d+;\d+)")
_INK = re.compile(r"(?<!\d)38;2;(\d+;\d+);(\d+)")
_ITALIC, _NO_ITALIC = "3", "23"
_BOLD, _NO_BOLD = "1", "22"
_FAINT = "2"
_GREY, _OTHER_GREY = "38;5;8", "38;5;7"
_POINTS = frozenset(".:·…!|،؛")


class Fonts(NamedTuple):
    """The fonts that set a sign apart from a word it touches."""

    italics: bool = True
    """Whether a terminal has them."""
    bolds: bool = True
    """Whether the word is of one weight; else a sign that is made bold may join a part of it."""


def apart(look: str, cell: str, fonts: Fonts | None = None) -> str:
    """Return the parameters of SGR for a cell that has to differ from its neighbours of the look `look`.

    Where words are turned one by one it has to be of another font of some: points become bold, in which they change least,
    other signs italic, or either what can be had; nothing else will do. Other terminals want any other look: the ink becomes darker or lighter by a step where its parts are known, of a space it becomes grey,
    else it is faint or no longer so, which terminals that need a look (QTerminal) do not show.
    """
    if fonts:
        is_bold = not fonts.italics or (fonts.bolds and cell in _POINTS)
        return _toggled(look, _BOLD, _NO_BOLD) if is_bold else _toggled(look, _ITALIC, _NO_ITALIC)
    if ink := _INK.search(look):
        return f"{look[: ink.start()]}38;2;{ink[1]};{int(ink[2]) ^ 1}{look[ink.end() :]}"
    if cell == " ":
        return _with(look, _OTHER_GREY if _GREY in look else _GREY)
    # what ends faint letters ends bold ones too
    return _toggled(look, _FAINT, f"{_NO_BOLD};{_BOLD}" if font_of(look)[0] else _NO_BOLD)


def font_of(look: str) -> tuple[bool, bool]:
    """Return whether a look is bold and whether it is italic."""
    parameters = _COLOUR.sub("", look).split(";")
    return _BOLD in parameters, _ITALIC in parameters


def _toggled(look: str, on: str, off: str) -> str:
    return _with(look, off if on in _COLOUR.sub("", look).split(";") else on)


def _with(look: str, more: str) -> str:
    return f"{look};{more}" if look else more
