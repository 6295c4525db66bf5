"""What the user wrote, dropped or pasted into the line -> names of files, folders and addresses; and paths completed."""

import os
import shlex
from pathlib import Path
from urllib.parse import unquote, urlsplit

from corpus.ingest.formats.detect import SUFFIXES, suffix
from corpus.ingest.naming import STDIN, is_address

_FILE = "file://"


def names_in(written: str) -> list[str]:
    """Return what a line names: an address, a path, or several as a terminal drops them: quoted, escaped, as `file://`."""
    text = written.strip()
    if not text:
        return []
    if is_address(text) and not text.lower().startswith(_FILE):
        return text.split()
    whole = _path(text)
    if _exists(whole):
        return [whole]
    try:
        parts = [_path(part) for part in shlex.split(text)]
    except ValueError:
        return [whole]
    return parts if parts and all(map(_exists, parts)) else [_path(_unquoted(text))]


def completed(written: str) -> str:
    """Return a path with what all files and folders that it begins have in common; as it was where there are none."""
    text = written.strip()
    if not text or is_address(text):
        return written
    path = _path(_unquoted(text))
    folder, beginning = os.path.split(path)
    try:
        entries = [
            f"{entry.name}/" if entry.is_dir() else entry.name
            for entry in os.scandir(folder or ".")
            if entry.name.startswith(beginning) and _is_offered(entry, beginning)
        ]
    except (OSError, ValueError):
        return written
    if not entries:
        return written
    first, last = min(entries), max(entries)
    common = next((first[:length] for length in range(len(first), 0, -1) if last.startswith(first[:length])), "")
    return os.path.join(folder, common) if common else written  # noqa: PTH118


def _is_offered(entry: "os.DirEntry[str]", beginning: str) -> bool:
    if entry.name.startswith(".") and not beginning.startswith("."):
        return False
    return entry.is_dir() or suffix(entry.name) in SUFFIXES


def _path(text: str) -> str:
    if text.lower().startswith(_FILE):
        text = unquote(urlsplit(text).path)
    try:
        path = os.path.expanduser(text)  # noqa: PTH111
    except (RuntimeError, ValueError):
        path = text
    return f"./{path}" if path == STDIN else path


def _unquoted(text: str) -> str:
    """Return a path without the quotes around it or the backslashes in it."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    try:
        parts = shlex.split(text) if "\\" in text and not _exists(text) else [text]
    except ValueError:
        return text
    return parts[0] if len(parts) == 1 else text


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False
