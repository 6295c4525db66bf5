"""Entries that were typed and not kept: held for the session, and in a file for after it."""

import contextlib
import json
from collections.abc import Container, Iterator, MutableMapping
from itertools import count
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
        self._names: dict[str, str] = {}
        """What an entry is called in the file, by its key, where another window holds one of the same key there."""
        self._seen: dict[str, object] = {}
        """What stood in the file when it was last read or written, by names."""

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
            self._seen = dict(self._file.load())
            for name, written in self._seen.items():
                with contextlib.suppress(ValueError, TypeError, LookupError, AttributeError, RecursionError):
                    begun = _read(written)
                    key = begun[0].id if begun[0].id and begun[0].id not in self._seen else name
                    self._held[key], self._names[key] = begun, name
            self._earlier = set(self._held)
        return self._held

    def _write(self, key: str, begun: Begun | None) -> None:
        """Change one entry of the file, so that those of others who write it stay, be they of the same key."""
        from glossary.store.things import as_json

        with contextlib.suppress(OSError), self._file.alone():
            kept = self._file.load()
            name = self._names.get(key, key)
            is_own = name not in kept or kept[name] == self._seen.get(name)
            if not is_own and begun is None:
                return
            if is_own:
                kept.pop(name, None)
            else:
                name = _free(key, kept)
            if begun is not None:
                kept[name] = [as_json(each) for each in begun]
            self._file.save(dict(list(kept.items())[-_MOST:]))
            self._names[key], self._seen[name] = name, kept.get(name)


def _free(key: str, taken: Container[str]) -> str:
    """Return a name for an entry whose key is another's name."""
    return next(name for name in (f"{key} {number}" for number in count(2)) if name not in taken)


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
