"""What is known of the word under the cursor, in a few rows under the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import Fitted, FittedStrip, Side, fitted, strip_of, text_width
from tui.widgets.gloss_told import Extras, Foreign, Told, doubt_of, grammar_of, origin_of, parts_of, said_of

if TYPE_CHECKING:
    from glossary.terminology import TermMatch

_HEADLINES = {"guess": "guess", "name": "named", "term": "found", "chosen": "key"}
"""The inks of the English, by the source of the reading."""
_HEAD = 3
"""Rows above what is scrolled."""
_GAP = "  "
_PARTED = "  ·  "
"""Between what is said of a name."""
_NOTE = "✎ "
_AVOIDED = ("deprecated", "superseded")
"""Statuses of terms that are struck."""
_ADD = "a: add it to the glossary"
_ONE_BY_ONE = "l: its words one by one"


class GlossPane(Fielded):
    """Shows a word: the English, the word with its vowels, its parts right to left, its terms, its kin."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._told: Told | None = None
        self._foreign: Foreign | None = None
        self._extras = Extras()
        self._turned = 0
        self._message = "Loading the lexicon …"

    def say(self, message: str) -> None:
        """Show a sentence in place of a gloss."""
        self._forget_selection(None)
        self._told = self._foreign = None
        self._message = message
        self.refresh()

    def show_foreign(self, foreign: Foreign) -> None:
        """Show a word of another script with the terms that it belongs to."""
        self.say("")
        self._foreign = foreign

    def show(self, told: Told) -> None:
        """Show a word in one of its readings; what was found out of another one is forgotten."""
        self._forget_selection(told)
        self._told, self._foreign = told, None
        self.refresh()

    def extend(self, told: Told, extras: Extras) -> None:
        """Show what was found out of a word, if it is still the one that is shown."""
        if told == self._told:
            self._extras = extras
            self.refresh()

    def _forget_selection(self, told: Told | None) -> None:
        """Select nothing any longer where another gloss comes."""
        if told == self._told:
            return
        self._turned = 0
        self._extras = Extras()
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()

    @property
    def copied(self) -> str:
        """Return the word and its English, as they are copied; empty where nothing is explained."""
        if self._foreign:
            return "\t".join([self._foreign.word, *(each.en for each in self._foreign.terms[:1])])
        return f"{self._told.gloss.token.surface}\t{self._told.reading.text}" if self._told else ""

    def line_on(self, row: int) -> int:
        """Return which line stands on a row: terms and kin are scrolled, what is above them stays."""
        return row if row < _HEAD else row + self._turned

    def pull(self, rows: int) -> None:
        """Scroll the terms and what is below them."""
        below = self._below(self._told, self.size.width) if self._told else []
        hidden = _HEAD + len(below) - self.size.height
        self._turned = max(0, min(self._turned + rows, hidden))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row of the pane."""
        number = self.line_on(y)
        return self.with_selection(self.strip_of_line(number), number)

    def strip_of_line(self, number: int) -> FittedStrip:
        """Return one line of the pane."""
        width, text = self.size.width, self.ink()
        if self._foreign is not None:
            return strip_of(self._foreign_row(number, self._foreign, width), width, text)
        if self._told is None:
            return strip_of([self._set(self._message if number == 0 else "", width, "faint")], width, text)
        return strip_of(self._row(number, self._told, width), width, text)

    def _row(self, y: int, told: Told, width: int) -> Sequence[Fitted]:
        if y == 0:
            return self._headline(told, width)
        if y in (1, 2):
            parts = self._parts(told, y - 1)
            room = max(0, width - _cells(parts))
            return [self._set(_GAP.join(self._beside(told, width)[y - 1]), room, "faint"), *parts]
        below = self._below(told, width)
        return below[y - _HEAD] if y - _HEAD < len(below) else [self._set("", width, "faint")]

    def _foreign_row(self, y: int, foreign: Foreign, width: int) -> Sequence[Fitted]:
        """Return a row of a word of another script: the English of its term, else that there is none; its terms below."""
        if y:
            below = [*self._notes(foreign.notes, width), *(self._term(term, width) for term in foreign.terms)]
            return below[y - 1] if y <= len(below) else [self._set("", width, "faint")]
        right = min(width // 2, text_width(self._typesetter, foreign.word) + 1)
        said, ink = (foreign.terms[0].en, "found") if foreign.terms else (f"not Arabic · {_ADD}", "faint")
        return [self._set(said, width - right, ink), self._set(foreign.word, right, "key", "right")]

    def _headline(self, told: Told, width: int) -> list[Fitted]:
        whole = told.expression if told.reading.whole else ""
        word = whole or told.reading.analysis.vocalised or told.gloss.token.surface
        right = min(width // 2, text_width(self._typesetter, word) + 1)
        doubt = f"{found}: " if (found := doubt_of(told)) else ""
        return [
            self._set(doubt, len(doubt), "guess"),
            self._set(told.reading.text, width - right - len(doubt), _HEADLINES.get(told.reading.source, "strong")),
            self._set(word, right, "key", "right"),
        ]

    def _beside(self, told: Told, width: int) -> tuple[list[str], list[str], list[str]]:
        """Return what is told of a word beside its parts, on the upper and the lower row, and what has no room there."""
        taken = _cells(self._parts(told, 0))
        rows, rest = [], []
        for said in (grammar_of(told.reading.analysis), origin_of(told)):
            fitting = _fitting(self._typesetter, said, width - taken)
            rows.append(said[:fitting])
            rest += said[fitting:]
        return rows[0], rows[1], rest

    def _parts(self, told: Told, line: int) -> list[Fitted]:
        """Return the word's parts, the first one at the right; Arabic on the upper line, English below."""
        parts: list[Fitted] = []
        for arabic, english in reversed(parts_of(told.reading.analysis)):
            room = 2 + max(text_width(self._typesetter, each, 24) for each in (arabic, english))
            text, style = (arabic, "accent") if line == 0 else (english, "faint")
            parts.append(self._set(text, room, style, "right"))
        return parts

    # -- below the word's parts

    def _below(self, told: Told, width: int) -> list[Sequence[Fitted]]:
        """Return the rows below: notes, what is known of the name, what had no room above, the expression, the terms, words spelt nearly so, the root's."""
        rows: list[Sequence[Fitted]] = [*self._notes(told.notes, width)]
        if told.name:
            rows += [
                [self._set(line, width, "named-plain")] for line in _lines(self._typesetter, told.name.told, width)
            ]
            rows += [[self._set(told.name.warning, width, "warning")]] if told.name.warning else []
        if rest := self._beside(told, width)[2]:
            rows.append([self._set(_GAP.join(rest), width, "faint")])
        if told.expression:
            how = _ONE_BY_ONE if told.reading.whole else told.gloss.text
            rows.append(self._line("expression:", [(told.expression, how)], width))
        rows += [self._term(term, width) for term in told.terms]
        if told.is_unknown:
            near = self._extras.nearest
            rows.append(self._line("nearest: " if near else "Nothing is known of it. ", [*near, ("", _ADD)], width))
        if self._extras.family:
            rows.append(self._line("same root: ", self._extras.family, width))
        if self._extras.entries:
            rows.append(self._line("dictionaries: ", self._extras.entries, width))
        return rows

    def _notes(self, notes: Sequence[str], width: int) -> list[Sequence[Fitted]]:
        """Return the lines of notes, a sign before each note."""
        rows: list[Sequence[Fitted]] = []
        for note in notes:
            for number, line in enumerate(_wrapped(self._typesetter, note, max(1, width - len(_NOTE)))):
                sign = self._set(_NOTE if number == 0 else "", len(_NOTE), "sign")
                rows.append([sign, self._set(line, width - len(_NOTE), "noted", "reading")])
        return rows

    def _line(self, label: str, pairs: Sequence[tuple[str, str]], width: int) -> list[Fitted]:
        """Return a label and pairs of Arabic and English, as many as there is room for."""
        parts = [self._set(label, min(width, len(label)), "faint")]
        left = width - len(label)
        for arabic, english in pairs:
            widths = [text_width(self._typesetter, each) + 1 if each else 0 for each in (arabic, english)]
            if sum(widths) > left and len(parts) > 1:
                break
            parts += [
                self._set(arabic, min(left, widths[0]), "accent", "right") if arabic else self._set("", 0, "accent")
            ]
            left -= widths[0]
            room = max(0, min(left, widths[1] + len(_GAP)))
            parts.append(self._set(f" {english}", room, "faint"))
            left -= room
        return parts

    def _term(self, match: TermMatch, width: int) -> list[Fitted]:
        right = min(width // 2, text_width(self._typesetter, match.ar) + 1)
        left = text_width(self._typesetter, match.en) + 3
        avoided = match.status in _AVOIDED
        return [
            self._set("◆ ", 2, "found"),
            self._set(match.en, min(left, width - right - 2), "struck" if avoided else "found"),
            self._set(said_of(match), max(0, width - right - 2 - left), "faint"),
            self._set(match.ar, right, "struck" if avoided else "found", "right"),
        ]

    def _set(self, text: str, width: int, ink: str, side: Side = "left") -> Fitted:
        return fitted(self._typesetter, text, width, self.ink(ink), side)


def _cells(parts: Sequence[Fitted]) -> int:
    return sum(segment.cell_length for part in parts for segment in part)


def _wrapped(typesetter: Typesetter, text: str, width: int) -> list[str]:
    """Return the lines of a text of several paragraphs."""
    lines: list[str] = []
    for paragraph in filter(str.strip, text.splitlines()):
        prepared = typesetter.prepare(paragraph)
        lines += [paragraph[span.start : span.end].strip() for span in typesetter.lay_out(prepared, width)]
    return lines


def _fitting(typesetter: Typesetter, told: list[str], room: int) -> int:
    """Return how many of the first ones stand side by side in some cells."""
    counts = range(len(told), 0, -1)
    return next((count for count in counts if text_width(typesetter, _GAP.join(told[:count])) <= room), 0)


def _lines(typesetter: Typesetter, parts: Sequence[str], width: int) -> list[str]:
    """Return parts joined to lines that are no wider than some cells, but for a part that is wider by itself."""
    lines: list[str] = []
    for part in parts:
        longer = _PARTED.join((*lines[-1:], part))
        if lines and text_width(typesetter, longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
