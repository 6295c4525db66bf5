"""The entries of a large XML file, one after the other, however damaged or hostile the file is.

Expat parses, since it tells of every declaration before anything is expanded: a document type with declarations of its
own is refused, one that only names a file is read over, and no file is ever fetched. What stands between entries is
dropped, and an entry may not be larger or deeper than any honest one, so memory is bounded. After a fault the reading
goes on at the next entry.
"""

import re
from collections.abc import Collection, Iterator
from typing import BinaryIO

from corpus.worded import either, worded
from glossary.errors import UnreadableFile
from glossary.exchange.port import Report
from glossary.exchange.xml.decoding import decoded
from glossary.exchange.xml.nodes import Node
from glossary.exchange.xml.parsing import Parsing

_MOST_FAULTS = 10_000
"""A file with more of them is not worth reading on."""
_CARRIED = 100
"""More bytes than the beginning of any entry has."""


class Entries:
    """The entries of an XML file, read as they are asked for."""

    def __init__(self, stream: BinaryIO, names: Collection[str], roots: Collection[str], report: Report) -> None:
        """`names` are those of the elements to give out, `roots` those that such a file may begin with."""
        self._stream = stream
        self._names = frozenset(names)
        self._roots = frozenset(roots)
        self._report = report
        self._faults = 0
        self.root = Node("")
        """The element around everything, without what is in it; known once the first entry is."""

    def __iter__(self) -> Iterator[Node]:
        """Return the entries in order; raises `UnreadableFile` where nothing in the file can be read."""
        stage: Parsing | _Seeking = Parsing(self._names, [], 1)
        for piece in self._pieces():
            left: bytes | None = piece
            while left is not None:
                left = stage.fed(left, final=not piece)
                yield from self._taken(stage)
                if left is not None:
                    stage = self._next(stage)

    def _pieces(self) -> Iterator[bytes]:
        """Return the file in UTF-8, piece by piece, and nothing at its end."""
        begun = False
        for text in decoded(self._stream):
            begun = begun or bool(text.strip())
            if begun:
                yield text.encode("utf-8", "replace")
        if not begun:
            raise UnreadableFile(worded("Line 1: the file is empty."))
        yield b""

    def _taken(self, stage: "Parsing | _Seeking") -> list[Node]:
        """Return the entries that are complete, once the file was seen to be of the right kind."""
        if isinstance(stage, _Seeking):
            return []
        if not self.root.tag and stage.root is not None:
            if stage.root.tag not in self._roots:
                wanted = either([f"<{name}>" for name in sorted(self._roots)])
                line = stage.root.line
                raise UnreadableFile(
                    worded(
                        "Line {line}: the file begins with {tag}, not with {wanted}.",
                        line=line,
                        tag=f"<{stage.root.tag}>",
                        wanted=wanted,
                    )
                )
            self.root = stage.root
        return stage.taken()

    def _next(self, stage: "Parsing | _Seeking") -> "Parsing | _Seeking":
        """Return how to go on: after a fault look for the next entry, and parse from there."""
        if isinstance(stage, _Seeking):
            return Parsing(self._names, stage.around or ["rest"], stage.line)
        if not self.root.tag:
            raise UnreadableFile(
                worded("Line {line}: this is no XML that can be read: {fault}.", line=stage.line, fault=stage.fault)
            )
        if not (stage.resumed and stage.entry_line is None):
            said = "The XML is damaged here: {fault}."
            if stage.entry_line is not None:
                said = "The XML is damaged here: {fault}. The entry that begins in line {line} is left out."
            self._report(stage.line, worded(said, fault=stage.fault, line=stage.entry_line))
        self._faults += 1
        if self._faults > _MOST_FAULTS:
            raise UnreadableFile(
                worded(
                    "Line {line}: more than {most} faults; the rest is not read.", line=stage.line, most=_MOST_FAULTS
                )
            )
        return _Seeking(self._names, stage.around, stage.line)


class _Seeking:
    """The stretch between a fault and the next entry."""

    def __init__(self, names: frozenset[str], around: list[str], line: int) -> None:
        spelled = "|".join(map(re.escape, sorted(names))).encode()
        self._start = re.compile(rb"<(?:[\w.-]+:)?(?:" + spelled + rb")(?=[\s>/])")
        self._carried = b""
        self.around = around
        self.line = line

    def fed(self, data: bytes, *, final: bool) -> bytes | None:
        """Return the text from the next entry on, None where it is not in what was seen so far."""
        data = self._carried + data
        found = self._start.search(data)
        passed = found.start() if found else max(0, len(data) - _CARRIED)
        self.line += data.count(b"\n", 0, passed)
        self._carried = data[passed:]
        return self._carried if found and not (final and not self._carried) else None
