"""Fetching: what is asked, what is refused, and what is made of odd answers."""

import gzip
import socket
import threading
import time
import zlib

import pytest

from corpus.errors import FetchStopped, LeftAlone, NotFetched
from corpus.ingest.fetching.exchange import Limits
from corpus.ingest.fetching.fetcher import Fetcher, Known
from corpus.ingest.fetching.manners import Manners
from corpus.ingest.fetching.wire import Patience


def problem(fetcher, address):
    with pytest.raises(NotFetched) as caught:
        fetcher.fetch(address)
    return str(caught.value)


def test_a_page_is_fetched_with_its_type_and_the_marks_of_its_version(web, fetcher):
    """What a server says comes back with the type, the encoding and the marks; the question names us and nobody else."""
    address = web.says("/a", b"text", kind="Text/HTML; charset=Windows-1256", ETag='"v1"', Last_Modified="yesterday")
    found = fetcher.fetch(address + "#part")

    assert (found.data, found.kind, found.charset) == (b"text", "text/html", "windows-1256")
    assert found.known == Known('"v1"', "yesterday")
    headers = web.asked[0][1]
    assert headers["User-Agent"].startswith("warraq/")
    assert (headers["Cookie"], headers["Referer"], headers["Authorization"]) == (None, None, None)
    assert headers["Host"] == web.address.removeprefix("http://")


def test_a_known_version_is_not_sent_again(web, fetcher):
    """The marks of a version go along with the next question, and an answer that nothing changed brings no data."""
    address = web.says("/a", b"text", ETag='"v1"')
    again = fetcher.fetch(address, fetcher.fetch(address).known)

    assert (again.is_unchanged, again.data, again.known.etag) == (True, b"", '"v1"')
    assert web.asked[1][1]["If-None-Match"] == '"v1"'


def test_redirects_are_followed_one_by_one(web, fetcher):
    """Redirects lead to the page; only a chain that is for good from its beginning changes the address."""
    web.says("/خبر".encode().decode("latin-1"), b"")
    web.says("/%D8%AE", b"end")
    web.says("/c", status=302, Location="/خ".encode().decode("latin-1"))
    web.says("/b", status=308, Location="c")
    found = fetcher.fetch(web.says("/a", status=301, Location="/b"))

    assert (found.address, found.data) == (f"{web.address}/%D8%AE", b"end")
    assert found.moved == f"{web.address}/c"


def test_redirects_that_lead_nowhere_end(web, fetcher):
    """A circle, too many redirects, other schemes and addresses with passwords are refused in a sentence."""
    assert "leads back to itself" in problem(fetcher, web.says("/l", status=302, Location="/l"))
    for number in range(9):
        web.says(f"/{number}", status=302, Location=f"/{number + 1}")
    assert "one redirect too many" in problem(fetcher, f"{web.address}/0")
    assert "are not fetched" in problem(fetcher, web.says("/f", status=302, Location="file:///etc/passwd"))
    secret = problem(fetcher, web.says("/s", status=302, Location="http://me:geheim@127.0.0.1/"))
    assert "password" in secret
    assert "geheim" not in secret


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (404, "is not found"),
        (410, "is gone for good"),
        (403, "not open to everybody"),
        (500, "trouble of its own"),
        (418, "no page"),
    ],
)
def test_answers_without_a_page_are_told(web, fetcher, status, told):
    """What the number of an answer means is told in one sentence with the number."""
    sentence = problem(fetcher, web.says("/a", status=status))
    assert told in sentence
    assert f"({status})" in sentence


def test_a_host_that_asks_for_rest_gets_it(web, fetcher):
    """After an answer with Retry-After the host is not asked again before its time."""
    address = web.says("/a", status=429, Retry_After="120")
    with pytest.raises(NotFetched, match="to be left alone for 2 minutes") as caught:
        fetcher.fetch(address)
    assert caught.value.wait == 120
    with pytest.raises(NotFetched, match="asked to be left alone"):
        fetcher.fetch(web.says("/b", b"text"))
    assert web.paths() == ["/a"]


def test_a_host_that_does_not_say_how_long_gets_rest_too(web, fetcher):
    """After a bare 429 the host is not asked at once again, not for its robots.txt either, and it is told why."""
    with pytest.raises(LeftAlone, match=r"to be left alone \(429\)"):
        fetcher.fetch(web.says("/a", status=429))
    with pytest.raises(LeftAlone, match="asked to be left alone for"):
        fetcher.fetch_politely(web.says("/b", b"text"))
    assert web.paths() == ["/a"]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip"])
def test_what_is_packed_to_burst_is_refused(web, encoding):
    """An answer that unpacks to more than may be fetched is given up, and so is one that is packed again and again."""
    bomb = (zlib.compress if encoding == "deflate" else gzip.compress)(bytes(40 * 1024 * 1024), 9)
    data = gzip.compress(bomb) if "," in encoding else bomb
    fetcher = Fetcher(Limits(allow_private=True), Manners(0))

    assert "larger than 32 MB" in problem(fetcher, web.says("/a", data, Content_Encoding=encoding))
    assert "again and again" in problem(fetcher, web.says("/b", b"x", Content_Encoding="gzip, gzip, gzip"))
    assert "cannot be read" in problem(fetcher, web.says("/c", gzip.compress(b"x" * 99)[:-9], Content_Encoding="gzip"))


def test_an_answer_that_is_too_long_is_not_read_to_its_end(web):
    """Too long an answer is given up, whether it says its length or not."""
    fetcher = Fetcher(Limits(allow_private=True, largest=1000), Manners(0))
    assert "is larger than" in problem(fetcher, web.says("/a", b"", Content_Length="5000"))

    def endless(handler):
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * 5000)

    assert "is larger than" in problem(fetcher, web.says("/b", endless))


RAW = {
    "is cut off": (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "was cut off"),
    "breaks off in a chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nshort", "was cut off"),
    "has chunks of no length": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
        "no HTTP|cut off",
    ),
    "is no HTTP": (b"SSH-2.0-OpenSSH_9.6\r\n", "no HTTP"),
    "is nothing": (b"", "no HTTP|failed"),
    "has headers without end": (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 300 + b"\r\n", "no HTTP"),
}


@pytest.mark.parametrize("name", RAW)
def test_broken_answers_are_told(web, fetcher, name):
    """An answer that is broken in whatever way is a sentence, never half a page."""
    data, told = RAW[name]

    def write(handler):
        handler.wfile.write(data)

    with pytest.raises(NotFetched, match=told):
        fetcher.fetch(web.says("/a", write))


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_drips_is_given_up_in_time(web, part):
    """The time of a whole fetch is limited, though every byte of it comes soon after the one before."""
    done = threading.Event()

    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if part == "head" else b"HTTP/1.1 200 OK\r\n\r\n")
        while not done.wait(0.02):
            handler.wfile.write(b"x")

    fetcher = Fetcher(Limits(seconds=0.4, allow_private=True), Manners(0))
    assert "took longer than 0.4 seconds" in problem(fetcher, web.says("/a", drip))
    done.set()


def test_a_silent_server_is_given_up(web):
    """A server that says nothing is given up after a while, long before the whole time is over."""
    done = threading.Event()
    fetcher = Fetcher(Limits(allow_private=True, patience=Patience(1, 0.3)), Manners(0))
    assert "does not answer" in problem(fetcher, web.says("/a", lambda _handler: done.wait(20)))
    done.set()


def test_a_fetch_can_be_stopped(web):
    """A fetch that nobody wants any more ends, also while the server says nothing."""
    asked, done = threading.Event(), threading.Event()

    def wait(_handler):
        asked.set()
        done.wait(20)

    fetcher = Fetcher(Limits(allow_private=True), Manners(0), cancelled=asked.is_set)
    with pytest.raises(FetchStopped):
        fetcher.fetch(web.says("/a", wait))
    done.set()


def test_no_tls_and_no_server_are_told(web, fetcher):
    """What speaks no TLS, and a port on which nobody listens, are told in a sentence."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert f"takes no connections on port {port}" in problem(fetcher, f"http://127.0.0.1:{port}/")
    assert "no TLS" in problem(fetcher, web.address.replace("http", "https"))


def test_one_host_is_asked_slowly_and_by_one_at_a_time(web):
    """Two threads that ask one host take turns, with a pause between two questions."""
    at_once, most = [], []

    def slow(handler):
        at_once.append(1)
        most.append(len(at_once))
        time.sleep(0.02)
        at_once.pop()
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\nx")

    address = web.says("/a", slow)
    fetcher = Fetcher(Limits(allow_private=True), Manners(0.1))
    threads = [threading.Thread(target=fetcher.fetch, args=(address,)) for _ in range(3)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most == [1, 1, 1]
    assert time.monotonic() - began >= 0.2


def test_robots_are_asked_for_what_nobody_typed(web, fetcher):
    """A page that a feed names is fetched only where the site's robots.txt lets us; one that was typed is fetched at once."""
    web.says("/robots.txt", b"User-agent: *\nDisallow: /closed\nAllow: /closed/open$\n")
    closed, opened = web.says("/closed/a", b"a"), web.says("/closed/open", b"b")

    assert fetcher.fetch(closed).data == b"a"
    assert fetcher.fetch_politely(opened).data == b"b"
    with pytest.raises(NotFetched, match=r"closed to programs by the site's robots\.txt"):
        fetcher.fetch_politely(closed)
    assert web.paths().count("/robots.txt") == 1


def test_where_robots_cannot_be_known_nothing_is_taken(web, fetcher):
    """A site whose robots.txt fails is left alone; one that has none is open."""
    page = web.says("/a", b"a")
    web.says("/robots.txt", status=503)
    with pytest.raises(NotFetched, match="does not say what programs may read"):
        fetcher.fetch_politely(page)
    web.says("/robots.txt", status=404)
    assert Fetcher(Limits(allow_private=True), Manners(0)).fetch_politely(page).data == b"a"


def test_a_proxy_of_the_environment_is_asked(web, fetcher, monkeypatch):
    """A proxy that the environment names fetches for us; what is known to be private is refused all the same."""
    monkeypatch.setenv("http_proxy", web.address)
    web.says("http://site.example/a", b"through")
    assert fetcher.fetch("http://site.example/a").data == b"through"
    with pytest.raises(NotFetched, match="is refused"):
        Fetcher(manners=Manners(0)).fetch("http://10.0.0.1/")
    monkeypatch.setenv("https_proxy", "socks5://127.0.0.1:1")
    assert "proxy" in problem(fetcher, "https://site.example/")


def test_what_servers_say_cannot_steer_a_terminal(web, fetcher):
    """Escapes in headers and addresses do not come through."""
    found = fetcher.fetch(web.says("/a", b"x", kind="text/\x1b[31mhtml", ETag='"\x1b]0;t\x07"'))
    assert (found.kind + found.known.etag).isprintable()
    assert problem(fetcher, f"{web.address}/\x1b[2J").isprintable()
