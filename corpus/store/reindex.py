"""Make the full-text index anew when the analysis of texts has changed."""

from sqlalchemy import Connection, Engine, select, update

from corpus.search.analysis import ANALYSIS_VERSION, article_terms
from corpus.store.articles import load_article
from corpus.store.facts import renew
from corpus.store.index import index_on
from corpus.store.tables import article_texts, articles, corpus_facts


def refresh_index(engine: Engine) -> None:
    """Index all articles again unless the index was made by the analysis of this program."""
    renew(engine, corpus_facts, ("analysis", ANALYSIS_VERSION), _index_all)


def _index_all(connection: Connection) -> None:
    index = index_on(connection.dialect.name)
    index.clear(connection)
    kept = connection.execute(select(articles.c.id, articles.c.content_id).order_by(articles.c.id)).all()
    for number, content_id in kept:
        terms = article_terms(load_article(connection, content_id))
        index.put(connection, number, terms)
        connection.execute(update(article_texts).where(article_texts.c.id == number).values(terms=terms.packed()))
