"""Searches put the article that a query was taken from as high as Lucene's way of ranking does."""

import pytest

from corpus.library import Library
from corpus.store.articles import NewArticle, insert_all
from corpus.store.engine import write
from corpus.store.index import index_on
from tests.benchmarks.known_items import FILES, VARIANTS, Bm25, article, mrr, queries, sentences

_ASKED = 30


def test_known_items(engine):
    """Whichever way words are typed, MRR@10 is at least that of BM25 over the stems on SQLite, and .97 of it on PostgreSQL."""
    if not FILES[0].exists():
        pytest.skip("the sentences to search in are not beside the checkout")
    texts = list(dict.fromkeys(sentences(FILES[0])))
    kept = [NewArticle.of(article(number, text), b"") for number, text in enumerate(texts)]
    index = index_on(engine.dialect.name)
    write(engine, lambda connection: insert_all(connection, index, kept))
    library, rival = Library(engine), Bm25(texts)

    def best(query):
        return [int(hit.summary.id, 16) for hit in library.search(query, 10).hits]

    asked = [each for count in (1, 2) for each in queries(texts, count)[:_ASKED]]
    least = 1.0 if engine.dialect.name == "sqlite" else 0.97
    for name, change in VARIANTS.items():
        own, theirs = mrr(asked, change, best), mrr(asked, change, rival.best)
        assert own >= least * theirs > 0.5, name
