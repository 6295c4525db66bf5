"""`python -m tests.benchmarks.recalling`: what recall in a large translation memory takes, and what it misses."""

import os
import random
import statistics
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DatabaseError

from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine, reading
from corpus.store.migrate import upgrade
from glossary.memory.memory import TranslationMemory
from glossary.memory.parts import segments_of, words_of
from glossary.store.awaited_units import VERSION
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.tables import pairs
from tests.benchmarks.units import Units

_CHANGES = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25)
_BEST = 5


def main() -> int:
    """Print how long it takes to keep units and to recall, and how much of what there is was found."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.recalling", description=__doc__)
    parser.add_argument("--units", type=int, default=1_000_000, metavar="N", help="units of the memory")
    parser.add_argument(
        "--db", metavar="URL", help="an empty database to fill, otherwise a SQLite file kept for the next time"
    )
    parser.add_argument("--queries", type=int, default=400, metavar="N", help="texts that are recalled")
    parser.add_argument(
        "--compared", type=int, default=60, metavar="N", help="how many of them are looked for by brute force"
    )
    options = parser.parse_args()
    engine = filled(options.db, options.units)
    memory = TranslationMemory(engine)
    asked = queries(engine, options.queries)
    for each in asked[:20]:
        memory.recall(each)
    times = []
    for each in asked:
        begun = perf_counter()
        memory.recall(each)
        times.append((perf_counter() - begun) * 1000)
    told("recall", times)
    sources = sample(engine, 1200)
    for name, work in (
        ("30 paragraphs found exactly", memory.find_all),
        ("concordance of a word", lambda some: memory.concordance(some[0].split()[0])),
        ("concordance of two words", lambda some: memory.concordance(" ".join(some[0].split()[:2]))),
    ):
        times = []
        for start in range(0, 1200, 30):
            begun = perf_counter()
            work(sources[start : start + 30])
            times.append((perf_counter() - begun) * 1000)
        told(name, times)
    complete(engine, memory, asked[: options.compared])
    print(f"size: {size(engine)}")
    return 0


def told(name: str, times: Sequence[float]) -> None:
    """Print the median and the 95th percentile of some times, and how busy the machine was meanwhile."""
    ordered = sorted(times)
    middle, late = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    print(f"{name}: median {middle:.1f} ms, 95th percentile {late:.1f} ms; {load()}")


def load() -> str:
    """Return how many programs wanted to run at once, on how many processors: figures of a busy machine say little."""
    minute, *_ = os.getloadavg()
    return f"load {minute:.1f} on {os.cpu_count()} processors"


def filled(url: str | None, count: int) -> Engine:
    """Return an engine whose memory has so many units; a SQLite file is made once for all runs of this version."""
    if url is not None:
        engine = open_engine(url)
        upgrade(engine, CORPUS_CHAIN)
        upgrade(engine, GLOSSARY_CHAIN)
        if TranslationMemory(engine).stats().units < count // 2:
            fill(engine, count)
        return engine
    name = f"units-{count}-{GLOSSARY_CHAIN.revisions[-1]}-{VERSION}.db"
    path = Path(tempfile.gettempdir()) / "warraq-benchmarks" / name
    path.parent.mkdir(exist_ok=True)
    if not path.exists():
        unfinished = path.with_suffix(".new")
        unfinished.unlink(missing_ok=True)
        engine = open_engine(f"sqlite:///{unfinished}")
        upgrade(engine, CORPUS_CHAIN)
        upgrade(engine, GLOSSARY_CHAIN)
        fill(engine, count)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()
        unfinished.rename(path)
    return open_engine(f"sqlite:///{path}")


def fill(engine: Engine, count: int) -> None:
    """Keep the units as an import does, and print how many a second."""
    memory, made = TranslationMemory(engine), Units()
    done, taken = 0, 0.0
    while done < count:
        some = list(made.pairs(min(20_000, count - done)))
        begun = perf_counter()
        memory.add_all(some)
        taken += perf_counter() - begun
        done += len(some)
        if done % 100_000 == 0 or done == count:
            print(f"{done:,} units kept, {done / taken:,.0f} a second; {load()}", flush=True)
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def sample(engine: Engine, count: int) -> list[str]:
    """Return the sources of some units."""
    rng = random.Random(7)
    with reading(engine) as connection:
        last = connection.scalar(select(pairs.c.id).order_by(pairs.c.id.desc()).limit(1)) or 0
        numbers = rng.sample(range(1, last + 1), min(count, last))
        rows = connection.execute(select(pairs.c.id, pairs.c.source).where(pairs.c.id.in_(numbers))).all()
    by_number = {row.id: row.source for row in rows}
    found = [by_number[number] for number in numbers if number in by_number]
    return [found[place % len(found)] for place in range(count)]


def queries(engine: Engine, count: int) -> list[str]:
    """Return texts to recall: changed units, changed sentences of them, and some that nobody translated."""
    made, rng = Units(seed=99), random.Random(3)
    asked = []
    for number, source in enumerate(sample(engine, count)):
        parts = list(segments_of(source))
        part = rng.choice(parts).span
        whole = number % 8 == 0
        changed = made.changed(source[part.start : part.end], rng.choice(_CHANGES))
        asked.append(made.source() if whole else changed)
    return asked


def complete(engine: Engine, memory: TranslationMemory, asked: Sequence[str]) -> None:
    """Print how much of what brute force finds is found."""
    letters: dict[str, str] = {}

    def spelt(words: Sequence[str]) -> str:
        return "".join(
            letters.setdefault(word, chr(len(letters) + (0 if len(letters) < 0xD800 else 0x800))) for word in words
        )

    segments = []
    with reading(engine) as connection:
        for (source,) in connection.execute(select(pairs.c.source), execution_options={"yield_per": 5000}):
            segments += [spelt(segment.words) for segment in segments_of(source)]
    segments = list(dict.fromkeys(segments))
    there = any_found = best_found = all_wanted = all_found = 0
    for each in asked:
        own = spelt(words_of(each))
        similar = extract(
            own, segments, scorer=Levenshtein.normalized_similarity, score_cutoff=0.7, limit=_BEST, processor=None
        )
        scores = [min(99, int(score * 100 + 1e-9)) for _, score, _ in similar if score * 100 + 1e-9 >= 70]
        if not scores:
            continue
        found = [min(99, one.score) for one in memory.recall(each, _BEST)]
        there += 1
        any_found += bool(found)
        best_found += bool(found) and found[0] >= scores[0]
        all_wanted += len(scores)
        all_found += sum(one >= other for one, other in zip(found, scores, strict=False))
    print(
        f"of {there} texts with something alike: anything found {any_found / max(there, 1):.1%}, the best {best_found / max(there, 1):.1%}"
    )
    print(f"of the {_BEST} best of each: as good found {all_found / max(all_wanted, 1):.1%} of {all_wanted}")


def size(engine: Engine) -> str:
    """Return how much room units and their indexes take."""
    with reading(engine) as connection:
        if engine.dialect.name == "postgresql":
            asked = "SELECT pg_total_relation_size('{}') / 1000000"
            names = ("pairs", "unit_words", "unit_parts")
            return ", ".join(f"{name} {connection.scalar(text(asked.format(name))):,} MB" for name in names)
        try:
            grouped = "SELECT CASE WHEN name LIKE 'unit_words%' THEN 'unit_words' WHEN name LIKE 'unit_parts%' THEN 'unit_parts' ELSE 'pairs' END AS own, sum(pgsize) / 1000000 FROM dbstat GROUP BY own"
            return ", ".join(f"{name} {count:,} MB" for name, count in connection.exec_driver_sql(grouped))
        except DatabaseError:  # this SQLite was built without the table of its pages
            return f"{Path(str(engine.url.database)).stat().st_size // 1_000_000:,} MB in all"


if __name__ == "__main__":
    raise SystemExit(main())
