"""What English spellings of a foreign name sound like."""

import re

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph", "f"),
        ("ck|q|c(?!h)", "k"),
        ("eau|au|oo|ou|ow(?![aeiou])|o", "u"),
        ("ei|ai|ay|ey|ee|ie|y", "i"),
        ("e", "a"),
        ("(?<=a)h$", ""),
        (r"(.)\1+", r"\1"),
    )
)


def sound(word: str) -> str:
    """Return what a name in small letters sounds like, the same for spellings that may be one: `oo`, `ou` and `u`."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word
