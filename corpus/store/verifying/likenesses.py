"""Checks of what articles are found by as copies of others."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from corpus.store.copies.sketching import load_sketches, put_sketches
from corpus.store.copies_tables import article_sketches
from corpus.store.verifying.faults import Fault, FaultKind


def sketch_faults(connection: Connection, ids: Mapping[int, str]) -> Iterator[Fault]:
    """Yield the articles, by their row numbers and ids, that lack a hash by which copies of them are found."""
    for number, missing in _missing(connection, list(ids)).items():
        if missing:
            sentence = f"{ids[number]} cannot be found as a copy or a version of another article."
            yield Fault(FaultKind.SKETCH, sentence, number, ids[number])


def mend_sketches(connection: Connection, numbers: Sequence[int]) -> None:
    """Give articles the hashes they lack."""
    put_sketches(connection, _missing(connection, numbers))


def _missing(connection: Connection, numbers: Sequence[int]) -> dict[int, list[int]]:
    own = article_sketches.c
    found: dict[int, list[int]] = {}
    for number, sketch in load_sketches(connection, numbers).items():
        wanted = sketch.smallest
        query = select(own.hash).where(own.hash.in_(wanted), own.article_id == number)
        have = set(connection.scalars(query)) if wanted else set()
        found[number] = [value for value in wanted if value not in have]
    return found
