"""`python -m tests.terminals`: what Arabic looks like in real terminals, read from pictures of them.

In some of them it also asks how many cells they give what warraq emits.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminals.browser import BrowserTrial
from tests.terminals.emulators import EMULATORS
from tests.terminals.look import Look
from tests.terminals.outcomes import Outcome, Verdict, outcome_of
from tests.terminals.references import References
from tests.terminals.setup import MULTIPLEXERS, MissingError
from tests.terminals.table import written_table
from tests.terminals.tools import check_tools
from tests.terminals.trial import Bench, TerminalTrial, Trial
from tests.terminals.visit import Case
from tests.terminals.warraq import fill_home
from tests.terminals.widths import FIVE, compared

SAMPLES = Path("corpus/samples")
ARTICLES = ("03-museum.txt", "04-election-rule.txt")
OUTER = ("xterm", "vte", "kitty")
"""The terminals in which multiplexers are tested."""


def main() -> int:
    """Return 0 if Arabic reads well in all terminals that are here, 1 if not, 2 if none could be tested."""
    options = _options()
    trials = [trial for trial in all_trials() if not options.terminals or trial.name in options.terminals]
    if unknown := set(options.terminals) - {trial.name for trial in trials}:
        print(f"no such terminal: {', '.join(sorted(unknown))}; there are {_names()}", file=sys.stderr)
        return 2
    try:
        check_tools()
        outcomes = _outcomes(trials, options)
    except (MissingError, LookupError) as missing:
        print(f"nothing can be tested: {missing}", file=sys.stderr)
        return 2
    if options.table:
        options.table.write_text(written_table(outcomes), encoding="utf-8")
    tested = [outcome for outcome in outcomes if outcome.verdict is not Verdict.MISSING]
    failed = [outcome.trial.name for outcome in tested if outcome.verdict is not Verdict.GOOD]
    print(f"{len(tested)} of {len(outcomes)} terminals tested, {len(failed)} not good: {' '.join(failed) or '-'}")
    asked = [name for name in FIVE if not options.terminals or name in options.terminals]
    codes = {1 if failed else 0 if tested else 2, compared(asked) if asked else 2}
    return 1 if 1 in codes else min(codes)


def all_trials() -> list[Trial]:
    """Return every terminal, then every multiplexer in some of them, then the browser."""
    alone = [Case(emulator) for emulator in EMULATORS.values()]
    inside = [Case(EMULATORS[name], inner) for inner in MULTIPLEXERS.values() for name in OUTER]
    return [*map(TerminalTrial, [*alone, *inside]), BrowserTrial()]


def _outcomes(trials: list[Trial], options: Namespace) -> list[Outcome]:
    look = Look()
    outcomes = []
    with TemporaryDirectory(prefix="proof-home-") as folder:
        home = Path(folder)
        fill_home(home)
        samples = tuple((SAMPLES / name).resolve() for name in ARTICLES)
        bench = Bench(look, home, samples, References(look, home))
        for trial in trials:
            outcome = outcome_of(trial, bench, options.keep)
            outcomes.append(outcome)
            print(outcome.line, flush=True)
    return outcomes


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.terminals", description=__doc__)
    parser.add_argument("terminals", nargs="*", metavar="TERMINAL", help=f"some of {_names()} (default: all)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures in a folder")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write what was seen as a table in Markdown")
    return parser.parse_args()


def _names() -> str:
    return " ".join(trial.name for trial in all_trials())


if __name__ == "__main__":
    raise SystemExit(main())
