"""How surely sentences are brought together, in the samples' paragraphs and in articles whose paragraphs are run together."""

from importlib.resources import files
from pathlib import Path

import pytest

from corpus.arabic.sentences import sentences
from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from glossary.alignment.english_sentences import english_sentences
from glossary.alignment.sentences import aligned_sentences
from tests.quality.alignment.gold import passages

STEPS = {(3, 4): [(1, 1), (1, 2), (1, 1)], (2, 3): [(1, 1), (1, 2)]}
"""What stands for what where a paragraph has several sentences on both sides, but not as many."""


def samples():
    """Return the paragraphs of the samples with their English, by article."""
    for name, data in sample_files():
        english = files("glossary.memory").joinpath("samples", name).read_text(encoding="utf-8").splitlines()
        blocks = [block.text for block in article_from_bytes(data, name).blocks]
        yield [pair for pair in zip(blocks, english, strict=True) if pair[0][-1:] in '.؟!"' and len(pair[0]) > 60]


def steps(arabic, english):
    """Return how many sentences stand for how many in a paragraph, in order."""
    own, other = len(sentences(arabic)), len(english_sentences(english))
    return [(1, 1)] * own if own == other else [(own, other)] if 1 in (own, other) else STEPS[own, other]


def found_steps(arabic, english):
    """Return the same as it was found."""
    beads = aligned_sentences(arabic, english)
    return [
        (
            len(sentences(arabic[bead.arabic.start : bead.arabic.end])),
            len(english_sentences(english[bead.english.start : bead.english.end])),
        )
        for bead in beads
    ]


def bounds(path):
    """Return the beads of a path as ranges of sentences."""
    place, beads = (0, 0), set()
    for own, other in path:
        end = place[0] + own, place[1] + other
        beads.add((place, end))
        place = end
    return beads


def score(texts):
    """Return precision and recall of the beads."""
    wanted = found = right = 0
    for arabic, english, path in texts:
        own, other = bounds(path), bounds(found_steps(arabic, english))
        wanted, found, right = wanted + len(own), found + len(other), right + len(own & other)
    return right / found, right / wanted


def paragraphs_of_samples():
    """Return the paragraphs."""
    return [(*pair, steps(*pair)) for pairs in samples() for pair in pairs]


def articles_in_one():
    """Return the articles, each as one paragraph."""
    return [
        (
            " ".join(arabic for arabic, _ in pairs),
            " ".join(english for _, english in pairs),
            [step for pair in pairs for step in steps(*pair)],
        )
        for pairs in samples()
    ]


def heldback_in_fours():
    """Return passages that nothing was tuned on, four sentences in each, with a second English one for the third."""
    held = [each[:2] for each in passages(Path(__file__).with_name("heldback.txt"))]
    return [
        (
            " ".join(arabic for arabic, _ in four),
            " ".join(
                english.replace(" and ", ". And ", 1) if at == 2 else english for at, (_, english) in enumerate(four)
            ),
            [(1, 1), (1, 1), (1, 2 if " and " in four[2][1] else 1), (1, 1)],
        )
        for four in (held[first : first + 4] for first in range(0, len(held), 4))
    ]


FLOORS = {paragraphs_of_samples: 0.98, articles_in_one: 0.98, heldback_in_fours: 0.95}
"""F of the beads, the last without anything of what the words mean; they may rise, not fall."""


@pytest.mark.parametrize("those", FLOORS)
def test_sentences_stand_for_each_other(those):
    """What cannot be told apart is one bead, which counts as wrong."""
    precision, recall = score(those())
    assert 2 * precision * recall / (precision + recall) >= FLOORS[those], (precision, recall)
