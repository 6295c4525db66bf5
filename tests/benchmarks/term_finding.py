"""`python -m tests.benchmarks.term_finding`: finding among a million concepts, in milliseconds, and how many misspelt terms are found.

The first run makes the glossary, which takes some minutes; on SQLite it is kept in the temporary folder.
"""

import random
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from itertools import cycle
from time import perf_counter

from sqlalchemy import Engine

from corpus.store.engine import open_engine
from glossary.finding.orders import Order
from glossary.store.forms import folded_form
from glossary.termbase import TermBase
from glossary.terminology import Level
from tests.benchmarks.million_terms import CONCEPTS, filled_engine, term_texts
from tests.benchmarks.misspelt import misspelt

LIMITS = {"exact": 5, "prefix": 5, "one letter wrong": 60, "two letters wrong": 60}
"""Milliseconds at the 95th percentile."""
LEAST = {1: 0.95, 2: 0.90}
"""Of the terms misspelt by so many letters, the share that is among the first found."""
_CLOSE = frozenset({Level.EXACT, Level.BARE, Level.FOLDED, Level.STRIPPED})
_FIRST = 20
"""Terms that a look-up shows."""
_LISTED = 60
"""Terms that are seen in a list."""
_SHORTEST = 5
_PAGE = 50
_WARM = 20


def main() -> int:
    """Print the figures; 1 if one is over its limit and --strict was given."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.term_finding", description=__doc__)
    parser.add_argument("--db", metavar="URL", help="an empty database to be filled (default: a SQLite file)")
    parser.add_argument("--filled", metavar="URL", help="a database that was filled before")
    parser.add_argument("--concepts", type=int, default=CONCEPTS, metavar="N")
    parser.add_argument("--asked", type=int, default=200, metavar="N", help="queries of each kind (default: 200)")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a figure is over its limit")
    options = parser.parse_args()
    engine = open_engine(options.filled) if options.filled else filled_engine(options.db, options.concepts)
    texts = [pair for pair, _ in zip(term_texts(options.concepts), range(options.concepts), strict=False)]
    print(f"{engine.dialect.name}, {options.concepts} concepts{'':12}p50 ms    p95 ms")
    kept = all([*_look_ups(engine, texts, options.asked), *_recall(engine, texts, options.asked)])
    for _ in _lists(engine, options.concepts):
        pass
    return 0 if kept or not options.strict else 1


def _look_ups(engine: Engine, texts: list[tuple[str, str]], asked: int) -> Iterator[bool]:
    rng = random.Random(1)
    base = TermBase(engine, "me")
    whole = [one or two for two, one in rng.sample(texts, asked + _WARM)]
    begun = [text[: rng.randint(2, max(2, len(text) - 1))] for text in whole]
    yield _timed("exact", [lambda text=text: base.find(text, _FIRST) for text in whole])
    yield _timed("prefix", [lambda text=text: base.find(text, _FIRST) for text in begun])
    _timed("first page of what a beginning finds", [lambda text=text: base.concepts(text, _PAGE) for text in begun])


def _recall(engine: Engine, texts: list[tuple[str, str]], asked: int) -> Iterator[bool]:
    """Measure terms of any length, and single words by themselves; what is a term as it is typed is not counted as misspelt."""
    base = TermBase(engine, "me")
    every = [text for pair in texts for text in pair if len(text) >= _SHORTEST]
    groups = {"terms": every, "single words": [text for text in every if " " not in text]}
    for group, own in groups.items():
        for wrong, least in LEAST.items():
            rng = random.Random(wrong)
            tried = [(text, misspelt(text, wrong, rng)) for text in rng.sample(own, asked + _WARM)]
            places: list[int] = []
            name = f"{('one letter', 'two letters')[wrong - 1]} wrong"

            def ask(text: str, typed: str, places: list[int] = places) -> None:
                hits = base.find(typed, _LISTED)
                wanted = folded_form(text)
                place = next((at for at, hit in enumerate(hits) if folded_form(hit.term.text) == wanted), _LISTED)
                if place < _LISTED or not hits or hits[0].level not in _CLOSE:
                    places.append(place)

            asks = [lambda text=text, typed=typed: ask(text, typed) for text, typed in tried]
            quick = _timed(name, asks, f"{group}, {name}")
            shown, listed = (sum(place < most for place in places) / len(places) for most in (_FIRST, _LISTED))
            print(
                f"{'':4}among the first {_FIRST}: {shown:.3f}, at least {least}; in the list of {_LISTED}: {listed:.3f}"
            )
            yield quick and shown >= least


def _lists(engine: Engine, count: int) -> Iterator[bool]:
    for order in (Order.ALPHABET, Order.CHANGED, Order.ROOT):
        for place in (0, count * 9 // 10):
            asks = [lambda place=place, order=order: TermBase(engine, "me").concepts("", _PAGE, place, order)] * 12
            yield _timed("", asks, f"page at {place} by {order}")
    base = TermBase(engine, "me")
    places = cycle(range(count * 9 // 10, count - _PAGE, _PAGE))
    yield _timed("", [lambda: base.concepts("", _PAGE, next(places))] * 100, "the next page, 900,000 down")
    for query in (
        "status:deprecated",
        "stage:draft subject:law",
        "root:حكم",
        "مح*ة",
        "-has:english",
        "lang:en note:تراجع",
    ):
        asks = [lambda query=query: TermBase(engine, "me").concepts(query, _PAGE)] * 4
        yield _timed("", asks, f"list {query}")
        yield _timed("", [lambda query=query: TermBase(engine, "me").count(query)] * 4, f"count {query}")


def _timed(limit: str, asks: list[Callable[[], object]], name: str = "") -> bool:
    """Print how long questions take, the first few not counted, and return whether they keep the limit of that name."""
    taken = []
    for ask in asks:
        begun = perf_counter()
        ask()
        taken.append((perf_counter() - begun) * 1000)
    counted = sorted(taken[min(_WARM, len(taken) // 4) :])
    middle, last = counted[len(counted) // 2], counted[int(len(counted) * 0.95)]
    most = LIMITS.get(limit)
    verdict = "" if most is None else f"   at most {most}   {'kept' if last <= most else 'OVER'}"
    print(f"{name or limit:40}{middle:10.1f}{last:10.1f}{verdict}", flush=True)
    return most is None or last <= most


if __name__ == "__main__":
    raise SystemExit(main())
