"""What stands around a word in its sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.words import Word


class Neighbours(NamedTuple):
    """What stands around a word in its sentence."""

    before: Reading | None = None
    """The reading chosen for the word before."""
    word_before: str = ""
    word_after: str = ""
    after: Sequence[Reading] = ()
    """All readings of the word after, the likeliest first."""
    earlier: Sequence[str] = ()
    """The three words before in the sentence."""
    later: Sequence[str] = ()
    """The six words after in the sentence."""
    beside_number: bool = False
    """Whether a number in digits stands next to the word."""
    labels: bool = False
    """Whether the word stands before a dash with spaces around it, or alone in its text."""
    after_comma: bool = False
    """Whether a comma stands between the word and the one before."""
    closes: bool = False
    """Whether its sentence ends with the word, which does not stand alone in it, or a comma stands behind it."""
    kind_before: str = ""
    """The kind of the reading chosen for the word before."""
    kind_after: str = ""
    """The kind of the likeliest reading of the word after."""
    kind_beyond: str = ""
    """The kind of the likeliest reading of the second word after."""
    kind_earlier: str = ""
    """The kind of the likeliest reading of the second word before."""
    ahead: Sequence[Word] = ()
    """The words after in the sentence with their readings, up to the next sign, six at most."""
