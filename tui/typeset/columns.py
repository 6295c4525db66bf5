"""A paragraph measured: one character a column, and the way from columns back to offsets."""

import re
from bisect import bisect_right
from itertools import accumulate

from tui.typeset.glyphs import glyph, is_compound, spelt
from tui.typeset.grammar import Grammar

FILL, FIXED, AFTER = "\x03", "\x02", "\x01"
"""A further column of a character; a space at which no line ends; a hyphen after which one may."""

_HYPHEN = re.compile(r"[-\u2010\u2013\u2014](?<=[^\W\d_].)(?=[^\W\d_])")
_CLOSING = r".,:;!?)\]}%\u00bb\u201d\u2026\u060c\u061b\u061f\u066a"
_OPENING = r"(\[{\u00ab\u201c"
_BOUND = re.compile(rf" (?:(?<=[^ ] )(?=[{_CLOSING}](?:\W|\Z))|(?<=[{_OPENING}] ))")
_REACH = 100


class Columns:
    """The columns of a paragraph: `text` has one character a column, spaces where a line may end."""

    __slots__ = ("_columns", "_offsets", "text")

    def __init__(self, text: str, grammar: Grammar) -> None:
        parts = grammar.irregular.split(text)
        lengths = list(map(len, parts))
        odd = parts[1::2]
        shown = {cluster: _placeholder(cluster, grammar) for cluster in set(odd)}
        if grammar.accented_space.search(text):
            _fix_accented(parts, grammar)
        parts[1::2] = map(shown.__getitem__, odd)
        if odd and not parts[0] and not parts[1] and grammar.mark.search(odd[0]):
            parts[1] = odd[0][0]
        self._offsets = [0, *accumulate(map(sum, zip(lengths[::2], lengths[1::2], strict=False)))]
        widths = list(map(len, parts))
        self._columns = [0, *accumulate(map(sum, zip(widths[::2], widths[1::2], strict=False)))]
        self.text = _with_breaks("".join(parts))

    def offset(self, column: int) -> int:
        """Return the offset of the cluster that begins at a column, past all that takes no column before it."""
        place = bisect_right(self._columns, column) - 1
        return self._offsets[place] + column - self._columns[place]

    def fitting(self, width: int) -> int:
        """Return the offset up to which the text takes no more than `width` columns."""
        width = max(width, 0)
        while width and self.text.startswith(FILL, width):
            width -= 1
        return self.offset(width)


def _fix_accented(parts: list[str], grammar: Grammar) -> None:
    """Mark the spaces that carry a mark in the next, irregular part, so that no line ends at them."""
    for place in range(1, len(parts), 2):
        if parts[place - 1].endswith(" ") and grammar.mark.search(parts[place]):
            parts[place - 1] = parts[place - 1][:-1] + FIXED


def _placeholder(cluster: str, grammar: Grammar) -> str:
    """Return a character for every column of an irregular stretch."""
    if grammar.zero.match(cluster):
        return ""
    if is_compound(cluster):
        return cluster[0] + FILL * (len(spelt(cluster[0])) - 1)
    if cluster[0] in "\xa0\u2007\u202f":
        return FIXED
    shown = glyph(cluster, grammar)
    if shown.text.startswith(" "):
        return " " if shown.text == " " else FIXED
    return cluster[0] + FILL * (shown.width - 1)


def _with_breaks(columns: str) -> str:
    """Return the columns with spaces before closing punctuation fixed, and hyphens marked after which a line may end."""
    columns = _BOUND.sub(FIXED, columns)
    return _HYPHEN.sub(lambda found: AFTER if _in_words(columns, found.start()) else found[0], columns)


def _in_words(columns: str, place: int) -> bool:
    """Return whether the hyphen at a place stands between words, not inside an address."""
    before = columns[max(place - _REACH, 0) : place].rsplit(" ", 1)[-1]
    after = columns[place : place + _REACH].split(" ", 1)[0]
    return not any(sign in before + after for sign in ("@", "/", "www."))
