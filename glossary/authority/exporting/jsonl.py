"""JSON Lines: a name a line, with everything that is counted of it and decided on it."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from glossary.authority.exporting.walking import NameRecord
from glossary.authority.model import AuthorityRecord

VERSION = 1
"""The version of the format, told in the first line."""


class JsonLines:
    """JSON Lines (https://jsonlines.org): first an object that says what the file is, then a name a line."""

    name = "jsonl"

    def write(self, names: Iterable[NameRecord], stream: BinaryIO) -> None:
        """Write a line that says what the file is, then a line for every name."""
        _write({"warraq": "entities", "version": VERSION}, stream)
        for each in names:
            _write(shape_of(each), stream)


def shape_of(each: NameRecord) -> dict[str, Any]:
    """Return all that is known of a name; keys always stand in this order."""
    row, entity = each.row, each.row.entity
    return {
        "id": entity.id,
        "type": entity.kind.value,
        "ar": entity.ar,
        "en": entity.en,
        "description": each.description,
        "qid": entity.qid,
        "confirmed": entity.confirmed,
        "hidden": row.hidden,
        "count": row.mentions,
        "adjectives": row.adjectives,
        "articles": row.articles,
        "last": row.last.isoformat() if row.last else None,
        "variants": [
            {"spelling": one.spelling, "count": one.times, "articles": one.articles, "reasons": list(one.reasons)}
            for one in each.variants
        ],
        "record": _record_shape(each.record) if each.record else None,
        "merged": [_record_shape(record) for record in each.merged],
    }


def _record_shape(record: AuthorityRecord) -> dict[str, Any]:
    return {
        "id": record.entity,
        "type": record.kind.value,
        "ar": record.ar,
        "en": record.en,
        "description": record.description,
        "qid": record.qid,
        "confirmed": record.confirmed,
        "hidden": record.hidden,
        "aliases": list(record.aliases),
        "refused": list(record.refused),
        "into": record.into,
        "apart": list(record.apart),
        "version": record.version,
        "author": record.author,
        "changed": record.changed.isoformat() if record.changed else None,
    }


def _write(shape: dict[str, Any], stream: BinaryIO) -> None:
    written = json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    try:
        data = written.encode()
    except UnicodeEncodeError:
        # halves of surrogate pairs have no UTF-8, but JSON has escapes for them
        data = json.dumps(shape, separators=(",", ":")).encode()
    stream.write(data + b"\n")
