"""What a terminal sends for a key, by the name the table of commands has for it."""

from tui.commands.keys import ARABIC_TWINS

_SIGNS = {
    "space": " ",
    "slash": "/",
    "colon": ":",
    "semicolon": ";",
    "apostrophe": "'",
    "grave_accent": "`",
    "backslash": "\\",
    "equals_sign": "=",
    "plus": "+",
    "minus": "-",
    "comma": ",",
    "full_stop": ".",
    "question_mark": "?",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}
_ARROWS = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_TILDE = {"delete": 3, "pageup": 5, "pagedown": 6}
_FUNCTION = {1: "P", 2: "Q", 3: "R", 4: "S"}
_BEYOND = {5: 15, 6: 17, 7: 18, 8: 19, 9: 20, 10: 21, 11: 23, 12: 24}
_MODIFIERS = {"shift": 2, "alt": 3, "ctrl": 5}
ESCAPE = b"\x1b[27u"
"""The key as terminals send it that tell it from the beginning of another, so that nobody waits."""


def sent(key: str) -> bytes:
    """Return the bytes of a key; raises KeyError for one that no terminal here sends."""
    modifier, _, plain = key.rpartition("+")
    if modifier == "ctrl" and len(plain) == 1:
        return bytes([ord(plain) - 96])
    if modifier:
        return _modified(plain, _MODIFIERS[modifier])
    if key in _ARROWS:
        return f"\x1b[{_ARROWS[key]}".encode()
    if key in _TILDE:
        return f"\x1b[{_TILDE[key]}~".encode()
    if key.startswith("f") and key[1:].isdigit():
        number = int(key[1:])
        return f"\x1bO{_FUNCTION[number]}".encode() if number in _FUNCTION else f"\x1b[{_BEYOND[number]}~".encode()
    named = {"enter": b"\r", "tab": b"\t", "backspace": b"\x7f", "escape": ESCAPE}
    if key in named:
        return named[key]
    sign = _SIGNS.get(key, key)
    if len(sign) > 1:
        raise KeyError(key)
    return sign.encode()


def _modified(plain: str, modifier: int) -> bytes:
    if plain == "tab" and modifier == 2:
        return b"\x1b[Z"
    if plain in _ARROWS:
        return f"\x1b[1;{modifier}{_ARROWS[plain]}".encode()
    if plain in _TILDE:
        return f"\x1b[{_TILDE[plain]};{modifier}~".encode()
    if plain[0] == "f" and plain[1:].isdigit() and int(plain[1:]) in _FUNCTION:
        return f"\x1b[1;{modifier}{_FUNCTION[int(plain[1:])]}".encode()
    raise KeyError(plain)


def in_arabic(key: str) -> str:
    """Return the key that an Arabic keyboard types in its place; the same where there is none."""
    return ARABIC_TWINS.get(_SIGNS.get(key, key), key)


def pasted(text: str) -> bytes:
    """Return what a terminal sends for a text that is pasted."""
    return b"\x1b[200~" + text.encode() + b"\x1b[201~"


def clicked(column: int, row: int, button: int = 0) -> bytes:
    """Return a press and a release of a button of the mouse at a cell, counted from 0; 64 and 65 are the wheel."""
    place = f"{column + 1};{row + 1}"
    return f"\x1b[<{button};{place}M".encode() + (b"" if button >= 64 else f"\x1b[<{button};{place}m".encode())


def dragged(begin: tuple[int, int], end: tuple[int, int]) -> bytes:
    """Return a drag from a cell to another."""
    first, last = (f"{column + 1};{row + 1}" for column, row in (begin, end))
    return f"\x1b[<0;{first}M\x1b[<32;{last}M\x1b[<0;{last}m".encode()
