"""What is told on: articles related to one, and the timeline of its story."""

from sqlalchemy import Engine

from corpus.model import Related, StoryPart
from corpus.store.articles import number_of
from corpus.store.engine import reading
from corpus.store.index import index_on
from corpus.store.key_weights import KeyStore, Merging, Mergings
from corpus.store.related import Kinship
from corpus.store.story import StoryTeller

__all__ = ["Merging", "Related", "Stories", "StoryPart"]


class Stories:
    """Relations between the articles of a database whose tables are up to date."""

    def __init__(self, engine: Engine, merged: Mergings = dict) -> None:
        """Know the database, and what returns what readers decided of the keys of each family."""
        self._engine = engine
        self._merged = merged
        self._index = index_on(engine.dialect.name)

    def related(self, article_id: str, limit: int = 20) -> list[Related]:
        """Return the articles that share the most names, terms and words with one, the nearest first; raise UnknownArticle."""
        merged = self._merged()
        with reading(self._engine) as connection:
            number = number_of(connection, article_id)
            return Kinship(connection, self._index, KeyStore(connection, merged), number).related(limit)

    def story(self, article_id: str) -> list[StoryPart]:
        """Return the articles that tell one story with an article, itself among them, the oldest first; raise UnknownArticle."""
        merged = self._merged()
        with reading(self._engine) as connection:
            number = number_of(connection, article_id)
            return StoryTeller(connection, self._index, KeyStore(connection, merged)).story(number)
