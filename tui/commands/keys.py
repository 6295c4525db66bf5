"""The keys of a command on a Latin and on an Arabic keyboard.

The twins follow the Arabic (101) layout as xkb's `ara` has it: what the same key types. `b` is left out of the table
since its key types two letters (lam-alef), or one sign for both.

Keys are called as Textual calls them, `ctrl+s`, `slash`; keys that are pressed one after the other have spaces between
them, `g g`.
"""

from collections.abc import Iterable, Iterator

from tui.commands.signs import key_sign, shown_sign

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

DIGIT_TWINS = {str(digit): chr(0x660 + digit) for digit in range(10)}
"""The digits that Arabic keyboards type which have Arabic-Indic ones, those of macOS among them; xkb's `ara` has the others."""

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
    "exclamation_mark": "!",
    "quotation_mark": '"',
    "number_sign": "#",
    "dollar_sign": "$",
    "percent_sign": "%",
    "ampersand": "&",
    "asterisk": "*",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "at": "@",
    "circumflex_accent": "^",
    "underscore": "_",
    "vertical_line": "|",
    "tilde": "~",
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


_LAM_ALEF = ("ل ا", "\N{ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM}")
"""What the key of `b` types: two letters one after the other, or one sign, as the keyboard has it."""


def twins(key: str) -> tuple[str, ...]:
    """Return what an Arabic keyboard sends in the place of a key, its modifiers kept; empty where it sends the same."""
    if key == "b":
        return _LAM_ALEF
    strokes = key.split(" ")
    sent = [_twin(stroke) or stroke for stroke in strokes]
    return (" ".join(sent),) if sent != strokes else ()


def _twin(stroke: str) -> str:
    modifiers, plus, name = stroke.rpartition("+")
    twin = _TWIN_KEYS.get(name) or DIGIT_TWINS.get(name) or ("" if modifiers else SHIFTED_TWINS.get(name, ""))
    return f"{modifiers}{plus}{twin}" if twin else ""


def is_typed(key: str) -> bool:
    """Return whether a key, or the first of several, writes something where one can write."""
    first = key.split(" ", maxsplit=1)[0]
    return len(first) == 1 or first == "space" or first in SIGN_KEYS.values() or bool(key_sign(first))


def with_twins(keys: Iterable[str]) -> Iterator[str]:
    """Yield every key and, behind all of them, the keys an Arabic keyboard sends in their places."""
    keys = tuple(keys)
    yield from keys
    for key in keys:
        yield from twins(key)


def twin_labels(keys: Iterable[str]) -> list[str]:
    """Return the letters of an Arabic keyboard that do what the keys do without shift, each with `^` where control is held."""
    return [label for label in map(_twin_label, keys) if label]


def _twin_label(key: str) -> str:
    """Return the label of a key's twin; empty where it has none, or one that is typed with shift."""
    if key == "b":
        return "لا"
    labels = []
    for stroke in key.split(" "):
        modifier, _, name = stroke.rpartition("+")
        twin = _TWIN_KEYS.get(name)
        if twin is None:
            return ""
        labels.append(_modified(modifier, twin))
    return " ".join(labels)


def latin_keys(typed: str) -> str:
    """Return what the keys of a text typed on an Arabic keyboard type on a Latin one; b for a lam with its alef."""
    latin = {ord(twin): key for key, twin in ARABIC_TWINS.items()}
    return typed.replace("\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}", "b").translate(latin)


def latin_key(key: str) -> str:
    """Return the key of a Latin keyboard in the place of one that an Arabic keyboard sends; any other as it is."""
    modifiers, plus, name = key.rpartition("+")
    latin = next((each for each, twin in (ARABIC_TWINS | DIGIT_TWINS).items() if twin == name), name)
    return f"{modifiers}{plus}{SIGN_KEYS.get(latin, latin)}"


def key_label(key: str) -> str:
    """Return a key's name as a person writes it: `^P`, `F2`, `Esc`, `]`, `g g`."""
    return " ".join(map(_stroke_label, key.split(" ")))


def _stroke_label(stroke: str) -> str:
    modifier, _, name = stroke.rpartition("+")
    label = _NAMES.get(name) or (name.upper() if name.startswith("f") and name[1:].isdigit() else shown_sign(name))
    return _modified(modifier, label.upper() if modifier == "ctrl" else label)


def _modified(modifier: str, label: str) -> str:
    return f"^{label}" if modifier == "ctrl" else f"{modifier}+{label}" if modifier else label


def key_name(key: str) -> str:
    """Return a key's name as the settings file has it, from which `key_spelling.key_spelt` makes the same key: `ctrl+s`, `?`."""
    return " ".join(map(_stroke_name, key.split(" ")))


def _stroke_name(stroke: str) -> str:
    modifier, plus, name = stroke.rpartition("+")
    sign = _NAMES.get(name) or shown_sign(name)
    return stroke if name in NAMED_KEYS else f"{modifier}{plus}{sign}"


NAMED_KEYS = frozenset(name for name, sign in _NAMES.items() if len(sign) > 1 or not sign.isascii())
"""The keys that are no sign, by their names."""
SIGN_KEYS = {sign: name for name, sign in _NAMES.items() if len(sign) == 1 and sign.isascii()}
"""The names of the keys of signs."""
