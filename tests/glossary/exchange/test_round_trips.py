"""From one glossary through a file into an empty one, and out again."""

import io
import json

import pytest

from corpus.store.engine import open_engine
from glossary.exchange.incoming.importing import Importing, Source, Wish
from glossary.exchange.port import Heading, format_named
from glossary.store.walking import each_concept

RECORDS = (
    {"id": "A", "terms": [("ar-SA", "يوم"), ("ar", "باب"), ("en", "door"), ("en-US", "gate"), ("ar-SA", "أسد")]},
    {"id": "B", "terms": [("ar", "ثالث"), ("en", "third")], "author": "Salma", "changed": "2020-05-04T03:02:01+00:00"},
    {"id": "C", "terms": [("fr-CA", "porte"), ("ar-EG", "جيم")]},
)


@pytest.mark.parametrize("form", ["jsonl", "tbx", "tbx2"])
def test_what_was_exported_and_imported_is_exported_as_it_was(engine, migrated, new_database, form):
    """Entries with terms of regions in any order, of other authors and of long ago come through a lossless file as they are."""
    lines = ['{"warraq":"terms","version":1}']
    for each in RECORDS:
        terms = [{"language": language, "text": text} for language, text in each["terms"]]
        lines.append(json.dumps({**each, "terms": terms}))
    imported(engine, "\n".join(lines).encode(), "jsonl")
    first = exported(engine, form)
    other = open_engine(new_database(engine.dialect.name, like=migrated(engine.dialect.name)))
    try:
        imported(other, first, form)
        assert exported(other, form) == first
        assert list(each_concept(other)) == list(each_concept(engine))
    finally:
        other.dispose()


def imported(engine, content, form):
    outcome = Importing(engine, "me").run(Source("file", io.BytesIO(content), format_named(form)), Wish())
    assert (outcome.added, outcome.faults) == (3, [])


def exported(engine, form):
    stream = io.BytesIO()
    format_named(form).write(each_concept(engine), stream, Heading())
    return stream.getvalue()
