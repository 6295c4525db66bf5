"""Names of files and folders among the settings, and the database that one of them stands for."""

from contextlib import suppress
from pathlib import Path

from corpus.store.file_address import file_address, parted

HERE = Path()
"""The folder that one is in."""


def whole_path(text: str, folder: Path = HERE) -> str:
    """Return the name of a file or a folder so that it means the same wherever one is; a name alone is one in `folder`.

    The file of an SQLite address is such a name. Any other address, a name that begins at the root or at a home folder,
    and nothing at all are as they were.
    """
    if address := parted(text):
        whole = whole_path(address.file, folder)
        return text if whole == address.file else address.of(whole)
    if not text or "://" in text or _path(text).is_absolute():
        return text
    return str((folder / text).absolute())


def database_url(text: str) -> str:
    """Return a database URL; a plain file name becomes an SQLite one, and a file in a URL has its whole path."""
    if address := parted(text):
        return address.of(str(_path(address.file).absolute()))
    return text if "://" in text else file_address(_path(text).absolute())


def _path(text: str) -> Path:
    path = Path(text)
    with suppress(RuntimeError):  # `~` of somebody the system does not know is a name like any other
        path = path.expanduser()
    return path
