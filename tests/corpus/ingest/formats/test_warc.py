"""Web archives, made here record by record."""

import gzip
import sys
from contextlib import suppress

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.port import Failed

pytest.importorskip("fastwarc", reason="the extra warc is not installed")

SENTENCE = "قال وزير النقل إن الجسر الجديد سيفتح الشهر المقبل أمام الناس، وأضاف أن العمل فيه استغرق ثلاث سنوات كاملة. "


def html(title):
    paragraphs = "".join(f"<p>{SENTENCE * 2}</p>" for _ in range(4))
    return (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><article>{paragraphs}</article></body></html>"
    )


def record(address, body, kind="text/html; charset=utf-8", status="200 OK", sent=""):
    payload = body if isinstance(body, bytes) else body.encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(payload)}\r\n{sent}\r\n".encode()
    block = http + payload
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-09-01T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


RECORDS = [
    record("https://www.example.org/1", html("افتتاح الجسر الأول على النهر")),
    record("https://example.org/gone", html("لا"), status="404 Not Found"),
    record("https://example.org/a.png", b"\x89PNG", kind="image/png"),
    record("https://example.org/empty", "  "),
    record(
        "https://example.org/2",
        html("افتتاح الجسر الثاني على النهر").encode("cp1256"),
        "text/html; charset=windows-1256",
    ),
]


@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz", "pages"])
def test_pages(read, name):
    """Each page that was fetched is an article from its address; other answers are passed over, an empty page is told."""
    packed = b"".join(map(gzip.compress, RECORDS)) if name != "pages.warc" else b"".join(RECORDS)
    first, empty, second = read(packed, name)
    assert (first.part, first.article.source) == ("https://www.example.org/1", "example.org")
    assert [item.article.address for item in (first, second)] == ["https://www.example.org/1", "https://example.org/2"]
    assert [item.article.title for item in (first, second)] == [
        "افتتاح الجسر الأول على النهر",
        "افتتاح الجسر الثاني على النهر",
    ]
    assert first.article.blocks[-1].text == (SENTENCE * 2).strip()
    assert isinstance(empty, Failed)


def test_a_page_is_read_though_a_letter_of_it_was_cut(read):
    """A page that was fetched damaged cannot be fetched again: the rest of it is read, and that is told."""
    cut = (
        html("افتتاح الجسر الأول على النهر").encode().replace("كاملة. </p>".encode(), "كامل".encode() + b"\xd8</p>", 1)
    )
    (found,) = read(record("https://example.org/1", cut), "pages.warc")
    assert "damaged UTF-8" in found.article.repairs[0]


def test_cut_off(read):
    """What stands before the end of a file that was cut off is there, and that it was cut off is told."""
    packed = b"".join(map(gzip.compress, RECORDS))
    items = read(packed[:-100], "pages.warc.gz")
    assert items[0].article.title == "افتتاح الجسر الأول على النهر"
    assert isinstance(items[-1], Failed)


def test_packed_answers(read):
    """An answer is read as it was meant, whatever it was packed in to be sent, and one that bursts is refused."""
    body = gzip.compress(html("افتتاح الجسر الأول على النهر").encode())
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    packing = "Content-Encoding: gzip\r\n"
    found, cut, burst, last = read(
        record("https://example.org/1", chunked, sent=f"{packing}Transfer-Encoding: chunked\r\n")
        + record("https://example.org/2", body[:-40], sent=packing)
        + record("https://example.org/3", gzip.compress(b"0" * 40_000_000), sent=packing)
        + RECORDS[-1],
        "pages.warc",
    )
    assert found.article.title == "افتتاح الجسر الأول على النهر"
    assert isinstance(cut, Failed)
    assert burst.reason == "It is larger than 32 MB: no article is."
    assert last.article.title == "افتتاح الجسر الثاني على النهر"


def test_no_archive(read):
    """A file that is none is one sentence, damage anywhere never anything else than our own errors."""
    for data in (b"WARC/1.0\r\nnothing", b"words", gzip.compress(b"words")):
        with pytest.raises(UnreadableSource):
            read(data, "pages.warc")
    data = bytearray(gzip.compress(RECORDS[0]) + RECORDS[1])
    for place in range(0, len(data), len(data) // 25):
        data[place] ^= 0x55
        with suppress(UnreadableSource):
            read(bytes(data), "pages.warc")
        data[place] ^= 0x55


def test_without_fastwarc(read, monkeypatch):
    """Where FastWARC is missing the answer is the command that installs it."""
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(UnreadableSource, match=r"pip install 'warraq\[warc\]'"):
        read(RECORDS[0], "pages.warc")


def test_cut_off_in_the_middle_of_the_last_record(read):
    """A packed archive that ends amid its last record says so: FastWARC takes that for the end, and a page would be lost unseen."""
    whole = [gzip.compress(each) for each in (RECORDS[0], RECORDS[4])]
    told = read(b"".join(whole)[: len(whole[0]) + 60], "pages.warc.gz")
    assert [type(each) is Failed for each in told] == [False, True]
    assert "cut off" in told[1].reason
    assert not any(isinstance(each, Failed) for each in read(b"".join(whole), "whole.warc.gz"))
