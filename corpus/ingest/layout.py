"""What ingest knows of a text before it is an article."""

import datetime
from typing import NamedTuple

from corpus.ingest.pieces import Piece


class Layout(NamedTuple):
    """How a text is cut up and what it says of itself."""

    pieces: tuple[Piece, ...]
    day: datetime.date | None = None
    publisher: str | None = None
    title: str | None = None
    """The title where it is known from elsewhere than a block."""
