"""`python -m tests.soak [--seed N] [--actions N] [--minutes M] [--articles N] [--replay FILE]`: a week's use of warraq, simulated.

The real app is driven on a terminal of its own by random but valid actions, with faults injected, over articles made by
the same seed. Ends with 1 where it crashed, leaked, lost an entry, left the screen torn, or worked too long on a frame.
"""

import json
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from tests.soak.lives import Options, Step
from tests.soak.soak import soaked
from tests.soak.verdict import is_failed, told, write_steps


def main() -> int:
    """Return 0 where nothing was found."""
    parser = ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=int(time.time()) % 1_000_000, metavar="N")
    parser.add_argument("--actions", type=int, default=10_000, metavar="N")
    parser.add_argument("--minutes", type=float, default=60, metavar="M")
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
    print()
    for line in told(run):
        print(line)
    if is_failed(run):
        path = Path(gettempdir()) / f"warraq-soak-{seed}.jsonl"
        write_steps(run, path)
        print(f"the last actions are in {path}: python -m tests.soak --replay {path}")
    return int(is_failed(run))


def _written(path: Path) -> tuple[int, tuple[Step, ...]]:
    head, *lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return head["seed"], tuple(Step(*line) for line in lines)


if __name__ == "__main__":
    sys.exit(main())
