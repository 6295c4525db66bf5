"""What is known of where articles came from, each part opened when it is first asked for."""

from typing import TYPE_CHECKING

from tui.services.once import Once
from tui.services.storage import Storage

if TYPE_CHECKING:
    from corpus.boilerplate import Boilerplate
    from corpus.importing.files import ReadFiles


class Intake:
    """What keeps files from being read twice, and pages from bringing along what their source prints on all of them."""

    def __init__(self, storage: Storage) -> None:
        """Take the database; it is not opened yet."""
        self.read_files: Once[ReadFiles] = Once(lambda: _read_files(storage))
        """Which files were read into the library; `get` raises StoreError."""
        self.boilerplate: Once[Boilerplate] = Once(lambda: _boilerplate(storage))
        """What sources print on many of their pages; `get` raises StoreError."""


def _read_files(storage: Storage) -> "ReadFiles":
    from corpus.importing.files import ReadFiles

    return ReadFiles(storage.engine)


def _boilerplate(storage: Storage) -> "Boilerplate":
    from corpus.boilerplate import Boilerplate

    return Boilerplate(storage.engine)
