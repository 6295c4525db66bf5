"""All names that a query finds, one after the other, with all that the library says of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Engine

from corpus.store.engine import reading
from corpus.worded import worded
from glossary.authority.listed import NameQuery, NameRow, Variant
from glossary.authority.listing import Listing
from glossary.authority.model import AuthorityRecord
from glossary.authority.rulings import Rulings
from glossary.authority.spelt import spellings_of
from glossary.authority.variants import SpellingCounts
from glossary.entities.descriptions import Descriptions
from glossary.errors import ExchangeCancelled
from glossary.progress import UNWATCHED, Progress, Watch

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class NameRecord:
    """All that is known of an entity but in which articles it stands."""

    row: NameRow
    description: str
    variants: tuple[Variant, ...]
    """The most frequent first; those that readers added and no article has come last."""
    record: AuthorityRecord | None
    """What readers decided of it."""
    merged: tuple[AuthorityRecord, ...]
    """What they decided of the entities that it stands for beside itself."""

    @property
    def other_spellings(self) -> tuple[str, ...]:
        """Return the spellings that are not what it is called, the most frequent first."""
        return tuple(each.spelling for each in self.variants if each.spelling != self.row.entity.ar)


def each_name(
    engine: Engine, rulings: Rulings, query: NameQuery | None = None, watch: Watch = UNWATCHED
) -> Iterator[NameRecord]:
    """Yield the names that a query finds, all that are shown for none, as they are at one moment; raises ExchangeCancelled."""
    asked, descriptions, done = query or NameQuery(), Descriptions(), 0
    with reading(engine) as connection:
        listing = Listing(connection, rulings)
        total = listing.count(asked)
        after = None
        while True:
            if watch.cancelled():
                raise ExchangeCancelled(worded("Stopped, as you wished."))
            page = listing.page(asked, _AT_ONCE, after)
            spelt = spellings_of(connection, rulings, [row.entity.id for row in page.rows])
            for row in page.rows:
                yield _record(row, spelt[row.entity.id], rulings, descriptions)
            done += len(page.rows)
            watch.told(Progress(done, total))
            after = page.after
            if after is None:
                return


def _record(row: NameRow, spelt: SpellingCounts, rulings: Rulings, descriptions: Descriptions) -> NameRecord:
    own = row.entity.id
    record = rulings.record(own)
    others = (rulings.record(each) for each in sorted(rulings.members(own) - {own}))
    return NameRecord(
        row,
        (record.description if record else "") or descriptions.description(own),
        spelt.variants(rulings.aliases(own)),
        record,
        tuple(each for each in others if each),
    )
