"""Whether something stands at a path; what one may not look at is taken to be missing.

The methods of `Path` raise PermissionError before Python 3.14 where a folder may not be entered.
"""

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


def is_folder_there(path: Path) -> bool:
    """Return whether there is a folder."""
    try:
        return path.is_dir()
    except OSError:
        return False
