"""Checks of articles one by one: the text, its blocks, what is packed."""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from corpus.model import Article, Block, BlockKind
from corpus.repetition import may_repeat
from corpus.search.analysis import Terms, text_terms, title_terms
from corpus.store.articles import load_printed
from corpus.store.tables import article_texts, articles
from corpus.store.verifying.faults import Fault, FaultKind

_KINDS = frozenset(BlockKind)


_AT_ONCE = 500
_WORDS_AT_ONCE = 100_000
"""Words of articles that are looked at together; one that has more is looked at alone."""


def read_some(connection: Connection, after: int) -> list[Any]:
    """Return the next articles behind a row number, no more than take a moment, with what is kept of each."""
    own = article_texts.c
    query = select(articles.c.id, articles.c.content_id, own.text, own.blocks, own.repairs, own.raw, own.terms)
    query = query.outerjoin(article_texts, own.id == articles.c.id)
    query = query.where(articles.c.id > after, articles.c.id <= _reach(connection, after))
    return list(connection.execute(query.order_by(articles.c.id)))


def _reach(connection: Connection, after: int) -> int:
    """Return the row number of the last article that is looked at together with the next one."""
    query = select(articles.c.id, articles.c.words).where(articles.c.id > after).order_by(articles.c.id)
    reached, words = after, 0
    for row in connection.execute(query.limit(_AT_ONCE)):
        words += row.words
        if words > _WORDS_AT_ONCE and reached > after:
            break
        reached = row.id
    return reached


def text_faults(row: Row[Any]) -> Iterator[Fault]:
    """Yield what is wrong with an article as it is kept."""
    who = row.content_id
    again = "add it again from where it came, or put a backup back with warraq restore"
    if row.text is None:
        yield Fault(FaultKind.NO_TEXT, f"{who} has no text: {again}.", row.id, who)
        return
    if not _fits(row):
        yield Fault(FaultKind.BLOCKS, f"{who}: its blocks do not fit its text: {again}.", row.id, who)
    try:
        zlib.decompress(row.raw)
    except zlib.error:
        yield Fault(FaultKind.RAW, f"{who}: the file it was read from cannot be unpacked: {again}.", row.id, who)


def stored_terms(rows: Sequence[Row[Any]]) -> dict[int, Terms]:
    """Return the index terms of articles by row number, as far as they can be unpacked."""
    found: dict[int, Terms] = {}
    for row in rows:
        try:
            found[row.id] = Terms.unpacked(row.terms)
        except (zlib.error, UnicodeDecodeError, TypeError):
            continue
    return found


def term_faults(
    connection: Connection, rows: Sequence[Row[Any]], stored: Mapping[int, Terms], told: Callable[[float], object]
) -> Iterator[Fault]:
    """Yield the articles, all with a sound text, whose index terms are not those of their text; which share is done is told."""
    kept = load_printed(connection, [row.content_id for row in rows])
    total, done = sum(len(article.text) for article in kept.values()), 0

    def looked_at(block: Block) -> None:
        nonlocal done
        done += len(block.text)
        told(min(done / max(total, 1), 1.0))

    for row in rows:
        terms = stored.get(row.id)
        if terms is None or not _are_of(kept[row.content_id], terms, looked_at):
            sentence = f"{row.content_id}: what the index should have of it is not what stands in its text."
            yield Fault(FaultKind.TERMS, sentence, row.id, row.content_id)


def _are_of(article: Article, terms: Terms, looked_at: Callable[[Block], None]) -> bool:
    """Return whether terms are those of an article; lines that its source repeats may have been left out at any time."""
    place = 0
    for block in article.blocks:
        looked_at(block)
        own = text_terms(block.text)
        if terms.body[place : place + len(own)] == own:
            place += len(own)
        elif not may_repeat(block):
            return False
    return place == len(terms.body) and terms.title == title_terms(article.title, article.title_is_lead)


def _fits(row: Row[Any]) -> bool:
    """Return whether the blocks of a row can be cut out of its text, and its repairs be read."""
    try:
        cuts, repairs = json.loads(row.blocks), json.loads(row.repairs)
        sound = all(kind in _KINDS and 0 <= start <= end <= len(row.text) for kind, start, end in cuts)
    except (ValueError, TypeError):
        return False
    return sound and isinstance(repairs, list)
