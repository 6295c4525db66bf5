"""Checks of articles one by one: the text, its blocks, what is packed."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from corpus.model import Article, BlockKind
from corpus.repetition import may_repeat
from corpus.search.analysis import Terms, text_terms, title_terms
from corpus.store.articles import load_printed
from corpus.store.tables import article_texts, articles
from corpus.store.verifying.faults import Fault, FaultKind

_KINDS = frozenset(BlockKind)


def read_some(connection: Connection, after: int, limit: int) -> list[Any]:
    """Return the next articles behind a row number with what is kept of each."""
    own = article_texts.c
    query = select(articles.c.id, articles.c.content_id, own.text, own.blocks, own.repairs, own.raw, own.terms)
    query = query.outerjoin(article_texts, own.id == articles.c.id).where(articles.c.id > after)
    return list(connection.execute(query.order_by(articles.c.id).limit(limit)))


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


def term_faults(connection: Connection, rows: Sequence[Row[Any]], stored: Mapping[int, Terms]) -> Iterator[Fault]:
    """Yield the articles, all with a sound text, whose index terms are not those of their text."""
    kept = load_printed(connection, [row.content_id for row in rows])
    for row in rows:
        terms = stored.get(row.id)
        if terms is None or not _are_of(kept[row.content_id], terms):
            sentence = f"{row.content_id}: what the index should have of it is not what stands in its text."
            yield Fault(FaultKind.TERMS, sentence, row.id, row.content_id)


def _are_of(article: Article, terms: Terms) -> bool:
    """Return whether terms are those of an article; lines that its source repeats may have been left out at any time."""
    left = terms.body
    for block in article.blocks:
        own = text_terms(block.text)
        if left[: len(own)] == own:
            left = left[len(own) :]
        elif not may_repeat(block):
            return False
    return not left and terms.title == title_terms(article.title, article.title_is_lead)


def _fits(row: Row[Any]) -> bool:
    """Return whether the blocks of a row can be cut out of its text, and its repairs be read."""
    try:
        cuts, repairs = json.loads(row.blocks), json.loads(row.repairs)
        sound = all(kind in _KINDS and 0 <= start <= end <= len(row.text) for kind, start, end in cuts)
    except (ValueError, TypeError):
        return False
    return sound and isinstance(repairs, list)
