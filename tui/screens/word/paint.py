"""How the rows of a card look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.strip import Strip

from tui.language.spoken import enumerated
from tui.language.spoken import gettext as _
from tui.language.spoken import listed as joined
from tui.language.word_classes import PARTS_OF_SPEECH
from tui.screens.word.rows import LABEL, Example, Fact, Heading
from tui.screens.word.subject import Kin
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, Side, fitted, side_by_side, side_of, strip_of, text_width, with_arabic
from tui.widgets.gloss_told import PERHAPS, UNSURE

if TYPE_CHECKING:
    from glossary.cards import Card
    from tui.widgets.rows import Rows

_CURRENT, _OTHER = "▸", " "
_ELLIPSIS = "…"
_BETWEEN = " · "
_INDENT = 2


class Listed(NamedTuple):
    """A reading in the list of a card."""

    card: Card
    number: int
    is_shown: bool
    """Whether it is the one that is shown outside of the card."""
    note: str = ""
    """What tells it from another one with the same English."""

    @property
    def copied(self) -> str:
        """Return what is copied of it: the word as it is written, and its English."""
        return f"{self.card.gloss.token.surface}\t{self.card.readings[self.number].shown.text}"


def listed(card: Card, shown: int) -> list[Listed]:
    """Return the readings of a card; `shown` is the number of the one that is shown outside of it."""
    from glossary.readings import notes

    apart = notes([each.shown for each in card.readings])
    return [Listed(card, number, number == shown, _in_words(note)) for number, note in enumerate(apart)]


def _in_words(note: str) -> str:
    """Return a note with its part of speech in words."""
    tag, _blank, rest = note.partition(" ")
    return joined((_(PARTS_OF_SPEECH.get(tag, tag)), enumerated(map(_, rest.split(", ")))), _BETWEEN)


class Painter:
    """Paints the rows of a card."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter

    def reading(self, rows: Rows[Any], item: Listed, width: int, marked: bool) -> list[Strip]:
        """Return the row of a reading: which one is shown, how sure it is, its English, the vocalised word at the right."""
        card, number, is_shown, _note = item
        shown = card.readings[number].shown
        plain, dim = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        sign = f"{_CURRENT if is_shown else _OTHER}{number + 1} "
        doubt = _("{doubt}:").format(doubt=_(sureness(card, number))) if sureness(card, number) else ""
        word = shown.analysis.vocalised
        right = min(width // 3, text_width(self._typesetter, word) + 1)
        unsure = text_width(self._typesetter, doubt) + 1 if doubt else 0
        room = max(0, width - len(sign) - unsure - right - 1)
        apart = f"{item.note}  " if item.note else ""
        told = min(text_width(self._typesetter, item.note) + 2, room // 2) if item.note else 0
        strong = rows.row_ink("strong", marked=marked)
        lead = fitted(self._typesetter, sign, len(sign), dim, "left")
        parts = [
            fitted(self._typesetter, doubt, unsure, rows.row_ink("guess", marked=marked), "left"),
            fitted(self._typesetter, shown.text, room - told, strong if is_shown else plain, side_of(shown.text)),
            fitted(self._typesetter, apart, told, dim, "left"),
        ]
        own = fitted(self._typesetter, word, right, rows.row_ink("accent", marked=marked), "right")
        row = [lead, *with_arabic(parts, [own]), fitted(self._typesetter, "", 1, plain)]
        return [strip_of(row, width, plain)]

    def detail(self, rows: Rows[Any], item: object, width: int, marked: bool) -> list[Strip]:
        """Return the row of anything below the readings."""
        ground = rows.row_ink(marked=marked)
        if isinstance(item, Fact):
            return [strip_of(self._fact(rows, item, width), width, rows.ink())]
        if isinstance(item, Kin):
            return [strip_of(self._kin(rows, item, width, marked), width, ground)]
        if isinstance(item, Example):
            return [side_by_side(self._example(rows, item, width, marked), width, ground)]
        text = _(item.text) if isinstance(item, Heading) else ""
        return [strip_of([fitted(self._typesetter, text, width, rows.ink("heading"), "left")], width, rows.ink())]

    def _fact(self, rows: Rows[Any], fact: Fact, width: int) -> list[Fitted]:
        parts = [fitted(self._typesetter, _(fact.label), LABEL, rows.ink("faint"), "left")]
        left = width - LABEL
        side: Side = "right" if fact.is_arabic else "left"
        for text, ink in fact.pieces:
            room = left if fact.is_arabic else min(left, text_width(self._typesetter, text) + 2)
            parts.append(fitted(self._typesetter, text, room, rows.ink(ink), side))
            left -= room
        return parts

    def _kin(self, rows: Rows[Any], kin: Kin, width: int, marked: bool) -> list[Fitted]:
        plain, dim = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        right = min(width // 2, text_width(self._typesetter, kin.lemma) + 1)
        here = _("{number} here").format(number=len(kin.places)) if kin.places else ""
        told = min(width - right, text_width(self._typesetter, here) + 2 if here else 0)
        parts = [
            fitted(self._typesetter, kin.gloss, max(0, width - right - told - _INDENT - 1), plain, "left"),
            fitted(self._typesetter, here, told, dim, "left"),
        ]
        lemma = fitted(self._typesetter, kin.lemma, right, rows.row_ink("accent", marked=marked), "right")
        lead, edge = (fitted(self._typesetter, "", cells, plain) for cells in (_INDENT, 1))
        return [lead, *with_arabic(parts, [lemma]), edge]

    def _example(self, rows: Rows[Any], example: Example, width: int, marked: bool) -> list[Fitted]:
        """Return a line of an article about its word, whose beginning stands below that of the line above; what comes before it is at its right."""
        plain, key = rows.row_ink(marked=marked), rows.row_ink("sought", marked=marked)
        right = width * 4 // 10
        middle = min(width // 2, text_width(self._typesetter, example.word))
        apart, reached = (int(not each or each.isspace()) for each in (example.behind[:1], example.before[-1:]))
        before = self._ending(example.before.strip(), right)
        taken = min(right, text_width(self._typesetter, before))
        left = max(0, width - middle - right - apart - reached)
        return [
            self._set(example.behind.strip(), left, plain, "right"),
            self._set("", apart, plain),
            self._set(example.word, middle, key, "right"),
            self._set("", reached, plain),
            self._set(before, taken, plain, "right"),
            self._set("", right - taken, plain),
        ]

    def _ending(self, text: str, room: int) -> str:
        """Return as many of the last words of a text as have room."""
        words: Sequence[str] = text[-4 * max(1, room) :].split()
        for first in range(len(words)):
            kept = " ".join(words[first:])
            cut = kept if kept == text else f"{_ELLIPSIS} {kept}"
            if text_width(self._typesetter, cut) <= room:
                return cut
        return ""

    def _set(self, text: str, width: int, ink: Any, side: Side = "left") -> Fitted:
        return fitted(self._typesetter, text, width, ink, side)


def sureness(card: Card, number: int) -> str:
    """Return `perhaps` for readings about as likely as another, and for an unlikely first one; else nothing."""
    first = card.readings[0].shown
    if first.whole or first.source not in {"lexicon", "dictionary"}:
        return ""
    if card.gloss.close > 1:
        return PERHAPS if number < card.gloss.close else ""
    return PERHAPS if number == 0 and card.gloss.confidence < UNSURE else ""
