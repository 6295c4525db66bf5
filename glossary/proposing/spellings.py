"""Other ways in which a word is spelt: seats of hamza, final yāʼ and tāʼ marbūṭa, letters for foreign sounds."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from corpus.arabic.normalise import fold
from glossary.tables import table

_TABLE = Path(__file__).parent / "data" / "spellings.tsv"
_PLACES = {"anywhere": ("", ""), "end": ("", r"(?=\s|$)"), "beginning": (r"(?:(?<=^)|(?<=\s)|(?<=^ال)|(?<=\sال))", "")}


class Variant(NamedTuple):
    """Another spelling of a word, and why one meets it."""

    text: str
    reason: str


class Spellings:
    """Spells words otherwise; it owns the table of what is written for what."""

    def __init__(self) -> None:
        """Read the table."""
        self._rules = [
            (re.compile(row["letters"].join(_PLACES[row["place"]])), row["instead"], row["reason"])
            for row in table(_TABLE)
        ]

    def of(self, text: str) -> Iterator[Variant]:
        """Yield the other spellings of a word or phrase, each by one rule, none twice and none that is the text itself."""
        seen = {text}
        for pattern, instead, reason in self._rules:
            variant = pattern.sub(instead, text)
            if variant not in seen:
                seen.add(variant)
                yield Variant(variant, reason)


def is_found_anyway(text: str, variant: str) -> bool:
    """Return whether looking for one finds the other without a look-up form, since the two are the same when folded."""
    return fold(text) == fold(variant)
