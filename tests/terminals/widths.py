"""`python -m tests.terminals.widths`: whether real terminals give what warraq emits as many cells as it counts."""

import json
import sys
import unicodedata
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.terminals.emulators import EMULATORS
from tests.terminals.look import Look
from tests.terminals.screen import NotShownError
from tests.terminals.setup import MissingError, own_script
from tests.terminals.tools import check_tools
from tests.terminals.trial import asked_first, profile_told
from tests.terminals.visit import Case, Plan, visit
from tests.terminals.warraq import fill_home
from tests.terminals.width_samples import Sample, samples
from tui.typeset.line import Line
from tui.typeset.terminal.encoder import encoder_of
from tui.typeset.terminal.mode import Mode
from tui.typeset.terminal.row import SeenRow
from tui.typeset.typesetter import Typesetter

FIVE = ("xterm", "kitty", "vte", "konsole", "alacritty")
"""Terminals that do most differently from each other."""
_WIDTH = 44
_ASKING_SECONDS = 240.0
EXAMPLES = 4
"""How many differences of a kind are printed."""


class Emitted(NamedTuple):
    """What goes to a terminal, what it is a sample of, and the cells it should take."""

    kind: str
    text: str
    width: int


def main() -> int:
    """Return 0 if all terminals that are here agree with warraq, 1 if not, 2 if none could be asked."""
    parser = ArgumentParser(prog="python -m tests.terminals.widths", description=__doc__)
    parser.add_argument("terminals", nargs="*", metavar="TERMINAL", help=f"default: {' '.join(FIVE)}")
    parser.add_argument("--all", action="store_true", help="print every difference, not only some of each kind")
    options = parser.parse_args()
    if unknown := set(options.terminals) - set(EMULATORS):
        parser.error(f"no such terminal: {', '.join(sorted(unknown))}; there are {' '.join(EMULATORS)}")
    try:
        check_tools()
    except MissingError as missing:
        print(f"nothing can be asked: {missing}", file=sys.stderr)
        return 2
    return compared(options.terminals or FIVE, sys.maxsize if options.all else EXAMPLES)


def compared(names: Sequence[str], most: int = EXAMPLES) -> int:
    """Compare in each terminal, print at most so many differences of a kind, and return the exit code."""
    emitted = EmittedTexts(samples())
    asked = differing = 0
    with TemporaryDirectory(prefix="proof-home-") as folder:
        fill_home(Path(folder))
        for emulator in map(EMULATORS.__getitem__, names):
            try:
                emulator.check()
                mode, columns, texts = _columns(Case(emulator), Path(folder), emitted)
            except (MissingError, NotShownError) as fault:
                print(f"not asked {emulator.name:16}{fault}", flush=True)
                differing += isinstance(fault, NotShownError)
                continue
            asked += 1
            wrong = [(text, column) for text, column in zip(texts, columns, strict=True) if column != text.width]
            differing += bool(wrong)
            print(f"{len(wrong):6} of {len(texts)} differ in {emulator.name} ({mode})", flush=True)
            for line in _described(wrong, most):
                print(line)
    return 1 if differing else 0 if asked else 2


class EmittedTexts:
    """What the samples become, by the mode of the terminal."""

    def __init__(self, all_samples: Sequence[Sample]) -> None:
        self._lines = list(_lines(all_samples))

    def of(self, mode: Mode) -> list[Emitted]:
        """Return every different text that is emitted in a mode, once."""
        encoder = encoder_of(mode)
        found: dict[str, Emitted] = {}
        for kind, line in self._lines:
            row = _row(line)
            text = "".join(encoder.sent(row).cells)
            found.setdefault(text, Emitted(kind, text, len(row.cells)))
        return list(found.values())


def _lines(all_samples: Sequence[Sample]) -> Iterator[tuple[str, Line]]:
    typesetter = Typesetter()
    # the characters that no table names are learnt all at once, since each time takes its time
    typesetter.lay_out(typesetter.prepare("".join(text for _, text in all_samples)), _WIDTH)
    for kind, text in all_samples:
        prepared = typesetter.prepare(text)
        for span in typesetter.lay_out(prepared, _WIDTH):
            yield kind, typesetter.line(prepared, span)


def _row(line: Line) -> SeenRow:
    """Return a line by columns, as the driver gives it to an encoder."""
    columns: list[str] = []
    for cell in line.cells:
        is_spelt = len(cell.text) == cell.width and not any(map(_is_mark, cell.text))
        columns += list(cell.text) if is_spelt else [cell.text, *[""] * (cell.width - 1)]
    return SeenRow(columns, [None] * len(columns))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _columns(case: Case, home: Path, emitted: EmittedTexts) -> tuple[Mode, list[int | None], list[Emitted]]:
    """Return the mode of a terminal, and where its cursor stands after what is emitted there."""
    with TemporaryDirectory(prefix="proof-widths-") as folder:
        file = Path(folder) / "texts.json"
        asked = {**asked_first(case), "columns.json": [*own_script("asking.py"), str(file)]}
        with visit(case, Look(), home, Plan(asked)) as opened:
            mode = profile_told(opened).mode
            texts = emitted.of(mode)
            part = file.with_suffix(".part")
            part.write_text(json.dumps([text.text for text in texts]), encoding="utf-8")
            part.rename(file)
            columns = opened.answer("columns.json", _ASKING_SECONDS)
            if columns is None:
                raise NotShownError(f"the cursor was not told; {opened.told('columns.json')[-300:]}")
            return mode, columns, texts


def _described(wrong: Sequence[tuple[Emitted, int | None]], most: int) -> Iterator[str]:
    """Yield some of the differences of each kind."""
    counts = Counter(text.kind for text, _ in wrong)
    shown: Mapping[str, int] = Counter()
    for text, column in wrong:
        shown[text.kind] += 1
        if shown[text.kind] <= most:
            points = " ".join(f"{ord(char):04X}" for char in text.text)
            print_count = f" ({counts[text.kind]} such)" if shown[text.kind] == 1 else ""
            yield f"       {text.kind}{print_count}: {points} took {column}, not {text.width}"


if __name__ == "__main__":
    raise SystemExit(main())
