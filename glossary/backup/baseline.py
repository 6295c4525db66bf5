"""What a folder of texts and a database last had in common, so that it can be told which of them changed what."""

import gzip
import hashlib
import json
import zlib
from pathlib import Path

from corpus.worded import worded
from glossary.backup.whole import written_whole
from glossary.errors import UnreadableFile


class Baseline:
    """The last common state of a database and one folder, kept among the backups of the database."""

    def __init__(self, kept: Path, folder: Path) -> None:
        """Know where the backups of the database are, and which folder it is about."""
        place = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:12]
        self._path = kept / "texts" / f"{place}.json.gz"

    def load(self) -> dict[str, str]:
        """Return the texts by the ids of their concepts; none where they had nothing in common yet."""
        if not self._path.exists():
            return {}
        try:
            kept = dict(json.loads(gzip.decompress(self._path.read_bytes())))
        except (OSError, EOFError, zlib.error, TypeError, ValueError) as error:
            raise UnreadableFile(
                worded(
                    "{path} is damaged: take it away; what differs is then asked for field by field.", path=self._path
                )
            ) from error
        return {str(key): str(value) for key, value in kept.items()}

    def keep(self, texts: dict[str, str]) -> None:
        """Note the state that both have now; raises BackupFailed."""
        with written_whole(self._path) as part:
            part.write_bytes(gzip.compress(json.dumps(texts, ensure_ascii=False).encode(), 6, mtime=0))
