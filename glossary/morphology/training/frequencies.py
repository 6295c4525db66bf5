"""How often lemmas stand in newswire that nobody analysed: a word counts for each of its readings as far as it is likely."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from corpus.arabic.tokenise import tokens
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parser
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.rank import Ranker, Ranking
from glossary.morphology.ranking.words import Word
from glossary.morphology.training.newswire import newswire_text

_TOGETHER = 20
"""Sentences that are read as one text."""


class _Counting(Ranker):
    """A ranker by rules that counts the lemmas it puts in order."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[str, float] = {}

    def ranking(self, word: Word, around: Neighbours) -> Ranking:
        found = super().ranking(word, around)
        if len(word.candidates) > 1:
            self._count(found)
        return found

    def alone(self, word: Word) -> Ranking:
        found = super().alone(word)
        self._count(found)
        return found

    def _count(self, found: Ranking) -> None:
        for candidate, likelihood in zip(found.candidates, found.likelihoods, strict=True):
            lemma = candidate.reading.stem.lemma
            self.counts[lemma] = self.counts.get(lemma, 0.0) + likelihood


def load_newswire(folder: Path) -> list[str]:
    """Return the sentences of ANERcorp as texts; TreebankMissing where the folder has none."""
    blocks = newswire_text(folder).split("\n\n")
    return [" ".join(line.partition(" ")[0] for line in block.splitlines()) for block in blocks if block.strip()]


def lemma_counts(sentences: Iterable[str], lexicon: Lexicon) -> dict[str, float]:
    """Return how often each lemma is expected to stand in the sentences, by the rules alone."""
    counting = _Counting()
    parser = Parser(lexicon, ranker=counting)
    for text in _texts(sentences):
        words = tokens(text)
        parser.parse(text, words, range(len(words)))
    return counting.counts


def _texts(sentences: Iterable[str]) -> Iterator[str]:
    rest = iter(sentences)
    while some := list(islice(rest, _TOGETHER)):
        yield "\n".join(some)
