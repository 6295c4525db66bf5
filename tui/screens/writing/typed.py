"""English that was typed and not kept: there again when the same Arabic is worked on the next time, also after a crash."""

import contextlib
import hashlib
from pathlib import Path

from corpus.state_file import StateFile

_MOST = 100
"""Texts that are held in the file, the newest ones."""


class TypedEnglish:
    """Texts by the Arabic they are of, those of one place apart from those of another."""

    def __init__(self, path: Path, place: str) -> None:
        """Take the file, and where the Arabic stands: the id of an article or of a unit."""
        self._file = StateFile(path, "english")
        self._place = place

    def get(self, source: str) -> str | None:
        """Return what was typed and not kept, None where nothing was."""
        text = self._file.load().get(self._key(source))
        return text if isinstance(text, str) else None

    def hold(self, source: str, text: str | None) -> None:
        """Hold what was typed, or None to hold it no more; where the file cannot be written it is lost."""
        key = self._key(source)
        with contextlib.suppress(OSError), self._file.alone():
            kept = self._file.load()
            before = kept.pop(key, None)
            if text is not None:
                kept[key] = text
            if text is not None or before is not None:
                self._file.save(dict(list(kept.items())[-_MOST:]))

    def _key(self, source: str) -> str:
        return hashlib.sha256(f"{self._place}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()
