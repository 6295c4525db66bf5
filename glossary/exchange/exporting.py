"""Entries of the glossary into a file, which is there whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from corpus.presence import is_no_file
from corpus.worded import system_reason, worded
from glossary.errors import UnwritableFile
from glossary.exchange.port import Format, Heading
from glossary.terminology import Concept

_MODE = 0o666


def export_file(path: Path, form: Format, concepts: Iterable[Concept], heading: Heading, force: bool = False) -> int:
    """Write a file beside its place, put it there when it is whole, and return how many concepts it holds.

    Raises UnwritableFile where a file is there already and `force` does not say to replace it, or where it cannot be
    written.
    """
    with written_beside(path, force) as stream:
        return export_to(stream, form, concepts, heading)


def export_to(stream: BinaryIO, form: Format, concepts: Iterable[Concept], heading: Heading) -> int:
    """Write concepts into a stream and return how many there were."""
    counted = _Counted(concepts)
    form.write(counted, stream, heading)
    return counted.count


def is_taken(path: Path) -> bool:
    """Return whether there is something already, were it a link to nowhere.

    Raises UnwritableFile where there can be none, as of a name that is too long.
    """
    try:
        return path.is_symlink() or path.exists()
    except OSError as error:
        raise UnwritableFile(
            worded(
                "The file {path} cannot be written ({reason}): choose another name.",
                path=path,
                reason=system_reason(error),
            )
        ) from error


class _Counted:
    """Concepts that are counted as they pass."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = concepts
        self.count = 0

    def __iter__(self) -> Iterator[Concept]:
        for concept in self._concepts:
            self.count += 1
            yield concept


@contextmanager
def written_beside(path: Path, force: bool) -> Iterator[BinaryIO]:
    """Yield a new file in the folder of another one, which takes that one's place when it is written.

    Raises UnwritableFile where a file is there already and `force` does not say to replace it, or where it cannot be
    written; a folder, a device or a pipe is never replaced.
    """
    if not force and is_taken(path):
        raise UnwritableFile(
            worded("The file {path} is there already: choose another name, or say that it may be replaced.", path=path)
        )
    part: str | None = None
    try:
        if is_no_file(path):
            raise UnwritableFile(worded("{path} is no file that can be replaced: choose another name.", path=path))
        descriptor, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _let_others_read(Path(part))
        put_in_place(Path(part), path, force)
        part = None
    except OSError as error:
        raise UnwritableFile(
            worded(
                "The file {path} cannot be written ({reason}): make room there, mend its permissions or choose another name; nothing was changed.",
                path=path,
                reason=system_reason(error),
            )
        ) from error
    finally:
        if part is not None:
            with suppress(OSError):
                Path(part).unlink()


def put_in_place(part: Path, path: Path, force: bool) -> None:
    """Give a file that is written its name; raise UnwritableFile where somebody else made one of it that may not be replaced."""
    if not force:
        try:
            os.link(part, path)  # which replaces nothing, as a new name of it would
        except OSError as error:
            if is_taken(path):
                raise UnwritableFile(
                    worded("The file {path} was made by somebody else meanwhile: choose another name.", path=path)
                ) from error
        else:
            part.unlink()
            return
    part.replace(path)  # where there are no second names, too, as on a memory card


def _let_others_read(path: Path) -> None:
    """Give a file the permissions that new files have here."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(_MODE & ~mask)
