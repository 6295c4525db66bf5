"""Which addresses are asked, and which machines are spoken to."""

import socket

import pytest

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import address_of
from corpus.ingest.fetching.fetcher import Fetcher
from corpus.ingest.fetching.manners import Manners
from corpus.ingest.fetching.permitted import is_public
from corpus.ingest.naming import host, is_address


def problem(fetcher, address):
    with pytest.raises(NotFetched) as caught:
        fetcher.fetch(address)
    return str(caught.value)


def test_a_redirect_to_the_own_network_is_refused(web, monkeypatch):
    """Where a page of the internet leads to this computer it is not followed, though the page itself was asked."""
    monkeypatch.setattr("corpus.ingest.fetching.permitted.is_public", lambda number: number == "127.0.0.1")
    inside = web.address.replace("127.0.0.1", "127.0.0.2")
    address = web.says("/a", status=302, Location=f"{inside}/secret")

    assert "127.0.0.2 is on this computer or a private network" in problem(Fetcher(manners=Manners(0)), address)
    assert web.paths() == ["/a"]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]", "[::1]"],
)
def test_this_computer_is_refused_however_it_is_written(web, host):
    """Every spelling of an address of this computer is refused before anything is connected to."""
    port = web.address.rpartition(":")[2]

    assert "is refused: allow it with allow_private" in problem(Fetcher(manners=Manners(0)), f"http://{host}:{port}/")
    assert web.asked == []


def test_an_address_out_of_a_text_from_right_to_left_is_one():
    """Unseen signs around an address, and hosts in Arabic that end in a number, are no reason to take it for none."""
    pasted = "\u200f\u202bhttps://مثال24.example/خبر\u202c\u200f"

    assert is_address(pasted)
    assert host(pasted) == "مثال24.example"
    assert address_of(pasted).text == "https://xn--24-btdp0kd.example/%D8%AE%D8%A8%D8%B1"


def test_what_was_checked_is_what_is_connected_to(web, monkeypatch):
    """A name is looked up once: one that means a public address at first and this computer then is not looked up again."""
    port = int(web.address.rpartition(":")[2])
    answers = [[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))], []]
    monkeypatch.setattr("corpus.ingest.fetching.permitted.is_public", lambda _number: True)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: answers.pop(0))
    web.says("/a", b"here")

    assert Fetcher(manners=Manners(0)).fetch(f"http://rebinding.example:{port}/a").data == b"here"
    assert web.asked[0][1]["Host"] == f"rebinding.example:{port}"
    assert answers == [[]]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("10.1.2.3", False), ("172.16.0.1", False),
        ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("224.0.0.1", False),
        ("240.0.0.1", False), ("255.255.255.255", False), ("fe80::1%eth0", False), ("fc00::1", False), ("ff02::1", False),
        ("::ffff:10.0.0.1", False), ("2002:0a00:0001::1", False), ("64:ff9b::7f00:1", False), ("64:ff9b::5db8:d822", True),
        ("::127.0.0.1", False),
    ],
)  # fmt: skip
def test_only_the_open_internet_is_public(number, public):
    """Private, local, shared, group and reserved numbers are none, nor are they when IPv6 wraps them."""
    assert is_public(number) is public


@pytest.mark.parametrize(
    "address",
    ["", "x", "ftp://a.example/", "file:///etc/passwd", "http://", "http://a b/", "http://a:99999/", "http://[::1/",
     "http://u:p@a.example/", "http://u@a.example/", f"http://{'a' * 70}.example/", f"http://a/{'x' * 5000}",
     "http://a/\udcff"],
)  # fmt: skip
def test_what_is_no_address_is_told(address):
    """What is no address of the web, or one that is not fetched, is refused in one sentence."""
    with pytest.raises(NotFetched) as caught:
        address_of(address)
    assert str(caught.value).endswith(".")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("HTTP://Example.ORG:80", "http://example.org/"),
        ("https://example.org:8443/a b?q=خ#x", "https://example.org:8443/a%20b?q=%D8%AE"),
        ("http://مثال.إختبار/", "http://xn--mgbh0fb.xn--kgbechtv/"),
        ("http://[2001:DB8::1]:81/%41", "http://[2001:db8::1]:81/%41"),
    ],
)
def test_an_address_is_asked_for_in_ascii(written, asked):
    """Hosts and paths in other letters are written in ASCII, and what stands behind # is left out."""
    assert address_of(written).text == asked
