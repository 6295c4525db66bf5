"""Articles found by a query, the best answers first."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select

from corpus.model import Hit, Summary
from corpus.search.closeness import closeness
from corpus.search.parsing import Order
from corpus.search.places import Places
from corpus.search.query import Word
from corpus.search.scoring import rarity, scores
from corpus.search.tree import All, Either, Node, is_text, sought
from corpus.store import articles as rows
from corpus.store.asking import Asking, text_of
from corpus.store.index import ArticleIndex
from corpus.store.newest import Newest, Some, summaries_of
from corpus.store.spread import Spread
from corpus.store.tables import article_texts, articles

CANDIDATES = 60
"""Articles of the best score among which the spelling of the words decides: pages of so many follow each other."""
_HIDDEN = 200
"""Articles more than are wanted that are ranked, of which lists hide some."""
_BY_SPELLING = 1.0
"""How much more an answer weighs that has all words written as they were typed than one that has others of their stems."""
_RAREST = 8
"""Words that articles are looked for by where none has all words."""


Sought = Sequence[Sequence[Word]]


class Answer(NamedTuple):
    """What a query finds."""

    hits: list[Hit]
    order: Order
    """In which order they are: where very many articles answer, the newest come first unless the best are asked for."""
    is_partial: bool = False
    """Whether no article has all words, so that these have some."""
    can_turn: bool = False
    """Whether the other order can be asked for: text is sought that all of them have, and the query names no order itself."""


class Purpose(NamedTuple):
    """What a query looks for."""

    wanted: Sought
    spread: Spread

    @property
    def words(self) -> list[Word]:
        """Every word of it."""
        return [word for some in self.wanted for word in some]


class Searching:
    """Finds articles on one connection."""

    def __init__(self, connection: Connection, index: ArticleIndex) -> None:
        self._connection = connection
        self._index = index
        self._asking = Asking(connection, index)
        self._newest = Newest(connection, index)

    def answer(self, node: Node, order: Order | None, some: Some) -> Answer:
        """Return some of what a query finds."""
        text = text_of(node)
        found = Purpose(sought(node), Spread(self._connection, self._index, node))
        is_vast = text is not None and order is not Order.BEST and self._newest.is_vast(text, found.spread)
        if text is None or order is Order.NEWEST or is_vast:
            newest = self._newest.summaries(node, some, is_vast)
            return Answer(self._hits(newest, found.wanted), Order.NEWEST, can_turn=text is not None)
        best = self._best(node, text, found, some)
        is_lacking = not best and not some.offset and _is_of_words(node)
        wider = _rarest(found) if is_lacking else None
        if wider is not None:
            best = self._best(wider, wider, found, some)
        is_partial = wider is not None
        return Answer(self._hits(best, found.wanted), Order.BEST, is_partial, can_turn=not is_partial)

    def _best(self, node: Node, text: Node, found: Purpose, some: Some) -> list[Summary]:
        candidates = self._candidates(node, text, Some(max(some.limit or 0, CANDIDATES), some.offset))
        near = self._closeness(candidates, found.wanted)
        score_of = self._scores(candidates, found)
        ordered = sorted(candidates, key=lambda row: (score_of[row.id] * (1 + _BY_SPELLING * near[row.id]), -row.id))
        return summaries_of(self._connection, [row.id for row in ordered[: some.limit]])

    def _candidates(self, node: Node, text: Node, some: Some) -> Sequence[Row[Any]]:
        """Return the best answers, looked for among all only where lists hide many of the best."""
        most = some.offset + (some.limit or 0) + _HIDDEN
        found = self._ranked(node, text, some, most)
        is_all = len(found) == some.limit or (found and found[0].choice < most)
        return found if is_all else self._ranked(node, text, some, None)

    def _ranked(self, node: Node, text: Node, some: Some, most: int | None) -> Sequence[Row[Any]]:
        asked = self._asking.ranked(node, text, most).limit(some.limit).offset(some.offset)
        return self._connection.execute(asked).all()

    def _scores(self, candidates: Sequence[Row[Any]], found: Purpose) -> dict[int, float]:
        """Return the score of each candidate by row number, below 0, the smallest the best."""
        if not self._index.is_rough or len(candidates) < 2:
            return {row.id: row.score for row in candidates}
        # close enough to the number of articles, and known at once
        total = self._connection.scalar(select(func.max(articles.c.id))) or 1
        weights = {word: rarity(found.spread.of(word), total) for word in found.words}
        terms = rows.load_terms(self._connection, [row.id for row in candidates])
        return dict(zip(terms, (-score for score in scores(list(terms.values()), weights)), strict=True))

    def _closeness(self, candidates: Iterable[Row[Any]], wanted: Sought) -> dict[int, float]:
        """Return how near each candidate's title and text come to the words as they were typed, by row number."""
        titles = {row.id: row.title for row in candidates}
        own = select(article_texts.c.id, article_texts.c.text).where(article_texts.c.id.in_(titles))
        return {
            number: closeness(f"{titles[number]}\n{text}", wanted) for number, text in self._connection.execute(own)
        }

    def _hits(self, found: Iterable[Summary], wanted: Sought) -> list[Hit]:
        hits, places, every = [], Places(wanted), list(found)
        texts = rows.load_articles(self._connection, [summary.id for summary in every])
        for summary in every:
            place = places.best(texts[summary.id].own_blocks)
            where = place.block, place.offset, place.snippet, place.snippet_start, place.spans, place.start
            hits.append(Hit(summary, *where, place.goes_on, places.spans(summary.title)))
        return hits


def _rarest(found: Purpose) -> Node | None:
    """Return the query for articles that have any of the rarest words, None where none stands anywhere."""
    counts = {word: found.spread.of(word) for word in found.words} if len(found.words) > 1 else {}
    rarest = sorted((word for word in counts if counts[word]), key=lambda word: counts[word])[:_RAREST]
    return Either(tuple(rarest)) if rarest else None


def _is_of_words(node: Node) -> bool:
    """Return whether a query asks for nothing but several words, or what may stand for each."""
    parts = node.parts if isinstance(node, All) else ()
    return bool(parts) and all(isinstance(part, Word | Either) and is_text(part) for part in parts)
