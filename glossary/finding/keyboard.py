"""What was meant by words typed while the keyboard was set to the other language."""

_LATIN = "qwertyuiopasdfghjklzxcvnm"
_ARABIC = "ضصثقفغعهخحشسيبلاتنمئءؤرىة"
_LAM_ALEF = "لا"
_TYPED = str.maketrans(_ARABIC, _LATIN)


def latin_typed(text: str) -> str:
    """Return the Latin letters of the keys that type these Arabic letters on an Arabic (101) keyboard (xkb's `ara`)."""
    return text.replace(_LAM_ALEF, "b").translate(_TYPED)
