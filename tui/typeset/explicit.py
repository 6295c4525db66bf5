"""Explicit embeddings, overrides and isolates (UAX #9, BD8-BD9 and rules X1-X9)."""

import re
from dataclasses import dataclass

_ISOLATE = re.compile(rb"[xyfq]")
_CODE = re.compile(rb"[lrdepxyfqB]")
_STRONG_OR_ISOLATE = re.compile(rb"[LRAxyf]")
_DEEPEST = 125
_OVERRIDDEN = {side: bytes(code if code in b"ZB" else side[0] for code in range(256)) for side in (b"L", b"R")}
_SIDES = {ord("l"): (0, b""), ord("r"): (1, b""), ord("d"): (0, b"L"), ord("e"): (1, b"R")}


@dataclass(frozen=True, slots=True)
class Embeddings:
    """What explicit formatting says of a paragraph."""

    classes: bytes
    """The classes after overrides; what rule X9 removes is `Z`."""
    levels: bytes
    """The explicit level of each code point."""
    matches: dict[int, int]
    """Isolate initiators and the places of the PDIs that end them."""
    unmatched: frozenset[int]
    """Isolate initiators without an end."""


def _matching(classes: bytes) -> tuple[dict[int, int], frozenset[int]]:
    """Return where each isolate ends, and those without an end (BD9)."""
    matches: dict[int, int] = {}
    opened: list[int] = []
    for found in _ISOLATE.finditer(classes):
        if found[0] != b"q":
            opened.append(found.start())
        elif opened:
            matches[opened.pop()] = found.start()
    return matches, frozenset(opened)


def _inner_side(classes: bytes, start: int, matches: dict[int, int]) -> int:
    """Return 0 or 1 by the first strong character of the isolate that begins at `start`, 0 where it has none (X5c)."""
    end = matches.get(start, len(classes))
    place = start + 1
    while found := _STRONG_OR_ISOLATE.search(classes, place, end):
        if found[0] not in b"xyf":
            return 0 if found[0] == b"L" else 1
        place = matches.get(found.start(), end)
    return 0


@dataclass(slots=True)
class _Stack:
    """The directional status stack with its counters."""

    entries: list[tuple[int, bytes, bool]]
    """Level, override (empty if none) and whether an isolate opened it."""
    isolates: int = 0
    lost_isolates: int = 0
    lost_embeddings: int = 0

    def push(self, side: int, override: bytes, isolate: bool) -> None:
        """Open an embedding or isolate to `side`, or count it as lost where it would be too deep (X2-X5c)."""
        level = self.entries[-1][0] + 1
        level += level % 2 != side
        if level <= _DEEPEST and not self.lost_isolates and not self.lost_embeddings:
            self.entries.append((level, override, isolate))
            self.isolates += isolate
        elif isolate:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def end_isolate(self) -> None:
        """Close the last isolate with all embeddings inside it (X6a)."""
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.isolates -= 1

    def end_embedding(self) -> None:
        """Close the last embedding unless an isolate stands between (X7)."""
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif len(self.entries) > 1 and not self.entries[-1][2]:
            self.entries.pop()


def embeddings(classes: bytes, base: int) -> Embeddings:
    """Return the explicit levels and overridden classes of a paragraph whose level is `base` (rules X1-X9)."""
    matches, unmatched = _matching(classes)
    stack = _Stack([(base, b"", False)])
    result = bytearray(classes)
    levels = bytearray(len(classes))
    done = 0

    def assign(end: int) -> None:
        level, override, _ = stack.entries[-1]
        levels[done:end] = bytes((level,)) * (end - done)
        if override:
            result[done:end] = result[done:end].translate(_OVERRIDDEN[override])

    for found in _CODE.finditer(classes):
        place, code = found.start(), found[0][0]
        if code in b"xyf":
            assign(place + 1)
            side = code == ord("y") if code != ord("f") else _inner_side(classes, place, matches)
            stack.push(int(side), b"", True)
        else:
            assign(place)
            if code == ord("q"):
                done = place
                stack.end_isolate()
                assign(place + 1)
            elif code == ord("B"):
                levels[place] = base
            else:
                levels[place] = stack.entries[-1][0]
                result[place] = ord("Z")
                if code == ord("p"):
                    stack.end_embedding()
                else:
                    stack.push(*_SIDES[code], False)
        done = place + 1
    assign(len(classes))
    return Embeddings(bytes(result), bytes(levels), matches, unmatched)
