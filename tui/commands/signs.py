"""Signs that keyboards have besides those of ASCII, and what Textual calls their keys: by their names in Unicode."""

import unicodedata


def sign_key(sign: str) -> str:
    """Return what Textual calls the key that types a sign, `pound_sign`; empty for a sign without a name."""
    return unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")


def key_sign(key: str) -> str:
    """Return the sign that a key types which Textual calls by its name; empty for any other key, and for signs of ASCII."""
    found = (sign for name in _names(key.upper().split("_")) if (sign := _named(name)) and sign_key(sign) == key)
    return next(found, "")


def shown_sign(key: str) -> str:
    """Return the sign that a key types; a key that types none, or one that cannot stand by itself, as it is called."""
    sign = key_sign(key)
    return sign if sign and sign.isprintable() and not unicodedata.combining(sign) else key


def _names(words: list[str]) -> list[str]:
    """Return the names that words may make: with spaces between them, or a hyphen between two."""
    places = range(1, len(words))
    return [" ".join(words), *(f"{' '.join(words[:at])}-{' '.join(words[at:])}" for at in places)]


def _named(name: str) -> str:
    """Return the sign of a name; empty for letters, digits and signs of ASCII, whose keys are called otherwise."""
    try:
        sign = unicodedata.lookup(name)
    except KeyError:
        return ""
    return sign if len(sign) == 1 and not (sign.isascii() or sign.isalnum()) else ""
