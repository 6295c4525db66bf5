"""Checks of the full-text index against the articles."""

import re
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.exc import DatabaseError

from corpus.errors import StoreError
from corpus.search.analysis import Terms
from corpus.store.tsvectors import vector
from corpus.store.verifying.faults import Fault, FaultKind

_SAMPLED = 50
"""Of so many articles one is looked up by all its words; of the others only how many words the index has is compared."""
_LOOKED_UP = 60
"""Words by which one is looked up."""
_PLAIN = re.compile("[0-9a-z\u0621-\u064a]*")
"""Terms of which SQLite makes one word for certain."""

_STRANGERS = {
    "sqlite": "SELECT count(*) FROM article_index_docsize WHERE id NOT IN (SELECT id FROM articles)",
    "postgresql": "SELECT count(*) FROM article_index WHERE id NOT IN (SELECT id FROM articles)",
}
_SIZES = text("SELECT id, sz FROM article_index_docsize WHERE id IN :numbers").bindparams(
    bindparam("numbers", expanding=True)
)
_HAS = text("SELECT count(*) FROM article_index WHERE article_index MATCH :query AND rowid = :number")
_SAME = text(
    "SELECT asked.id FROM unnest(CAST(:numbers AS integer[]), CAST(:terms AS text[])) AS asked (id, terms)"
    " JOIN article_index AS kept ON kept.id = asked.id AND kept.terms = CAST(asked.terms AS tsvector)"
)


def index_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what is wrong with the index as a whole."""
    if connection.dialect.name == "sqlite":
        try:
            connection.execute(text("INSERT INTO article_index (article_index) VALUES ('integrity-check')"))
        except (StoreError, DatabaseError):
            yield Fault(FaultKind.INDEX, "The index of words is damaged.")
            return
    strangers = connection.scalar(text(_STRANGERS[connection.dialect.name])) or 0
    if strangers:
        yield Fault(FaultKind.INDEX, f"The index of words has {strangers:,} articles that are no longer there.")


def unlike(connection: Connection, every: Mapping[int, Terms]) -> set[int]:
    """Return the numbers of the articles that the index does not have, or has with other terms."""
    if not every:
        return set()
    found = _alike_on_sqlite if connection.dialect.name == "sqlite" else _alike_on_postgresql
    return every.keys() - found(connection, every)


def _alike_on_postgresql(connection: Connection, every: Mapping[int, Terms]) -> Collection[int]:
    asked = {"numbers": list(every), "terms": [vector(terms) for terms in every.values()]}
    return set(connection.scalars(_SAME, asked))


def _alike_on_sqlite(connection: Connection, every: Mapping[int, Terms]) -> Collection[int]:
    sizes = {row.id: _numbers(row.sz) for row in connection.execute(_SIZES, {"numbers": list(every)})}
    return {number for number, terms in every.items() if _is_alike(connection, number, terms, sizes.get(number))}


def _is_alike(connection: Connection, number: int, terms: Terms, sizes: list[int] | None) -> bool:
    if sizes is None:
        return False
    if not all(map(_PLAIN.fullmatch, (*terms.title, *terms.body))):
        return True
    if sizes != [len(terms.title), len(terms.body)]:
        return False
    words = list(dict.fromkeys((*terms.title, *terms.body)))[:_LOOKED_UP]
    if number % _SAMPLED or not words:
        return True
    asked = {"query": " AND ".join(f'"{word}"' for word in words), "number": number}
    return bool(connection.scalar(_HAS, asked))


def _numbers(data: bytes) -> list[int]:
    """Return the whole numbers of variable length in some bytes (SQLite's file format, 1.6: seven bits a byte)."""
    found, value = [], 0
    for byte in data:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            found.append(value)
            value = 0
    return found
