"""How well names are found in eight articles that were written and marked before anything was made for them.

Nothing is to be tuned to them: what they miss is mended by general rules and tables, or stays missed.
"""

from pathlib import Path

import pytest

from glossary.entities.recognise import Recogniser
from tests.quality.entities.marked import Counts, counted, score

ARTICLES = sorted((Path(__file__).parent / "unseen").glob("*.txt"))
NAMES = ("PER", "LOC", "ORG")
BASELINES = {"PER": 0.91, "LOC": 0.94, "ORG": 0.95, "NAT": 0.96}
"""Strict F of spans and kinds; may rise, not fall."""
PRECISION = 0.95
RECALL_OVER_RULES = 0.04
"""How much more is found with the trained tagger than without it."""


@pytest.fixture(scope="module")
def counts(recogniser):
    return counted(recogniser, ARTICLES)


def share(counts: Counts, of: str) -> float:
    """The names that are right, of those there are or those that were said."""
    return sum(counts["right", kind] for kind in NAMES) / sum(counts[of, kind] for kind in NAMES)


def test_there_is_an_article_of_each_topic(counts):
    """The scores stand on eight topics and more than two hundred names."""
    assert len(ARTICLES) == 8
    assert sum(counts["gold", kind] for kind in NAMES) > 200


@pytest.mark.parametrize("kind", BASELINES)
def test_score_does_not_fall(counts, kind):
    """Strict F of each kind of name stays where it was."""
    assert score(counts, kind) >= BASELINES[kind]


def test_few_names_are_wrong(counts):
    """Of all names that are shown, all but one in twenty are right to the letter."""
    assert share(counts, "said") >= PRECISION


def test_the_tagger_finds_what_rules_do_not(counts):
    """With the trained tagger more names are found than by tables and rules alone."""
    assert share(counts, "gold") >= share(counted(Recogniser(), ARTICLES), "gold") + RECALL_OVER_RULES
