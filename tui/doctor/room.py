"""How much room a disk has left."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tui.doctor.finding import Finding, wrong

_LEAST_FREE = 20_000_000
"""Bytes: less than this, and a library soon finds no room."""


def room_findings(topic: str, folder: Path) -> Iterator[Finding]:
    """Yield that the disk of a folder has little room left, where it has, though the folder is still to be made; raises OSError."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    if free < _LEAST_FREE:
        yield wrong(topic, f"The disk of {folder} has {free // 1_000_000} MB left.", "Make room on it.")
