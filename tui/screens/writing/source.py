"""The Arabic above the editor of its English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.widgets.arabic_text import ArabicText, Paragraph

if TYPE_CHECKING:
    from corpus.model import Span
    from tui.typeset.typesetter import Typesetter

_RULE = 1
"""Rows of the rule below it."""


class SourceAbove(VerticalScroll, can_focus=False):
    """The whole of a source, wrapped; it is scrolled where it is higher than there is room for."""

    DEFAULT_CSS = "SourceAbove { height: auto; border-bottom: solid $page-rule; }"

    def __init__(self, typesetter: Typesetter, source: str) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._source = source
        self._text = ArabicText(source, typesetter)

    def compose(self) -> ComposeResult:
        """Yield the text."""
        yield self._text

    def fit(self, width: int, most: int) -> int:
        """Take the rows that the source needs at a width in cells, its rule included, but for those beyond `most`; return how many."""
        setter = self._typesetter
        needed = sum(len(setter.lay_out(setter.prepare(line), max(1, width))) for line in self._source.splitlines())
        rows = max(1 + _RULE, min(needed + _RULE, most))
        self.styles.height = rows
        return rows

    def mark(self, spans: Sequence[Span]) -> None:
        """Let ranges stand out, in code points of the source, and no others."""
        self._text.show(_paragraphs(self._source, spans))


def _paragraphs(source: str, spans: Sequence[Span]) -> Iterable[Paragraph]:
    begin = 0
    for line in source.splitlines(keepends=True):
        inks = tuple((span.start - begin, span.end - begin, "differing") for span in spans)
        yield Paragraph(line.rstrip("\r\n"), inks=inks)
        begin += len(line)
