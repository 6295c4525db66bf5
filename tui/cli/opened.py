"""Files named on a command line that are read more than once."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

from glossary.errors import UnreadableFile
from tui.cli.articles import STANDARD_INPUT
from tui.cli.errors import Misused

_IN_MEMORY = 1 << 22


@contextmanager
def opened(name: str, standard_input: BinaryIO | None) -> Iterator[BinaryIO]:
    """Yield a file, or standard input, that can be read from its beginning again; raises Misused and UnreadableFile."""
    if not name:
        raise Misused("An empty name means no file; name one, or - for standard input.")
    if name != STANDARD_INPUT:
        with _file(name) as stream, nullcontext(stream) if stream.seekable() else _kept(stream) as whole:
            yield whole
        return
    if standard_input is None:
        raise Misused("Standard input is closed; pipe a file into it.")
    with _kept(standard_input) as whole:
        yield whole


@contextmanager
def _kept(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Yield what comes through a pipe as a file that can be read several times."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as kept:
        shutil.copyfileobj(stream, kept)
        kept.seek(0)
        yield kept  # type: ignore[misc]


def _file(name: str) -> BinaryIO:
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableFile(
            f"The file {name} cannot be opened ({error.strerror}): check the path and its permissions."
        ) from error
