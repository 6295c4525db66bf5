"""`python -m tests.benchmarks.linking`: recognising and linking the names of many articles, in seconds.

The articles are shuffled lines of those that are marked for the tests, with other people's names in them.
"""

import random
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from corpus.arabic.tokenise import tokens
from corpus.model import Article
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from glossary.entities.directory import EntityDirectory
from glossary.entities.identity import entity_id
from glossary.entities.kept import KeptEntities
from glossary.entities.recognise import Recogniser
from glossary.entities.spelling import Spelling, words_of
from glossary.entities.tables import load_rows
from glossary.model import Entity, EntityKind, StoredEntity
from glossary.morphology.lexicon.lexicon import load_lexicon
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.entities import EntityStore
from tests.glossary.entities.passages import article
from tests.quality.entities.marked import MARK

LIMITS = {"all articles": 60.0, "one more": 0.2, "one more, beside those kept": 0.2, "beginning with those kept": 0.5}
"""Seconds."""
_WORDS = 400
_ONE_MORE = 20
_LETTERS = "بتجحدرزسشعفقكلمنهي"
_MARKED = Path(__file__).parents[1] / "quality" / "entities"


def main() -> int:
    """Print the figures; 1 if one is over its limit and --strict was given."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.linking", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    parser.add_argument("--kept", type=int, default=100_000, metavar="N", help="entities of earlier runs")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a figure is over its limit")
    options = parser.parse_args()
    made = list(articles(options.articles + 2 * _ONE_MORE))
    recogniser = Recogniser(load_lexicon())
    words = sum(len(tokens(block.text)) for each in made for block in each.blocks) // len(made)
    print(f"{options.articles} articles of {words} words")
    figures = dict(_linked(EntityDirectory((), recogniser), made[:-_ONE_MORE]))
    with TemporaryDirectory(prefix="warraq-bench-") as folder:
        started = perf_counter()
        store = filled_store(f"{folder}/names.db", options.kept)
        print(f"{options.kept} entities kept, written in {perf_counter() - started:.1f} s")
        figures |= _beside_kept(store, recogniser, made[-_ONE_MORE:])
    for name, seconds in figures.items():
        print(f"{name:30}{seconds:10.3f} s   at most {LIMITS[name]:g}")
    kept = all(seconds <= LIMITS[name] for name, seconds in figures.items())
    return 0 if kept or not options.strict else 1


def _linked(directory: EntityDirectory, made: list[Article]) -> Iterator[tuple[str, float]]:
    started, worked = perf_counter(), process_time()
    for each in made[:-_ONE_MORE]:
        directory.add(each)
    yield "all articles", perf_counter() - started
    print(f"{process_time() - worked:.1f} s of work for all articles, whatever else the machine does")
    print(f"{len(directory.entities())} entities")
    yield "one more", _median_of_adding(directory, made[-_ONE_MORE:])


def _beside_kept(store: KeptEntities, recogniser: Recogniser, made: list[Article]) -> dict[str, float]:
    started = perf_counter()
    directory = EntityDirectory(store, recogniser)
    begun = perf_counter() - started
    return {"beginning with those kept": begun, "one more, beside those kept": _median_of_adding(directory, made)}


def _median_of_adding(directory: EntityDirectory, made: list[Article]) -> float:
    times = [perf_counter()]
    for each in made:
        directory.add(each)
        directory.stored(each.id)
        times.append(perf_counter())
    return median(after - before for before, after in pairwise(times))


def articles(count: int) -> Iterator[Article]:
    """Yield articles whose people are called otherwise in each, some as in others."""
    rng = random.Random(1)
    lines = [line for path in sorted(_MARKED.rglob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    given = _given()
    people = [_person(rng, given) for _ in range(count * 3)]
    for number in range(count):
        texts: list[str] = []
        words = 0
        while words < _WORDS:
            texts.append(_renamed(rng.choice(lines), rng, people))
            words += len(texts[-1].split())
        yield article(*texts, id=f"{number:012x}")


def filled_store(path: str, count: int) -> EntityStore:
    """Return a store with so many persons."""
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine, GLOSSARY_CHAIN)
    store = EntityStore(engine)
    rng = random.Random(2)
    given = _given()
    spelling = Spelling()
    people: dict[str, StoredEntity] = {}
    while len(people) < count:
        name = _person(rng, given)
        key = f"{EntityKind.PERSON}:{spelling.key(EntityKind.PERSON, words_of(name))}"
        entity = Entity(entity_id(EntityKind.PERSON, key), EntityKind.PERSON, name, "Somebody", confirmed=False)
        people[key] = StoredEntity(entity, (name, name.split()[1]), (key,))
    kept = list(people.values())
    for start in range(0, count, 5000):
        store.save(kept[start : start + 5000])
    return store


def _renamed(line: str, rng: random.Random, people: list[str]) -> str:
    return MARK.sub(lambda mark: rng.choice(people) if mark["kind"] == "PER" else mark["name"], line)


def _person(rng: random.Random, given: Sequence[str]) -> str:
    family = "".join(rng.choice(_LETTERS) for _ in range(rng.randint(4, 7)))
    return f"{rng.choice(given)} {family}"


def _given() -> list[str]:
    return [row["name"] for row in load_rows("given")]


if __name__ == "__main__":
    raise SystemExit(main())
