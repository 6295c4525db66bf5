"""A paragraph made ready for lines of any width."""

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.typeset.classes import Characters
from tui.typeset.columns import Columns, Ruler
from tui.typeset.direction import Direction, direction
from tui.typeset.grammar import Grammar, Grammars
from tui.typeset.levels import paragraph_levels

if TYPE_CHECKING:
    from tui.typeset.substitutes import Substituted

_NEUTRAL = " !-/:-@\\[-`{-~\xa1-\xa9\xab\xac\xae-\xb1\xbb\xbf\xd7\xf7\u2010-\u2027\u2030-\u205e"
# `re` compiles what it is given as text when it is first used, and keeps it
MIXED = {
    Direction.RTL: f"[^\u0620-\u065f\u0670-\u06d5\u060c\u061b\u061f{_NEUTRAL}]",
    Direction.LTR: f"[^0-9A-Za-z\xc0-\u02b8{_NEUTRAL}]",
}
"""What may make a paragraph run both ways; other texts need no levels."""
MIXED_PLAIN = {Direction.RTL: "[0-9A-Za-z]|[\u0660-\u066d]", Direction.LTR: "[\u060c-\u0670]"}
"""The same among plain characters, compiled in a third of the time."""


class Tools(NamedTuple):
    """What paragraphs are made ready with; each tool remembers what it has met."""

    grammars: Grammars
    ruler: Ruler
    characters: Characters


class Prepared:
    """A paragraph with all that does not depend on the width, each part worked out when first asked for."""

    def __init__(
        self, text: str, asked: Direction | None, tools: Tools, substituted: "Substituted | None" = None
    ) -> None:
        self.text = substituted.ordered if substituted else text
        """What the order and the joining of letters are resolved from."""
        self.seen = substituted.seen if substituted else text
        """What is cut into clusters, measured and shown; as long as the text."""
        self.glyphs = substituted.glyphs if substituted else {}
        """What is shown at some offsets in place of what is seen there."""
        self._asked = asked
        self._tools = tools

    @cached_property
    def direction(self) -> Direction:
        """The direction of the paragraph."""
        return self._asked or direction(self.text)

    @cached_property
    def grammar(self) -> Grammar:
        """How the text is cut into clusters."""
        return self._tools.grammars.of(self.seen)

    @cached_property
    def columns(self) -> Columns:
        """The text measured in columns, with the places where lines may end."""
        return self._tools.ruler.columns(self.seen, self.grammar)

    @property
    def width(self) -> int:
        """The columns of the paragraph on one endless line, without the spaces at its end."""
        return len(self.columns.text.rstrip(" "))

    @cached_property
    def levels(self) -> bytes | None:
        """The embedding level of every code point, before L1; None where all have that of the paragraph."""
        mixed = MIXED_PLAIN if self.grammar.is_plain else MIXED
        if not re.search(mixed[self.direction], self.text):
            return None
        base = self.direction.level
        levels = paragraph_levels(self.classes(0, len(self.text)), base, self.text, self._tools.characters)
        return levels if levels.strip(bytes((base,))) else None

    def classes(self, start: int, end: int) -> bytes:
        """Return the bidirectional classes of a range; separators inside a paragraph are white space."""
        return self._tools.characters.classes(self.text[start:end]).replace(b"B", b"W")
