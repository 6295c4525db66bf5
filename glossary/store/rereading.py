"""Which articles are to be read again, because a name that may stand in them is decided on otherwise."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, select

from corpus.search.analysis import text_terms
from corpus.search.query import Word, query_words
from corpus.search.tree import All
from corpus.store.index import index_on
from corpus.store.tables import article_families, articles
from glossary.store.appearances import ENTITY_FAMILY

_BEFORE = "و ف ب ك ل وب وك ول فب فك فل"
"""What is written to the beginning of a name, which the index of articles does not take away everywhere."""
_ARTICLE = "ال"
_TO = "ل"


def forget_articles_with(connection: Connection, spellings: Iterable[str]) -> None:
    """Let the articles that have all words of one of some spellings, in their order or not, be catalogued anew."""
    index = index_on(connection.dialect.name)
    for spelling in sorted(spellings):
        words = _words(spelling)
        if words:
            found = select(articles.c.id).join(index.source, index.number == articles.c.id)
            found = found.where(index.matches(All(words)))
            # whoever catalogues one of them ends before, or sees what is decided here
            connection.execute(found.order_by(articles.c.id).with_for_update(of=articles)).all()
            own = article_families.c.family == ENTITY_FAMILY, article_families.c.article_id.in_(found)
            connection.execute(delete(article_families).where(*own))


def _words(spelling: str) -> tuple[Word, ...]:
    """Return what an article must have for a spelling to stand in it, the first word with and without what is written to it."""
    first, *rest = query_words(f"{spelling} ") or (None,)
    if first is None:
        return ()
    written = (term for form in _begun(spelling.split(maxsplit=1)[0]) for term in text_terms(form))
    return (Word(tuple(dict.fromkeys((*first.terms, *written)))), *rest)


def _begun(word: str) -> Iterator[str]:
    """Yield a word with what may be written to its beginning; after l, the alif of its article falls."""
    for before in _BEFORE.split():
        yield before + word
        if before.endswith(_TO) and word.startswith(_ARTICLE):
            yield before + _TO + word.removeprefix(_ARTICLE)
