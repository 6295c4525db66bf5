"""Where one left off in each article: a small file beside the database, read before that is open."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import StoreReadOnly
from corpus.state_file import StateFile
from corpus.worded import system_reason, worded

_KEPT = 5000
"""Articles whose positions are kept; the longest untouched go first."""


class Position(NamedTuple):
    """Where a reader stands in an article."""

    block: int
    offset: int
    """In code points of the block's text."""
    progress: float
    """How much of the article is behind, from 0 to 1."""
    changed: datetime
    """When it was noted, in UTC."""


class ReadingPositions:
    """Positions by article id, kept in a JSON file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = StateFile(path, "positions")

    def get(self, article_id: str) -> Position | None:
        """Return where one left off, None where that is not known."""
        return self.all().get(article_id)

    def all(self) -> dict[str, Position]:
        """Return all positions by article id; a file that is missing or damaged holds none."""
        read = {article_id: _position(entry) for article_id, entry in self._file.load().items()}
        return {article_id: position for article_id, position in read.items() if position is not None}

    def set(self, article_id: str, block: int, offset: int, progress: float) -> None:
        """Note where one stands; raise StoreReadOnly where the file cannot be written.

        An article that was read to its end stays read, wherever one looks into it again.
        """
        with self._file.alone():
            known = self.all()
            is_finished = article_id in known and known[article_id].progress >= 1.0
            share = 1.0 if is_finished else min(1.0, max(0.0, progress))
            self._save({**known, article_id: Position(block, offset, share, datetime.now(UTC))})

    def change(self, changes: Mapping[str, Position | None]) -> dict[str, Position | None]:
        """Note other positions, None for none, and return those there were; raise StoreReadOnly where the file cannot be written."""
        with self._file.alone():
            known = self.all()
            after = {**known, **changes}
            self._save({name: position for name, position in after.items() if position is not None})
        return {name: known.get(name) for name in changes}

    def forget(self, article_id: str) -> None:
        """Forget where one stood; raise StoreReadOnly where the file cannot be written."""
        if self.get(article_id) is None:
            return
        with self._file.alone():
            self._save({name: position for name, position in self.all().items() if name != article_id})

    def _save(self, entries: dict[str, Position]) -> None:
        newest = sorted(entries.items(), key=lambda entry: entry[1].changed, reverse=True)[:_KEPT]
        try:
            self._file.save({article_id: _entry(position) for article_id, position in newest})
        except OSError as error:
            message = worded(
                "The reading position cannot be kept in {path} ({reason}): make its folder writable.",
                path=self._file.path,
                reason=system_reason(error),
            )
            raise StoreReadOnly(message) from error


def _entry(position: Position) -> dict[str, Any]:
    return {
        "block": position.block,
        "offset": position.offset,
        "progress": round(position.progress, 4),
        "changed": position.changed.isoformat(),
    }


def _position(entry: Any) -> Position | None:
    try:
        block, offset, progress = int(entry["block"]), int(entry["offset"]), float(entry["progress"])
        changed = datetime.fromisoformat(entry["changed"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    if block < 0 or offset < 0 or not 0 <= progress <= 1:
        return None
    return Position(block, offset, progress, changed if changed.tzinfo else changed.replace(tzinfo=UTC))
