"""The time a request has, and why one failed."""

import http.client
import ssl
from time import monotonic

from corpus.errors import NotFetched
from corpus.ingest.fetching.clock import Clock
from corpus.worded import worded
from glossary.translate.asking.unanswered import Unanswered


class Deadline(Clock):
    """A clock that says of an error whether it came of the time."""

    def __init__(self, seconds: float) -> None:
        """Run for so many seconds."""
        super().__init__(seconds)
        self._over = monotonic() + seconds

    def failure(self, error: Exception) -> Unanswered:
        """Return why a request gave no answer: the time was over, or what the error means."""
        if isinstance(error, Unanswered):
            return error
        if monotonic() >= self._over:
            return Unanswered("deadline")
        return _reason(error)


def _reason(error: Exception) -> Unanswered:
    if isinstance(error, NotFetched):
        return Unanswered("proxy", str(error).partition(":")[0].rstrip("."))
    if isinstance(error, ssl.SSLCertVerificationError):
        return Unanswered("tls", worded("its certificate is not trusted"))
    if isinstance(error, ssl.SSLError):
        return Unanswered("tls", worded("it speaks no TLS that is understood"))
    if isinstance(error, ConnectionRefusedError):
        return Unanswered("unreachable", worded("connection refused"))
    if isinstance(error, http.client.IncompleteRead | http.client.RemoteDisconnected | ConnectionError):
        return Unanswered("dropped")
    if isinstance(error, TimeoutError):
        return Unanswered("unreachable", worded("no answer"))
    if isinstance(error, http.client.HTTPException | ValueError):
        return Unanswered("answer", worded("no HTTP"))
    if isinstance(error, OSError):
        return Unanswered("unreachable", error.strerror or worded("no connection"))
    return Unanswered("crash", type(error).__name__)
