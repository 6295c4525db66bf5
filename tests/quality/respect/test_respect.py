"""How often the English of people is said to miss terms, and how often English that misses them is found out."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from corpus.bundled import sample_files
from corpus.ingest.sources import article_from_bytes
from corpus.model import Article
from corpus.paragraphs import paragraphs
from glossary.annotate import Annotator
from glossary.checking.english import Text
from glossary.checking.standard import Vocabulary, good
from glossary.entities.directory import EntityDirectory
from glossary.matching.matcher import TermMatcher
from glossary.memory.bundled import sample_pairs
from glossary.respect.respect import Respect
from glossary.starter import starter_concepts
from glossary.terminology import Stage

GOLD = Path(__file__).parents[1] / "alignment"
FOUND_OUT = 0.95
"""Of the terms that are taken out of the English, the share that must be missed."""
MENDED = 0.35
"""Of those of which another word stands in their place, the share in which just that word is replaced."""
MISTAKEN = 0.1
"""Of the replacements that are offered, the share in which other words would be replaced."""


class Starter:
    """The starter glossary, all of it approved, and the names of one article at a time."""

    def __init__(self, lexicon, recogniser) -> None:
        self._recogniser = recogniser
        self._recognised = None
        self._vocabulary = Vocabulary()
        for number, concept in enumerate(starter_concepts()):
            self._vocabulary.take(replace(concept, id=f"c{number}", stage=Stage.APPROVED))
        own = [self._vocabulary[f"c{number}"] for number in range(len(self._vocabulary))]
        terms = ((concept, term) for concept in own for term in concept.in_language("ar"))
        self.annotator = Annotator(lexicon, self, TermMatcher(lexicon, terms))
        self.respect = Respect(self, self.entity)

    def vocabulary(self, _concept_ids) -> Vocabulary:
        return self._vocabulary

    def mentions(self, article):
        self._recognised = EntityDirectory(recogniser=self._recogniser).add(article)
        return self._recognised.mentions

    def entity(self, entity_id):
        return next((each for each in self._recognised.entities if each.id == entity_id), None)

    def misses(self, article: Article, index: int, english: str):
        return self.respect.misses(article.blocks[index], self.annotator.annotate(article, index), english)


@pytest.fixture(scope="module")
def starter(lexicon, recogniser) -> Starter:
    return Starter(lexicon, recogniser)


@cache
def passages() -> list[tuple[Article, int, str]]:
    """Return the blocks of the samples and the passages of the gold of the alignment, each with the English of people."""
    english = {pair.source: pair.target for pair in sample_pairs()}
    articles = [article_from_bytes(data, name) for name, data in sample_files()]
    found = [(article, block.index, english[block.text]) for article in articles for block in article.blocks]
    for name in ("samples", "heldback"):
        for passage in (GOLD / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in passage.splitlines() if line and not line.startswith("#")]
            if len(lines) > 1:
                found.append((paragraphs(lines[0]), 0, lines[1]))
    return found


def test_the_english_of_people_misses_nothing(starter):
    """What people wrote, who knew the glossary, is not said to miss a term or to misspell a name."""
    told = [miss.message for article, index, text in passages() for miss in starter.misses(article, index, text)]
    assert told == []


def test_terms_taken_out_are_missed(starter):
    """A term whose English is taken out is told nearly always; where another word stands there it is often replaced in its place."""
    out = missed = mended = wrong = 0
    for article, index, text in passages():
        annotated = starter.annotator.annotate(article, index)
        vocabulary = starter.vocabulary(())
        for concept_id in starter.respect.concepts(annotated):
            whole = Text(text, vocabulary.lemmas)
            places = sorted({span for term in good(vocabulary[concept_id]) for span in vocabulary.places(term, whole)})
            if len(places) != 1:
                continue
            (start, end), out = places[0], out + 1
            worse = f"{text[:start]}gadget{text[end:]}"
            misses = [miss for miss in starter.misses(article, index, worse) if miss.id == concept_id]
            missed += bool(misses)
            mended += any(miss.found == "gadget" for miss in misses)
            wrong += any(miss.found and miss.found != "gadget" for miss in misses)
    assert out > 40
    assert missed / out >= FOUND_OUT, (missed, out)
    assert mended / out >= MENDED, (mended, out)
    assert wrong / (mended + wrong) <= MISTAKEN, (wrong, mended)
