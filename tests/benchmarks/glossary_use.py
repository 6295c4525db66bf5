"""`python -m tests.benchmarks.glossary_use`: duplicates of a large glossary and candidates of a large library, in milliseconds."""

import random
import resource
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import Engine

from corpus.bundled import sample_files
from corpus.library import Library
from corpus.paragraphs import paragraphs
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.termbase import TermBase
from glossary.terminology import Concept, Term
from glossary.usage.duplicates import DuplicateFinder, Reason
from tests.benchmarks.million_terms import term_texts

_TWICE = 20
"""One entry of so many is there twice."""
_PAGE = 50
_AT_ONCE = 5_000
_LINES = 8
"""Paragraphs of an article."""


def main() -> int:
    """Print the figures."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.glossary_use", description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000, metavar="N")
    parser.add_argument("--articles", type=int, default=1_000, metavar="N")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="warraq-bench-") as folder:
        if options.entries:
            _duplicates(_glossary(Path(folder), options.entries))
        if options.articles:
            _candidates(_library(Path(folder), options.articles))
    return 0


def _duplicates(engine: Engine) -> None:
    held = _megabytes()
    for reasons in ((Reason.SAME,), (Reason.HOMONYM,), (Reason.NEAR,), (Reason.LOOKUP,), tuple(Reason)):
        begun = perf_counter()
        groups = DuplicateFinder(engine).all(reasons)
        first = len(list(islice(groups, _PAGE)))
        shown = perf_counter() - begun
        rest = sum(1 for _ in groups)
        name = ", ".join(reasons) if len(reasons) == 1 else "all"
        print(f"duplicates, {name}: first {first} in {shown * 1000:.0f} ms, {first + rest} in {_ms(begun):.0f} ms")
    print(f"memory for them: {_megabytes() - held:.0f} MB")


def _candidates(engine: Engine) -> None:
    from glossary.annotate import Annotator
    from glossary.catalogue import LinkedNames
    from glossary.entities.directory import EntityDirectory
    from glossary.entities.recognise import Recogniser
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import load_lexicon
    from glossary.progress import Progress, Watch
    from glossary.usage.candidates import Candidates

    lexicon = load_lexicon()
    annotator = Annotator(lexicon, LinkedNames(EntityDirectory([], Recogniser())), TermMatcher(lexicon, []))
    held, begun = _megabytes(), perf_counter()
    told: list[tuple[float, Progress]] = []
    watch = Watch(lambda progress: told.append((_ms(begun), progress)))
    found = Candidates(engine, "me").in_library(annotator, _PAGE, 1_000_000, watch)
    taken = _ms(begun)
    articles = told[-1][1].total
    print(
        f"candidates of {articles} articles: {len(found)} in {taken:.0f} ms, {taken / max(articles or 1, 1):.1f} ms each"
    )
    print(f"memory for them: {_megabytes() - held:.0f} MB")


def _glossary(folder: Path, count: int) -> Engine:
    engine = _upgraded(f"sqlite:///{folder}/terms.db")
    base = TermBase(engine, "me")
    every = _concepts(count)
    while some := list(islice(every, _AT_ONCE)):
        base.add_all(some)
    return engine


def _concepts(count: int) -> Iterator[Concept]:
    for number, (arabic, english) in enumerate(islice(term_texts(count), count)):
        concept = Concept("", (Term("", "ar", arabic), Term("", "en", english or f"term {number}")))
        yield concept
        if number % _TWICE == 0:
            yield concept


def _library(folder: Path, count: int) -> Engine:
    rng = random.Random(count)
    lines = [line for _, data in sample_files() for line in data.decode().splitlines() if len(line) > 80]
    engine = _upgraded(f"sqlite:///{folder}/articles.db")
    library = Library(engine)
    for number in range(count):
        text = "\n".join([f"مقالة {number}", *rng.choices(lines, k=_LINES)])
        library.add(paragraphs(text), text.encode())
    return engine


def _upgraded(url: str) -> Engine:
    engine = open_engine(url)
    for chain in (CORPUS_CHAIN, GLOSSARY_CHAIN):
        upgrade(engine, chain)
    return engine


def _ms(begun: float) -> float:
    return (perf_counter() - begun) * 1000


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    raise SystemExit(main())
