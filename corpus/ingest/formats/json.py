"""JSON: an article, a list of them, or a list of them inside of something (JSON Feed, an answer of a server)."""

import json
from collections.abc import Iterator

from corpus.errors import UnreadableSource
from corpus.ingest.formats.fields import records_of
from corpus.ingest.formats.jsonl import JsonlReader
from corpus.ingest.formats.parsed import NotJson, loaded
from corpus.ingest.formats.port import Item, with_repair
from corpus.ingest.formats.records import record_item
from corpus.ingest.formats.source import Source
from corpus.ingest.formats.text import text_of
from corpus.ingest.naming import titled
from corpus.worded import worded


class JsonReader:
    """Reads a document as a whole."""

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the articles; raises UnreadableSource for what is not JSON, and lines of it are read as such."""
        data = source.data()
        text = text_of(data, source.name)
        try:
            document = loaded(text.text)
        except NotJson as error:
            if error.is_followed:
                yield from JsonlReader().read(source)
                return
            raise UnreadableSource(worded("{name} {reason}.", name=titled(source.name), reason=error)) from error
        records = records_of(document)
        if not any(isinstance(record, dict) for record in records):
            raise UnreadableSource(
                worded("{name} holds no article: there is no record with named fields in it.", name=titled(source.name))
            )
        for number, record in enumerate(records, 1):
            if number <= source.skip:
                continue
            raw = (
                data if record is document else json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")
            )
            part = worded("record {number}", number=number) if len(records) > 1 else ""
            yield with_repair(record_item(record, raw, source, part), text.repair)._replace(done=number)


READER = JsonReader
