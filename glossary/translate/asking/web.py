"""A request over HTTP and its answer, both within a time and a size, and never further than to the host it was meant for."""

import http.client
import json
import os
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address, address_of
from corpus.ingest.fetching.permitted import Place, permitted
from corpus.ingest.fetching.proxies import Proxy, proxy_for
from corpus.ingest.fetching.tunnel import tunnelled
from corpus.ingest.fetching.wire import Patience, Wire, connected, trusting
from corpus.worded import worded
from glossary.translate.asking.deadline import Deadline
from glossary.translate.asking.replies import Reply, received, succeeded
from glossary.translate.asking.unanswered import Unanswered
from glossary.translate.places import is_loopback

_MOST_REDIRECTS = 3
_CONNECTING = 10.0
"""Seconds within which a place of a host has to take a connection, before the next is tried."""
_CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


class Sent(NamedTuple):
    """What is sent to an address; a POST where there is a body."""

    body: bytes | None = None
    headers: Mapping[str, str] = {}
    query: str = ""
    """What is added to the address, quoted; a redirect never carries it elsewhere."""


class Web:
    """Asks servers; every question has a clock of its own, and threads may ask at the same time."""

    def __init__(self) -> None:
        """Ask nobody yet."""
        self._context: ssl.SSLContext | None = None

    def post(self, url: str, body: Any, headers: Mapping[str, str], clock: Deadline) -> Any:
        """Return what a server answers to a body sent as JSON, read as JSON; raises Unanswered where it is no success."""
        sent = {"Content-Type": "application/json; charset=utf-8", **headers}
        return succeeded(self.reply(url, Sent(json.dumps(body).encode("ascii"), sent), clock))

    def reply(self, url: str, sent: Sent, clock: Deadline) -> Reply:
        """Return the answer of an address, whatever its status; raises Unanswered where there is none."""
        address = _address(url)
        if sent.query:
            joint = "&" if "?" in address.target else "?"
            address = address._replace(target=f"{address.target}{joint}{sent.query}")
        for _ in range(_MOST_REDIRECTS):
            try:
                reply = self._exchange(address, sent, clock)
            except Exception as error:
                raise clock.failure(error) from error
            if not (300 <= reply.status < 400 and reply.status != http.client.NOT_MODIFIED):
                return reply
            address = _redirected(address, reply, is_post=sent.body is not None)
        raise Unanswered("redirect", worded("in circles"))

    def _exchange(self, address: Address, sent: Sent, clock: Deadline) -> Reply:
        proxy = None if is_loopback(address.host) else proxy_for(address)
        wire = _wire(address, proxy, clock)
        try:
            if address.scheme == "https":
                if proxy is not None:
                    tunnelled(wire, address, proxy)
                if self._context is None:
                    self._context = _trusting()
                wire.secure(address.host, self._context)
            connection = http.client.HTTPConnection(address.host, address.port)
            connection.sock = wire
            _send(connection, address, proxy, sent)
            return received(connection.getresponse())
        finally:
            wire.hang_up()


def _address(url: str) -> Address:
    try:
        return address_of(url)
    except NotFetched as error:
        parts = urlsplit(url.strip()) if "[" not in url else None
        if parts is not None and parts.scheme.lower() not in {"http", "https"}:
            raise Unanswered("address", worded("it begins with something else")) from error
        if parts is not None and "@" in parts.netloc:
            raise Unanswered("address", worded("it holds a name or a password, which belong into the key")) from error
        raise Unanswered("address", worded("it names no host, or one that cannot be")) from error


def _wire(address: Address, proxy: Proxy | None, clock: Deadline) -> Wire:
    """Return a connection to a host, or to the proxy on the way to it."""
    host, port = (address.host, address.port) if proxy is None else (proxy.host, proxy.port)
    kind = "unreachable" if proxy is None else "proxy"
    try:
        places = permitted(host, port, clock, allow_private=True)
    except NotFetched as error:
        clock.left()
        raise Unanswered(kind, worded("its name is unknown")) from error
    if is_loopback(host):
        places = _on_this_machine(places)
    try:
        return connected(places, clock, Patience(_CONNECTING, clock.left()))
    except OSError as error:
        if proxy is not None:
            raise Unanswered("proxy", error.strerror or worded("no connection")) from error
        raise


def _on_this_machine(places: list[Place]) -> list[Place]:
    """Return the places on this machine: a name that says so had no consent for any other."""
    found = [place for place in places if is_loopback(str(place[1][0]))]
    if not found:
        raise Unanswered("unreachable", worded("its name is that of this machine, but leads elsewhere"))
    return found


def _send(connection: http.client.HTTPConnection, address: Address, proxy: Proxy | None, sent: Sent) -> None:
    is_forwarded = proxy is not None and address.scheme == "http"
    target = address.text if is_forwarded else address.target
    connection.putrequest("GET" if sent.body is None else "POST", target, skip_host=True, skip_accept_encoding=True)
    own = {
        "Host": address.authority,
        "Connection": "close",
        "Accept-Encoding": "identity",
        "Accept": "*/*",
        "User-Agent": "warraq",
    }
    if proxy is not None and is_forwarded and proxy.authorization:
        own["Proxy-Authorization"] = proxy.authorization
    for name, value in {**own, **sent.headers}.items():
        if not (value.isascii() and value.isprintable()):
            raise Unanswered("key", worded("it holds what no key holds"))
        connection.putheader(name, value)
    if sent.body is not None:
        connection.putheader("Content-Length", str(len(sent.body)))
    connection.endheaders(sent.body)


def _redirected(address: Address, reply: Reply, *, is_post: bool) -> Address:
    """Return where on the same host a redirect leads; raises Unanswered for any other, since text and key are not sent elsewhere."""
    try:
        there = address.joined(reply.headers.get("Location") or "")
    except NotFetched:
        raise Unanswered("redirect", worded("to an address that is none")) from None
    is_safer = (address.scheme, there.scheme) == ("http", "https") and (address.port, there.port) == (80, 443)
    is_same = (there.scheme, there.port) == (address.scheme, address.port) or is_safer
    if there.host != address.host or not is_same:
        raise Unanswered("redirect", worded("to {host}", host=there.authority))
    if is_post and reply.status not in {307, 308}:
        raise Unanswered("redirect", worded("to another page of {host}", host=there.host))
    return there


def _trusting() -> ssl.SSLContext:
    """Return what knows whom to trust: the system's authorities and those that the environment names."""
    context = trusting()
    for name in _CERTIFICATES:
        path = os.environ.get(name)
        if path:
            try:
                is_folder = Path(path).is_dir()
                context.load_verify_locations(None if is_folder else path, path if is_folder else None)
            except OSError as error:
                raise Unanswered(
                    "tls", worded("the certificate file that {name} names cannot be read", name=name)
                ) from error
    return context
