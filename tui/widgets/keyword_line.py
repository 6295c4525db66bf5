"""A keyword between what is written before and after it, on an axis that is the same for every line."""

from rich.segment import Segment
from rich.style import Style

from tui.typeset.direction import Direction
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, text_width

_AXIS = 0.4
"""How much of the width stands right of the keyword: what is written before it."""
_GAP = 1


def keyword_parts(
    setter: Typesetter, words: tuple[str, str, str], width: int, plain: Style, found: Style
) -> list[Fitted]:
    """Return the parts, exactly `width` cells together, of what stands before a keyword, the keyword and what follows it."""
    room = width - 2 * _GAP
    before_text, keyword_text, after_text = whole_words(*words)
    keyword = text_width(setter, keyword_text, room // 2)
    before = int(room * _AXIS)
    after = max(0, room - before - keyword)
    blank = fitted(setter, "", _GAP, plain)
    return [
        fitted(setter, one_line(after_text), after, plain, "right"),
        blank,
        fitted(setter, keyword_text, keyword, found, "right"),
        blank,
        _end_of(setter, one_line(before_text), before, plain),
    ]


def one_line(text: str) -> str:
    """Return a text with single spaces in the place of all white space."""
    return " ".join(text.split())


def whole_words(before: str, keyword: str, after: str) -> tuple[str, str, str]:
    """Return a keyword with the letters written onto it, and what stands before and after these."""
    front = "" if before[-1:].isspace() else before[before.rfind(" ") + 1 :]
    back = "" if after[:1].isspace() else after.partition(" ")[0]
    return before[: len(before) - len(front)], f"{front}{keyword}{back}", after[len(back) :]


def _end_of(setter: Typesetter, text: str, width: int, style: Style) -> Fitted:
    """Return as many of the last words of a text as fit, their end at the left, where the keyword is."""
    words = text.split()
    shown = ""
    while words and text_width(setter, f"{words[-1]} {shown}".strip(), width + 1) <= width:
        shown = f"{words.pop()} {shown}".strip()
    line = setter.fit(shown, width, Direction.RTL)
    segments = [Segment("".join(cell.text for cell in line.cells), style), Segment(" " * (width - line.width), style)]
    return Fitted([each for each in segments if each.text], shown, line, 0)
