"""The translation memory: translations that were made once are not made again."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, Engine

from corpus.model import Span
from corpus.store.engine import reading, write
from glossary.memory.changing import Changing
from glossary.memory.concordance import concorded
from glossary.memory.keys import segment_key
from glossary.memory.model import Concorded, Recalled, Stats, Wanted
from glossary.memory.parts import LEAST
from glossary.memory.recalling import Recalling
from glossary.model import Pair
from glossary.store import history
from glossary.store.history import Recorded
from glossary.store.sitting import Sitting
from glossary.store.unit_index import units_on
from glossary.store.unit_listing import UnitListing
from glossary.store.units import StoredUnits, unknown

__all__ = ["TranslationMemory", "segment_key"]

_AT_ONCE = 1000
"""Units that are kept in one transaction."""
_EVERYTHING = Wanted()


class TranslationMemory:
    """Translations of segments in a database whose tables are up to date: call `upgrade(engine, GLOSSARY_CHAIN)` before.

    What an author changes is one step of undo each time; what engines answer and what is imported is none.
    """

    def __init__(self, engine: Engine, author: str = "", sitting: Sitting | None = None) -> None:
        self._engine = engine
        self._index = units_on(engine.dialect.name)
        self._changing = Changing(engine, author, sitting or Sitting())

    # -- what is there

    def find(self, source: str) -> Pair | None:
        """Return the translation of a segment, whatever its white space and harakat: the most trusted one, of these the newest."""
        return self.find_all([source])[0]

    def find_all(self, sources: Sequence[str]) -> list[Pair | None]:
        """Return the translation of each segment, None where there is none."""
        keys = [segment_key(source) for source in sources]
        with reading(self._engine) as connection:
            found = _stored(connection).best(keys)
        return [found.get(key) for key in keys]

    def of(self, source: str) -> list[Pair]:
        """Return all translations of a segment, the most trusted first, of equals the newest."""
        with reading(self._engine) as connection:
            return _stored(connection).of(segment_key(source))

    def get(self, unit_id: str) -> Pair:
        """Return the unit of an id; raises UnknownUnit."""
        with reading(self._engine) as connection:
            found = _stored(connection).find(unit_id, held=False)
        if found is None:
            raise unknown(unit_id)
        return found

    def units(self, wanted: Wanted = _EVERYTHING, after: str = "", limit: int = 50) -> list[Pair]:
        """Return so many of the units that are meant, those kept last first, behind the one with the id `after`.

        Raises UnknownUnit where no unit ever had that id.
        """
        with reading(self._engine) as connection:
            return UnitListing(connection, self._index).page(wanted, after, limit)

    def count(self, wanted: Wanted = _EVERYTHING) -> int:
        """Return how many units are meant."""
        with reading(self._engine) as connection:
            return UnitListing(connection, self._index).count(wanted)

    def stats(self) -> Stats:
        """Return how much there is."""
        with reading(self._engine) as connection:
            return UnitListing(connection, self._index).stats()

    def history(self, unit_id: str) -> list[Recorded]:
        """Return what authors did to a unit, the newest first; also to one that is removed, none for no id."""
        try:
            thing = UUID(unit_id)
        except ValueError:
            return []
        with reading(self._engine) as connection:
            return history.changes_of(connection, thing)

    # -- what is alike

    def recall(self, text: str, limit: int = 5, least: int = LEAST) -> list[Recalled]:
        """Return the units that are, or hold a sentence that is, as much like a text: the most alike first, of equals the most trusted.

        `least` is a score from 70 to 100; see `glossary.memory.comparing` for what it says.
        """
        with reading(self._engine) as connection:
            return Recalling(connection, self._index).recall(text, limit, least)

    def recall_sentences(self, text: str, limit: int = 5, least: int = LEAST) -> list[tuple[Span, list[Recalled]]]:
        """Return every sentence of a text, in code points, with what is recalled for it."""
        with reading(self._engine) as connection:
            return Recalling(connection, self._index).recall_sentences(text, limit, least)

    def concordance(self, query: str, limit: int = 50, after: str = "") -> list[Concorded]:
        """Return the units in which words stand in any inflection, those kept last first, behind the one with the id `after`."""
        return concorded(query, self.units(Wanted(query), after, limit)) if query.strip() else []

    # -- what comes in

    def add(self, pair: Pair) -> None:
        """Keep a translation; the same one from the same origin is only brought up to date."""
        self.add_all([pair])

    def add_all(self, new: Iterable[Pair]) -> int:
        """Keep translations, a thousand in one transaction, and return how many are new; raises NotAllowed."""
        own = (pair for pair in new if pair.source.strip() and pair.target.strip())
        added = 0
        while some := list(islice(own, _AT_ONCE)):
            added += write(self._engine, partial(_put, some))
        return added

    # -- what an author does

    def write(self, source: str, target: str, *, is_approved: bool = False) -> Pair:
        """Keep a translation by the author's own hand, beside what others made of the segment, and return it; raises NotAllowed.

        Where it `is_approved`, to write and to approve it are one step.
        """
        return self._changing.write(source, target, is_approved=is_approved)

    def edit(self, pair: Pair, target: str, *, is_approved: bool = False) -> Pair:
        """Give a unit another translation, which is the author's from then on, and return it; raises StaleUnit, NotAllowed.

        Where it `is_approved`, to edit and to approve it are one step.
        """
        return self._changing.edit(pair, target, is_approved=is_approved)

    def approve(self, *some: Pair) -> list[Pair]:
        """Approve units, as one step, and return them; raises StaleUnit, NotAllowed."""
        return self._changing.approve(some)

    def unapprove(self, *some: Pair) -> list[Pair]:
        """Let units be approved no longer, as one step, and return them; raises StaleUnit, NotAllowed."""
        return self._changing.unapprove(some)

    def remove(self, *some: Pair) -> None:
        """Take units away, as one step; raises StaleUnit, NotAllowed."""
        self._changing.remove(some)

    def remove_all(self, wanted: Wanted, told: Callable[[int], None] = lambda _done: None) -> int:
        """Take all units away that are meant, as one step, and return how many; after each thousand it is told how many so far."""
        return self._changing.remove_all(wanted, told)


def _put(some: Sequence[Pair], connection: Connection) -> int:
    return _stored(connection).put_all(some)


def _stored(connection: Connection) -> StoredUnits:
    return StoredUnits(connection, units_on(connection.dialect.name))
