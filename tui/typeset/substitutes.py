"""What is shown of a text in place of some of its characters: other digits, and signs for what cannot be seen."""

from collections.abc import Mapping
from typing import NamedTuple

from tui.typeset.digits import Digits, turned
from tui.typeset.unseen import Unseen


class Substituted(NamedTuple):
    """A text of which some characters are shown otherwise; every offset means what it did."""

    ordered: str
    """What the order and the joining of letters are resolved from."""
    seen: str
    """What is cut into clusters, measured and shown; it differs where something unseen has a sign."""
    glyphs: Mapping[int, str]
    """What is shown at some offsets in place of what `seen` has there; it takes as many cells."""


class Substitutes:
    """Says what is shown of a text."""

    def __init__(self, digits: Digits = Digits.WRITTEN, *, has_signs: bool = False) -> None:
        """Take the digits for numbers, and whether what cannot be seen has signs."""
        self.digits = digits
        self.has_signs = has_signs
        self._unseen = Unseen()

    def of(self, text: str) -> Substituted | None:
        """Return a text as it is shown; None where that is as it is written."""
        numbers = turned(text, self.digits)
        ordered = numbers.ordered if numbers else text
        signed = self._unseen.signed(ordered) if self.has_signs else None
        if numbers is None and signed is None:
            return None
        glyphs = {**(numbers.glyphs if numbers else {}), **(signed.glyphs if signed else {})}
        return Substituted(ordered, signed.seen if signed else ordered, glyphs)
