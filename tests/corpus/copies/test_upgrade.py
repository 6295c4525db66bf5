import json
import zlib
from dataclasses import replace

from sqlalchemy import text

from corpus.library import Library
from corpus.search.analysis import Terms, article_terms
from corpus.store.chain import CORPUS_CHAIN
from corpus.store.columns import now
from corpus.store.engine import open_engine, write
from corpus.store.migrate import upgrade
from corpus.store.uuid7 import uuid7
from tests.corpus.copies.planted import article_of, copies_of, texts

ARTICLE = (
    "INSERT INTO articles (id, uuid, content_id, title, title_is_lead, source, words, added, version)"
    " VALUES (:id, :uuid, :content_id, :title, :lead, :source, :words, :added, 1)"
)
TEXT = (
    "INSERT INTO article_texts (id, text, text_is_source, title, title_is_lead, blocks, repairs, raw, terms)"
    " VALUES (:id, :text, :lead, :title, :lead, :blocks, '[]', :raw, :terms)"
)

INDEX = {
    "sqlite": "INSERT INTO article_index (rowid, title, body) VALUES (:id, '', :words)",
    "postgresql": "INSERT INTO article_index (id, terms) VALUES (:id, to_tsvector('simple', :words))",
}


def test_a_database_of_before_is_upgraded(database_url):
    """A library that knew no copies keeps every article, names that no index takes are cut, and copies are grouped."""
    engine = open_engine(database_url)
    upgrade(engine, replace(CORPUS_CHAIN, revisions=("corpus_0001",), finish=lambda _: None))
    climate = texts()["articles/climate"]
    kept = [article_of(climate), article_of(texts()["articles/war"]), article_of(dict(copies_of(climate, ""))["added"])]
    write(engine, lambda connection: [put(connection, *each) for each in enumerate(kept, 1)])
    upgrade(engine, CORPUS_CHAIN)
    library = Library(engine)
    listed = {each.id: each.others for each in library.summaries()}
    sources = [len(library.get(article.id).source) for article in kept]
    engine.dispose()

    assert listed == {kept[1].id: 0, kept[2].id: 1}
    assert sources == [300] * 3


def put(connection, number, article):
    """Keep an article as the first version of the tables had it."""
    terms = article_terms(article)
    uuid = uuid7()
    row = {
        "id": number,
        "uuid": uuid.hex if connection.dialect.name == "sqlite" else uuid,
        "content_id": article.id,
        "title": article.title,
        "lead": article.title_is_lead,
        "source": "م" * 4000,
        "words": len(terms.body),
        "added": now() if connection.dialect.name == "postgresql" else now().replace(tzinfo=None).isoformat(" "),
    }
    blocks = json.dumps([[block.kind.value, block.start, block.end] for block in article.blocks])
    connection.execute(text(ARTICLE), row)
    own = {"text": article.text, "blocks": blocks, "raw": zlib.compress(b""), "terms": Terms((), terms.body).packed()}
    connection.execute(text(TEXT), {**row, **own})
    connection.execute(text(INDEX[connection.dialect.name]), {"id": number, "words": " ".join(terms.body)})
