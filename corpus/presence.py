"""Whether something stands at a path; what one may not look at is taken to be missing.

The methods of `Path` raise PermissionError before Python 3.14 where a folder may not be entered.
"""

import os
from pathlib import Path


def is_there(path: Path) -> bool:
    """Return whether there is anything."""
    try:
        return path.exists()
    except OSError:
        return False


def is_file_there(path: Path) -> bool:
    """Return whether there is a file."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_no_file(path: Path) -> bool:
    """Return whether there is something else than a file, such as a folder or a pipe."""
    return is_there(path) and not is_file_there(path)


def is_folder_there(path: Path) -> bool:
    """Return whether there is a folder."""
    try:
        return path.is_dir()
    except OSError:
        return False


def can_hold_files(folder: Path) -> bool:
    """Return whether files can be made in a folder; one that is not there where it could be made."""
    there = next((each for each in (folder, *folder.parents) if is_there(each)), folder)
    return is_folder_there(there) and os.access(there, os.W_OK | os.X_OK)
