"""Keys as people write them in the settings file."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from corpus.worded import worded
from tui.commands.keys import NAMED_KEYS, SIGN_KEYS
from tui.commands.signs import key_sign, sign_key

_MODIFIERS = {"c": "ctrl", "ctrl": "ctrl", "control": "ctrl", "^": "ctrl", "m": "alt", "alt": "alt", "meta": "alt"}
_MODIFIERS |= {"s": "shift", "shift": "shift", "super": "super"}
_ORDER = ("alt", "ctrl", "shift", "super")
"""The order in which a key with several modifiers names them, as Textual does."""
_OTHERWISE = {
    "esc": "escape",
    "return": "enter",
    "cr": "enter",
    "ret": "enter",
    "bksp": "backspace",
    "del": "delete",
    "ins": "insert",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "pgup": "pageup",
    "spc": "space",
    "dot": "full_stop",
    "question": "question_mark",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
}
_KEYS = NAMED_KEYS | {"insert"} | {f"f{number}" for number in range(1, 25)}
_SO_WRITTEN = "keys are written like ctrl+s, alt+x, f5, space, ?, or g g."
_SAME = {"h": "backspace", "i": "tab", "j": "enter", "m": "enter", "left_square_bracket": "escape"}
"""What most terminals send, held with control, as another key."""


class KeyMisspelt(ValueError):
    """What was written is no key; its text is a sentence that says so and what was meant."""


def key_spelt(written: str) -> str:
    """Return a key, or several one after the other, as Textual calls it; raises KeyMisspelt.

    It may be written `ctrl+s`, `^S`, `C-s`, `alt+x`, `M-x`, `?`, `slash`, `space`, `f5`, `g g`.
    """
    strokes = written.split()
    if not strokes:
        raise KeyMisspelt(worded("an empty text is no key; write [] for a command without a key."))
    found, wrong = list[str](), ""
    for stroke in strokes:
        key, meant = _stroke(stroke)
        found.append(key or meant)
        wrong = wrong or ("" if key else stroke)
    if wrong:
        advice = worded("did you mean {near}?", near=" ".join(found)) if all(found) else worded(_SO_WRITTEN)
        raise KeyMisspelt(worded("there is no key {key}; {advice}", key=wrong, advice=advice))
    return " ".join(found)


def same_key(key: str) -> str:
    """Return the key that terminals send for one with control, empty where they send it as itself: Tab for `ctrl+i`."""
    modifier, _, name = key.rpartition("+")
    return _SAME.get(name, "") if modifier == "ctrl" else ""


def _stroke(written: str) -> tuple[str, str]:
    """Return one key, or nothing and the nearest name of one."""
    modifiers, name = list[str](), written
    while found := re.match(r"(\^|\w+[+-])(?=.)", name):
        modifiers.append(found[1].rstrip("+-").casefold() or "^")
        name = name[found.end() :]
    known = [_MODIFIERS.get(each) or "".join(get_close_matches(each, _ORDER, n=1)) for each in modifiers]
    key = _plain(name, is_modified=bool(modifiers))
    near = key or "".join(get_close_matches(name.casefold(), list(_known()), n=1))
    meant = _with(known, near) if near and all(known) else ""
    is_sound = key is not None and all(each in _MODIFIERS for each in modifiers)
    return (meant, "") if is_sound else ("", meant)


def _with(modifiers: list[str], key: str) -> str:
    if modifiers == ["shift"] and len(key) == 1 and key.upper() != key:
        return key.upper()
    return "+".join([*(each for each in _ORDER if each in modifiers), key])


def _plain(name: str, *, is_modified: bool) -> str | None:
    if len(name) == 1 and name not in _OTHERWISE:
        if name.isalnum():
            return name.lower() if is_modified else name
        return SIGN_KEYS.get(name) or sign_key(name) or None
    low = name.casefold()
    low = _OTHERWISE.get(low, low)
    return low if low in _KEYS or low in SIGN_KEYS.values() or key_sign(low) else None


def _known() -> Iterator[str]:
    yield from _KEYS
    yield from _OTHERWISE
    yield from SIGN_KEYS.values()
