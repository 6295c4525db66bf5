"""Buckwalter's transliteration, in which the lexicon is written, and Arabic letters."""

import re
from string import ascii_letters
from unicodedata import normalize

from corpus.arabic.letters import LETTERS

_LETTERS = {
    "'": "\N{ARABIC LETTER HAMZA}",
    "|": "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}",
    ">": "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
    "&": "\N{ARABIC LETTER WAW WITH HAMZA ABOVE}",
    "<": "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}",
    "}": "\N{ARABIC LETTER YEH WITH HAMZA ABOVE}",
    "A": "\N{ARABIC LETTER ALEF}",
    "b": "\N{ARABIC LETTER BEH}",
    "p": "\N{ARABIC LETTER TEH MARBUTA}",
    "t": "\N{ARABIC LETTER TEH}",
    "v": "\N{ARABIC LETTER THEH}",
    "j": "\N{ARABIC LETTER JEEM}",
    "H": "\N{ARABIC LETTER HAH}",
    "x": "\N{ARABIC LETTER KHAH}",
    "d": "\N{ARABIC LETTER DAL}",
    "*": "\N{ARABIC LETTER THAL}",
    "r": "\N{ARABIC LETTER REH}",
    "z": "\N{ARABIC LETTER ZAIN}",
    "s": "\N{ARABIC LETTER SEEN}",
    "$": "\N{ARABIC LETTER SHEEN}",
    "S": "\N{ARABIC LETTER SAD}",
    "D": "\N{ARABIC LETTER DAD}",
    "T": "\N{ARABIC LETTER TAH}",
    "Z": "\N{ARABIC LETTER ZAH}",
    "E": "\N{ARABIC LETTER AIN}",
    "g": "\N{ARABIC LETTER GHAIN}",
    "f": "\N{ARABIC LETTER FEH}",
    "q": "\N{ARABIC LETTER QAF}",
    "k": "\N{ARABIC LETTER KAF}",
    "l": "\N{ARABIC LETTER LAM}",
    "m": "\N{ARABIC LETTER MEEM}",
    "n": "\N{ARABIC LETTER NOON}",
    "h": "\N{ARABIC LETTER HEH}",
    "w": "\N{ARABIC LETTER WAW}",
    "Y": "\N{ARABIC LETTER ALEF MAKSURA}",
    "y": "\N{ARABIC LETTER YEH}",
}
_MARKS = {
    "F": "\N{ARABIC FATHATAN}",
    "N": "\N{ARABIC DAMMATAN}",
    "K": "\N{ARABIC KASRATAN}",
    "a": "\N{ARABIC FATHA}",
    "u": "\N{ARABIC DAMMA}",
    "i": "\N{ARABIC KASRA}",
    "~": "\N{ARABIC SHADDA}",
    "o": "\N{ARABIC SUKUN}",
    "`": "\N{ARABIC LETTER SUPERSCRIPT ALEF}",
}
_FARSI_YEH = "\N{ARABIC LETTER FARSI YEH}"
_LAST_LETTER = re.compile(f"[{LETTERS}](?=[^{LETTERS}]*$)")
_YEH, _MAQSURA = "y", "Y"
_FOREIGN = {
    "\N{ARABIC LETTER ALEF WASLA}": "A",
    _FARSI_YEH: _YEH,
    "\N{ARABIC LETTER KEHEH}": "k",
    "\N{ARABIC LETTER PEH}": "b",
    "\N{ARABIC LETTER TCHEH}": "j",
    "\N{ARABIC LETTER VEH}": "f",
    "\N{ARABIC LETTER GAF}": "g",
}
_UNSEEN = (0x0640, 0x200C, 0x200D, *range(0x0610, 0x061B), *range(0x06D6, 0x06EE))

_WIDE = 0xFEE0
_LATIN = {sign: chr(ord(sign) + _WIDE) for sign in {*ascii_letters, *_LETTERS, *_MARKS, "{"}}
"""What is written in Latin letters is no transliteration: as wide letters it is no word of the lexicon."""

_TO_ARABIC = str.maketrans({**_LETTERS, **_MARKS, "{": _LETTERS["A"]})
_WITH_MARKS = str.maketrans({arabic: latin for latin, arabic in (_LETTERS | _MARKS).items()} | {"\u0671": "{"})
_WITHOUT_MARKS = str.maketrans(
    {arabic: latin for latin, arabic in _LETTERS.items()}
    | _FOREIGN
    | _LATIN
    | dict.fromkeys((chr(code) for code in _UNSEEN), "")
    | dict.fromkeys((chr(code) for code in range(0x064B, 0x0660)), "")
    | {"\u0670": ""}
)
_MARKS_GONE = str.maketrans(dict.fromkeys(_MARKS, "") | {"{": "A"})


def to_arabic(text: str) -> str:
    """Return a transliterated word in Arabic letters and marks (NFC); the joining hamza is a plain alif."""
    return normalize("NFC", text.translate(_TO_ARABIC))


def from_arabic(word: str) -> str:
    """Return an Arabic word in transliteration, marks and tatweel gone, Persian letters as their Arabic kin."""
    return word.translate(_WITHOUT_MARKS)


def forms_of(word: str) -> tuple[str, ...]:
    """Return what `from_arabic` does, and with alif maqsura too where a word ends in the yeh that stands for both on Persian keyboards."""
    form = from_arabic(word)
    last = _LAST_LETTER.search(word) if _FARSI_YEH in word else None
    return (form, form[:-1] + _MAQSURA) if last and last[0] == _FARSI_YEH else (form,)


def vocalised_from_arabic(word: str) -> str:
    """Return an Arabic word in transliteration with its marks, shadda before the vowel as the lexicon has it."""
    text = word.translate(_WITH_MARKS)
    for vowel in "aiuFNK":
        text = text.replace(f"{vowel}~", f"~{vowel}")
    return text


def unmarked(text: str) -> str:
    """Return a transliterated word without its vowels and other marks."""
    return text.translate(_MARKS_GONE)
