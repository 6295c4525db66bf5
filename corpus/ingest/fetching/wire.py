"""A connection to a place that was checked, whose every wait is bounded."""

import io
import socket
import ssl
from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from corpus.ingest.fetching.clock import Clock
from corpus.ingest.fetching.permitted import Place

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Patience(NamedTuple):
    """How long each step may last, in seconds."""

    connecting: float = 10.0
    silent: float = 20.0
    """Without a single byte."""


class Wire(io.RawIOBase):
    """The socket of a connection, read without waiting longer than the clock runs; `http.client` takes it for one."""

    def __init__(self, connected: socket.socket, clock: Clock, patience: Patience) -> None:
        self._socket = connected
        self._clock = clock
        self._patience = patience

    def secure(self, host: str, context: ssl.SSLContext) -> None:
        """Speak TLS from now on to who can prove to be `host`; raises ssl.SSLError."""
        self._socket = context.wrap_socket(self._socket, server_hostname=host, do_handshake_on_connect=False)
        began = monotonic()
        while True:
            self._socket.settimeout(self._clock.pause())
            try:
                self._socket.do_handshake()
                return
            except TimeoutError:
                if monotonic() - began > self._patience.connecting:
                    raise

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read what has come; raises TimeoutError where nothing comes for too long."""
        began = monotonic()
        while True:
            self._socket.settimeout(self._clock.pause())
            try:
                return self._socket.recv_into(buffer)
            except TimeoutError:
                if monotonic() - began > self._patience.silent:
                    raise

    def sendall(self, data: bytes) -> None:
        """Send all of some bytes."""
        self._socket.settimeout(min(self._clock.left(), self._patience.silent))
        self._socket.sendall(data)

    def makefile(self, *_mode: object, **_options: object) -> io.BufferedReader:
        """Return what reads from it."""
        return io.BufferedReader(self)

    def close(self) -> None:
        """Leave it open: `http.client` closes it when the head of an answer is read."""

    def hang_up(self) -> None:
        """Let go of the connection."""
        self._socket.close()


def connected(places: Iterable[Place], clock: Clock, patience: Patience) -> Wire:
    """Return a connection to the first place that answers; raises OSError where none does."""
    problem: OSError = ConnectionError("no place")
    for family, where in places:
        opened = socket.socket(family, socket.SOCK_STREAM)
        opened.settimeout(min(clock.left(), patience.connecting))
        try:
            opened.connect(where)
        except OSError as error:
            opened.close()
            problem = error
            continue
        return Wire(opened, clock, patience)
    raise problem


def trusting() -> ssl.SSLContext:
    """Return what knows whom to trust: the system's authorities, and Mozilla's where it has none."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if paths.cafile is None and paths.capath is None and not context.cert_store_stats()["x509_ca"]:
        import certifi

        context.load_verify_locations(certifi.where())
    return context
