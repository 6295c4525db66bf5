"""`python -m tests.benchmarks`: the speed figures, side by side in one run."""

import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.cases import Case, Figures, cases, figures
from tests.benchmarks.targets import TARGETS, Target
from tests.benchmarks.words import word_cases

SCREENS = {"first paint": "ms", "page down": "ms", "word step": "ms", "memory": "MB"}
READERS = {"ready": "ms", "word": "us", "word again": "us", "text": "ms", "text again": "ms", "memory": "MB"}
Table = dict[str, Figures]


def main() -> int:
    """Print the figures and the ratios; 1 if a ratio is over its limit and --strict was given."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="runs of each program (default: 5)")
    parser.add_argument("--only", metavar="TEXT", nargs="+", help="only programs whose name holds one of these")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a ratio is over its limit")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-bench-") as folder:
        every = [*cases(Path(folder)), *word_cases(Path(folder))]
        chosen = [case for case in every if not options.only or any(name in case.name for name in options.only)]
        table = measured(chosen, options.rounds)
    for columns, prints in ((SCREENS, False), (READERS, True)):
        print_figures({case.name: table[case.name] for case in chosen if case.prints_figures is prints}, columns)
    kept = print_ratios(table)
    return 0 if kept or not options.strict else 1


def measured(chosen: list[Case], rounds: int) -> Table:
    """Return the best of some rounds in which every program runs once, after a round that warms the caches.

    What makes a round slower than the best one is other work of the machine.
    """
    for case in chosen:
        print(f"making what it reads: {case.name}", end="\x1b[K\r", file=sys.stderr, flush=True)
        case.prepare()
    taken: dict[str, list[Figures]] = {case.name: [] for case in chosen}
    for number in range(rounds + 1):
        for case in chosen:
            print(f"round {number} of {rounds}: {case.name}", end="\x1b[K\r", file=sys.stderr, flush=True)
            found = figures(case)
            if number:
                taken[case.name].append(found)
    print(end="\x1b[K", file=sys.stderr)
    return {name: {figure: best(runs, figure) for figure in (*SCREENS, *READERS)} for name, runs in taken.items()}


def best(runs: list[Figures], figure: str) -> float | None:
    """Return the least a figure was in the runs that took it."""
    return min((value for run in runs if (value := run.get(figure)) is not None), default=None)


def print_figures(table: Table, columns: Mapping[str, str]) -> None:
    """Print a line for each program."""
    if not table:
        return
    print(f"{'':16}" + "".join(f"{f'{name} {unit}':>16}" for name, unit in columns.items()))
    for name, row in table.items():
        cells = ("-" if row[figure] is None else f"{row[figure]:.1f}" for figure in columns)
        print(f"{name:16}" + "".join(f"{cell:>16}" for cell in cells))
    print()


def print_ratios(table: Table) -> bool:
    """Print each figure that has a limit beside it and return whether all are kept."""
    kept = True
    for target in TARGETS:
        found = ratio(table, target)
        if found is not None:
            kept &= found <= target.limit
            print(
                f"{target.name:48}{found:8.2f}   at most {target.limit:g}   {'kept' if found <= target.limit else 'OVER'}"
            )
    return kept


def ratio(table: Table, target: Target) -> float | None:
    """Return the ratio of two figures, or the figure that has a limit of its own; None where one was not taken."""
    one = table.get(target.case, {}).get(target.figure)
    if target.other is None:
        return one
    other = table.get(target.other, {}).get(target.figure)
    return one / other if one and other else None


if __name__ == "__main__":
    raise SystemExit(main())
