"""Regular expressions that both engines understand, for words as users type them."""

import re
from dataclasses import dataclass

from glossary.store.forms import folded_form
from glossary.store.validity import LONGEST

_WILD = re.compile(r"([*?\N{ARABIC QUESTION MARK}])")
_ANY_LETTERS, _ANY_LETTER = "[^ ]*", "[^ ]"
_MARKS = "[\u0640\u064b-\u065f\u0670]*"
_GAP = "[^0-9A-Za-z\u00c0-\u024f\u0620-\u063f\u0641-\u064a\u066e-\u06d3]+"
_SIGNS = frozenset(".^$*+?()[]{}|\\-&~#")
_ALIKE = (
    "اأإآٱء",
    "وؤ",
    "يىئی",
    "هة",
    "كک",
)
_VARIANTS = {letters[0]: letters for letters in _ALIKE}
_ARTICLE = "ال"
_LAM = "ل"
_PROCLITICS = "وفبكل"
_SMALL_WORDS = ("the", "a", "an", "to")
"""Words that stripped forms are without."""
_LONGEST = 120
"""Letters of words that are looked for in longer texts."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase with wildcards, to be found in folded forms."""

    expression: str
    """A regular expression."""
    literal: str
    """The longest run of letters that a form must have."""
    words: tuple[str, ...]
    """The words of a phrase without wildcards; none where it has some."""
    trigrams: tuple[str, ...]
    """Trigrams that the stripped form of what is found has."""


def wording(phrase: str) -> Wording:
    """Return what to look for in folded forms; `*` stands for any letters of a word, `?` for one."""
    words = [pieces for word in phrase[:LONGEST].split() if (pieces := _pieces(word))]
    whole = " ".join("".join(_expression(piece) for piece in pieces) for pieces in words)
    runs = [piece for pieces in words for piece in pieces if not _WILD.match(piece)]
    literal = max((part for run in runs for part in run.split(" ")), key=len, default="")
    has_wild = any(_WILD.match(piece) for pieces in words for piece in pieces)
    plain = () if has_wild else tuple(word for run in runs for word in run.split(" "))
    found = dict.fromkeys(trigram for pieces in words for trigram in _trigrams(pieces)) if has_wild else ()
    return Wording(f"(^| ){whole}( |$)", literal, plain, tuple(found))


def loosely(text: str, at_start: bool = True) -> str:
    """Return a regular expression for words in a text as it is written: whatever its harakat, hamza, case and digits."""
    words = folded_form(text[:_LONGEST]).split(" ")
    body = _GAP.join(_MARKS.join(_letter(letter) for letter in word) for word in words)
    return f"(^|{_GAP[:-1]}|[{_PROCLITICS}]|{_ARTICLE}){_MARKS}{body}" if at_start else body


def _letter(letter: str) -> str:
    if letter.isdecimal():
        value = int(letter)
        return f"[{value}{chr(0x0660 + value)}{chr(0x06F0 + value)}]"
    if letter in _VARIANTS:
        return f"[{_VARIANTS[letter]}]"
    upper = letter.upper()
    if upper != letter and len(upper) == 1:
        return f"[{letter}{upper}]"
    return _escaped(letter)


def _pieces(word: str) -> list[str]:
    """Return the runs of letters and the wildcards of a word, none where it has neither letter nor wildcard."""
    parts = (part if _WILD.match(part) else folded_form(part) for part in _WILD.split(word))
    return ["*" if part == "*" else "?" if _WILD.match(part) else part for part in parts if part]


def _expression(piece: str) -> str:
    return {"*": _ANY_LETTERS, "?": _ANY_LETTER}.get(piece) or "".join(map(_escaped, piece))


def _escaped(letter: str) -> str:
    return f"\\{letter}" if letter in _SIGNS else letter


def _trigrams(pieces: list[str]) -> list[str]:
    """Return the trigrams that no article taken away and no wildcard can spoil."""
    pattern = "".join(map(_expression, pieces))
    if any(re.fullmatch(pattern, small) for small in _SMALL_WORDS):
        return []
    found: list[str] = []
    is_first = True
    for place, piece in enumerate(pieces):
        if piece in "*?":
            continue
        found += _of_run(piece, is_first=is_first, starts=place == 0, ends=place == len(pieces) - 1)
        is_first = False
    return found


def _of_run(run: str, *, is_first: bool, starts: bool, ends: bool) -> list[str]:
    kept, lead = run, "_" if starts else ""
    if is_first and run.startswith((_ARTICLE, _LAM)):
        kept, lead = run.removeprefix(_ARTICLE) if run.startswith(_ARTICLE) else run[1:], ""
    elif starts and run == _ARTICLE[0]:
        return []
    padded = f"{lead}{kept}{'_' if ends else ''}".replace(" ", "_")
    return [padded[place : place + 3] for place in range(len(padded) - 2)]
