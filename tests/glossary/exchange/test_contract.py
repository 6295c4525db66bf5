"""What every exchange format that loses nothing must do, whatever it is."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from glossary.exchange.port import FORMATS, SNIFFED, Heading, format_named
from tests.glossary.exchange.concepts import glossaries

LOSSLESS = ["tbx", "tbx2", "jsonl"]


def written(name, concepts):
    stream = io.BytesIO()
    format_named(name).write(concepts, stream, Heading("قاموس & glossary"))
    return stream.getvalue()


def read(name, content):
    faults = []
    found = list(format_named(name).read(io.BytesIO(content), lambda line, sentence: faults.append((line, sentence))))
    return found, faults


def unordered(concepts):
    """The concepts with their relations sorted."""
    return [replace(each, relations=tuple(sorted(each.relations, key=repr))) for each in concepts]


@pytest.mark.parametrize("name", LOSSLESS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kept=glossaries)
def test_what_is_written_is_read_again(name, kept):
    """Concepts with every field come back as they were, down to spaces and line ends, and no fault is found.

    Relations have no order: TBX writes those last that lead to nothing in the file.
    """
    found, faults = read(name, written(name, kept))
    assert (unordered(found), faults) == (unordered(kept), [])


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_lossless_format_says_so(name):
    """A format that passes this suite is declared as one that loses nothing."""
    assert format_named(name).lossless


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("anki", "csv", "tsv")])
def test_nothing_is_written_as_a_file(name):
    """An empty glossary is a file of its format, read without faults, that holds nothing; tables need a heading."""
    content = written(name, [])
    if format_named(name).reads:
        assert read(name, content) == ([], [])


@pytest.mark.parametrize("name", ["tbx", "tbx2", "tmx", "jsonl"])
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kept=glossaries.filter(bool))
def test_a_format_knows_its_own_files(name, kept):
    """The first bytes of a file are enough for its format to know it."""
    assert format_named(name).sniff(written(name, kept)[:SNIFFED])
