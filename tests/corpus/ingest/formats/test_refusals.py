"""What is refused is refused for what it is, in a sentence that says what to do."""

import gzip
from dataclasses import replace

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.detect import is_feed
from corpus.ingest.formats.port import Failed
from corpus.ingest.formats.source import LARGEST, source_of


def test_a_format_whose_files_are_larger_may_have_more():
    """Where a reader asks for more than an article has, more is read, and the sentence names that limit."""
    source = source_of(b"%" * (LARGEST + 1), "a.pdf")
    assert len(source.data(2 * LARGEST)) == LARGEST + 1
    with pytest.raises(UnreadableSource, match="larger than 32 MB"):
        source.data()
    with pytest.raises(UnreadableSource, match="larger than 64 MB"):
        replace(source_of(bytes(2 * LARGEST + 1), "a.pdf"), size=1).data(2 * LARGEST)


ENTRY = "<rss version='2.0'><channel><title>ت</title><item><title>ع</title><link>{}</link></item></channel></rss>"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_no_number_is_no_text(read, value):
    """What JSON has no number for is neither a title nor a text."""
    (found,) = read(f'{{"title": {value}, "text": {value}}}\n', "a.jsonl")
    assert isinstance(found, Failed)
    assert "--map text=FIELD" in found.reason


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.gz"])
def test_what_is_packed_is_said_to_be(read, name):
    """A packed file that is no web archive is to be unpacked first."""
    with pytest.raises(UnreadableSource, match="packed with gzip: unpack it first"):
        read(gzip.compress(b'{"title": "x", "text": "y"}\n' * 10), name)


def test_a_feed_is_one_whatever_it_declares():
    """What stands before a feed does not hide it, also where it declares entities."""
    declared = b"<!DOCTYPE z [<!ENTITY a '>'><!ENTITY b '&a;&a;'>\n]>"
    assert is_feed(b"<?xml version='1.0'?>" + declared + b"<rss version='2.0'>")
    assert not is_feed(declared + b"<html>")


@pytest.mark.parametrize(
    ("link", "said"), [("//", "none that is fetched"), ("mailto:a@b.c", "none that is fetched"), ("/1", "feed add")]
)
def test_what_a_summary_leads_to(read, link, said):
    """Only where the link of an entry may lead to a page it is advised to have pages fetched."""
    (found,) = read(ENTRY.format(link), "a.rss")
    assert said in found.reason
