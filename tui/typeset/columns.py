"""A paragraph measured: one character a column, and the way from columns back to offsets."""

import re
from bisect import bisect_right
from itertools import accumulate
from operator import add

from tui.typeset.glyphs import glyph, is_compound, spelt
from tui.typeset.grammar import Grammar

FILL, FIXED, AFTER = "\x03", "\x02", "\x01"
"""A further column of a character; a space or hyphen at which no line ends; a hyphen after which one may."""

_WORD_JOINER = "\N{WORD JOINER}"
_HYPHEN = re.compile(r"[-\u2010\u2013\u2014](?<=[^\W\d_].)(?=[^\W\d_])")
_CLOSING = r".,:;!?)\]}%\u00bb\u201d\u2026\u060c\u061b\u061f\u066a"
_OPENING = r"(\[{\u00ab\u201c"
_BOUND = re.compile(rf" (?:(?<=[^ ] )(?=[{_CLOSING}](?:\W|\Z))|(?<=[{_OPENING}] ))")
_REACH = 100
_MOST_KEPT = 20_000


class Columns:
    """The columns of a paragraph: `text` has one character a column, spaces where a line may end."""

    __slots__ = ("_columns", "_offsets", "text")

    def __init__(self, written: list[str], columns: list[str]) -> None:
        """Take the pieces of a text, regular and irregular by turns, as they are written and as they take columns."""
        self._offsets = _beginnings(written)
        self._columns = _beginnings(columns)
        self.text = _with_breaks("".join(columns))

    def offset(self, column: int) -> int:
        """Return the offset of the cluster that begins at a column, past all that takes no column before it."""
        place = bisect_right(self._columns, column) - 1
        return self._offsets[place] + column - self._columns[place]

    def column(self, offset: int) -> int:
        """Return the column at which the cluster at an offset begins, or that of the first one behind it."""
        place = bisect_right(self._offsets, offset) - 1
        column = self._columns[place] + offset - self._offsets[place]
        return min(column, self._columns[place + 1]) if place + 1 < len(self._columns) else min(column, len(self.text))

    def fitting(self, width: int) -> int:
        """Return the offset up to which the text takes no more than `width` columns."""
        width = max(width, 0)
        while width and self.text.startswith(FILL, width):
            width -= 1
        return self.offset(width)


class Ruler:
    """Measures paragraphs; it remembers how many columns irregular clusters take."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def columns(self, text: str, grammar: Grammar) -> Columns:
        """Return the columns of a paragraph."""
        if len(self._known) > _MOST_KEPT:
            self._known = {}
        known = self._known
        written = grammar.irregular.split(text)
        columns = written.copy()
        clusters = written[1::2]
        known.update({cluster: _placeholder(cluster, grammar) for cluster in set(clusters).difference(known)})
        columns[1::2] = map(known.__getitem__, clusters)
        if grammar.accented_space.search(text):
            _fix_accented(columns, written, grammar)
        if _WORD_JOINER in text:
            _fix_joined(columns, written)
        if clusters and not columns[0] and not columns[1] and grammar.mark.search(clusters[0]):
            columns[1] = clusters[0][0]
        return Columns(written, columns)


def _beginnings(parts: list[str]) -> list[int]:
    """Return where each regular part begins, in the characters of all parts."""
    lengths = list(map(len, parts))
    return [0, *accumulate(map(add, lengths[::2], lengths[1::2]))]


def _fix_accented(columns: list[str], written: list[str], grammar: Grammar) -> None:
    """Mark the spaces that carry a mark in the next, irregular part, so that no line ends at them."""
    for place in range(1, len(written), 2):
        if written[place - 1].endswith(" ") and grammar.mark.search(written[place]):
            columns[place - 1] = columns[place - 1][:-1] + FIXED


def _fix_joined(columns: list[str], written: list[str]) -> None:
    """Mark the spaces and hyphens before a word joiner, so that no line ends at them (UAX #14, class WJ)."""
    for place in range(1, len(written), 2):
        if written[place].startswith(_WORD_JOINER) and written[place - 1].endswith((" ", "-")):
            columns[place - 1] = columns[place - 1][:-1] + FIXED


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
