"""Rows that tell what is known of a word: its English, its parts, its terms, its kin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.commands.keyed import with_keys
from tui.language.spoken import gettext as _
from tui.language.spoken import is_mirrored, listed, marked
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, Side, fitted, side_of, snug, text_width, with_arabic
from tui.widgets.gloss_told import Extras, Foreign, Told, doubt_of, grammar_of, origin_of, parts_of, said_of

if TYPE_CHECKING:
    from rich.style import Style

    from glossary.terminology import TermMatch

_HEADLINES = {"guess": "guess", "name": "named", "term": "found", "chosen": "key"}
"""The inks of the English, by the source of the reading."""
HEAD = 3
"""Rows above what is scrolled."""
_GAP = "  "
_PART = 24
"""Cells that a part of a word takes at most."""
_NOTE = "✎ "
_AVOIDED = ("deprecated", "superseded")
"""Statuses of terms that are struck."""
_ADD = marked("{reader.add}: add it to the glossary")
_ONE_BY_ONE = marked("{reader.readings}: its words one by one")


class GlossRows:
    """Sets rows of some cells with what is told of a word."""

    def __init__(self, typesetter: Typesetter, ink: Callable[[str], Style], width: int) -> None:
        """Take who sets text, the inks by their name, and the cells of a row."""
        self._typesetter = typesetter
        self._ink = ink
        self._width = width

    def message(self, sentence: str) -> Sequence[Fitted]:
        """Return a row with a sentence in place of what is told."""
        return [self._set(sentence, self._width, "faint")]

    def word(self, number: int, told: Told, extras: Extras) -> Sequence[Fitted]:
        """Return a row of an Arabic word."""
        if number == 0:
            return self._headline(told)
        if number in (1, 2):
            parts = self._parts(told, number - 1)
            room = max(0, self._width - _cells(parts))
            return with_arabic([self._set(listed(self._beside(told)[number - 1], _GAP), room, "faint")], parts)
        below = self.below(told, extras)
        return below[number - HEAD] if number - HEAD < len(below) else [self._set("", self._width, "faint")]

    def foreign(self, number: int, foreign: Foreign) -> Sequence[Fitted]:
        """Return a row of a word of another script: the English of its term, else that there is none; its terms below."""
        if number:
            below = [*self._notes(foreign.notes), *(self._term(term) for term in foreign.terms)]
            return below[number - 1] if number <= len(below) else [self._set("", self._width, "faint")]
        right = min(self._width // 2, text_width(self._typesetter, foreign.word) + 1)
        said, ink = (
            (foreign.terms[0].en, "found")
            if foreign.terms
            else (with_keys(_("not Arabic · {reader.add}: add it to the glossary")), "faint")
        )
        return with_arabic(
            [self._set(said, self._width - right, ink)], [self._set(foreign.word, right, "key", _beginning())]
        )

    def _headline(self, told: Told) -> list[Fitted]:
        whole = told.expression if told.reading.whole else ""
        word = whole or told.reading.analysis.vocalised or told.gloss.token.surface
        right = min(self._width // 2, text_width(self._typesetter, word) + 1)
        found = doubt_of(told)
        doubt = snug(self._typesetter, f"{_(found)}:", self._ink("guess"), 1) if found else self._set("", 0, "guess")
        ink, room = _HEADLINES.get(told.reading.source, "strong"), self._width - right - _cells([doubt])
        said = self._set(told.reading.text, room, ink, side_of(told.reading.text))
        return with_arabic([doubt, said], [self._set(word, right, "key", "right")])

    def _beside(self, told: Told) -> tuple[list[str], list[str], list[str]]:
        """Return what is told of a word beside its parts, on the upper and the lower row, and what has no room there."""
        taken = _cells(self._parts(told, 0))
        rows, rest = [], []
        for said in (grammar_of(told.reading.analysis), origin_of(told)):
            fitting = _fitting(self._typesetter, said, self._width - taken)
            rows.append(said[:fitting])
            rest += said[fitting:]
        return rows[0], rows[1], rest

    def _parts(self, told: Told, line: int) -> list[Fitted]:
        """Return the word's parts, the first one at the right; Arabic on the upper line, English below."""
        parts: list[Fitted] = []
        for arabic, english in reversed(parts_of(told.reading.analysis)):
            room = max(text_width(self._typesetter, each, _PART) for each in (arabic, english))
            text, style = (arabic, "accent") if line == 0 else (english, "faint")
            parts += [
                self._set("", len(_GAP), style),
                self._set(text, room, style, _beginning()),
            ]
        return parts

    def below(self, told: Told, extras: Extras) -> list[Sequence[Fitted]]:
        """Return the rows below: notes, what is known of the name, what had no room above, the expression, the terms, words spelt nearly so, the root's."""
        rows: list[Sequence[Fitted]] = [*self._notes(told.notes)]
        if told.name:
            rows += [
                [self._set(line, self._width, "named-plain")]
                for line in _lines(self._typesetter, told.name.told, self._width)
            ]
            rows += [[self._set(told.name.warning, self._width, "warning")]] if told.name.warning else []
        if rest := self._beside(told)[2]:
            rows.append([self._set(listed(rest, _GAP), self._width, "faint")])
        if told.expression:
            how = with_keys(_(_ONE_BY_ONE)) if told.reading.whole else told.gloss.text
            rows.append(self._line(_("expression:"), [(told.expression, how)]))
        rows += [self._term(term) for term in told.terms]
        if told.is_unknown:
            near = extras.nearest
            said = _("nearest:") if near else _("Nothing is known of it.")
            rows.append(self._line(f"{said} ", [*near, ("", with_keys(_(_ADD)))]))
        if extras.family:
            rows.append(self._line(_("same root:") + " ", extras.family))
        if extras.entries:
            rows.append(self._line(_("dictionaries:") + " ", extras.entries))
        return rows

    def _notes(self, notes: Sequence[str]) -> list[Sequence[Fitted]]:
        """Return the lines of notes, a sign before each note."""
        rows: list[Sequence[Fitted]] = []
        for note in notes:
            for number, line in enumerate(_wrapped(self._typesetter, note, max(1, self._width - len(_NOTE)))):
                sign = self._set(_NOTE if number == 0 else "", len(_NOTE), "sign")
                rows.append([sign, self._set(line, self._width - len(_NOTE), "noted", "reading")])
        return rows

    def _line(self, label: str, pairs: Sequence[tuple[str, str]]) -> list[Fitted]:
        """Return a label and pairs of Arabic and English, as many as there is room for."""
        first = snug(self._typesetter, label, self._ink("faint"), is_mirrored() or label.endswith(" "))
        parts, left = [first], self._width - _cells([first])
        for arabic, english in pairs:
            widths = [text_width(self._typesetter, each) + 1 if each else 0 for each in (arabic, english)]
            if sum(widths) > left and len(parts) > 1:
                break
            parts += [
                self._set(arabic, min(left, widths[0]), "accent", "right") if arabic else self._set("", 0, "accent")
            ]
            left -= widths[0]
            room = max(0, min(left, widths[1] + len(_GAP)))
            parts.append(self._set(f" {english}", room, "faint", side_of(english)))
            left -= room
        return parts

    def _term(self, match: TermMatch) -> list[Fitted]:
        right = min(self._width // 2, text_width(self._typesetter, match.ar) + 1)
        left = text_width(self._typesetter, match.en) + 3
        avoided = match.status in _AVOIDED
        said = [
            self._set(match.en, min(left, self._width - right - 2), "struck" if avoided else "found"),
            self._set(said_of(match), max(0, self._width - right - 2 - left), "faint"),
        ]
        arabic = self._set(match.ar, right, "struck" if avoided else "found", "right")
        return [self._set("◆ ", 2, "found"), *with_arabic(said, [arabic])]

    def _set(self, text: str, width: int, ink: str, side: Side = "left") -> Fitted:
        return fitted(self._typesetter, text, width, self._ink(ink), side)


def _cells(parts: Sequence[Fitted]) -> int:
    return sum(segment.cell_length for part in parts for segment in part)


def _beginning() -> Side:
    """Return the side at which a text of either script ends at the right, in a mirrored interface too."""
    return "left" if is_mirrored() else "right"


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
    return next((count for count in counts if text_width(typesetter, listed(told[:count], _GAP)) <= room), 0)


def _lines(typesetter: Typesetter, parts: Sequence[str], width: int) -> list[str]:
    """Return parts joined to lines that are no wider than some cells, but for a part that is wider by itself."""
    lines: list[list[str]] = []
    for part in parts:
        if lines and text_width(typesetter, listed((*lines[-1], part))) <= width:
            lines[-1].append(part)
        else:
            lines.append([part])
    return [*map(listed, lines)]
