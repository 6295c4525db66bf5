"""What a terminal is given for a cluster that is no Arabic word: plain characters only, never a control."""

import re
import unicodedata
from itertools import islice
from typing import NamedTuple

from tui.typeset.characters import (
    COMPOUNDS,
    FIXED_SPACES,
    NONCHARACTERS,
    REGIONAL,
    SIGNS,
    SKIN_TONES,
    SPACES,
    is_disputed,
)
from tui.typeset.grammar import Grammar

MOST_MARKS = 6
"""How many marks of one cluster are shown; more of them choke terminals."""

# `re` compiles what it is given as text when it is first used, and keeps it: few articles need these
_SPACE = f"[{SPACES}{FIXED_SPACES}]"
_SUBSTITUTED = f"[{SIGNS}{REGIONAL}{SKIN_TONES}{NONCHARACTERS}\ud800-\udfff]"
_COMPOUND = f"[{COMPOUNDS}]"
_REGIONAL = f"[{REGIONAL}]"
_SKIN_TONE = f"[{SKIN_TONES}]"
_SIGN = f"[{SIGNS}]"

_FIRST_COMPOUND = COMPOUNDS[0]
_CARRIER = "\N{DOTTED CIRCLE}"
_AYAHS = "\u06dd\u08e2"
_PHRASES = {
    "\ufdfa": "(\N{ARABIC LETTER SAD})",
    "\ufdfb": "(\N{ARABIC LETTER JEEM})",
    "\ufdfd": "(\N{ARABIC LETTER BEH})",
}
"""Whole phrases in one code point, each by an abbreviation."""

_TEARING = str.maketrans(
    dict.fromkeys(
        [
            *range(0x0610, 0x0615),
            *range(0x0616, 0x061B),
            *range(0x0656, 0x0660),
            0x0670,
            *range(0x06D6, 0x06EE),
            *range(0x0897, 0x08A0),
            *range(0x08CA, 0x0900),
        ]
    )
)
"""Arabic marks that monospaced fonts lack: all but 0615 and 064B-0655, which DejaVu Sans Mono 2.37 has. A terminal that takes one
from another font shapes the letters around it apart, or draws a box over them."""


class Glyph(NamedTuple):
    """What stands in a cell."""

    text: str
    width: int
    """In cells; 0 for what is not shown."""


def shown_marks(cluster: str, grammar: Grammar) -> str:
    """Return the combining marks of a cluster in their order, as many as are shown."""
    return "".join([found[0] for found in islice(grammar.mark.finditer(cluster), MOST_MARKS)])


def word_marks(cluster: str, grammar: Grammar) -> str:
    """Return the marks that are shown on a letter of an Arabic word: those that do not tear the word."""
    return shown_marks(cluster.translate(_TEARING), grammar)


def substitute(character: str) -> str:
    """Return the plain character of one cell that stands for one which terminals draw badly or not at all."""
    if re.match(_REGIONAL, character):
        return "\N{BLACK FLAG}"
    if re.match(_SKIN_TONE, character) or "\U0001f000" <= character <= "\U0001fbff":
        return "\N{WHITE SQUARE}"
    if unicodedata.category(character) == "Mc":
        return _CARRIER
    if re.match(_SIGN, character):
        return "\N{WHITE CIRCLE}" if character in _AYAHS else "#"
    return "\N{REPLACEMENT CHARACTER}"


def spelt(compound: str) -> str:
    """Return the letters of a ligature that few fonts have, in logical order, without marks."""
    letters = _PHRASES.get(compound) or unicodedata.normalize("NFKC", compound)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip() or compound


def is_compound(cluster: str) -> bool:
    """Return whether a cluster is a ligature to be spelt out."""
    return cluster >= _FIRST_COMPOUND and re.match(_COMPOUND, cluster) is not None


def glyph(cluster: str, grammar: Grammar) -> Glyph:
    """Return what is shown for a cluster that is neither an Arabic word nor a ligature to be spelt out."""
    base = cluster[0]
    if "\u1100" <= base <= "\u115e":  # a consonant that begins a Korean syllable
        base = unicodedata.normalize("NFC", cluster)[0]
    marks = shown_marks(cluster, grammar)
    if grammar.zero.match(base):
        return Glyph(_CARRIER + marks, 1) if marks else Glyph("", 0)
    if grammar.is_plain:
        return Glyph(base + marks, 1)
    if re.match(_SPACE, base):
        return Glyph(" " + marks, 1)
    if re.match(_SUBSTITUTED, base) or is_disputed(base):
        return Glyph(substitute(base), 1)
    return Glyph(base + marks, 2 if grammar.wide.match(base) else 1)
