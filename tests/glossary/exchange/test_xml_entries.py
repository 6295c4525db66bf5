"""XML by strangers: hostile, damaged, large."""

import io
import tracemalloc

import pytest

from glossary.errors import ExchangeCancelled, UnreadableFile
from glossary.exchange.port import watched
from glossary.exchange.xml.entries import Entries


def entry(name):
    return f'<conceptEntry id="{name}">\n<term>{name}</term></conceptEntry>\n'


def file_of(*entries):
    return ("<tbx><text><body>\n" + "".join(entries) + "</body></text></tbx>").encode()


def read(content):
    faults = []
    stream = content if isinstance(content, io.IOBase) else io.BytesIO(content)
    entries = Entries(stream, ("conceptEntry",), ("tbx",), lambda line, sentence: faults.append((line, sentence)))
    return [each.attributes.get("id") for each in entries], faults


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE tbx [<!ENTITY a "b">]>',
        b'<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        b'<!DOCTYPE tbx [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE tbx [<!ENTITY % outside SYSTEM "http://127.0.0.1:9/x.dtd"> %outside;]>',
        b'<!DOCTYPE tbx SYSTEM "x.dtd" [<!ELEMENT tbx ANY>]>',
    ],
)
def test_declarations_are_refused(declared):
    """Entities and declarations inside the document type are refused with a sentence, whatever they would do."""
    with pytest.raises(UnreadableFile, match="Line 1: the document type declares"):
        read(declared + file_of(entry("a")))


def test_a_document_type_that_names_a_file_is_read_over():
    """The file that a document type names is not looked for; what it would define is a fault of the entry."""
    content = b'<!DOCTYPE tbx SYSTEM "file:///nowhere/x.dtd">\n' + file_of(entry("a"), entry("&nbsp;"), entry("c"))
    found, faults = read(content.replace(b'id="&nbsp;"', b'id="b"'))
    assert found == ["a", "c"]
    assert [line for line, _ in faults] == [6]


@pytest.mark.parametrize(
    "broken",
    [
        '<conceptEntry id="x">\n<a></b></conceptEntry>\n',
        "<conceptEntry id=x>\n</conceptEntry>\n",
        '<conceptEntry id="x">\n<a>\n',
        '<conceptEntry id="x">\n\0</conceptEntry>\n',
        '<conceptEntry id="x">\n&what;</conceptEntry>\n',
        '<conceptEntry id="x">\n5 < 6</conceptEntry>\n',
        '<conceptEntry id="x">\n\udcff</conceptEntry>\n',
        '<conceptEntry id="x">\n' + "<a>" * 1_000_000,
        '<conceptEntry id="x"\ny="' + "y" * 3_000_000 + '"/>\n',
        '<conceptEntry id="x">\n' + "y" * 5_000_000 + "</conceptEntry>\n",
    ],
    ids=[
        "mismatched",
        "unquoted",
        "unended",
        "nul",
        "entity",
        "less-than",
        "encoding",
        "deep",
        "long tag",
        "long text",
    ],
)
def test_the_rest_is_read_after_a_fault(broken):
    """An entry that cannot be read is reported with its line, and those before and after it are read."""
    begin, end = file_of(entry("a"), "|").split(b"|")
    found, faults = read(begin + broken.encode("utf-8", "surrogateescape") + entry("c").encode() + end)
    assert found == ["a", "c"]
    assert len(faults) == 1
    assert faults[0][0] in (4, 5, 6)


def test_a_file_cut_off_is_read_to_its_end():
    """Of a file that ends in the middle of an entry all entries before it are read, and the end is reported."""
    found, faults = read(file_of(entry("a"), entry("b"))[:-60])
    assert found == ["a"]
    assert len(faults) == 1


@pytest.mark.parametrize("content", [b"", b"\n \n", b"term\tterm\n", b"<tbx", b"\0\0\0", b"\xff\xfe", b"PK\x03\x04"])
def test_what_is_no_xml_is_refused(content):
    """A file without any XML is refused as a whole, with a line."""
    with pytest.raises(UnreadableFile, match="Line 1"):
        read(content)


@pytest.mark.parametrize("name", ["base64", "rot13", "x-nowhere"])
def test_encodings_that_are_none_are_refused(name):
    """A declaration of something that is no encoding of text is refused by name."""
    with pytest.raises(UnreadableFile, match=name):
        read(f'<?xml version="1.0" encoding="{name}"?><tbx/>'.encode())


class Endless(io.RawIOBase):
    """A file of many entries that nobody holds in memory."""

    def __init__(self, count):
        self._left = count
        self._rest = b"<tbx><text><body>"

    def readable(self):
        return True

    def readinto(self, buffer):
        while len(self._rest) < len(buffer) and self._left > 0:
            self._left -= 1
            self._rest += entry("x" * 500).encode()
            if not self._left:
                self._rest += b"</body></text></tbx>"
        got, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(got)] = got
        return len(got)


def test_memory_is_bounded():
    """A file of 10 MB takes less than 2 MB while it is read."""
    tracemalloc.start()
    try:
        entries = Entries(Endless(10_000), ("conceptEntry",), ("tbx",), lambda line, sentence: None)
        count = sum(1 for _ in entries)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 10_000
    assert peak < 2_000_000


def test_progress_is_told_and_reading_stops():
    """Progress grows to the size of the file in bytes; a reading that is cancelled ends in the middle."""
    content = file_of(*[entry("a")] * 10_000)
    told = []
    read(watched(io.BytesIO(content), told.append))
    assert told == sorted(told)
    assert told[-1] == len(content)
    with pytest.raises(ExchangeCancelled):
        read(watched(io.BytesIO(content), told.append, lambda: len(told) > 3))
