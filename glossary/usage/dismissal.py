"""Candidates for the glossary that a user does not want."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A user's own decision that words are no term."""

    key: str
    """The lemmas of the words, by which all their inflections are one candidate."""
    text: str
    """The words as a dictionary has them, to tell the decision by."""
    id: str = ""
    """A UUIDv7, or empty before it is kept."""
    version: int = 0
    author: str | None = None
    changed: datetime | None = field(default=None, compare=False)
