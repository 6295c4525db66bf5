"""Which translations of a file were seen already, in little memory however many they are."""

import hashlib
import sqlite3
from types import TracebackType


class Seen:
    """The translations that an import has met; they go into a file without a name where they are many."""

    def __enter__(self) -> "Seen":
        """Begin with none."""
        self._places = sqlite3.connect("")
        self._places.execute("CREATE TABLE seen (key BLOB PRIMARY KEY) WITHOUT ROWID")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Forget them."""
        self._places.close()

    def add(self, key: str, target: str) -> None:
        """Note a translation of the text with a key."""
        rows = [(_digest(key),), (_digest(key, target),)]
        self._places.executemany("INSERT OR IGNORE INTO seen VALUES (?)", rows)

    def has(self, key: str, target: str) -> bool:
        """Return whether a translation was noted."""
        return self._is_there(_digest(key, target))

    def has_source(self, key: str) -> bool:
        """Return whether any translation of a text was noted."""
        return self._is_there(_digest(key))

    def _is_there(self, digest: bytes) -> bool:
        return self._places.execute("SELECT 1 FROM seen WHERE key = ?", (digest,)).fetchone() is not None


def _digest(*parts: str) -> bytes:
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).digest()
