"""The keys of a command on a Latin and on an Arabic keyboard.

The twins follow the Arabic (101) layout as xkb's `ara` has it: the letter that the same key types
without shift. `b` is left out since its key types two letters (lam-alef).
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
}
"""The letter an Arabic keyboard types where a Latin one types the key."""

_NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "semicolon": ";",
    "apostrophe": "'",
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


def with_twins(keys: Iterable[str]) -> Iterator[str]:
    """Yield every key and, behind all of them, the keys an Arabic keyboard sends in their places."""
    keys = tuple(keys)
    yield from keys
    for key in keys:
        modifier, plus, name = key.rpartition("+")
        twin = _TWIN_KEYS.get(name)
        if twin:
            yield f"{modifier}{plus}{twin}"


def key_label(key: str) -> str:
    """Return a key's name as a person writes it: `^P`, `F2`, `Esc`, `]`."""
    modifier, _, name = key.rpartition("+")
    label = _NAMES.get(name, name.upper() if name.startswith("f") and name[1:].isdigit() else name)
    if modifier == "ctrl":
        return f"^{label.upper()}"
    return f"{modifier}+{label}" if modifier else label
