"""Where a word, and the other words of its root, stand in an article."""

from collections.abc import Callable
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Article
from glossary.annotate import Annotator
from glossary.model import Analysis, Gloss

_TOLD = 64
"""Places of a word that are kept; all are counted."""


class Place(NamedTuple):
    """Where a word stands, offsets in code points of the block's text."""

    block: int
    start: int
    end: int


class Kindred(NamedTuple):
    """A word of the same root that stands in the article."""

    analysis: Analysis
    places: tuple[Place, ...]


class Occurrences(NamedTuple):
    """What an article has of a word and of its root."""

    total: int
    """How often the word occurs."""
    places: tuple[Place, ...]
    """Of the word, in the order of the text, the first ones."""
    kindred: tuple[Kindred, ...]
    """Other words of its root, the most frequent first."""


def occurrences(annotator: Annotator, article: Article, sought: Analysis, go_on: Callable[[], bool]) -> Occurrences:
    """Return where an article has a word, in whatever inflection, and words of its root; ends early where `go_on` says no."""
    places: list[Place] = []
    kindred: dict[str, tuple[Analysis, list[Place]]] = {}
    for block in article.own_blocks:
        if not go_on():
            break
        for gloss in annotator.annotate(article, block.index).glosses:
            place = Place(block.index, gloss.token.start, gloss.token.end)
            if _same(gloss, sought):
                places.append(place)
            elif sought.has_root and gloss.analysis.root == sought.root:
                kindred.setdefault(_key(gloss.analysis), (gloss.analysis, []))[1].append(place)
    often = sorted(kindred.values(), key=lambda each: -len(each[1]))
    return Occurrences(len(places), tuple(places[:_TOLD]), tuple(Kindred(each, tuple(at)) for each, at in often))


def _same(gloss: Gloss, sought: Analysis) -> bool:
    if sought.lemma_id:
        return gloss.analysis.lemma_id == sought.lemma_id
    return fold(gloss.analysis.lemma or gloss.token.surface) == fold(sought.lemma)


def _key(analysis: Analysis) -> str:
    return analysis.lemma_id or fold(analysis.lemma)
