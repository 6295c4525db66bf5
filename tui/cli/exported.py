"""The file that a command writes what it was asked for into."""

from pathlib import Path

from corpus.presence import is_no_file


def new_file(name: str, *, force: bool) -> Path:
    """Return where a file is to be written.

    Raises UnwritableFile where one is there already that may not be replaced, as no folder, device or pipe ever is.
    """
    from glossary.errors import UnwritableFile
    from glossary.exchange.exporting import is_taken

    path = Path(name)
    if not force and is_taken(path):
        raise UnwritableFile(f"The file {path} is there already: choose another name, or replace it with --force.")
    if is_no_file(path):
        raise UnwritableFile(f"{path} is no file that can be replaced: choose another name.")
    return path
