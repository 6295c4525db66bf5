"""What terminals bear and heed, beyond what their mode says."""

from typing import NamedTuple


class Traits(NamedTuple):
    """What is to be reckoned with in a terminal."""

    joiners: bool = True
    """False where a multiplexer hides the letter after a joiner."""
    italics: bool = True
    """False where a multiplexer shows none."""
    heeds_marks: bool = False
    """Whether a left-to-right mark parts two words of a row whatever their looks; else their looks have to differ as well."""


USUAL = Traits()
"""What holds of a terminal of which nothing else is known."""
