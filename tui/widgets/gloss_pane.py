"""What is known of the word under the cursor, in a few rows under the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.typeset.typesetter import Typesetter
from tui.widgets.fielded import Fielded
from tui.widgets.fitted import Fitted, FittedStrip, Side, fitted, strip_of, text_width

if TYPE_CHECKING:
    from glossary.model import Analysis, Gloss, TermMatch

_SOURCES = {
    "chosen": "your choice",
    "term": "from the glossary",
    "name": "a name",
    "lexicon": "from the lexicon",
    "dictionary": "from a dictionary",
    "guess": "a guess",
}
"""What is said of a gloss, by its source."""
_PARTS_OF_SPEECH = {
    "ADJ": "adjective",
    "ADP": "preposition",
    "ADV": "adverb",
    "AUX": "auxiliary verb",
    "CCONJ": "conjunction",
    "DET": "determiner",
    "INTJ": "interjection",
    "NOUN": "noun",
    "NUM": "number",
    "PART": "particle",
    "PRON": "pronoun",
    "PROPN": "name",
    "SCONJ": "conjunction",
    "VERB": "verb",
}
"""The tags of Universal Dependencies in words."""
_LEVELS = {
    "exact": "as written",
    "bare": "but for vowel signs",
    "folded": "spelt otherwise",
    "lemma": "inflected",
}
"""What is said of a match, by its level."""
_HEADLINES = {"guess": "guess", "name": "named", "term": "found"}
"""The inks of the English, by the source of the gloss."""
_HEAD = 3
"""Rows above the terms."""
_GAP = "  "
_AVOIDED = ("deprecated", "superseded")
"""Statuses of terms that are struck."""


class GlossPane(Fielded):
    """Shows a gloss: the English, the word with its vowels, its parts right to left, its terms."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._gloss: Gloss | None = None
        self._terms: Sequence[TermMatch] = ()
        self._reading = 0
        self._romanised = ""
        self._turned = 0
        self._message = "Loading the lexicon …"

    def say(self, message: str) -> None:
        """Show a sentence in place of a gloss."""
        self._forget_selection(None, 0)
        self._gloss = None
        self._message = message
        self.refresh()

    def show(self, gloss: Gloss, terms: Sequence[TermMatch], reading: int, romanised: str) -> None:
        """Show a word's gloss in one of its readings, and the terms of the glossary that cover it."""
        self._forget_selection(gloss, reading)
        self._gloss = gloss
        self._terms = terms
        self._reading = reading
        self._romanised = romanised
        self.refresh()

    def _forget_selection(self, gloss: Gloss | None, reading: int) -> None:
        """Select nothing any longer where another gloss comes."""
        if gloss == self._gloss and reading == self._reading:
            return
        self._turned = 0
        if self.is_mounted and self.text_selection is not None:
            self.screen.clear_selection()

    @property
    def copied(self) -> str:
        """Return the word and its English, as they are copied; empty where nothing is explained."""
        if self._gloss is None:
            return ""
        return f"{self._gloss.token.surface}\t{self._english(self._gloss)}"

    def line_on(self, row: int) -> int:
        """Return which line stands on a row: terms are scrolled, what is above them stays."""
        return row if row < self._head else row + self._turned

    def pull(self, rows: int) -> None:
        """Scroll the terms."""
        hidden = self._head + len(self._terms) - self.size.height
        self._turned = max(0, min(self._turned + rows, hidden))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row of the pane."""
        number = self.line_on(y)
        return self.with_selection(self.strip_of_line(number), number)

    def strip_of_line(self, number: int) -> FittedStrip:
        """Return one line of the pane."""
        width, text = self.size.width, self.ink()
        if self._gloss is None:
            return strip_of([self._set(self._message if number == 0 else "", width, "faint")], width, text)
        return strip_of(self._row(number, self._gloss, width), width, text)

    def _row(self, y: int, gloss: Gloss, width: int) -> list[Fitted]:
        analysis = self._shown(gloss)
        if y == 0:
            return self._headline(gloss, analysis, width)
        if y in (1, 2):
            parts = self._parts(analysis, y - 1)
            room = max(0, width - sum(segment.cell_length for part in parts for segment in part))
            return [self._set(_GAP.join(self._told(gloss, width)[y - 1]), room, "faint"), *parts]
        if y == _HEAD < self._head:
            return [self._set(_GAP.join(self._told(gloss, width)[2]), width, "faint")]
        place = y - self._head
        if place < len(self._terms):
            return self._term(self._terms[place], width)
        return [self._set("", width, "faint")]

    def _shown(self, gloss: Gloss) -> Analysis:
        return gloss.analyses[self._reading] if self._reading < len(gloss.analyses) else gloss.analysis

    def _headline(self, gloss: Gloss, analysis: Analysis, width: int) -> list[Fitted]:
        word = analysis.vocalised or gloss.token.surface
        right = min(width // 2, text_width(self._typesetter, word) + 1)
        english = self._english(gloss)
        name = _HEADLINES.get(gloss.source, "strong") if self._reading == 0 else "strong"
        return [self._set(english, width - right, name), self._set(word, right, "key", "right")]

    def _english(self, gloss: Gloss) -> str:
        return gloss.text if self._reading == 0 else whole_gloss(self._shown(gloss))

    @property
    def _head(self) -> int:
        """How many rows there are above the terms: one more where not all fits beside the word's parts."""
        more = self._gloss is not None and self._told(self._gloss, self.size.width)[2]
        return _HEAD + bool(more)

    def _told(self, gloss: Gloss, width: int) -> tuple[list[str], list[str], list[str]]:
        """Return what is told of a word beside its parts, on the upper and the lower row, and what has no room there."""
        analysis = self._shown(gloss)
        taken = sum(segment.cell_length for part in self._parts(analysis, 0) for segment in part)
        rows, rest = [], []
        for told in (self._grammar(analysis), self._origin(gloss)):
            fitting = _fitting(self._typesetter, told, width - taken)
            rows.append(told[:fitting])
            rest += told[fitting:]
        return rows[0], rows[1], rest

    def _grammar(self, analysis: Analysis) -> list[str]:
        root = " ".join(analysis.root)
        told = [
            _PARTS_OF_SPEECH.get(analysis.pos, ""),
            *analysis.features,
            analysis.lemma,
            f"root {root}" if root else "",
        ]
        return [part for part in told if part]

    def _origin(self, gloss: Gloss) -> list[str]:
        told = [self._romanised, _SOURCES[gloss.source if self._reading == 0 else "lexicon"]]
        if len(gloss.analyses) > 1:
            told.append(f"reading {self._reading + 1} of {len(gloss.analyses)} (l: next)")
        return [part for part in told if part]

    def _parts(self, analysis: Analysis, line: int) -> list[Fitted]:
        """Return the word's parts, the first one at the right; Arabic on the upper line, English below."""
        pieces = [(clitic.text, clitic.gloss) for clitic in analysis.proclitics]
        pieces.append((analysis.stem, analysis.gloss))
        pieces += [(clitic.text, clitic.gloss) for clitic in analysis.enclitics]
        if len(pieces) == 1:
            return []
        parts: list[Fitted] = []
        for arabic, english in reversed(pieces):
            room = 2 + max(text_width(self._typesetter, each, 24) for each in (arabic, english))
            text, style = (arabic, "accent") if line == 0 else (english, "faint")
            parts.append(self._set(text, room, style, "right"))
        return parts

    def _term(self, match: TermMatch, width: int) -> list[Fitted]:
        right = min(width // 2, text_width(self._typesetter, match.ar) + 1)
        left = text_width(self._typesetter, match.en) + 3
        avoided = match.status in _AVOIDED
        told = f"{match.status.value} · {match.note or _LEVELS.get(match.level, match.level)}"
        return [
            self._set("◆ ", 2, "found"),
            self._set(match.en, min(left, width - right - 2), "found"),
            self._set(told, max(0, width - right - 2 - left), "faint"),
            self._set(match.ar, right, "struck" if avoided else "found", "right"),
        ]

    def _set(self, text: str, width: int, ink: str, side: Side = "left") -> Fitted:
        return fitted(self._typesetter, text, width, self.ink(ink), side)


def whole_gloss(analysis: Analysis) -> str:
    """Return an analysis in English, the parts in the order of the Arabic."""
    parts = [*(clitic.gloss for clitic in analysis.proclitics), analysis.gloss]
    return " + ".join(part for part in [*parts, *(clitic.gloss for clitic in analysis.enclitics)] if part)


def _fitting(typesetter: Typesetter, told: list[str], room: int) -> int:
    """Return how many of the first ones stand side by side in some cells."""
    counts = range(len(told), 0, -1)
    return next((count for count in counts if text_width(typesetter, _GAP.join(told[:count])) <= room), 0)
