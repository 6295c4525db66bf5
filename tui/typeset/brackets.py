"""Bracket pairs (UAX #9, BD14-BD16 and rule N0)."""

import re

from tui.typeset.classes import Characters

_BRACKET = re.compile(rb"[<>]")
_DEEPEST = 63
_OPENING = ord("<")
_ITS_MARKS = re.compile(rb"m*")
_LEFT, _RIGHT = re.compile(rb"L"), re.compile(rb"[REN]")
_EQUIVALENT = {"\N{LEFT-POINTING ANGLE BRACKET}": "\N{LEFT ANGLE BRACKET}"}


def bracket_pairs(classes: bytes, text: str, characters: Characters) -> list[tuple[int, int]]:
    """Return the pairs of a sequence as places in `classes`, in the order of their opening; `text` begins at place 1."""
    pairs = []
    open_places: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(classes):
        place = match.start()
        bracket = text[place - 1]
        if classes[place] == _OPENING:
            if len(open_places) == _DEEPEST:
                break
            open_places.append((_EQUIVALENT.get(bracket, bracket), place))
            continue
        opening = characters.mirrors[bracket]
        opening = _EQUIVALENT.get(opening, opening)
        for depth in range(len(open_places) - 1, -1, -1):
            if open_places[depth][0] == opening:
                pairs.append((open_places[depth][1], place))
                del open_places[depth:]
                break
    return sorted(pairs)


def with_brackets(classes: bytes, level: int, text: str, characters: Characters) -> bytes:
    """Return the classes with every bracket pair resolved that has a strong character inside (rule N0)."""
    same, other = (_RIGHT, _LEFT) if level % 2 else (_LEFT, _RIGHT)
    same_code, other_code = (ord("R"), ord("L")) if level % 2 else (ord("L"), ord("R"))
    resolved = bytearray(classes)
    before = resolved[0]
    scanned = 0
    for opening, closing in bracket_pairs(classes, text, characters):
        before = _last_strong(resolved, scanned, opening) or before
        scanned = opening
        if same.search(resolved, opening + 1, closing):
            value = same_code
        elif other.search(resolved, opening + 1, closing):
            value = other_code if before == other_code else same_code
        else:
            continue
        for place in (opening, closing):
            marks = _ITS_MARKS.match(resolved, place + 1)
            upto = marks.end() if marks else place + 1
            resolved[place:upto] = bytes((value,)) * (upto - place)
    return bytes(resolved)


def _last_strong(classes: bytearray, start: int, end: int) -> int | None:
    """Return `L` or `R` for the last strong character in a range, None where there is none; numbers count as R."""
    left = classes.rfind(b"L", start, end)
    right = max(classes.rfind(code, start, end) for code in b"REN")
    if left == right:
        return None
    return ord("L") if left > right else ord("R")
