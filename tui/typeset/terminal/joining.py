"""What a presentation form joins, for terminals that shape letters anew (decompositions of UnicodeData.txt)."""

import unicodedata


def joins_previous(cell: str) -> bool:
    """Return whether the letter of a cell is joined to the one before it."""
    return _form(cell[0]) in {"<medial>", "<final>"}


def joins_next(cell: str) -> bool:
    """Return whether the letter of a cell is joined to the one after it."""
    return _form(cell[0]) in {"<initial>", "<medial>"}


def would_join(before: str, after: str) -> bool:
    """Return whether two letters that are not joined would be, were they shaped anew."""
    if joins_next(before) or joins_previous(after):
        return False
    return _can_take(before[0], "<initial>") and _can_take(after[0], "<final>")


def _form(letter: str) -> str:
    return unicodedata.decomposition(letter).partition(" ")[0]


def _can_take(letter: str, form: str) -> bool:
    """Return whether a letter has a form; the forms of a letter stand side by side: alone, final, initial, medial."""
    base = unicodedata.decomposition(letter).partition(" ")[2]
    return any(unicodedata.decomposition(chr(ord(letter) + step)) == f"{form} {base}" for step in (-1, 0, 1, 2))
