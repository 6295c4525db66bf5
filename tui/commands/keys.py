"""The keys of a command on a Latin and on an Arabic keyboard.

The twins follow the Arabic (101) layout as xkb's `ara` has it: what the same key types. `b` is left out since its
key types two letters (lam-alef).
"""

from collections.abc import Iterable, Iterator

ARABIC_TWINS = {
    "q": "ض",
    "w": "ص",
    "e": "ث",
    "r": "ق",
    "t": "ف",
    "y": "غ",
    "u": "ع",
    "i": "ه",
    "o": "خ",
    "p": "ح",
    "[": "ج",
    "]": "د",
    "a": "ش",
    "s": "س",
    "d": "ي",
    "f": "ب",
    "g": "ل",
    "h": "ا",
    "j": "ت",
    "k": "ن",
    "l": "م",
    ";": "ك",
    "'": "ط",
    "z": "ئ",
    "x": "ء",
    "c": "ؤ",
    "v": "ر",
    "n": "ى",
    "m": "ة",
    ",": "و",
    ".": "ز",
    "/": "ظ",
    "`": "ذ",
}
"""The letter an Arabic keyboard types where a Latin one types the key."""

SHIFTED_TWINS = {
    "Q": "arabic_fatha",
    "W": "arabic_fathatan",
    "E": "arabic_damma",
    "R": "arabic_dammatan",
    "T": "إ",
    "Y": "إ",
    "I": "division_sign",
    "O": "multiplication_sign",
    "P": "arabic_semicolon",
    "A": "arabic_kasra",
    "S": "arabic_kasratan",
    "G": "أ",
    "H": "أ",
    "J": "ـ",
    "K": "arabic_comma",
    "X": "arabic_sukun",
    "B": "آ",
    "N": "آ",
    "question_mark": "arabic_question_mark",
}
"""The same with shift, as Textual names it, where it is not a sign of ASCII, which would be another key on a Latin one.

Of the keys that type a lam and an alef, the alef: the lam comes first and does what its own key does.
"""

_NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "slash": "/",
    "colon": ":",
    "comma": ",",
    "full_stop": ".",
    "semicolon": ";",
    "grave_accent": "`",
    "backslash": "\\",
    "apostrophe": "'",
    "equals_sign": "=",
    "plus": "+",
    "minus": "-",
    "question_mark": "?",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "backspace": "Bksp",
    "delete": "Del",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "home": "Home",
    "end": "End",
}
_TWIN_KEYS = {**{name: ARABIC_TWINS[sign] for name, sign in _NAMES.items() if sign in ARABIC_TWINS}, **ARABIC_TWINS}


def twins(key: str) -> tuple[str, ...]:
    """Return the key that an Arabic keyboard sends in the place of a key, its modifiers kept; empty where it sends the same."""
    modifiers, plus, name = key.rpartition("+")
    twin = _TWIN_KEYS.get(name) or ("" if modifiers else SHIFTED_TWINS.get(name, ""))
    return (f"{modifiers}{plus}{twin}",) if twin else ()


def with_twins(keys: Iterable[str]) -> Iterator[str]:
    """Yield every key and, behind all of them, the keys an Arabic keyboard sends in their places."""
    keys = tuple(keys)
    yield from keys
    for key in keys:
        yield from twins(key)


def twin_labels(keys: Iterable[str]) -> list[str]:
    """Return the letters of an Arabic keyboard that do what the keys do without shift, each with `^` where control is held."""
    found = ((key.rpartition("+")[0], _TWIN_KEYS.get(key.rpartition("+")[2])) for key in keys)
    return [f"{'^' if modifier == 'ctrl' else ''}{twin}" for modifier, twin in found if twin]


def latin_keys(typed: str) -> str:
    """Return what the keys of a text typed on an Arabic keyboard type on a Latin one; b for a lam with its alef."""
    latin = {ord(twin): key for key, twin in ARABIC_TWINS.items()}
    return typed.replace("\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}", "b").translate(latin)


def key_label(key: str) -> str:
    """Return a key's name as a person writes it: `^P`, `F2`, `Esc`, `]`."""
    modifier, _, name = key.rpartition("+")
    label = _NAMES.get(name, name.upper() if name.startswith("f") and name[1:].isdigit() else name)
    if modifier == "ctrl":
        return f"^{label.upper()}"
    return f"{modifier}+{label}" if modifier else label
