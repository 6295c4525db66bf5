"""Whom an https address is believed."""

import ssl
from pathlib import Path

import pytest

from corpus.errors import NotFetched
from corpus.ingest.fetching.exchange import Limits
from corpus.ingest.fetching.fetcher import Fetcher
from corpus.ingest.fetching.manners import Manners
from tests.web import serving

PEM = Path(__file__).parents[3] / "data" / "tls" / "localhost.pem"
"""A certificate of nobody's for the name localhost, with its key, for these tests alone."""


@pytest.fixture
def secure(web):
    """A web that speaks TLS as localhost."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    with serving(context) as opened:
        opened.says("/a", b"safe")
        yield opened


def fetcher():
    return Fetcher(Limits(allow_private=True), Manners(0))


def test_a_certificate_that_nobody_vouches_for_is_refused(secure):
    """A server that cannot prove who it is is not read, and nothing is asked of it."""
    with pytest.raises(NotFetched, match="cannot prove who it is: its certificate is not good"):
        fetcher().fetch(f"https://localhost:{secure.port}/a")
    assert secure.asked == []


def test_a_certificate_holds_for_its_name(secure, monkeypatch):
    """Who proves to be the host of the address is read, by the name in the address; by another name it is refused."""
    monkeypatch.setattr("corpus.ingest.fetching.exchange.trusting", lambda: ssl.create_default_context(cafile=PEM))
    assert fetcher().fetch(f"https://localhost:{secure.port}/a").data == b"safe"
    with pytest.raises(NotFetched, match="cannot prove who it is"):
        fetcher().fetch(f"https://127.0.0.1:{secure.port}/a")


def test_https_never_becomes_http_unasked(secure, monkeypatch):
    """A redirect from https to http is told, not followed."""
    monkeypatch.setattr("corpus.ingest.fetching.exchange.trusting", lambda: ssl.create_default_context(cafile=PEM))
    secure.says("/b", status=301, Location="http://localhost:1/a")
    with pytest.raises(NotFetched, match=r"leads from https to http.*ask for http://localhost:1/a itself"):
        fetcher().fetch(f"https://localhost:{secure.port}/b")


def test_a_proxy_connects_through(secure, web, monkeypatch):
    """A proxy carries an https connection through without taking part in it; where it does not, that is told."""
    monkeypatch.setattr("corpus.ingest.fetching.exchange.trusting", lambda: ssl.create_default_context(cafile=PEM))
    monkeypatch.setenv("https_proxy", web.address.replace("http://", "http://me:secret@"))
    web.tunnels_to = secure.port
    assert fetcher().fetch(f"https://localhost:{secure.port}/a").data == b"safe"
    path, headers = web.asked[0]
    assert path == f"localhost:{secure.port}"
    assert headers["Proxy-Authorization"] == "Basic bWU6c2VjcmV0"
    web.tunnels_to = None
    with pytest.raises(NotFetched, match=r"The proxy 127\.0\.0\.1 does not connect to localhost \(403\)"):
        fetcher().fetch(f"https://localhost:{secure.port}/a")
