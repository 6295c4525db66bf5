"""JSON Lines: a record a line, read one by one, however many there are."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from corpus.errors import UnreadableSource
from corpus.ingest.encoding import NotText, decoded
from corpus.ingest.formats.fields import records_of
from corpus.ingest.formats.parsed import NotJson, loaded
from corpus.ingest.formats.port import Failed, Found, Item, with_repair
from corpus.ingest.formats.records import record_item
from corpus.ingest.formats.source import LARGEST, Source
from corpus.ingest.formats.text import text_of
from corpus.ingest.naming import titled
from corpus.worded import worded

_TRIED = 100
"""If so many lines from the first hold no article, the file is taken for something else."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class JsonlReader:
    """Reads a file line by line; no more than one is in memory."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the articles; raises UnreadableSource where none of the first lines holds one."""
        failures: list[Failed] | None = None if source.skip else []
        for item in self._items(source):
            if failures is None:
                yield item
            elif isinstance(item, Found):
                yield from failures
                failures = None
                yield item
            else:
                failures.append(item)
                if len(failures) == _TRIED:
                    raise UnreadableSource(
                        worded(
                            "{name} holds no article in its first {n} lines; {part}: {reason}",
                            name=titled(source.name),
                            n=_TRIED,
                            part=failures[0].part,
                            reason=failures[0].reason,
                        )
                    )
        yield from failures or ()

    def _items(self, source: Source) -> Iterator[Item]:
        for number, line in enumerate(_lines(source), 1):
            part = worded("line {number:,}", number=number)
            if number <= source.skip:
                continue
            if len(line) > LARGEST:
                yield Failed(worded("It is longer than 32 MB: no article is."), part, number)
            elif line.strip():
                for item, is_last in _line_items(line, source, part):
                    yield item._replace(done=number if is_last else number - 1)


def _line_items(line: bytes, source: Source, part: str) -> Iterator[tuple[Item, bool]]:
    """Yield what a line holds, each with whether it is the last."""
    try:
        text = decoded(line)
        document = loaded(text.text)
    except (NotText, NotJson) as error:
        yield Failed(worded("It {reason}.", reason=error), part), True
        return
    records = records_of(document)
    for number, record in enumerate(records, 1):
        where = part if len(records) == 1 else worded("{part}, record {number}", part=part, number=number)
        yield with_repair(record_item(record, line.strip(), source, where), text.repair), number == len(records)


def _lines(source: Source) -> Iterator[bytes]:
    """Yield the lines of a file, of one that is too long no more than its beginning."""
    source.stream.seek(0)
    stream: BinaryIO = source.stream
    if source.head.startswith(_WIDE):
        stream = io.BytesIO(text_of(source.data(), source.name).utf8)
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


READER = JsonlReader
