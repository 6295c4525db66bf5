"""How surely words are brought together: in our samples, and in passages that nothing was tuned on."""

from pathlib import Path

import pytest

from corpus.paragraphs import paragraphs
from glossary.alignment.words import Aligner
from glossary.annotate import Annotator
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.matching.matcher import TermMatcher
from glossary.starter import starter_concepts
from tests.quality.alignment.gold import Counts, counted, passages

FLOORS = {"samples": (0.985, 0.85), "heldback": (0.985, 0.90)}
"""Precision and recall; they may rise, not fall."""


@pytest.fixture(scope="module")
def annotator(lexicon, recogniser):
    terms = [(concept, term) for concept in starter_concepts() for term in concept.in_language("ar")]
    return Annotator(lexicon, LinkedNames(EntityDirectory([], recogniser)), TermMatcher(lexicon, terms))


@pytest.mark.parametrize("name", FLOORS)
def test_words_stand_for_each_other(annotator, name):
    """What is marked is right, and most of what should be is marked."""
    aligner, counts, wrong = Aligner(), [], []
    for passage in passages(Path(__file__).with_name(f"{name}.txt")):
        annotated = annotator.annotate(paragraphs(passage.arabic), 0)
        own, faults = counted(passage, aligner.counterparts(passage.arabic, annotated, passage.english))
        counts.append(own)
        wrong += faults
    total = Counts(*map(sum, zip(*counts, strict=True)))
    told = (
        f"precision {total.precision:.3f}, recall {total.recall:.3f} of {total.wanted} words in {len(counts)}: {wrong}"
    )
    assert (total.precision, total.recall) >= FLOORS[name], told
    assert total.recall >= FLOORS[name][1], told
