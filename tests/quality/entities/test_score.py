"""How well names are found in articles written for this test, on topics the tables were not made for."""

from pathlib import Path

import pytest

from tests.quality.entities.marked import counted, score

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
BASELINES = {"PER": 0.98, "ORG": 0.99, "LOC": 0.99, "NAT": 0.99}
"""Strict F of spans and kinds; may rise, not fall."""


@pytest.fixture(scope="module")
def counts(recogniser):
    return counted(recogniser, ARTICLES)


def test_there_are_enough_articles():
    """The score stands on more than a dozen articles."""
    assert len(ARTICLES) >= 15


@pytest.mark.parametrize("kind", BASELINES)
def test_score_does_not_fall(counts, kind):
    """Strict F of each kind of name stays where it was."""
    assert score(counts, kind) >= BASELINES[kind]
