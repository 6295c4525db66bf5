"""What can be wrong with what is kept."""

from enum import StrEnum
from typing import NamedTuple


class FaultKind(StrEnum):
    """What is wrong."""

    FILE = "file"
    """The database's own check of its file finds something."""
    ORPHANS = "orphans"
    """Rows belong to an article that is not there."""
    NO_TEXT = "no text"
    """An article has no text."""
    BLOCKS = "blocks"
    """The blocks of an article do not fit its text."""
    RAW = "raw"
    """The bytes that an article was read from cannot be unpacked."""
    HIDDEN = "hidden"
    """An article stands behind one that is not there."""
    TERMS = "terms"
    """The index terms of an article are not those of its text."""
    UNFINISHED = "unfinished"
    """The index is being made anew, or was made by another version."""
    INDEX = "index"
    """The index cannot be read, or has what is no article."""
    NOT_INDEXED = "not indexed"
    """The index does not have an article, or has it otherwise."""
    SKETCH = "sketch"
    """An article cannot be found as a copy of others."""


_LOST = frozenset((FaultKind.FILE, FaultKind.NO_TEXT, FaultKind.BLOCKS, FaultKind.RAW))


class Fault(NamedTuple):
    """One thing that is wrong."""

    kind: FaultKind
    sentence: str
    """What is wrong, and what to do where it cannot be mended from what is there."""
    number: int | None = None
    """The row number of the article."""
    article: str | None = None
    """Its id."""

    @property
    def is_mendable(self) -> bool:
        """Whether it can be mended without losing anything."""
        return self.kind not in _LOST
