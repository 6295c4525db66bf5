"""`python -m tests.benchmarks.searching [--articles N] [--db URL]`: what searches cost in a library of many made-up articles.

Words are drawn from the lexicon, the most frequent as often as in news (Zipf); printed are milliseconds, and how large
the index is beside the text. `--keep FILE` makes the SQLite library there and takes it where it is already.
"""

import random
import statistics
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import Connection, Engine, func, select, text

from corpus.library import Library
from corpus.model import Article, Block, BlockKind
from corpus.store.articles import NewArticle, insert_all
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine, reading, write
from corpus.store.index import index_on
from corpus.store.migrate import upgrade
from corpus.store.tables import article_texts
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder, rows

_PARAGRAPHS, _LENGTH = 4, 36
"""Of an article, and in words of a paragraph: 1.6 kB in all."""
_FREQUENT = "في"
_ROUNDS = 200
_AT_ONCE = 2000


def main() -> int:
    """Print a line for each kind of query."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.searching", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, metavar="N")
    parser.add_argument("--db", metavar="URL", help="an empty PostgreSQL database")
    parser.add_argument("--keep", type=Path, metavar="FILE")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-searching-") as folder:
        file = options.keep or Path(folder) / "library.db"
        engine = open_engine(options.db or f"sqlite:///{file}")
        upgrade(engine, CORPUS_CHAIN)
        vocabulary = words()
        fill(engine, vocabulary, options.articles)
        show_sizes(engine)
        show_times(Library(engine), vocabulary)
        engine.dispose()
    return 0


def words() -> list[str]:
    """Return words, the most frequent first: function words, then nouns and verbs of the lexicon, always the same."""
    rng = random.Random(7)
    stems = (row for row in rows(file_text(lexicon_folder(), "dictStems")))
    forms = list(dict.fromkeys(to_arabic(form) for form, _, category, _ in stems if category[:1] in "NP"))
    rng.shuffle(forms)
    return [_FREQUENT, "من", "على", "إلى", "أن", "عن", "التي", "مع", "هذا", "كان", *forms]


def fill(engine: Engine, vocabulary: list[str], count: int) -> None:
    """Keep made-up articles until there are so many."""
    have = Library(engine).count()
    index = index_on(engine.dialect.name)
    begun = perf_counter()
    new = made(vocabulary, have, count)
    while some := list(islice(new, _AT_ONCE)):
        kept = [NewArticle.of(article, b"") for article in some]

        def work(connection: Connection, kept: list[NewArticle] = kept) -> None:
            insert_all(connection, index, kept)

        write(engine, work)
        print(f"{int(some[-1].id, 16) + 1:,} of {count:,} articles", end="\x1b[K\r", file=sys.stderr, flush=True)
    if count > have:
        print(f"{(count - have) / (perf_counter() - begun):.0f} articles a second kept, {_AT_ONCE:,} at a time")


def made(vocabulary: list[str], first: int, end: int) -> Iterator[Article]:
    """Yield articles with these numbers."""
    weights = list(accumulate(1 / (place + 2) for place in range(len(vocabulary))))
    for number in range(first, end):
        rng = random.Random(number)
        drawn = rng.choices(vocabulary, cum_weights=weights, k=_PARAGRAPHS * _LENGTH + 6)
        texts = [" ".join(drawn[:6]), *(" ".join(drawn[at : at + _LENGTH]) for at in range(6, len(drawn), _LENGTH))]
        blocks, start = [], 0
        for place, each in enumerate(texts):
            blocks.append(
                Block(place, BlockKind.PARAGRAPH if place else BlockKind.TITLE, each, start, start + len(each))
            )
            start += len(each) + 2
        yield Article(
            f"{number:012x}", texts[0], False, "\n\n".join(texts), True, tuple(blocks), source=f"s{number % 40}"
        )


def show_sizes(engine: Engine) -> None:
    """Print how large the texts and their index are."""
    with reading(engine) as connection:
        length = func.length if engine.dialect.name == "sqlite" else func.octet_length
        characters = connection.scalar(select(func.sum(length(article_texts.c.text)))) or 0
        if engine.dialect.name == "sqlite":
            sample = connection.scalars(select(article_texts.c.text).limit(1000)).all()
            size = characters * sum(len(each.encode()) for each in sample) / sum(map(len, sample))
            index = connection.scalar(text("SELECT sum(length(block)) FROM article_index_data")) or 0
        else:
            size = characters
            index = connection.scalar(text("SELECT pg_total_relation_size('article_index')")) or 0
    print(f"text {size / 1e6:.0f} MB, index {index / size:.2f} of it")


def show_times(library: Library, vocabulary: list[str]) -> None:
    """Print the median and the 95th percentile of some kinds of queries."""
    rng = random.Random(3)
    usual = [word for word in vocabulary[10:2000] if len(word) > 2]
    kinds = {
        "two words": [f"{rng.choice(usual)} {rng.choice(usual)} " for _ in range(_ROUNDS)],
        "two words, list": [f"{rng.choice(usual)} {rng.choice(usual)} " for _ in range(_ROUNDS)],
        "one word": [f"{rng.choice(usual)} " for _ in range(_ROUNDS)],
        "phrase": [f'"{rng.choice(usual)} {rng.choice(vocabulary[:30])}"' for _ in range(_ROUNDS)],
        "while typing": [rng.choice(usual)[:3] for _ in range(_ROUNDS)],
        "source and word": [f"source:s{rng.randrange(40)} {rng.choice(usual)} " for _ in range(_ROUNDS)],
        "frequent word": [f"{_FREQUENT} "] * 20,
        "frequent word, best": [f"{_FREQUENT} sort:best "] * 5,
    }
    print(f"{'milliseconds':<22}{'median':>9}{'95 %':>9}")
    for name, queries in kinds.items():
        ask = library.summaries if name.endswith("list") else library.search
        times = []
        for query in queries:
            begun = perf_counter()
            ask(query, 20)
            times.append((perf_counter() - begun) * 1000)
        times.sort()
        print(f"{name:<22}{statistics.median(times):>9.1f}{times[int(len(times) * 0.95)]:>9.1f}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
