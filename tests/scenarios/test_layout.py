"""Layout goldens that can be read without Arabic: CAPITALS run right to left, `'` is a mark on the letter before it.

A scenario is a comment, the paragraph as it is written, and the lines as they are seen between bars at a given width.
A lam with its alef is written LA and seen as `&`.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.typeset.line import Cell, Line
from tui.typeset.typesetter import Typesetter

FOLDER = Path(__file__).parent
LETTERS = "\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0644\u0645\u0646\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0647"
WRITTEN = str.maketrans(dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTERS, strict=True)) | {"'": "\N{ARABIC FATHA}"})


@dataclass(frozen=True)
class Scenario:
    name: str
    text: str
    width: int
    expected: list[str]


def scenarios() -> list[Scenario]:
    """Return what the text files of this folder ask for."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, piece in enumerate(path.read_text("utf-8").strip().split("\n\n")):
            lines = [line for line in piece.split("\n") if not line.startswith("#")]
            if lines:
                bars = [line for line in lines[1:] if line]
                text = lines[0].replace("<TAB>", "\t")
                found.append(Scenario(f"{path.stem} {number}", text, len(bars[0].replace("'", "")) - 2, bars))
    return found


def seen(cell: Cell, text: str) -> str:
    """Return what a cell shows, in the pseudo-alphabet."""
    written = text[cell.start : cell.end]
    if not written[:1].isupper():
        return cell.text
    marks = "'" * (len(cell.text) - 1)
    return ("&" if written.replace("'", "") == "LA" else written[0]) + marks


def boxed(line: Line, text: str, width: int) -> str:
    """Return a line between bars, on the side that its direction asks for."""
    shown = "".join(seen(cell, text) for cell in line.cells)
    padding = " " * (width - line.width)
    return f"|{padding + shown if line.direction == 'rtl' else shown + padding}|"


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.name)
def test_layout(scenario: Scenario) -> None:
    """A paragraph is broken and ordered as its scenario shows."""
    typesetter = Typesetter()
    prepared = typesetter.prepare(scenario.text.translate(WRITTEN))
    lines = [typesetter.line(prepared, span) for span in typesetter.lay_out(prepared, scenario.width)]
    assert [boxed(line, scenario.text, scenario.width) for line in lines] == scenario.expected
