"""How often words stand in a row in articles, and which of them look like terms."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.model import Article, BlockKind, Summary
from glossary.annotate import Annotator
from glossary.model import Analysis
from glossary.morphology.ranking.learned import lemma_counts
from glossary.proposing.citation import TextWord, citation
from glossary.usage.general import GeneralWords
from glossary.usage.grams import Run, is_content, lemma, plain_surface, runs
from glossary.usage.scoring import COHESIVE, Background, Gram, c_values, keyness

_TRACKED = 100_000
"""Different runs of words that are counted at once; the rarest are forgotten where there are more."""
_LEAST = 2
"""Times that words stand somewhere before they are a candidate."""
_WORDS_FOR_MORE = 20_000
"""Words in which once more is by chance: of so many on candidates stand once more."""


@dataclass(slots=True)
class Seen:
    """What was seen of a run of words so far."""

    example: tuple[Summary | None, int, int, int, str]
    """Where it stands: the article, the block, from and to in code points, and the block's text."""
    count: int = 0
    articles: int = 0
    last: str = ""
    forms: dict[str, int] = field(default_factory=dict)
    """As a dictionary has it, and how often so; what stands only once has none yet."""
    english: str = ""
    """The English of a known expression."""
    analysis: Analysis | None = None
    """The reading of a single word."""
    by_preposition: bool = False


class Tally:
    """Counts runs of words by their lemmas; after lossy counting (Manku and Motwani 2002) where there are very many."""

    def __init__(self) -> None:
        self._general = GeneralWords()
        self.seen: dict[Gram, Seen] = {}
        self._lemmas: Counter[str] = Counter()
        self._words = 0
        self._forgotten = 0

    def add(self, article: Article, annotator: Annotator, summary: Summary | None) -> None:
        """Count what an article has."""
        for block in article.own_blocks:
            if block.kind is BlockKind.RELATED:
                continue
            annotated = annotator.annotate(article, block.index)
            self._words += sum(map(is_content, annotated.glosses))
            self._lemmas.update(map(lemma, annotated.glosses))
            for run in runs(block.text, annotated, self._general):
                self._see(run, article.id, (summary, block.index, run.start, run.end, block.text))
        while len(self.seen) > _TRACKED:
            self._forgotten += 1
            self.seen = {gram: one for gram, one in self.seen.items() if one.count > self._forgotten}

    def best(self, dismissed: set[str]) -> list[tuple[float, Gram]]:
        """Return the scores of what looks like a term, the best first: phrases by their C-value, then words by how unusual they are."""
        least = _LEAST + (self._words >= _WORDS_FOR_MORE)
        counts = {gram: one.count for gram, one in self.seen.items()}
        background = Background(lemma_counts(), self._words, self._lemmas, counts)
        values = c_values({gram: one.count for gram, one in self.seen.items() if one.count >= least})
        told = [
            (score, gram) for gram, value in values.items() if value > 0 and " ".join(gram) not in dismissed
            for score in self._scores(gram, value, background)
        ]  # fmt: skip
        return sorted(told, key=lambda each: (len(each[1]) == 1, -each[0], each[1]))

    def _scores(self, gram: Gram, value: float, background: Background) -> Iterator[float]:
        """Yield the score of what looks like a term."""
        one = self.seen[gram]
        if len(gram) == 1:
            if one.count > _LEAST and background.is_key(gram[0]):
                yield keyness(value, self._words, background.usual.get(gram[0], 0.0))
            return
        cohesion = background.cohesion(gram)
        if cohesion >= COHESIVE and (not one.by_preposition or (one.count > _LEAST and background.is_fixed(gram))):
            yield value * cohesion

    def _see(self, run: Run, article_id: str, example: tuple[Summary | None, int, int, int, str]) -> None:
        one = self.seen.get(run.gram)
        if one is None:
            one = self.seen[run.gram] = Seen(example)
            one.by_preposition = run.has_preposition
            one.analysis = run.glosses[0].analysis if len(run.glosses) == 1 else None
        one.count += 1
        if one.last != article_id:
            one.last = article_id
            one.articles += 1
        one.english = one.english or _english(run)
        if one.count > 1:
            form = citation([TextWord(plain_surface(each), each.analysis) for each in run.glosses])
            one.forms[form] = one.forms.get(form, 0) + 1


def _english(run: Run) -> str:
    """Return the English of a phrase that is a known expression."""
    first = run.glosses[0]
    whole = first.expression if len(run.glosses) > 1 else None
    if whole is None or tuple(whole) != (run.start, run.end):
        return ""
    english = first.brief
    for clitic in first.analysis.proclitics:
        english = english.removeprefix(f"{clitic.gloss.partition('/')[0]} ")
    return english
