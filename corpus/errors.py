"""What can go wrong with articles.

CorpusError
├── UnreadableSource    a file or stream that holds no article: missing, binary, empty, too large
├── UnknownArticle      no article has this id
├── UnclearSearch       a query asks for what cannot be asked
└── StoreError          the database cannot be used
    ├── StoreNewer      it was written by a newer warraq
    ├── StoreReadOnly   it can be read, not written
    ├── StoreBusy       others hold it for too long
    └── StoreLost       it cannot be opened, or the connection is gone
"""


class CorpusError(Exception):
    """The base of all errors of this package; its text is one sentence for the user."""


class UnreadableSource(CorpusError):
    """A file, folder or stream that holds no article."""


class UnknownArticle(CorpusError):
    """No article has this id."""


class UnclearSearch(CorpusError):
    """A query asks for a field or a value that there is not, or for more than can be asked at once."""

    span: tuple[int, int] | None = None
    """Where what is unclear stands, in code points of the query; None for the whole of it."""


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
