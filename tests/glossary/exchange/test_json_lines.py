"""JSON Lines."""

import io
import json

import pytest

from glossary.errors import UnreadableFile
from glossary.exchange.jsonl import JsonLines
from glossary.exchange.port import Heading
from glossary.terminology import Extra


def read(*lines):
    faults = []
    content = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
    found = JsonLines().read(io.BytesIO(content), lambda line, sentence: faults.append((line, sentence)))
    return list(found), faults


def written(concepts):
    stream = io.BytesIO()
    JsonLines().write(concepts, stream, Heading())
    return [json.loads(line) for line in stream.getvalue().splitlines()]


HEAD = {"warraq": "terms", "version": 1}
TERM = {"language": "ar", "text": "بيت"}


def test_what_is_not_known_is_kept_where_it_stood():
    """Keys and values of a later version come back in the same place: of the concept, a term, a definition."""
    record = {
        "terms": [{**TERM, "mood": ["happy"], "status": "sparkling"}],
        "definitions": [{"language": "en", "text": "a place", "reviewed": True}],
        "colour": {"name": "red"},
    }
    [concept], faults = read(HEAD, record)
    assert concept.terms[0].extras == (Extra("json", "term", '{"mood": ["happy"], "status": "sparkling"}'),)
    assert written([concept]) == [HEAD, record]
    assert faults == []


def test_a_later_version_is_told():
    """A file of a later version is read, and said to be one."""
    found, faults = read({**HEAD, "version": 2}, {"terms": [TERM]})
    assert len(found) == 1
    assert [line for line, _ in faults] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        '{"terms": []}',
        '{"terms": [{"language": "ar"}]}',
        '{"terms": [{"language": "ar", "text": 7}]}',
        '{"terms": [{"language": "ar", "text": "x", "lookups": "y"}]}',
        '{"terms": [{"language": "ar", "text": "x", "forbidden": "yes"}]}',
        '{"terms": [{"language": "ar", "text": "x"}], "changed": "yesterday"}',
        '{"terms": [{"language": "ar", "text": "x"}], "relations": [{"kind": "broader"}]}',
        '{"terms": [{"language": "ar", "text": "x"}], "extras": [{"format": "x"}]}',
        "[" * 100_000,
    ],
    ids=range(12),
)
def test_a_broken_line_is_told_by_its_number(line):
    """What is no concept is told with its line, and the lines around it are read."""
    found, faults = read(HEAD, {"terms": [TERM]}, line, {"terms": [TERM]})
    assert len(found) == 2
    assert [number for number, _ in faults] == [3]


def test_another_file_is_refused():
    """A file without any entry in JSON is of another format."""
    with pytest.raises(UnreadableFile):
        read("<?xml version='1.0'?>", "<a/>")
    with pytest.raises(UnreadableFile, match="articles"):
        read({"warraq": "articles"})


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "9999-12-31", "yesterday"]
)
def test_a_moment_of_no_calendar_is_a_broken_line(moment):
    """A moment that no database can keep in UTC breaks its line, not the import."""
    found, faults = read(
        HEAD, {"terms": [TERM], "changed": moment}, {"terms": [TERM], "changed": "2026-01-01T00:00:00Z"}
    )
    assert len(found) == 1
    [(line, sentence)] = faults
    assert line == 2
    assert sentence.startswith(f'changed is "{moment}", which cannot be: ')
