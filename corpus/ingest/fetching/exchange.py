"""One question and its answer over HTTP, from the connection to the last byte."""

import http.client
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import NamedTuple

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address
from corpus.ingest.fetching.clock import Clock
from corpus.ingest.fetching.permitted import permitted
from corpus.ingest.fetching.problems import broken, large
from corpus.ingest.fetching.proxies import Proxy, proxy_for
from corpus.ingest.fetching.tunnel import tunnelled
from corpus.ingest.fetching.wire import Patience, Wire, connected, trusting
from corpus.ingest.formats.packed import NotUnpacked, unpacked
from corpus.ingest.formats.source import LARGEST
from corpus.worded import worded

_SLICE = 64 * 1024
_MOST_PACKINGS = 2
_WITH_BODY = (200, 203)


class Limits(NamedTuple):
    """What a fetch may take."""

    seconds: float = 60.0
    """In all, redirects too."""
    largest: int = LARGEST
    """Bytes, packed and unpacked."""
    redirects: int = 6
    patience: Patience = Patience()
    allow_private: bool = False
    """Whether this computer and private networks may be asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    headers: Message
    data: bytes
    """Unpacked; empty where the status promises no page."""

    def header(self, name: str) -> str:
        """Return a header on one line, without what steers a terminal, empty where there is none."""
        value = "".join(each if each.isprintable() else " " for each in str(self.headers.get(name, "")))
        return " ".join(value.split())


class Exchange:
    """Asks for addresses, one connection each."""

    def __init__(self, limits: Limits, told: Callable[[int], None] = lambda _count: None) -> None:
        """Know what may be taken, and who is told how many bytes came so far."""
        self._limits = limits
        self._told = told
        self._context: ssl.SSLContext | None = None

    def ask(self, address: Address, headers: Mapping[str, str], clock: Clock) -> Answer:
        """Return the answer of an address that may be asked; raises NotFetched."""
        proxy = proxy_for(address)
        wire: Wire | None = None
        try:
            wire = self._wire(address, proxy, clock)
            return self._answer(wire, address, proxy, headers)
        except (OSError, ssl.CertificateError, http.client.HTTPException, ValueError) as error:
            raise broken(address, error) from error
        finally:
            if wire is not None:
                wire.hang_up()

    def _wire(self, address: Address, proxy: Proxy | None, clock: Clock) -> Wire:
        """Return a connection that ends at who can prove to be the host of an address, where it is an https one."""
        limits = self._limits
        if proxy is None:
            places = permitted(address.host, address.port, clock, allow_private=limits.allow_private)
            wire = connected(places, clock, limits.patience)
        else:
            _refuse_known_private(address, clock, limits)
            wire = connected(permitted(proxy.host, proxy.port, clock, allow_private=True), clock, limits.patience)
        try:
            if address.scheme == "https":
                if proxy is not None:
                    tunnelled(wire, address, proxy)
                self._context = self._context or trusting()
                wire.secure(address.host, self._context)
        except BaseException:
            wire.hang_up()
            raise
        return wire

    def _answer(self, wire: Wire, address: Address, proxy: Proxy | None, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection(address.host, address.port)
        connection.sock = wire
        is_forwarded = proxy is not None and address.scheme == "http"
        connection.putrequest(
            "GET", address.text if is_forwarded else address.target, skip_host=True, skip_accept_encoding=True
        )
        own = {"Host": address.authority, "Connection": "close", "Accept-Encoding": "gzip", **headers}
        if proxy is not None and is_forwarded and proxy.authorization:
            own["Proxy-Authorization"] = proxy.authorization
        for name, value in own.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        data = self._body(response, address) if response.status in _WITH_BODY else b""
        return Answer(response.status, response.headers, data)

    def _body(self, response: http.client.HTTPResponse, address: Address) -> bytes:
        most, whole = self._limits.largest, response.length
        if whole is not None and whole > most:
            raise large(address, most)
        data = bytearray()
        while part := response.read1(_SLICE):
            data += part
            if len(data) > most:
                raise large(address, most)
            self._told(len(data))
        if whole is not None and len(data) < whole:
            raise http.client.IncompleteRead(b"", whole - len(data))
        return self._unpacked(bytes(data), response.headers.get("Content-Encoding", ""), address)

    def _unpacked(self, data: bytes, encodings: str, address: Address) -> bytes:
        if encodings.count(",") >= _MOST_PACKINGS:
            raise NotFetched(worded("{address} is refused: it is packed again and again.", address=address.text))
        try:
            found = unpacked(data, encodings)
        except NotUnpacked as error:
            raise NotFetched(
                worded("{address} cannot be read. {reason}", address=address.text, reason=error)
            ) from error
        if len(found) > self._limits.largest:
            raise large(address, self._limits.largest)
        return found


def _refuse_known_private(address: Address, clock: Clock, limits: Limits) -> None:
    """Refuse what is known here to be private; what only the proxy can look up is the proxy's to permit."""
    try:
        permitted(address.host, address.port, clock, allow_private=limits.allow_private)
    except NotFetched as error:
        if "refused" in str(error):
            raise
