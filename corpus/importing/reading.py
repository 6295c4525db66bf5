"""What is in a file, whatever goes wrong with it."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from corpus.errors import UnreadableSource
from corpus.importing.model import Place
from corpus.ingest.formats.port import Item
from corpus.ingest.naming import titled
from corpus.ingest.sources import Sources
from corpus.worded import sentence_of, worded


class Unread(NamedTuple):
    """Why a file, or the rest of it, could not be read."""

    reason: str


def items_in(sources: Sources, place: Place, piped: BinaryIO | None = None, skip: int = 0) -> Iterator[Item | Unread]:
    """Yield what a file holds after so many parts of it; whatever goes wrong with it is its own affair and stops no other."""
    try:
        yield from sources.articles_in(place.path, piped, skip)
    except UnreadableSource as error:
        yield Unread(sentence_of(error))
    # a reader that fails on one file must not end the import of a thousand others
    except Exception as error:  # noqa: BLE001
        yield Unread(
            worded(
                "{path} cannot be read, which is a fault of warraq ({name}).",
                path=titled(place.path),
                name=type(error).__name__,
            )
        )
