"""Zip archives that others made: nothing is unpacked to a disk, and no more of one is read than an article may have."""

import posixpath
import zipfile
import zlib
from urllib.parse import unquote

from corpus.arabic.patterns import Pattern
from corpus.errors import UnreadableSource
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.naming import titled
from corpus.worded import worded

LARGEST_ARCHIVE = 512 * 1024 * 1024
"""How many bytes an archive may have, pictures and all."""
_MOST_ENTRIES = 20_000
_MOST_READ = 256 * 1024 * 1024
"""How many bytes are unpacked of one archive in all."""
_SMALL = 1024 * 1024
_TIGHTEST = 200
"""So many times smaller text is packed at most; what is packed tighter is made to burst."""
_SCHEME = Pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\")


class BadPart(ValueError):
    """A file of an archive that is not read; its text is a sentence."""


class Archive:
    """An archive whose files are read one by one; raises UnreadableSource where it is none, or no harmless one."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        if source.size > LARGEST_ARCHIVE:
            raise UnreadableSource(
                worded(
                    "{name} is larger than {size} MB.", name=titled(source.name), size=LARGEST_ARCHIVE // 1024 // 1024
                )
            )
        try:
            source.stream.seek(0)
            self._zip = zipfile.ZipFile(source.stream)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise UnreadableSource(
                worded(
                    "{name} is damaged or was cut off: it is not a whole archive; fetch or save it again.",
                    name=titled(source.name),
                )
            ) from error
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise UnreadableSource(
                worded("{name} is refused: it has {n:,} files in it.", name=titled(source.name), n=len(entries))
            )
        self._entries = {entry.filename: entry for entry in entries}
        self._read = 0

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def unpacked(self) -> int:
        """Return how many bytes all its files say they have."""
        return sum(entry.file_size for entry in self._entries.values())

    def data(self, name: str) -> bytes:
        """Return a file of the archive; raises BadPart where it is not there, damaged, encrypted or made to burst."""
        entry = self._entries.get(name)
        if entry is None:
            raise BadPart(worded("It is not in the archive."))
        self.check(entry)
        try:
            with self._zip.open(entry) as file:
                data = file.read(LARGEST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise BadPart(worded("It is damaged in the archive.")) from error
        self._read += len(data)
        if self._read > _MOST_READ:
            raise UnreadableSource(
                worded(
                    "{name} is refused: it unpacks to more than {size} MB of text.",
                    name=titled(self._name),
                    size=_MOST_READ // 1024 // 1024,
                )
            )
        return data

    def check(self, entry: zipfile.ZipInfo) -> None:
        """Raise BadPart for a file that is encrypted or unpacks to more than text does."""
        if entry.flag_bits & 1:
            raise BadPart(worded("It is protected by a password."))
        if entry.file_size > LARGEST:
            raise BadPart(worded("It unpacks to more than 32 MB: no article has as much."))
        if entry.file_size > max(_SMALL, _TIGHTEST * entry.compress_size):
            raise BadPart(worded("It is refused: it is packed tighter than text can be, to burst when it is unpacked."))

    def check_all(self) -> None:
        """Raise UnreadableSource where any file is encrypted or all together unpack to too much."""
        try:
            for entry in self._entries.values():
                if entry.filename.lower().endswith((".xml", ".rels")):
                    self.check(entry)
        except BadPart as error:
            raise UnreadableSource(
                worded("{name}, {filename}: {reason}", name=titled(self._name), filename=entry.filename, reason=error)
            ) from error
        if self.unpacked > LARGEST_ARCHIVE:
            raise UnreadableSource(
                worded(
                    "{name} is refused: it unpacks to {size:,} MB.",
                    name=titled(self._name),
                    size=self.unpacked // 1024 // 1024,
                )
            )


def inside(base: str, reference: str) -> str | None:
    """Return the name of the file that a reference in the file `base` of an archive means, None for what lies outside."""
    path = unquote(reference.partition("#")[0].partition("?")[0])
    if not path or _SCHEME.match(path) or path.startswith("/") or "\0" in path:
        return None
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return None if name.startswith("..") else name
