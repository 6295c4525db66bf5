"""`python -m tests.benchmarks.killing [--rounds N] [--articles N] [--db URL]`: imports killed at any moment, and what is left of them.

A file of made-up articles is added again and again by `warraq add`, which is killed (SIGKILL) at a random moment. What it had
said to be added must be in the library, and `warraq verify` must find nothing wrong. Ends with 1 if anything is lost.
"""

import json
import random
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.cases import environment, warraq
from tests.benchmarks.searching import made, words

_SAID, _LATER = 300, 0.5
"""Lines that are read at most before a program is killed, and seconds that pass then."""


def main() -> int:
    """Print a line for each round."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.killing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, metavar="N")
    parser.add_argument("--articles", type=int, default=20_000, metavar="N")
    parser.add_argument("--db", metavar="URL", help="an empty PostgreSQL database")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-killing-") as home:
        place = ("--db", options.db) if options.db else ()
        path = write_articles(Path(home) / "articles.jsonl", options.articles)
        run(home, *place, "list")
        before = kept(home, place)
        said: set[str] = set()
        for number in range(1, options.rounds + 1):
            said |= killed(home, place, path, random.Random(number))
            have = kept(home, place) - before
            checked = run(home, *place, "verify")
            lost = len(said - have)
            print(
                f"round {number}: {len(said):,} said, {len(have):,} there, {lost} lost; {checked.stdout.strip()}",
                flush=True,
            )
            if lost or checked.returncode:
                return 1
        run(home, *place, "add", str(path))
        last = run(home, *place, "verify")
        print(f"in the end {len(kept(home, place) - before):,} of {options.articles:,}; {last.stdout.strip()}")
        return last.returncode


def write_articles(path: Path, count: int) -> Path:
    """Write made-up articles as lines of JSON and return the file."""
    with path.open("w", encoding="utf-8") as file:
        for article in made(words(), 0, count):
            record = {"title": article.title, "text": article.text, "source": article.source}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def killed(home: str, place: tuple[str, ...], path: Path, chance: random.Random) -> set[str]:
    """Return the ids that an import said it had added before it was killed, some time after it said the first ones."""
    command = [*warraq(), *place, "add", str(path)]
    with subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(chance.randrange(1, _SAID))]
        time.sleep(chance.uniform(0, _LATER))
        program.send_signal(signal.SIGKILL)
        said += program.stdout.readlines()
    # a line that is cut off was not said
    return {line.split()[1].decode() for line in said if line.startswith(b"added  ") and line.endswith(b"\n")}


def kept(home: str, place: tuple[str, ...]) -> set[str]:
    """Return the ids of the articles that are there."""
    printed = run(home, *place, "list", "--json", "--limit", "1000000").stdout
    return {article["id"] for article in json.loads(printed)["articles"]}


def run(home: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Return what a command of warraq did."""
    return subprocess.run([*warraq(), *arguments], env=environment(home), capture_output=True, text=True, check=False)


if __name__ == "__main__":
    begun = time.monotonic()
    code = main()
    print(f"{time.monotonic() - begun:.0f} s")
    sys.exit(code)
