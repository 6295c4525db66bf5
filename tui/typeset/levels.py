"""Embedding levels of a paragraph (UAX #9, rules X1-X10, W1-W7, N0-N2, I1-I2), resolved once for every width."""

import re
from itertools import compress
from typing import TYPE_CHECKING

from tui.typeset.classes import Characters
from tui.typeset.sequence import sequence_levels

if TYPE_CHECKING:
    from tui.typeset.explicit import Embeddings

_FORMATTING = re.compile(rb"[lrdepxyfq]")
_NOT_ALL_RIGHT = re.compile(rb"[^RAMWOPTCSBZ<>]")
_NOT_ALL_LEFT = re.compile(rb"[RANlrdepxyfq]")
_REMOVED = re.compile(rb"Z+")
_LEVEL_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_STRONG = re.compile(rb"[LRAxyfq]")


def first_strong_level(classes: bytes) -> int | None:
    """Return 0 or 1 by the first strong character outside isolates, None where there is none (rules P2 and P3)."""
    depth = 0
    for match in _STRONG.finditer(classes):
        kind = match[0]
        if kind in b"xyf":
            depth += 1
        elif kind == b"q":
            depth = max(depth - 1, 0)
        elif not depth:
            return 0 if kind == b"L" else 1
    return None


def paragraph_levels(classes: bytes, base: int, text: str, characters: Characters) -> bytes:
    """Return one level a code point, before L1; what rule X9 removes takes the level of what precedes it.

    `text` names the brackets among the classes, `base` is 0 or 1.
    """
    if not (_NOT_ALL_RIGHT if base else _NOT_ALL_LEFT).search(classes):
        return bytes((base,)) * len(classes)
    if _FORMATTING.search(classes):
        from tui.typeset.explicit import embeddings  # few texts have controls that steer direction

        found = embeddings(classes, base)
        return _with_removed(_isolated_levels(found, base, text, characters), found.classes, base)
    kept = classes.translate(None, b"Z")
    kept_text = text if len(kept) == len(classes) else "".join(compress(text, _kept_mask(classes)))
    side = b"R" if base else b"L"
    return _with_removed(sequence_levels(side + kept + side, base, kept_text, characters), classes, base)


def _kept_mask(classes: bytes) -> bytes:
    """Return a byte a code point, zero where rule X9 removes it."""
    return classes.translate(bytes(0 if code == ord("Z") else 1 for code in range(256)))


def _with_removed(kept: bytes, classes: bytes, base: int) -> bytes:
    """Return the levels of all code points from those of the ones that rule X9 keeps."""
    if len(kept) == len(classes):
        return kept
    pieces: list[bytes] = []
    done = removed = 0
    for match in _REMOVED.finditer(classes):
        upto = match.start() - removed
        pieces.append(kept[done:upto])
        before = kept[upto - 1 : upto] if upto else bytes((base,))
        pieces.append(before * len(match[0]))
        removed += len(match[0])
        done = upto
    pieces.append(kept[done:])
    return b"".join(pieces)


def _isolated_levels(found: "Embeddings", base: int, text: str, characters: Characters) -> bytes:
    """Return the levels of the kept code points, resolved by isolating run sequence (rule X10)."""
    mask = _kept_mask(found.classes)
    positions = list(compress(range(len(mask)), mask))
    classes = found.classes.translate(None, b"Z")
    levels = bytes(compress(found.levels, mask))
    resolved = bytearray(levels)
    for runs in _run_sequences(levels, positions, found.matches):
        first, last = runs[0][0], runs[-1][1]
        level = levels[first]
        before = levels[first - 1] if first else base
        after = levels[last] if last < len(levels) and positions[last - 1] not in found.unmatched else base
        sides = [b"R" if max(level, other) % 2 else b"L" for other in (before, after)]
        inside = b"".join(classes[start:end] for start, end in runs)
        written = ""
        if b"<" in inside:
            written = "".join(text[place] for start, end in runs for place in positions[start:end])
        values = sequence_levels(sides[0] + inside + sides[1], level, written, characters)
        done = 0
        for start, end in runs:
            resolved[start:end] = values[done : done + end - start]
            done += end - start
    return bytes(resolved)


def _run_sequences(levels: bytes, positions: list[int], matches: dict[int, int]) -> list[list[tuple[int, int]]]:
    """Return the level runs, as ranges of kept code points, joined across isolates (BD13)."""
    runs = [match.span() for match in _LEVEL_RUN.finditer(levels)]
    at = {positions[start]: number for number, (start, _) in enumerate(runs)}
    follower: dict[int, int] = {}
    for number, (_, end) in enumerate(runs):
        closing = matches.get(positions[end - 1])
        if closing is not None and at.get(closing, 0) > number:
            follower[number] = at[closing]
    followers = set(follower.values())
    sequences = []
    for number in range(len(runs)):
        if number in followers:
            continue
        chain = [number]
        while (after := follower.get(chain[-1])) is not None:
            chain.append(after)
        sequences.append([runs[link] for link in chain])
    return sequences
