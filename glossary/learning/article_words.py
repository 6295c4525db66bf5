"""How often each word to be learnt occurs in an article, counted once."""

import json
import zlib
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Engine, insert, select, update

from corpus.store.engine import reading, write
from glossary.morphology.trained import all_inputs
from glossary.store.tables import article_words

_COUNTED = "2"
"""Grows when words are counted otherwise, so that every article is counted anew."""
_AT_ONCE = 500


def maker() -> str:
    """Return who counts: another whenever words are counted otherwise, or read with other trained tables."""
    return f"{_COUNTED}-{all_inputs()}"


class ArticleWords:
    """Counted words in a database whose tables are up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._maker = maker()

    def of(self, article_ids: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return how often each word occurs in articles, by their ids; those that were not counted by this program are left out."""
        found: dict[str, dict[str, int]] = {}
        with reading(self._engine) as connection:
            for start in range(0, len(article_ids), _AT_ONCE):
                some = article_words.c.article.in_(article_ids[start : start + _AT_ONCE])
                own = select(article_words.c.article, article_words.c.words)
                for article, words in connection.execute(own.where(some, article_words.c.maker == self._maker)):
                    found[article] = json.loads(zlib.decompress(words))
        return found

    def keep(self, article_id: str, words: Mapping[str, int]) -> None:
        """Keep what was counted in an article."""
        row = {"maker": self._maker, "words": zlib.compress(json.dumps(words, ensure_ascii=False).encode())}

        def work(connection: Connection) -> None:
            own = update(article_words).where(article_words.c.article == article_id)
            if not connection.execute(own.values(**row)).rowcount:
                connection.execute(insert(article_words), {**row, "article": article_id})

        write(self._engine, work)
