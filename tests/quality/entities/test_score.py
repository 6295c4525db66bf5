"""How well names are found in articles written for this test, on topics the tables were not made for."""

import re
from collections import Counter
from pathlib import Path

import pytest

from glossary.entities.recognise import Recogniser
from tests.glossary.entities.passages import article, label

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
MARK = re.compile(r"\[(PER|ORG|LOC|NAT) ([^\]]*)\]")
BASELINES = {"PER": 0.98, "ORG": 0.99, "LOC": 0.99, "NAT": 0.99}
"""Strict F of spans and kinds; may rise, not fall."""


def unmarked(line: str, block: int) -> tuple[str, set[tuple[int, int, int, str]]]:
    """A line without its marks, and the marks as spans in it."""
    gold = set()
    plain = ""
    done = 0
    for mark in MARK.finditer(line):
        plain += line[done : mark.start()]
        gold.add((block, len(plain), len(plain) + len(mark[2]), mark[1]))
        plain += mark[2]
        done = mark.end()
    return plain + line[done:], gold


@pytest.fixture(scope="module")
def counts() -> Counter[tuple[str, str]]:
    recogniser = Recogniser()
    found: Counter[tuple[str, str]] = Counter()
    for path in ARTICLES:
        lines = path.read_text(encoding="utf-8").splitlines()
        texts, marks = zip(*(unmarked(line, block) for block, line in enumerate(lines)), strict=True)
        gold = set().union(*marks)
        mentions = recogniser.mentions(article(*texts))
        said = {(each.block, each.start, each.end, label(each)) for each in mentions}
        for name, spans in (("right", gold & said), ("gold", gold), ("said", said)):
            found.update((name, kind) for *_, kind in spans)
    return found


def test_there_are_enough_articles():
    """The score stands on more than a dozen articles."""
    assert len(ARTICLES) >= 15


@pytest.mark.parametrize("kind", BASELINES)
def test_score_does_not_fall(counts, kind):
    """Strict F of each kind of name stays where it was."""
    score = 2 * counts["right", kind] / (counts["gold", kind] + counts["said", kind])
    assert score >= BASELINES[kind]
