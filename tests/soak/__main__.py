"""`python -m tests.soak [--seed N] [--actions N] [--minutes M] [--articles N] [--replay FILE]`: a week's use of warraq, simulated.

The real app is driven on a terminal of its own by random but valid actions, with faults injected, over articles made by
the same seed. Ends with 1 where it crashed, leaked, lost an entry, left the screen torn, or worked too long on a frame.
"""

import json
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.soak.frames import SLOW
from tests.soak.lives import Options, Step
from tests.soak.soak import FIRST_SHOWN, Soak, soaked
from tests.soak.vitals import LONG, MOST_FILES, MOST_MEGABYTES, growth


def main() -> int:
    """Return 0 where nothing was found."""
    parser = ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=int(time.time()) % 1_000_000, metavar="N")
    parser.add_argument("--actions", type=int, default=10_000, metavar="N")
    parser.add_argument("--minutes", type=float, default=20, metavar="M")
    parser.add_argument("--articles", type=int, default=500, metavar="N")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="the actions that a failed run wrote")
    parser.add_argument("--home", type=Path, metavar="FOLDER", help="keep what is made, in an empty folder")
    parser.add_argument("--stacks", action="store_true", help="say what slow frames were doing")
    options = parser.parse_args()
    seed, steps = options.seed, ()
    if options.replay:
        seed, steps = _written(options.replay)
    print(f"seed {seed}", flush=True)
    with TemporaryDirectory(prefix="warraq-soak-") as folder:
        home = options.home or Path(folder)
        run = soaked(Options(seed, options.actions, options.minutes, options.articles, home, options.stacks, steps))
    return _told(run, options.stacks)


def _written(path: Path) -> tuple[int, tuple[Step, ...]]:
    head, *lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return head["seed"], tuple(Step(*line) for line in lines)


def _told(run: Soak, with_stacks: bool) -> int:
    """Print what was found and return the exit code."""
    print(
        f"\n{run.done:,} actions, {run.ledger.compared:,} entries compared, {sum(run.faults.values())} faults: {_list(run.faults)}"
    )
    print(f"actions: {_list(run.counts)}")
    print(
        f"{run.lives} lives, {run.processor:.0f} s of processor time in them, {run.processor / max(run.done, 1) * 1000:.0f} ms an action"
    )
    print("seconds: " + ", ".join(f"{seconds:.0f} {name}" for name, seconds in run.seconds.most_common(12)))
    failed = bool(run.violations) | _told_lives(run)
    slowest = sorted(run.slow, reverse=True)[:12]
    print(
        f"frames over {SLOW * 1000:.0f} ms of work ({FIRST_SHOWN * 1000:.0f} for a screen's first): {len(run.too_slow)}"
    )
    for each in slowest if not run.too_slow else run.too_slow[:25]:
        first = ", first shown" if each.is_first else ""
        first += f", {each.garbage * 1000:.0f} ms of it garbage" if each.garbage > SLOW / 10 else ""
        print(f"  {each.work * 1000:.0f} ms: {each.deed} (action {each.number}), {each.cause}, {each.screens}{first}")
        if with_stacks:
            print("      " + "  ".join(f"{name} {count}" for name, count in each.stacks))
    failed |= bool(run.too_slow)
    for each in run.violations:
        print(f"VIOLATION {each}")
    if failed:
        path = Path(gettempdir()) / f"warraq-soak-{run.options.seed}.jsonl"
        lines = [json.dumps({"seed": run.options.seed}), *(json.dumps(each, ensure_ascii=False) for each in run.steps)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"seed {run.options.seed}; the last actions are in {path}: python -m tests.soak --replay {path}")
    return int(failed)


def _told_lives(run: Soak) -> bool:
    """Print whether memory and files grew in the longest lives, and return whether that was a leak in one that tells."""
    failed = False
    lives = sorted(run.samples.items(), key=lambda life: life[1][0].action - life[1][-1].action)
    for number, samples in lives[:4]:
        grown, length = growth(samples), samples[-1].action - samples[0].action
        if grown is None:
            continue
        print(
            f"life {number} of {length:,} actions: memory {grown.begin.megabytes:.0f} MB after a tenth, "
            f"{grown.end.megabytes:.0f} MB at its end, grown by {grown.megabytes:+.1f} MB (at most {MOST_MEGABYTES:.0%}); "
            f"files {grown.begin.files}, {grown.end.files}, {grown.files:+.1f} (at most {MOST_FILES})"
            + (", too short to tell" if length < LONG else "")
        )
        failed |= length >= LONG and grown.is_leak
    return failed


def _list(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "none"


if __name__ == "__main__":
    sys.exit(main())
