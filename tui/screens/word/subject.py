"""A word that a card is about, and what is found out about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from corpus.arabic.normalise import bare
from corpus.errors import StoreError
from corpus.model import Article
from corpus.presence import is_there
from tui.services.services import Services
from tui.widgets.gloss_told import root_of

if TYPE_CHECKING:
    from glossary.cards import Card, Cards
    from glossary.dictionaries.entry import Entry
    from glossary.model import Analysis, Gloss
    from glossary.morphology.lexicon.family import Relative
    from glossary.occurrences import Occurrences, Place


class Subject(NamedTuple):
    """A word: where it stands in the article, or by itself."""

    card: Card
    block: int | None
    """The block of the article in which it stands; None for a word that was looked up by itself."""

    @property
    def gloss(self) -> Gloss:
        """The gloss of the word."""
        return self.card.gloss


class Kin(NamedTuple):
    """Another word of the root."""

    lemma: str
    gloss: str
    places: tuple[Place, ...] = ()
    """Where it stands in the article, the first first."""


class Found(NamedTuple):
    """What is found out about one reading of a word in the lexicon, the article and the library."""

    here: Occurrences
    family: tuple[Kin, ...]
    """Those of the article first, the most frequent first, then the likeliest of the lexicon."""
    articles: int | None
    """How many articles of the library have the word; None where there is no library, or it cannot be opened."""
    entries: tuple[Entry, ...] = ()
    """What the user's dictionaries say of it, in their order."""


class Inquiry:
    """Finds out about words; for workers."""

    def __init__(self, services: Services, article: Article, cards: Cards) -> None:
        """Know the library, the article and the lexicon to look into."""
        self._services = services
        self._article = article
        self._cards = cards

    @property
    def article(self) -> Article:
        """The article in which words are looked for."""
        return self._article

    def subject(self, block: int, start: int) -> Subject | None:
        """Return the word that begins at an offset of a block; None where there is none."""
        from glossary.explaining import surroundings_of

        annotated = self._services.annotator().annotate(self._article, block)
        starts = [token.start for token in annotated.tokens]
        if start not in starts:
            return None
        place = starts.index(start)
        first = max(0, place - 1)
        near = annotated.glosses[first : place + 2]
        around = surroundings_of(self._article.blocks[block].text, near, place - first)
        return Subject(self._cards.card(near[place - first], around), block)

    def alone(self, word: str) -> Subject | None:
        """Return a word that stands by itself; None where it is none."""
        from corpus.paragraphs import paragraphs
        from glossary.explaining import surroundings_of

        article = paragraphs(bare(word))
        glosses = list(self._services.annotator().annotate(article, 0).glosses)
        return (
            Subject(self._cards.card(glosses[0], surroundings_of(article.text, glosses, 0)), None) if glosses else None
        )

    def found(self, analysis: Analysis, go_on: Callable[[], bool]) -> Found:
        """Return what is found out about a reading; ends early where `go_on` says no."""
        from glossary.morphology.lexicon.family import alike
        from glossary.occurrences import occurrences

        here = occurrences(self._services.annotator(), self._article, analysis, go_on)
        known = {each.analysis.lemma: each for each in here.kindred}
        first = [Kin(lemma, each.analysis.gloss.partition("; ")[0], each.places) for lemma, each in known.items()]
        others = (_kin(each) for each in (self._cards.family(analysis.root) if root_of(analysis) else ()))
        seen = {alike(kin.lemma, kin.gloss) for kin in first}
        rest = [kin for kin in others if not {kin.lemma} & {*known, analysis.lemma} and alike(*kin[:2]) not in seen]
        entries = self._services.wordbooks.dictionaries().look(bare(analysis.vocalised), [analysis])
        return Found(here, (*first, *rest), self._articles(analysis), tuple(entries))

    def _articles(self, analysis: Analysis) -> int | None:
        database = self._services.settled.begun.database_file
        if database is not None and not is_there(database):
            return None
        forms = dict.fromkeys((bare(analysis.lemma), bare(analysis.stem)))
        try:
            return self._services.library.count_with_any(form for form in forms if form)
        except StoreError:
            return None


def _kin(relative: Relative) -> Kin:
    return Kin(relative.lemma, relative.gloss)
