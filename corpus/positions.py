"""Where one left off in each article: a small file beside the database, read before that is open."""

import contextlib
import json
import os
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from corpus.errors import StoreReadOnly

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
        self._path = path

    def get(self, article_id: str) -> Position | None:
        """Return where one left off, None where that is not known."""
        return self.all().get(article_id)

    def all(self) -> dict[str, Position]:
        """Return all positions by article id; a file that is missing or damaged holds none."""
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        entries = stored.get("positions") if isinstance(stored, dict) else None
        if not isinstance(entries, dict):
            return {}
        read = {article_id: _position(entry) for article_id, entry in entries.items()}
        return {article_id: position for article_id, position in read.items() if position is not None}

    def set(self, article_id: str, block: int, offset: int, progress: float) -> None:
        """Note where one stands; raise StoreReadOnly where the file cannot be written."""
        entries = self.all()
        entries[article_id] = Position(block, offset, min(1.0, max(0.0, progress)), datetime.now(UTC))
        self._save(entries)

    def forget(self, article_id: str) -> None:
        """Forget where one stood; raise StoreReadOnly where the file cannot be written."""
        entries = self.all()
        if entries.pop(article_id, None) is not None:
            self._save(entries)

    def _save(self, entries: dict[str, Position]) -> None:
        newest = sorted(entries.items(), key=lambda entry: entry[1].changed, reverse=True)[:_KEPT]
        stored = {article_id: _entry(position) for article_id, position in newest}
        text = json.dumps({"positions": stored}, ensure_ascii=False, indent=0)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._path, text)
        except OSError as error:
            message = (
                f"The reading position cannot be kept in {self._path} ({error.strerror}): make its folder writable."
            )
            raise StoreReadOnly(message) from error


def _replace(path: Path, text: str) -> None:
    """Put a new file in the place of the old one at once, so that nobody ever reads half of it."""
    new = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


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
