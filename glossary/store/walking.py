"""All concepts that a query finds, one after the other."""

from collections.abc import Iterator

from sqlalchemy import Engine

from corpus.store.engine import reading
from corpus.worded import worded
from glossary.errors import ExchangeCancelled
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.concepts import StoredConcepts
from glossary.store.finding import Finding, no_roots
from glossary.store.listing import Page
from glossary.store.roots import RootsOf
from glossary.store.spellings import spellings_on
from glossary.terminology import Concept

_AT_ONCE = 500


def each_concept(
    engine: Engine, query: str = "", watch: Watch = UNWATCHED, roots_of: RootsOf = no_roots
) -> Iterator[Concept]:
    """Yield the concepts that a query finds, all for an empty one, as they are at one moment; raises ExchangeCancelled.

    `roots_of` lets the query find what it finds in the term base.
    """
    with reading(engine) as connection:
        stored = StoredConcepts(connection, spellings_on(engine.dialect.name))
        numbers = Finding(stored, roots_of=roots_of).concept_numbers(query, Page())
        for start in range(0, len(numbers), _AT_ONCE):
            if watch.cancelled():
                raise ExchangeCancelled(worded("Stopped, as you wished."))
            some = numbers[start : start + _AT_ONCE]
            found = stored.load(some)
            yield from (found[number] for number in some if number in found)
            watch.told(Progress(start + len(some), len(numbers)))
