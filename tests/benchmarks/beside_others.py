"""`python -m tests.benchmarks.beside_others [--articles N] [--keep FOLDER]`: two words found by warraq and by other means.

The same made-up articles are kept in a library, in a plain FTS5 table, as files for ripgrep and fzf, and in an index of recoll
where these programs are there. Printed are milliseconds of an answer and how large the index is beside the text.
warraq and FTS5 answer inside one process, as in the app; the others are started anew for each answer, as in a shell.
"""

import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from corpus.library import Library
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from tests.benchmarks.searching import fill, made, words

_ROUNDS = 40
_IN_A_FOLDER = 1000
_WORDS = slice(10, 2000)
"""Of the vocabulary, from which two are asked for: not the most frequent, which say nothing."""

Ask = Callable[[str, str], object]


def main() -> int:
    """Print a line for each means."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.beside_others", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-beside-") as made_folder:
        folder = options.keep or Path(made_folder)
        folder.mkdir(parents=True, exist_ok=True)
        texts = write_files(folder / "texts", options.articles)
        print(f"{options.articles:,} articles, {texts / 1e6:.0f} MB of text")
        print(f"{'two words':<24}{'median ms':>10}{'95 % ms':>10}{'index / text':>14}")
        for name, need, prepare in MEANS:
            if need is not None and shutil.which(need) is None:
                print(f"{name:<24}left out: {need} is not installed")
                continue
            ask, size = prepare(folder, options.articles)
            times = measured(ask)
            share = f"{size / texts:.2f}" if size else "-"
            print(
                f"{name:<24}{statistics.median(times):>10.1f}{times[int(len(times) * 0.95)]:>10.1f}{share:>14}",
                flush=True,
            )
    return 0


def measured(ask: Ask) -> list[float]:
    """Return the milliseconds that some answers took, the shortest first; the first ones warm the caches."""
    rng = random.Random(3)
    usual = [word for word in words()[_WORDS] if len(word) > 2]
    asked = [(rng.choice(usual), rng.choice(usual)) for _ in range(_ROUNDS)]
    for pair in asked[:3]:
        ask(*pair)
    times = []
    for pair in asked:
        begun = perf_counter()
        ask(*pair)
        times.append((perf_counter() - begun) * 1000)
    return sorted(times)


def write_files(folder: Path, count: int) -> int:
    """Write the articles as files, if they are not there, and return how many bytes they have."""
    if not folder.is_dir():
        for number, article in enumerate(made(words(), 0, count)):
            own = folder / f"{number // _IN_A_FOLDER:03}"
            own.mkdir(parents=True, exist_ok=True)
            (own / f"{number}.txt").write_text(article.text, encoding="utf-8")
    return sum(path.stat().st_size for path in folder.rglob("*.txt"))


def with_warraq(folder: Path, count: int) -> tuple[Ask, int]:
    """Return what asks a library of the articles, and the size of its index."""
    engine = open_engine(f"sqlite:///{folder}/library.db")
    upgrade(engine, CORPUS_CHAIN)
    fill(engine, words(), count)
    library = Library(engine)
    return lambda one, other: library.search(f"{one} {other} ", 20), index_size(folder / "library.db", "article_index")


def with_fts5(folder: Path, count: int) -> tuple[Ask, int]:
    """Return what asks a plain FTS5 table, ranked and with snippets, and the size of its index."""
    path = folder / "plain.db"
    is_new = not path.exists()
    connection = sqlite3.connect(path)
    if is_new:
        connection.execute("CREATE VIRTUAL TABLE plain USING fts5(title, body)")
        rows = ((article.title, article.text) for article in made(words(), 0, count))
        connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)
        connection.commit()
    query = "SELECT rowid, snippet(plain, 1, '', '', '…', 20) FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20"
    return lambda one, other: connection.execute(query, (f'"{one}" "{other}"',)).fetchall(), index_size(path, "plain")


def with_ripgrep(folder: Path, _count: int) -> tuple[Ask, int]:
    """Return what finds lines with both words among the files; there is no index."""
    command = 'rg --no-heading "$1" "$0" | fzf --filter "$1 $2" | head -20'
    return lambda one, other: run("sh", "-c", command, str(folder / "texts"), one, other), 0


def with_recoll(folder: Path, _count: int) -> tuple[Ask, int]:
    """Return what asks an index of recoll over the files, and its size."""
    own = folder / "recoll"
    if not own.is_dir():
        own.mkdir()
        (own / "recoll.conf").write_text(f"topdirs = {folder / 'texts'}\n", encoding="utf-8")
        run("recollindex", "-c", str(own))
    size = sum(path.stat().st_size for path in (own / "xapiandb").rglob("*") if path.is_file())
    return lambda one, other: run("recollq", "-c", str(own), "-n", "20", f"{one} {other}"), size


def run(*command: str) -> bytes:
    """Return what a program printed; nothing found is no failure."""
    return subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    ).stdout


def index_size(path: Path, table: str) -> int:
    """Return how many bytes the index of an FTS5 table takes."""
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT sum(length(block)) FROM {table}_data").fetchone()[0] or 0)


MEANS: tuple[tuple[str, str | None, Callable[[Path, int], tuple[Ask, int]]], ...] = (
    ("warraq", None, with_warraq),
    ("plain FTS5", None, with_fts5),
    ("ripgrep + fzf", "fzf", with_ripgrep),
    ("recoll", "recollq", with_recoll),
)
"""What is measured, the program it needs, and what prepares it."""

if __name__ == "__main__":
    sys.exit(main())
