"""Names that are likely the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.strip import Strip

from glossary.authority.likeness import IN_WORDS, MergeReason
from glossary.authority.listed import NameRow
from glossary.progress import Watch
from tui.commands.bindings import bindings_of
from tui.commands.keymap import key_of
from tui.commands.model import Scope
from tui.language.kinds import GLYPHS
from tui.language.spoken import enumerated, marked
from tui.language.spoken import gettext as _
from tui.screens.commanded import row_handlers
from tui.screens.empty import told_of
from tui.screens.entities.deciding import Deciding, Decision
from tui.screens.entities.opening import NameOpening
from tui.screens.entities.signs import called, counted, english_parts, many
from tui.screens.taken_back import takes_back
from tui.screens.terms.finding.found import FoundScreen
from tui.services.services import Services
from tui.telling.counted import in_articles
from tui.typeset.typesetter import Typesetter
from tui.widgets.fitted import Fitted, fitted, strip_of, with_arabic

if TYPE_CHECKING:
    from glossary.authority.authority import Authority
    from glossary.authority.suggesting import Suggestions

_LEAD, _COUNTS, _GAP, _EDGE = 2, 22, 2, 2
_NARROW = 70
"""Cells below which the number of articles is left out."""


class Pair(NamedTuple):
    """Two names that are likely the same."""

    into: NameRow
    """Which would stand for both."""
    one: NameRow
    reasons: tuple[MergeReason, ...]
    """Why."""


class LikelyScreen(FoundScreen[Pair]):
    """Pairs of names with the reasons, the likeliest first."""

    scope = Scope.LIKELY
    BINDINGS = bindings_of(Scope.LIKELY)
    CSS_PATH = Path(__file__).with_name("entities.tcss")
    row_height = 4
    names = (marked("Likely the same"), "")
    arabic = "لعلها واحد"

    def __init__(self, services: Services, typesetter: Typesetter) -> None:
        super().__init__(services, typesetter)
        self._deciding = Deciding(self, services, self.begin)
        self._suggestions: Suggestions | None = None
        """What looks for pairs: the same each time, since it reads tables first."""
        self._opened = NameOpening(self, services, typesetter)
        self.handlers = {
            **row_handlers(Scope.LIKELY, self.rows),
            **self._deciding.handlers(Scope.LIKELY),
            "likely.accept": self.accept,
            "likely.dismiss": self.keep_apart,
            "likely.turn": self.turn,
            "likely.open": lambda: self._open(lambda pair: pair.into),
            "likely.other": lambda: self._open(lambda pair: pair.one),
            "likely.close": self.close,
        }

    def find(self, watch: Watch) -> Iterator[Pair]:
        """Yield the pairs, the likeliest first."""
        self._suggestions = self._suggestions or self.services.naming.suggestions
        found = self._suggestions.all(watch=watch)
        rows = self.services.name_index.rows({each.id for pair in found for each in (pair.one, pair.into)})
        for each in found:
            if each.one.id in rows and each.into.id in rows:
                yield Pair(rows[each.into.id], rows[each.one.id], each.reasons)

    def summary(self, items: Sequence[Pair]) -> str:
        """Return how many pairs there are."""
        if not items:
            return told_of(Scope.LIKELY)
        return _("{pairs}. {same}: the same; {other}: not the same. {back} takes either back.").format(
            pairs=many(len(items), "pair", "pairs"),
            same=key_of("likely.accept"),
            other=key_of("likely.dismiss"),
            back=key_of("likely.undo"),
        )

    def choose(self, item: Pair) -> None:
        """Show the name that would stand for both."""
        self._opened.entity(item.into.entity)

    def _open(self, side: Callable[[Pair], NameRow]) -> None:
        if self.rows.item is not None:
            self._opened.entity(side(self.rows.item).entity)

    # -- deciding

    def accept(self) -> None:
        """Let the name above stand for both."""
        item = self.rows.item
        if item is None:
            return

        def decide(authority: Authority) -> str:
            authority.merge(item.one.entity, item.into.entity)
            return _("{name} is the same as {other}. {back}").format(
                name=called(item.one.entity), other=called(item.into.entity), back=takes_back("likely")
            )

        self._decide(item, decide)

    def keep_apart(self) -> None:
        """Never offer the pair again."""
        item = self.rows.item
        if item is None:
            return

        def decide(authority: Authority) -> str:
            authority.keep_apart(item.one.entity, item.into.entity)
            return _("{name} and {other}: two from now on. {back}").format(
                name=called(item.one.entity), other=called(item.into.entity), back=takes_back("likely")
            )

        self._decide(item, decide)

    def _decide(self, item: Pair, decide: Decision) -> None:
        """Carry out a decision on a pair; the next one comes up at once, this one again where that fails."""
        told: list[str] = []

        def work(authority: Authority) -> str:
            told.append(decide(authority))
            return told[0]

        self._deciding.do(work, lambda: None if told else self.begin())
        self.drop(item)

    def turn(self) -> None:
        """Let the other name of the pair stand for both."""
        item = self.rows.item
        if item is not None:
            turned = [Pair(each.one, each.into, each.reasons) if each is item else each for each in self.rows.items]
            self.rows.show(turned, self.rows.marked, in_place=True)

    def close(self) -> None:
        """Stop what lasts; else go back."""
        if not self._deciding.stop():
            super().close()

    # -- painting

    def paint(self, item: Pair, width: int, marked: bool) -> list[Strip]:
        """Return the name that would stand for both, the other one, the reasons, and a blank."""
        rows, setter = self.rows, self.typesetter
        plain, faint = rows.row_ink(marked=marked), rows.row_ink("faint", marked=marked)
        accent = rows.row_ink("accent", marked=marked)
        why = enumerated((_(IN_WORDS[each]) for each in item.reasons), ";")
        lead = [fitted(setter, sign if marked else " ", _LEAD, accent, "left") for sign in ("▌", "▌", "▌")]
        strips: list[Strip] = [
            strip_of([lead[0], *self._side(item.into, width - _LEAD, marked=marked, first=True)], width, plain),
            strip_of([lead[1], *self._side(item.one, width - _LEAD, marked=marked, first=False)], width, plain),
            strip_of([lead[2], fitted(setter, f"  {why}", width - _LEAD, faint, "left")], width, plain),
        ]
        return [*strips, Strip.blank(width, rows.ink())]

    def _side(self, row: NameRow, width: int, *, marked: bool, first: bool) -> list[Fitted]:
        rows, setter = self.rows, self.typesetter
        ink = rows.row_ink("strong" if first else "plain", marked=marked)
        faint = rows.row_ink("faint", marked=marked)
        mentions = counted(row.mentions, row.adjectives)
        counts = _("{mentions} {in_articles}").format(mentions=mentions, in_articles=in_articles(row.articles))
        room = _COUNTS if width >= _NARROW else 0
        half = (width - 2 - room - _GAP - _EDGE) // 2
        lead = fitted(setter, GLYPHS[row.entity.kind], 2, rows.row_ink("accent", marked=marked), "left")
        parts = [*english_parts(setter, row.entity, half, ink), fitted(setter, counts, room, faint, "right")]
        gap, edge = (fitted(setter, "", cells, faint) for cells in (_GAP, _EDGE))
        arabic = fitted(setter, row.entity.ar, width - 2 - half - room - _GAP - _EDGE, ink, "right")
        return [lead, *with_arabic(parts, [gap, arabic]), edge]
