"""What a reader decides on versions and copies, and takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.copies import Copies


@dataclass(frozen=True, slots=True)
class Deed:
    """A decision that can be taken back."""

    sentence: str
    forth: Callable[[], object]
    back: Callable[[], object]


def set_apart(copies: Copies, article_id: str) -> Deed:
    """Say that an article is not the same as those it stands with; raises CorpusError."""
    parting = copies.set_apart(article_id)
    return Deed("Set apart", lambda: copies.part(parting), lambda: copies.put_together(parting))


def show(copies: Copies, article_id: str) -> Deed:
    """Have lists show an article in the place of those it stands with; raises CorpusError."""
    chosen = copies.show(article_id)
    return Deed("Lists show this one", lambda: copies.show(article_id), lambda: copies.take_back(chosen))
