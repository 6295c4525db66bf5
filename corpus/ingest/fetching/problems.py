"""The sentences on addresses that gave nothing to read."""

import http.client
import ssl

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address

_MEGABYTE = 1024 * 1024
_MINUTE, _HOUR = 60, 3600


def broken(address: Address, error: Exception) -> NotFetched:
    """Return what a connection that failed means to the user."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return NotFetched(f"{address.host} cannot prove who it is: {_certificate(error)}; it is not read.")
    if isinstance(error, ssl.SSLError):
        return NotFetched(f"{address.host} speaks no TLS that is understood: the connection cannot be made safe.")
    if isinstance(error, TimeoutError):
        return NotFetched(f"{address.host} does not answer: try again later.")
    if isinstance(error, ConnectionRefusedError):
        return NotFetched(f"{address.host} takes no connections on port {address.port}: check the address.")
    if isinstance(error, http.client.IncompleteRead):
        return NotFetched(f"{address.text} was cut off before its end: try again later.")
    if isinstance(error, (http.client.HTTPException, ValueError)):
        return NotFetched(f"{address.host} gives an answer that is no HTTP.")
    return NotFetched(f"The connection to {address.host} failed: {_reason(error)}.")


def large(address: Address, most: int) -> NotFetched:
    """Return the sentence on an answer of too many bytes."""
    return NotFetched(f"{address.text} is larger than {most / _MEGABYTE:.3g} MB: no article is.")


def answered(address: Address, status: int, wait: float | None) -> NotFetched:
    """Return what the number of an answer means to the user."""
    place = address.text
    later = f" for {lasting(wait)}" if wait else ""
    if status in (404, 410):
        gone = "is gone for good" if status == http.client.GONE else "is not found"
        sentence = f"{place} {gone}: the site has no such page ({status})."
    elif status == http.client.TOO_MANY_REQUESTS or (wait and status == http.client.SERVICE_UNAVAILABLE):
        sentence = f"{address.host} asks to be left alone{later} ({status}): try again after that."
    elif status in (401, 402, 403, 451):
        sentence = f"{place} is not open to everybody: the site refuses it ({status})."
    elif status >= http.client.INTERNAL_SERVER_ERROR:
        sentence = f"{address.host} has trouble of its own ({status}): try again later."
    else:
        sentence = f"{place} gives no page ({status})."
    return NotFetched(sentence, status=status, wait=wait)


def lasting(seconds: float) -> str:
    """Return a time to wait in words."""
    for size, unit in ((_HOUR, "hour"), (_MINUTE, "minute"), (1, "second")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count:,} {unit}{'' if count == 1 else 's'}"
    return "a moment"


def _certificate(error: ssl.SSLCertVerificationError) -> str:
    return f"its certificate is not good ({error.verify_message})"


def _reason(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join("".join(each if each.isprintable() else " " for each in reason).split())[:200] or "it was closed"
