"""What can go wrong with articles.

CorpusError
├── UnreadableSource    a file or stream that holds no article: missing, binary, empty, too large
│   └── NotFetched      an address that gave no answer that can be read, or must not be asked
│       ├── FetchStopped  nobody wants it any more
│       └── LeftAlone     its site asks to be left alone for a while
├── UnknownArticle      no article has this id
├── StaleTitle          somebody else corrected the title of an article meanwhile
├── UnknownFeed         no feed is called so, or several are
├── StaleFeed           somebody else changed the feed meanwhile
├── UnknownLine         no learned line of a source has this number
├── UnclearSearch       a query asks for what cannot be asked
├── UnknownCollection   no collection has this name
├── UnfitName           a collection, a tag or a kept search cannot be called so
├── UnknownSearch       no search is kept under this name
├── StaleSearch         somebody else changed the kept search meanwhile
├── StaleCollection     somebody else changed the collection meanwhile
├── UnknownAnnotation   no mark, highlight or note has this id
├── StaleAnnotation     somebody else changed a mark, a highlight or a note since it was looked at
├── UnfoundQuote        the words to be noted do not stand in the article
└── StoreError          the database cannot be used
    ├── StoreNewer      it was written by a newer warraq
    ├── StoreReadOnly   it can be read, not written
    ├── StoreBusy       others hold it for too long
    └── StoreLost       it cannot be opened, or the connection is gone
        └── StoreDamaged  its file holds something else, or is damaged
"""

from typing import Self

from corpus.worded import worded


class CorpusError(Exception):
    """The base of all errors of this package; its text is one sentence for the user."""


class UnreadableSource(CorpusError):
    """A file, folder or stream that holds no article."""


class NotFetched(UnreadableSource):
    """An address that gave no answer that can be read, or that must not be asked."""

    def __init__(self, sentence: str, *, status: int = 0, wait: float | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        """The number of the server's answer, 0 where it gave none."""
        self.wait = wait
        """The seconds for which the server asks to be left alone, where it does."""


class FetchStopped(NotFetched):
    """Nobody wants the answer any more."""


class LeftAlone(NotFetched):
    """An address that is not asked for, or gave no answer, because its site asks to be left alone for a while."""


class UnknownArticle(CorpusError):
    """No article has this id."""

    @classmethod
    def called(cls, article_id: str) -> Self:
        """Return the error of an id that no article has."""
        return cls(
            worded("No article has the id {article_id}: `warraq list` shows those there are.", article_id=article_id)
        )


class UnclearArticle(UnknownArticle):
    """The beginning of an id that several articles have."""


class UnknownFeed(CorpusError):
    """No feed that is followed is called so, or several are."""


class StaleTitle(CorpusError):
    """Somebody else corrected the title of an article after it was looked at."""


class StaleFeed(CorpusError):
    """Somebody else changed a feed after it was looked at."""


class UnknownLine(CorpusError):
    """No learned line of a source has this number."""


class UnclearSearch(CorpusError):
    """A query asks for a field or a value that there is not, or for more than can be asked at once."""

    span: tuple[int, int] | None = None
    """Where what is unclear stands, in code points of the query; None for the whole of it."""


class UnknownAnnotation(CorpusError):
    """No mark, highlight or note has this id."""


class StaleAnnotation(CorpusError):
    """Somebody else changed a mark, a highlight or a note since it was looked at."""


class UnfoundQuote(CorpusError):
    """The words to be noted do not stand in the article."""


class UnknownCollection(CorpusError):
    """No collection has this name."""


class UnfitName(CorpusError):
    """A collection, a tag or a kept search cannot be called so: nothing is left of the name, it is too long, or it is taken."""


class StaleCollection(CorpusError):
    """A collection was changed by somebody else since it was read."""


class UnknownSearch(CorpusError):
    """No search is kept under this name, or no longer."""


class StaleSearch(CorpusError):
    """A kept search was changed by somebody else since it was read."""


class StoreError(CorpusError):
    """The database cannot be used."""


class StoreNewer(StoreError):
    """The database was written by a newer warraq."""


class StoreReadOnly(StoreError):
    """The database, or its folder, cannot be written."""


class StoreBusy(StoreError):
    """Other programs hold the database for too long."""


class StoreLost(StoreError):
    """The database cannot be opened, or the connection to it is gone."""


class StoreDamaged(StoreLost):
    """The file of the database holds something else, or is damaged."""
