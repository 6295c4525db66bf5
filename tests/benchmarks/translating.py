"""`python -m tests.benchmarks.translating`: an article through an engine that takes its time, and English that is kept.

A server on this machine answers every request after 200 ms. The article has 15 paragraphs; each run asks for it anew.
"""

import random
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from corpus.paragraphs import paragraphs
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.engine import open_engine
from corpus.store.migrate import upgrade
from glossary.memory.memory import TranslationMemory
from glossary.model import Pair, PairStatus
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.translate.articles import Wish, translate_article
from glossary.translate.cached import CachedTranslator
from glossary.translate.opening import TranslatorOptions, open_translator
from tests.glossary.translate.stub import running

PARAGRAPHS = 15
ANSWER_MS = 200
LIMIT_S = 2.0
"""Seconds that the article may take."""
FRAME_MS = 16
"""Milliseconds in which a kept paragraph is there."""
_ENGINES = ("libretranslate", "chat")
_OTHERS = 20_000
"""Other paragraphs in the memory, among which the kept ones are found."""


def main() -> int:
    """Print the figures; 1 if one is over its limit and --strict was given."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.translating", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="so often each is done (default: 5)")
    parser.add_argument("--strict", action="store_true", help="end with 1 if a figure is over its limit")
    options = parser.parse_args()
    article = sample_article()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'memory.db'}")
        upgrade(engine, CORPUS_CHAIN)
        upgrade(engine, GLOSSARY_CHAIN)
        memory = TranslationMemory(engine)
        memory.add_all(Pair(f"{text} {number}", "English", "x") for number, text in enumerate(_texts(article, _OTHERS)))
        kept = [*_articles(article, memory, options.runs), _kept(article, memory, options.runs)]
        engine.dispose()
    return 0 if all(kept) or not options.strict else 1


def sample_article() -> Article:
    """Return an article of so many paragraphs, taken from the samples."""
    return paragraphs("\n".join(_texts(None, PARAGRAPHS)))


def _texts(article: Article | None, count: int) -> list[str]:
    """Return the longest paragraphs of an article or of the samples, again and again."""
    articles = [article] if article else [article_from_bytes(data, name) for name, data in sample_files()]
    own = sorted({block.text for each in articles for block in each.blocks}, key=len, reverse=True)[:PARAGRAPHS]
    return [own[number % len(own)] for number in range(count)]


def _articles(article: Article, memory: TranslationMemory, runs: int) -> list[bool]:
    found = []
    with running() as server:
        for kind in _ENGINES:
            options = TranslatorOptions(url=f"{server.url(f'wait{ANSWER_MS}')}", model="model")
            translator = open_translator(kind, options)
            if translator is None:
                raise RuntimeError(f"there is no engine {kind}")
            own = CachedTranslator(translator, memory)
            first = _seconds(lambda own=own: _translate(article, own))  # type: ignore[misc]
            later = [_seconds(lambda own=own: _translate(article, own)) for _ in range(runs)]  # type: ignore[misc]
            own.close()
            worst = max(first, *later)
            found.append(worst <= LIMIT_S)
            told = f"first {first:.2f} s, then {median(later):.2f} s, at most {worst:.2f} s"
            print(f"{PARAGRAPHS} paragraphs, {ANSWER_MS} ms an answer, {kind:<16} {told}  limit {LIMIT_S:.0f} s")
    return found


def _translate(article: Article, translator: CachedTranslator) -> None:
    made = list(translate_article(article, translator, wish=Wish(is_anew=True)))
    failed = [each.failure for each in made if each.failure]
    if failed or len(made) != PARAGRAPHS:
        raise RuntimeError(f"{len(made)} of {PARAGRAPHS} paragraphs, {failed[:1]}")


def _kept(article: Article, memory: TranslationMemory, runs: int) -> bool:
    """Measure a kept paragraph from its text to its English, one at a time."""
    engine = CachedTranslator(_Silent(), memory)
    memory.add_all(Pair(block.text, "English", "me", PairStatus.APPROVED) for block in article.blocks)
    blocks = list(article.blocks) * max(runs, 1) * 4
    random.Random(1).shuffle(blocks)
    spent = [
        1000 * _seconds(lambda block=block: list(translate_article(article, engine, wish=Wish((block.index,)))))  # type: ignore[misc]
        for block in blocks
    ]
    high = quantiles(spent, n=20)[-1]
    print(f"a kept paragraph among {_OTHERS:,}: median {median(spent):.1f} ms, p95 {high:.1f} ms  limit {FRAME_MS} ms")
    return high <= FRAME_MS


class _Silent:
    """An engine that is never asked."""

    name = title = "nobody"
    is_remote = False

    def answers(self, passages, deadline=0.0):  # type: ignore[no-untyped-def]
        """Fail: everything is kept."""
        raise RuntimeError("a kept paragraph was asked for")

    def close(self) -> None:
        """Do nothing."""


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    raise SystemExit(main())
