"""How long a large file takes to be imported and to be undone, in how much memory, and how long others wait meanwhile.

`.venv/bin/python -m tests.benchmarks.importing [MEGABYTES] [FORMAT]` prints concepts a second, the peak of memory, the
size of the database, and what saves of single entries take in another process until the import is done.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from glossary.exchange.incoming.importing import Importing, Source, Wish
from glossary.exchange.port import format_named
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.undoing import Undoing
from tests.benchmarks.exchange import write_file

PAUSE = 0.1
"""Seconds between two saves of the other process."""


def main(megabytes: int, names: list[str]) -> None:
    """Print the figures of each format, every one in a process of its own."""
    for name in names:
        subprocess.run([sys.executable, "-m", __spec__.name, "--one", name, str(megabytes)], check=True)


def measure(name: str, megabytes: int, folder: Path) -> None:
    """Print the figures of one format."""
    path = folder / f"large.{name}"
    (write_file if name == "tbx" else write_table)(path, megabytes * 1_000_000)
    url = f"sqlite:///{folder}/glossary.db"
    engine = open_engine(url)
    for chain in (CORPUS_CHAIN, GLOSSARY_CHAIN):
        upgrade(engine, chain)
    with subprocess.Popen(
        [sys.executable, "-m", __spec__.name, "--save", url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        begin, used = time.perf_counter(), time.process_time()
        with path.open("rb") as stream:
            outcome = Importing(engine, "me").run(Source(path.name, stream, format_named(name)), Wish())
        taken, used = time.perf_counter() - begin, time.process_time() - used
        waits = other.communicate("")[0].strip()
    size = sum(each.stat().st_size for each in folder.glob("glossary.db*"))
    print(f"{name}, {path.stat().st_size:,} bytes: {outcome.added:,} concepts in {taken:.1f} s", end="")
    print(f" ({used:.1f} s of the processor), {outcome.added / taken:,.0f} a second", end="")
    print(f", memory {peak():.0f} MB, database {size / 1e6:.0f} MB; {waits}", flush=True)
    begin = time.perf_counter()
    said = Undoing(engine, "me").undo()
    print(f"{said and said.sentence} {time.perf_counter() - begin:.1f} s, memory {peak():.0f} MB", flush=True)


def save_until_told(url: str) -> None:
    """Save entries until standard input ends, and print how long that took."""
    from threading import Thread

    base, waits = TermBase(open_engine(url), "her"), []
    end = Thread(target=sys.stdin.read, daemon=True)
    end.start()
    while end.is_alive():
        begin = time.perf_counter()
        base.add(Concept("", (Term("", "ar", f"مدخل {len(waits)}"), Term("", "en", f"entry {len(waits)}"))))
        waits.append(time.perf_counter() - begin)
        time.sleep(PAUSE)
    ordered = sorted(waits)
    middle, high = (ordered[int(len(ordered) * part)] * 1000 for part in (0.5, 0.95))
    print(
        f"{len(waits)} saves beside it: {middle:.0f} ms, 95 % within {high:.0f} ms, longest {ordered[-1] * 1000:.0f} ms"
    )


def write_table(path: Path, size: int) -> None:
    """Write a table of about so many bytes, as large files of others are: two terms and a note."""
    with path.open("w", encoding="utf-8") as file:
        file.write("Arabic,English,note\n")
        number = 0
        while file.tell() < size:
            rows = range(number, number + 1000)
            file.write("".join(f"مصطلح رقم {each},term number {each},seen on page {each % 700}\n" for each in rows))
            number += 1000


def peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        with tempfile.TemporaryDirectory(prefix="warraq-bench-") as made:
            measure(sys.argv[2], int(sys.argv[3]), Path(made))
    elif sys.argv[1:2] == ["--save"]:
        save_until_told(sys.argv[2])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, sys.argv[2:] or ["tbx", "csv"])
