"""How much of an article the glossary, the lexicon and the reader know."""

from dataclasses import dataclass

from corpus.model import Article, BlockKind
from glossary.annotate import Annotator
from glossary.learning.model import WordStatus
from glossary.learning.statuses import Statuses
from glossary.learning.words import word_of
from glossary.model import Gloss, GlossSource
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.usage.grams import is_content

_KNOWN = frozenset({WordStatus.KNOWN, WordStatus.IGNORED})
_GUESSED = frozenset({GlossSource.GUESS})


@dataclass(frozen=True, slots=True)
class Coverage:
    """The words of an article that say something by themselves, names apart, each counted once under the first that fits."""

    words: int
    terms: int
    """Words in terms of the glossary."""
    known: int
    """Other words that the reader knows, or ignores."""
    glossed: int
    """Other words for which the lexicon or a dictionary has English."""
    unknown: int
    """The rest: words that are only guessed at."""
    concepts: tuple[tuple[str, int], ...]
    """The ids of the concepts that stand in it and how often, the most frequent first."""

    def share(self, count: int) -> float:
        """Return a count as a share of the words, 0 where there is none."""
        return count / self.words if self.words else 0.0


def coverage(article: Article, annotator: Annotator, statuses: Statuses, watch: Watch = UNWATCHED) -> Coverage:
    """Return how much of an article is known; of what was read so far where it is cancelled."""
    counts = dict.fromkeys(("terms", "known", "glossed", "unknown"), 0)
    concepts: dict[str, int] = {}
    for block in article.own_blocks:
        if watch.cancelled():
            break
        watch.told(Progress(block.index, len(article.blocks), counts["terms"]))
        if block.kind is BlockKind.RELATED:
            continue
        annotated = annotator.annotate(article, block.index)
        for match in annotated.matches:
            concepts[match.concept_id] = concepts.get(match.concept_id, 0) + 1
        for gloss in annotated.glosses:
            if gloss.match is not None or is_content(gloss):
                counts[_sort(gloss, statuses)] += 1
    often = tuple(sorted(concepts.items(), key=lambda each: (-each[1], each[0])))
    return Coverage(sum(counts.values()), **counts, concepts=often)


def _sort(gloss: Gloss, statuses: Statuses) -> str:
    if gloss.match is not None:
        return "terms"
    if statuses.of(word_of(gloss)) in _KNOWN:
        return "known"
    return "unknown" if gloss.source in _GUESSED else "glossed"
