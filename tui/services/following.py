"""What is fetched from the web: feeds that are followed, and articles at addresses."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.services.once import Once
from tui.services.storage import Storage
from tui.settings.settled import Settled

if TYPE_CHECKING:
    from corpus.feeds import Feeds
    from corpus.ingest.fetching.exchange import Limits
    from corpus.ingest.fetching.fetcher import Fetcher
    from corpus.ingest.fetching.manners import Manners
    from corpus.ingest.formats.port import Item
    from corpus.library import Library


class Following:
    """Makes what fetches; all of it shares its manners, so that no site is asked twice at once."""

    def __init__(self, settled: Settled, storage: Storage, library: "Callable[[], Library]") -> None:
        """Know the settings, the database, and what keeps articles; nothing is opened yet."""
        self._settled = settled
        self._storage = storage
        self._library = library
        self._manners: Once[Manners] = Once(_new_manners)

    @property
    def feeds(self) -> "Feeds":
        """The feeds that are followed; raises StoreError."""
        from corpus.feeds import Feeds

        return Feeds(self._storage.engine, self._library().add, self._limits(), self._manners.get())

    def fetcher(
        self,
        cancelled: Callable[[], bool] = lambda: False,
        told: Callable[[int], None] = lambda _count: None,
    ) -> "Fetcher":
        """Return what fetches articles at addresses, who may stop it, and who is told of the bytes that came."""
        from corpus.ingest.fetching.fetcher import Fetcher

        return Fetcher(self._limits(), self._manners.get(), cancelled=cancelled, told=told)

    def articles_at(self, address: str, cancelled: Callable[[], bool] = lambda: False) -> "Iterator[Item]":
        """Yield the articles at an address; raises UnreadableSource, also where it was `cancelled`."""
        from corpus.ingest.fetching.pages import articles_at

        yield from articles_at(address, self.fetcher(cancelled))

    def _limits(self) -> "Limits":
        from corpus.ingest.fetching.exchange import Limits

        return Limits(allow_private=self._settled.settings.allow_private)


def _new_manners() -> "Manners":
    from corpus.ingest.fetching.manners import Manners

    return Manners()
