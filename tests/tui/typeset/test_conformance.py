import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.typeset.classes import CODES, Characters
from tui.typeset.levels import first_strong_level, paragraph_levels
from tui.typeset.order import line_levels, visual_order

DATA = Path(__file__).parents[2] / "data" / "unicode"
BASES = {1: None, 2: 0, 4: 1}


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file of the Unicode Character Database that say something."""
    with lzma.open(DATA / f"{name}.xz", "rt", encoding="utf-8") as file:
        yield from (line.strip() for line in file if line.strip() and not line.startswith("#"))


def _seen(levels: list[str]) -> list[int]:
    """Return the places that have a level."""
    return [place for place, level in enumerate(levels) if level != "x"]


@pytest.fixture(scope="module")
def characters() -> Characters:
    return Characters()


def _resolved(classes: bytes, base: int, text: str, characters: Characters) -> bytes:
    return line_levels(classes, paragraph_levels(classes, base, text, characters), base)


def test_every_case_of_the_character_test(characters: Characters) -> None:
    """Levels and order of all cases of BidiCharacterTest.txt are as Unicode says."""
    wrong, cases = [], 0
    for line in _lines("BidiCharacterTest.txt"):
        codes, side, base_text, levels_text, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        classes = characters.classes(text)
        base = (first_strong_level(classes) or 0) if side == "2" else int(side)
        levels = levels_text.split()
        seen = _seen(levels)
        resolved = _resolved(classes, base, text, characters)
        found = bytes(resolved[place] for place in seen)
        visual = [seen[place] for place in visual_order(found)]
        expected = (
            int(base_text),
            bytes(int(levels[place]) for place in seen),
            [int(place) for place in order.split()],
        )
        if (base, found, visual) != expected:
            wrong.append(line)
        cases += 1
    assert wrong[:5] == []
    assert cases == 91_707


def test_every_case_of_the_class_test(characters: Characters) -> None:
    """Levels and order of all cases of BidiTest.txt are as Unicode says; equal inputs are resolved once."""
    wrong, cases = [], 0
    levels: list[str] = []
    seen: list[int] = []
    expected = b""
    for line in _lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.partition(":")[2].split()
            seen = _seen(levels)
            expected = bytes(int(levels[place]) for place in seen)
        elif line.startswith("@Reorder:"):
            order = [int(place) for place in line.partition(":")[2].split()]
            assert [seen[place] for place in visual_order(expected)] == order, line
        elif not line.startswith("@"):
            names, bits = line.split(";")
            classes = "".join(map(CODES.__getitem__, names.split())).encode()
            wanted = [base for bit, base in BASES.items() if int(bits, 16) & bit]
            cases += len(wanted)
            for base in {(first_strong_level(classes) or 0) if base is None else base for base in wanted}:
                resolved = _resolved(classes, base, "", characters)
                if bytes(map(resolved.__getitem__, seen)) != expected:
                    wrong.append((line, base))
    assert wrong[:5] == []
    assert cases == 770_241
