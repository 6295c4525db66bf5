"""Small files of what a program remembers from run to run, and may lose."""

import contextlib
import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class StateFile:
    """Named values in a JSON file, all of them under one heading."""

    def __init__(self, path: Path, heading: str) -> None:
        self.path = path
        self._heading = heading

    def load(self) -> dict[str, Any]:
        """Return the values by name, as they were written; a file that is missing or damaged holds none."""
        try:
            stored = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        values = stored.get(self._heading) if isinstance(stored, dict) else None
        return values if isinstance(values, dict) else {}

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep these values in the place of all others, the folder made if need be; raises OSError."""
        replace_file(self.path, json.dumps({self._heading: values}, ensure_ascii=False, indent=0))


def replace_file(path: Path, text: str, permissions: int = 0o666) -> None:
    """Put a new file in the place of an old one at once, so that nobody ever reads half of it; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
    with contextlib.suppress(FileNotFoundError):
        new.unlink()
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, permissions)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        new.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise
