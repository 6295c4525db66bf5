"""Levels inside one isolating run sequence (UAX #9, rules W1-W7, N0-N2, I1-I2) as patterns over class bytes."""

import re

from tui.typeset.brackets import with_brackets
from tui.typeset.classes import Characters

_MARKS = re.compile(rb"([^M])(M+)")
_AFTER_ARABIC = re.compile(rb"A[^LR]*+")
_BETWEEN_EUROPEAN = re.compile(rb"(?<=E)[PC](?=E)")
_BETWEEN_ARABIC = re.compile(rb"(?<=N)C(?=N)")
_TERMINATORS = re.compile(rb"[ET]++")
_AFTER_LEFT = re.compile(rb"L[^R]*+")
_BETWEEN_LEFT = re.compile(rb"(?<=L)O++(?=L)")
_BETWEEN_RIGHT = re.compile(rb"(?<=[REN])O++(?=[REN])")
_SEPARATORS_TO_NEUTRAL = bytes.maketrans(b"PTC", b"OOO")
_NEUTRALS = bytes.maketrans(b"BSWxyfq<>m", b"O" * 10)


def _marks_like_base(match: re.Match[bytes]) -> bytes:
    """Return a character and its marks, the marks in its class; `m` after a bracket, which may still change (W1, N0)."""
    base, marks = match[1], match[2]
    if base in b"<>":
        return base + b"m" * len(marks)
    return base + (b"O" if base in b"xyfq" else base) * len(marks)


def _arabic_numbers(match: re.Match[bytes]) -> bytes:
    return match[0].replace(b"E", b"N")


def _left_numbers(match: re.Match[bytes]) -> bytes:
    return match[0].replace(b"E", b"L")


def _terminators(match: re.Match[bytes]) -> bytes:
    return b"E" * len(match[0]) if b"E" in match[0] else match[0]


def _all_left(match: re.Match[bytes]) -> bytes:
    return b"L" * len(match[0])


def _all_right(match: re.Match[bytes]) -> bytes:
    return b"R" * len(match[0])


def weak_resolved(classes: bytes) -> bytes:
    """Return the classes after W1-W7; only L, R, E, N and neutrals are left."""
    if b"M" in classes:
        classes = _MARKS.sub(_marks_like_base, classes)
    numbers = b"E" in classes
    if numbers and b"A" in classes:
        classes = _AFTER_ARABIC.sub(_arabic_numbers, classes)
    classes = classes.replace(b"A", b"R")
    if numbers:
        classes = _BETWEEN_EUROPEAN.sub(b"E", classes)
    if b"N" in classes:
        classes = _BETWEEN_ARABIC.sub(b"N", classes)
    if numbers and b"T" in classes:
        classes = _TERMINATORS.sub(_terminators, classes)
    classes = classes.translate(_SEPARATORS_TO_NEUTRAL)
    if numbers:
        classes = _AFTER_LEFT.sub(_left_numbers, classes)
    return classes


def sequence_levels(classes: bytes, level: int, text: str, characters: Characters) -> bytes:
    """Return the levels of a sequence at `level`; `classes` has the sides sos and eos around it, `text` has not."""
    classes = weak_resolved(classes)
    if b"<" in classes and b">" in classes:
        classes = with_brackets(classes, level, text, characters)
    classes = classes.translate(_NEUTRALS)
    if level % 2:
        classes = _BETWEEN_LEFT.sub(_all_left, classes).replace(b"O", b"R")
        steps = (level + 1, level, level + 1, level + 1)
    else:
        classes = _BETWEEN_RIGHT.sub(_all_right, classes).replace(b"O", b"L")
        steps = (level, level + 1, level + 2, level + 2)
    return classes[1:-1].translate(bytes.maketrans(b"LREN", bytes(steps)))
