"""Three ways to write Arabic in Latin letters: ALA-LC (2012), IJMES and DIN 31635 (2011)."""

from collections.abc import Mapping
from typing import NamedTuple

_ALA_LC = {
    "'": "ʼ", ">": "ʼ", "&": "ʼ", "<": "ʼ", "}": "ʼ", "b": "b", "t": "t", "v": "th", "j": "j", "H": "ḥ", "x": "kh",
    "d": "d", "*": "dh", "r": "r", "z": "z", "s": "s", "$": "sh", "S": "ṣ", "D": "ḍ", "T": "ṭ", "Z": "ẓ", "E": "ʻ",
    "g": "gh", "f": "f", "q": "q", "k": "k", "l": "l", "m": "m", "n": "n", "h": "h", "w": "w", "y": "y",
    "\N{ARABIC LETTER PEH}": "p", "\N{ARABIC LETTER TCHEH}": "ch", "\N{ARABIC LETTER VEH}": "v",
    "\N{ARABIC LETTER GAF}": "g", "\N{ARABIC LETTER JEH}": "zh", "\N{ARABIC LETTER KEHEH}": "k",
    "\N{ARABIC LETTER FARSI YEH}": "y", "\N{ARABIC LETTER HEH GOAL}": "h", "\N{ARABIC LETTER YEH BARREE}": "e",
    "\N{ARABIC LETTER NOON GHUNNA}": "n", "\N{ARABIC LETTER TTEH}": "ṭ", "\N{ARABIC LETTER DDAL}": "ḍ",
    "\N{ARABIC LETTER RREH}": "ṛ", "\N{ARABIC LETTER HEH DOACHASHMEE}": "h",
}  # fmt: skip
_HALF_RINGS = {**dict.fromkeys("'><&}", "ʾ"), "E": "ʿ"}
_DIN = {
    "v": "ṯ", "j": "ǧ", "x": "ḫ", "*": "ḏ", "$": "š", "g": "ġ",
    "\N{ARABIC LETTER TCHEH}": "č", "\N{ARABIC LETTER JEH}": "ž",
}  # fmt: skip


class Scheme(NamedTuple):
    """What one way of romanising writes; letters are named by their transliteration after Buckwalter."""

    name: str
    """As the settings and the reader's panes write it."""
    consonants: Mapping[str, str]
    maqsura: str
    """A final alif that is written as a yāʼ."""
    marbuta: str
    """The ending of tāʼ marbūṭa by itself; in construct it is `at` everywhere."""
    marbuta_after_a: str
    """The same behind a long ā; in construct it is `t` everywhere."""
    doubled: Mapping[str, str]
    """What a doubled wāw and yāʼ are after their own vowel within a word, vowel and all; at its end they are ū and ī."""
    doubled_w_at_end: str
    prime: str = ""
    """Stands between two consonants that would be read as one (`adʹham`)."""
    assimilates: bool = False
    """Whether the article takes the sound of a sun letter (`aš-šams`)."""
    inner_article: str = "l"
    """The article behind a word written onto it (`wa-l-`)."""


ALA_LC = Scheme("ALA-LC", _ALA_LC, "á", "ah", "h", {"w": "ūw", "y": "īy"}, "ūw", prime="ʹ", inner_article="al")
IJMES = Scheme("IJMES", _ALA_LC | _HALF_RINGS, "ā", "a", "t", {"w": "uww", "y": "iyy"}, "ū")
DIN = Scheme("DIN 31635", _ALA_LC | _HALF_RINGS | _DIN, "ā", "a", "h", {"w": "ūw", "y": "īy"}, "ūw", assimilates=True)

SCHEMES = {"ala-lc": ALA_LC, "ijmes": IJMES, "din": DIN}
"""The schemes by the names that the setting `romanisation` takes."""
