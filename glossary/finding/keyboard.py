"""What was meant by words typed while the keyboard was set to the other language."""

_LATIN = "qwertyuiopasdfghjklzxcvnm"
_ARABIC = "ضصثقفغعهخحشسيبلاتنمئءؤرىة"
_LAM_ALEF = "لا"
_TYPED = str.maketrans(_ARABIC, _LATIN)
_SIGNS = ";',./[]`YHN"
_OF_SIGNS = "كطوزظجدذإأآ"
_MEANT = str.maketrans(_LATIN + _SIGNS, _ARABIC + _OF_SIGNS)


def latin_typed(text: str) -> str:
    """Return the Latin letters of the keys that type these Arabic letters on an Arabic (101) keyboard (xkb's `ara`)."""
    return text.replace(_LAM_ALEF, "b").translate(_TYPED)


def arabic_typed(text: str) -> str:
    """Return the Arabic letters of the keys that type these Latin letters and signs on such a keyboard."""
    plain = "".join(letter if letter in _SIGNS else letter.lower() for letter in text)
    return plain.replace("b", _LAM_ALEF).translate(_MEANT)


def other_layout(text: str) -> str:
    """Return what the same keys type while the keyboard is set to the other language."""
    has_arabic = any(letter in _ARABIC or letter in _OF_SIGNS for letter in text)
    return latin_typed(text) if has_arabic else arabic_typed(text)
