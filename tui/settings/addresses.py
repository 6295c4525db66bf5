"""Names of files and folders among the settings, and the database that one of them stands for."""

import re
from contextlib import suppress
from pathlib import Path

HERE = Path()
"""The folder that one is in."""
_IN_FILE = re.compile(r"(sqlite(?:\+\w+)?:///)(?!:memory:)(.+)", re.DOTALL)
"""The address of a database that is a file, in the form of SQLAlchemy: a fourth stroke begins a whole path."""


def whole_path(text: str, folder: Path = HERE) -> str:
    """Return the name of a file or a folder so that it means the same wherever one is; a name alone is one in `folder`.

    The file of an SQLite address is such a name. Any other address, a name that begins at the root or at a home folder,
    and nothing at all are as they were.
    """
    if in_file := _IN_FILE.fullmatch(text):
        return f"{in_file[1]}{whole_path(in_file[2], folder)}"
    if not text or "://" in text or _path(text).is_absolute():
        return text
    return str((folder / text).absolute())


def database_url(text: str) -> str:
    """Return a database URL; a plain file name becomes an SQLite one, and a file in a URL has its whole path."""
    if in_file := _IN_FILE.fullmatch(text):
        return f"{in_file[1]}{_path(in_file[2]).absolute()}"
    return text if "://" in text else f"sqlite:///{_path(text).absolute()}"


def _path(text: str) -> Path:
    path = Path(text)
    with suppress(RuntimeError):  # `~` of somebody the system does not know is a name like any other
        path = path.expanduser()
    return path
