"""Goldens of words over their English that can be read without Arabic: CAPITALS run right to left, `'` is a mark.

A scenario is a comment, the paragraph as it is written, its words with their glosses, and the lines as they are seen
between bars at a given width: each line of words, and under it the line of glosses.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.scenarios.test_layout import WRITTEN, boxed
from tui.typeset.interlinear import Interlinear
from tui.typeset.line import Line
from tui.typeset.stacks import Under
from tui.typeset.typesetter import Typesetter

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Scenario:
    name: str
    text: str
    words: list[Under]
    width: int
    expected: list[str]


def scenarios() -> list[Scenario]:
    """Return what the text files of this folder ask for."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, piece in enumerate(path.read_text("utf-8").strip().split("\n\n")):
            text, glosses, *bars = [line for line in piece.split("\n") if not line.startswith("#")]
            width = len(bars[0].replace("'", "")) - 2
            found.append(Scenario(f"{path.stem} {number}", text, unders(text, glosses), width, bars))
    return found


def unders(text: str, glosses: str) -> list[Under]:
    """Return the words of a line such as `THE: the / WENT UP: rose / X: ?`, in which a question is a gloss not known yet."""
    words, place = [], 0
    for each in glosses.split(" / "):
        word, _, gloss = each.partition(": ")
        start = text.index(word, place)
        place = start + len(word)
        words.append(Under(start, place, None if gloss == "?" else gloss))
    return words


def boxed_glosses(line: Line, width: int) -> str:
    """Return the glosses between bars, on the side that their paragraph asks for."""
    padding = " " * (width - line.width)
    return f"|{padding + line.text if line.direction == 'rtl' else line.text + padding}|"


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.name)
def test_interlinear(scenario: Scenario) -> None:
    """Words and glosses stand as their scenario shows."""
    typesetter = Typesetter()
    interlinear = Interlinear(typesetter)
    glossed = interlinear.glossed(typesetter.prepare(scenario.text.translate(WRITTEN)), scenario.words)
    shown = []
    for span in interlinear.lay_out(glossed, scenario.width):
        pair = interlinear.pair(glossed, span, scenario.width)
        shown += [boxed(pair.text, scenario.text, scenario.width), boxed_glosses(pair.under, scenario.width)]
    assert shown == scenario.expected
