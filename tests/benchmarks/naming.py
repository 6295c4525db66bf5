"""`python -m tests.benchmarks.naming`: how many tokens a second are read for names, beside how many are only normalised."""

from argparse import ArgumentParser
from pathlib import Path
from time import process_time

from corpus.arabic.normalise import fold
from corpus.model import Article
from glossary.entities.recognise import Recogniser
from glossary.morphology.lexicon.lexicon import load_lexicon
from tests.glossary.entities.passages import article
from tests.quality.entities.marked import unmarked

_QUALITY = Path(__file__).parents[1] / "quality" / "entities"
TARGET = 20_000
"""Tokens a second that names are to be found in."""


def main() -> int:
    """Print the best of some rounds over the articles of the tests; each round begins with nothing remembered."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.naming", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="default: 3")
    options = parser.parse_args()
    articles = [_article(path) for path in sorted(_QUALITY.glob("*/*.txt"))]
    tokens = sum(len(each.text.split()) for each in articles)
    named = max(tokens / _seconds_for_names(articles) for _ in range(options.rounds))
    folded = max(tokens / _seconds_for_keys(articles) for _ in range(options.rounds))
    beside = f"{folded / named:.0f} times as many are only folded"
    print(f"{tokens} tokens: {named:,.0f} a second for names, wanted {TARGET:,}; {beside}")
    return 0


def _article(path: Path) -> Article:
    lines = path.read_text(encoding="utf-8").splitlines()
    return article(*(unmarked(line, block)[0] for block, line in enumerate(lines)))


def _seconds_for_names(articles: list[Article]) -> float:
    recogniser = Recogniser(load_lexicon())
    begun = process_time()
    for each in articles:
        recogniser.mentions(each)
    return process_time() - begun


def _seconds_for_keys(articles: list[Article]) -> float:
    begun = process_time()
    for each in articles:
        for word in each.text.split():
            fold(word)
    return process_time() - begun


if __name__ == "__main__":
    raise SystemExit(main())
