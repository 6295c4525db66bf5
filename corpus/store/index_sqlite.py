"""The full-text index on SQLite: a contentless FTS5 table over our own terms."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, product
from json import dumps
from math import inf
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    String,
    bindparam,
    column,
    false,
    func,
    literal_column,
    select,
    table,
    text,
)

from corpus.search.analysis import Terms
from corpus.search.query import Word
from corpus.search.scoring import TITLE_WEIGHT
from corpus.search.tree import All, Either, InTitle, Near, Node, Not, Phrase
from corpus.store.emptied import emptied_to, is_awaited

_BODY_WEIGHT = 1.0

_PUT = text("INSERT INTO article_index (rowid, title, body) VALUES (:number, :title, :body)")
_DISCARD = text(
    "INSERT INTO article_index (article_index, rowid, title, body) VALUES ('delete', :number, :title, :body)",
)
_CLEAR = text("INSERT INTO article_index (article_index) VALUES ('delete-all')")
_RECENT = "SELECT count(*) FROM article_index WHERE article_index MATCH ? AND rowid > ?"
_SAMPLE = 2_000
"""The newest articles, by which it is estimated how frequent a term is: to count a frequent one takes long."""
_WORTH_IT = 5
"""How many samples there are to be in an index that is estimated."""
_SURE = 20
"""Articles of the sample with a term from which on it is frequent."""
_VOCABULARY = table("article_index_terms", column("term", String), column("doc", Integer))
_KNOWN = text("SELECT term FROM article_index_terms WHERE term IN (SELECT value FROM json_each(:terms))")
_MOST_WAYS = 16
"""Ways of taking articles off the words of a phrase that are looked for."""


class SqliteIndex:
    """Terms in two columns, ranked by BM25."""

    layout = ""
    source = table("article_index", column("rowid", Integer))
    number: ColumnElement[int] = source.c.rowid
    is_rough = False
    comes_in_order = True

    def put(self, connection: Connection, number: int, terms: Terms) -> None:
        """Put an article into the index, unless it is being filled anew and will come to it."""
        if is_awaited(connection, number):
            return
        connection.execute(_PUT, _row(number, terms))

    def put_all(self, connection: Connection, terms: Mapping[int, Terms]) -> None:
        """Put new articles into the index, but for those it waits for."""
        last = emptied_to(connection)
        rows = [
            _row(number, own) for number, own in terms.items() if number > last or not is_awaited(connection, number)
        ]
        if rows:
            connection.execute(_PUT, rows)

    def discard(self, connection: Connection, number: int, terms: Terms) -> None:
        """Take an article out; a contentless table must be told what was put in."""
        if is_awaited(connection, number):
            return
        connection.execute(_DISCARD, _row(number, terms))

    def clear(self, connection: Connection) -> None:
        """Take all articles out."""
        connection.execute(_CLEAR)

    def matches(self, node: Node) -> ColumnElement[bool]:
        """Return the condition that an article answers a query of text."""
        return _match(_expression(node))

    def holds(self, node: Node) -> ColumnElement[bool]:
        """Return the same condition: answers come in the order of their numbers anyway."""
        return self.matches(node)

    def has_any(self, terms: Collection[str]) -> ColumnElement[bool]:
        """Return the condition that an article has one of the terms."""
        return _match(" OR ".join(map(_quoted, terms)))

    def score(self, node: Node) -> ColumnElement[Any]:
        """Return BM25 with titles weighing more; the smallest is the best."""
        return func.bm25(literal_column("article_index"), TITLE_WEIGHT, _BODY_WEIGHT)

    def score_any(self, terms: Collection[str]) -> ColumnElement[Any]:
        """Return BM25 with titles weighing more; the smallest is the best."""
        return func.bm25(literal_column("article_index"), TITLE_WEIGHT, _BODY_WEIGHT)

    def begun(self, connection: Connection, beginning: str) -> tuple[int, float]:
        """Return 0 and infinity: all terms that begin so would have to be read."""
        return 0, inf

    def has_each(self, connection: Connection, words: Sequence[Word]) -> ColumnElement[bool]:
        """Return the condition that an article has each of some words; of all their terms those are asked for that stand somewhere."""
        every = {term for word in words for term in word.terms}
        known = set(connection.scalars(_KNOWN, {"terms": dumps(list(every))}))
        left = [[_quoted(term) for term in word.terms if term in known] for word in words]
        return _match(" AND ".join(f"({' OR '.join(terms)})" for terms in left)) if all(left) else false()

    def frequencies(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands."""
        rows = connection.execute(select(_VOCABULARY.c.term, _VOCABULARY.c.doc).where(_VOCABULARY.c.term.in_(terms)))
        return {row.term: row.doc for row in rows}

    def rarities(self, connection: Connection, terms: Collection[str]) -> dict[str, int]:
        """Return in how many articles each term stands, of frequent ones as the newest articles tell."""
        last = connection.exec_driver_sql("SELECT max(rowid) FROM article_index").scalar() or 0
        share = last / _SAMPLE
        if share <= _WORTH_IT:
            return self.frequencies(connection, terms)
        asked = {term: (_quoted(term), last - _SAMPLE) for term in terms}
        counts = {term: connection.exec_driver_sql(_RECENT, own).scalar() or 0 for term, own in asked.items()}
        often = {term: round(count * share) for term, count in counts.items() if count >= _SURE}
        return often | self.frequencies(connection, [term for term in terms if term not in often])


def _row(number: int, terms: Terms) -> dict[str, object]:
    return {"number": number, "title": " ".join(terms.title), "body": " ".join(terms.body)}


def _match(query: str) -> ColumnElement[bool]:
    return literal_column("article_index").op("MATCH", is_comparison=True)(bindparam(None, query, String))


def _expression(node: Node) -> str:
    """Return a query of text in FTS5's language."""
    match node:
        case Word():
            return f"({' OR '.join(_phrases(node))})"
        case Phrase():
            return f"({' OR '.join(_phrases(node))})"
        case Near(one=one, other=other, distance=distance):
            pairs = (f"NEAR({first} {second}, {distance})" for first in _phrases(one) for second in _phrases(other))
            return f"({' OR '.join(pairs)})"
        case InTitle(node=inner):
            return f"(title : {_expression(inner)})"
        case Either(parts=parts):
            return f"({' OR '.join(map(_expression, parts))})"
        case All(parts=parts):
            wanted = " AND ".join(_expression(part) for part in parts if not isinstance(part, Not))
            refused = [_expression(part.node) for part in parts if isinstance(part, Not)]
            return f"(({wanted}) NOT ({' OR '.join(refused)}))" if refused else f"({wanted})"
    raise TypeError(f"{type(node).__name__} is no query of text")


def _phrases(node: Word | Phrase) -> Iterator[str]:
    """Yield what a word or a phrase may be in FTS5's language, each a phrase of it."""
    if isinstance(node, Word):
        yield from map(_quoted, node.terms)
        yield from (f"{_quoted(prefix)} *" for prefix in node.prefixes)
        return
    ways = ((f"{_quoted(each.prefixes[0])} *",) if each.prefixes else map(_quoted, each.terms) for each in node.words)
    yield from (" + ".join(way) for way in islice(product(*ways), _MOST_WAYS))


def _quoted(term: str) -> str:
    doubled = term.replace('"', '""')
    return f'"{doubled}"'
