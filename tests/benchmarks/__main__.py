"""`python -m tests.benchmarks`: the speed figures, side by side in one run."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.cases import Case, Figures, cases, figures
from tests.benchmarks.targets import TARGETS, WORD_STEP_MS, Target

COLUMNS = {"first paint": "ms", "page down": "ms", "word step": "ms", "memory": "MB"}
Table = dict[str, Figures]


def main() -> int:
    """Print the figures and the ratios; 1 if a ratio is over its limit and --strict was given."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="runs of each program (default: 5)")
    parser.add_argument("--only", metavar="TEXT", help="only programs whose name holds this")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a ratio is over its limit")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-bench-") as folder:
        chosen = [case for case in cases(Path(folder)) if not options.only or options.only in case.name]
        table = measured(chosen, options.rounds)
    print_figures(table)
    kept = print_ratios(table)
    return 0 if kept or not options.strict else 1


def measured(chosen: list[Case], rounds: int) -> Table:
    """Return the best of some rounds in which every program runs once, after a round that warms the caches.

    What makes a round slower than the best one is other work of the machine.
    """
    taken: dict[str, list[Figures]] = {case.name: [] for case in chosen}
    for number in range(rounds + 1):
        for case in chosen:
            print(f"round {number} of {rounds}: {case.name}", end="\x1b[K\r", file=sys.stderr, flush=True)
            found = figures(case)
            if number:
                taken[case.name].append(found)
    print(end="\x1b[K", file=sys.stderr)
    return {name: {figure: best(runs, figure) for figure in COLUMNS} for name, runs in taken.items()}


def best(runs: list[Figures], figure: str) -> float | None:
    """Return the least a figure was in the runs that took it."""
    return min((value for run in runs if (value := run.get(figure)) is not None), default=None)


def print_figures(table: Table) -> None:
    """Print a line for each program."""
    print(f"{'':16}" + "".join(f"{f'{name} {unit}':>16}" for name, unit in COLUMNS.items()))
    for name, row in table.items():
        cells = ("-" if row[figure] is None else f"{row[figure]:.1f}" for figure in COLUMNS)
        print(f"{name:16}" + "".join(f"{cell:>16}" for cell in cells))


def print_ratios(table: Table) -> bool:
    """Print each ratio beside its limit and return whether all are kept."""
    print()
    kept = True
    for target in TARGETS:
        found = ratio(table, target)
        if found is not None:
            kept &= found <= target.limit
            print(
                f"{target.name:48}{found:8.2f}   at most {target.limit:g}   {'kept' if found <= target.limit else 'OVER'}"
            )
    steps = [row["word step"] for row in table.values() if row["word step"] is not None]
    for step in steps:
        kept &= step <= WORD_STEP_MS
    if steps:
        print(f"{'word step, the slowest':48}{max(steps):8.2f}   at most {WORD_STEP_MS} ms")
    return kept


def ratio(table: Table, target: Target) -> float | None:
    """Return the ratio of two figures, None where one was not taken."""
    one, other = (table.get(name, {}).get(target.figure) for name in (target.case, target.other))
    return one / other if one and other else None


if __name__ == "__main__":
    raise SystemExit(main())
