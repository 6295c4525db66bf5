"""Entries that were typed and not kept: held for the session, and in a file for after it."""

import contextlib
import json
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.state_file import StateFile

if TYPE_CHECKING:
    from glossary.terminology import Concept

Begun = tuple["Concept", "Concept"]
"""An entry as it was at first, and as it was typed."""
_MOST = 50
"""Entries that are held in the file, the newest ones."""


class Unsaved(MutableMapping[str, Begun]):
    """Entries by the key of their draft, the newest last; what cannot be written to the file is held for the session."""

    def __init__(self, path: Path) -> None:
        """Hold them in a file, which is read when an entry is first asked for."""
        self._file = StateFile(path, "entries")
        self._held: dict[str, Begun] | None = None
        self._earlier: set[str] = set()

    @property
    def earlier(self) -> list[str]:
        """The keys of what was typed in an earlier session and not gone on with since, the newest last."""
        return [key for key in self._entries if key in self._earlier]

    def __getitem__(self, key: str) -> Begun:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __setitem__(self, key: str, begun: Begun) -> None:
        self._earlier.discard(key)
        if self._entries.get(key) != begun:
            self._entries.pop(key, None)
            self._entries[key] = begun
            self._write(key, begun)

    def __delitem__(self, key: str) -> None:
        del self._entries[key]
        self._earlier.discard(key)
        self._write(key, None)

    @property
    def _entries(self) -> dict[str, Begun]:
        if self._held is None:
            self._held = {}
            for key, written in self._file.load().items():
                with contextlib.suppress(ValueError, TypeError, LookupError, AttributeError, RecursionError):
                    self._held[key] = _read(written)
            self._earlier = set(self._held)
        return self._held

    def _write(self, key: str, begun: Begun | None) -> None:
        """Change one entry of the file, so that those of others who write it stay."""
        from glossary.store.things import as_json

        with contextlib.suppress(OSError), self._file.alone():
            kept = self._file.load()
            kept.pop(key, None)
            if begun is not None:
                kept[key] = [as_json(each) for each in begun]
            self._file.save(dict(list(kept.items())[-_MOST:]))


def _read(written: Any) -> Begun:
    """Return an entry as it was written; for anything else raises ValueError, TypeError, LookupError, AttributeError or RecursionError."""
    from glossary.store.things import Subject, from_json
    from glossary.terminology import Concept

    first, typed = (from_json(Subject.CONCEPT, json.dumps(json.loads(each))) for each in written)
    if not (isinstance(first, Concept) and isinstance(typed, Concept)):
        raise ValueError("An entry is missing.")
    for term in (*first.terms, *typed.terms):
        if not (isinstance(term.text, str) and isinstance(term.language, str)):
            raise ValueError("A term is no text.")
    return first, typed
