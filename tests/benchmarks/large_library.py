"""`python -m tests.benchmarks.large_library [--articles N] [--db URL]`: a large file added, and the library opened with it.

Printed are how many made-up articles `warraq add` keeps in a second, the memory it takes, and beside a library of six articles
the first paint of the list, the processor time until it is still and the memory of the app.
"""

import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.cases import environment, warraq
from tests.benchmarks.killing import run, write_articles
from tests.benchmarks.pseudo_terminal import PseudoTerminal

_SHOWN = "words"
"""What stands in each row of the list."""


def main() -> int:
    """Print a line for each figure."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.large_library", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, metavar="N")
    parser.add_argument("--db", metavar="URL", help="an empty PostgreSQL database")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-large-") as home:
        place = ("--db", options.db) if options.db else ()
        path = write_articles(Path(home) / "articles.jsonl", options.articles)
        run(home, *place, "list")
        print("opened with six articles:", opened(home, place), flush=True)
        print(added(home, place, path, options.articles), flush=True)
        print(f"opened with {options.articles:,}:", opened(home, place))
    return 0


def added(home: str, place: tuple[str, ...], path: Path, count: int) -> str:
    """Return what adding the articles took, in words."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [*warraq(), *place, "add", str(path)], env=environment(home), stdout=subprocess.DEVNULL
    ) as program:
        _, _, used = os.wait4(program.pid, 0)
        program.returncode = 0
    seconds, worked = time.perf_counter() - begun, used.ru_utime + used.ru_stime
    rates = f"{count / seconds:,.0f} articles a second, {count / worked:,.0f} a second of the processor"
    return f"{count:,} added: {rates}, {used.ru_maxrss / 1024:.0f} MB at most"


def opened(home: str, place: tuple[str, ...]) -> str:
    """Return what opening the library took, in words."""
    with PseudoTerminal([*warraq(), *place], environment(home)) as terminal:
        shown = terminal.until_shown(_SHOWN)
        terminal.until_still()
        painted = f"list after {(shown or 0) * 1000:.0f} ms"
        return f"{painted}, {terminal.cpu_seconds():.2f} s of the processor, {terminal.megabytes():.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
