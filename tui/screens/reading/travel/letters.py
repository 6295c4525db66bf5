"""The letter that a key types for a mark, on a Latin or an Arabic keyboard."""

import unicodedata

from textual.events import Key

from tui.commands.keys import SHIFTED_TWINS, latin_keys


def letter_of(event: Key) -> str:
    """Return the Latin letter or the digit of the key that was pressed, a capital where it was held with shift; empty for other keys."""
    sign = event.character or ""
    if len(sign) != 1:
        return ""
    if (digit := unicodedata.digit(sign, None)) is not None:
        return str(digit)
    shifted = (letter for letter, twin in SHIFTED_TWINS.items() if twin in (sign, event.key) and len(letter) == 1)
    latin = next(shifted, None) or latin_keys(sign)
    return latin if latin.isascii() and latin.isalpha() and len(latin) == 1 else ""
