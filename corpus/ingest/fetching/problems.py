"""The sentences on addresses that gave nothing to read."""

import http.client
import ssl

from corpus.errors import LeftAlone, NotFetched
from corpus.ingest.fetching.addresses import Address
from corpus.worded import Worded, system_reason, worded, worded_number

_MEGABYTE = 1024 * 1024
_MINUTE, _HOUR = 60, 3600


def broken(address: Address, error: Exception) -> NotFetched:
    """Return what a connection that failed means to the user."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return NotFetched(
            worded(
                "{host} cannot prove who it is: {certificate}; it is not read.",
                host=address.host,
                certificate=_certificate(error),
            )
        )
    if isinstance(error, ssl.SSLError):
        return NotFetched(
            worded("{host} speaks no TLS that is understood: the connection cannot be made safe.", host=address.host)
        )
    if isinstance(error, TimeoutError):
        return NotFetched(worded("{host} does not answer: try again later.", host=address.host))
    if isinstance(error, ConnectionRefusedError):
        return NotFetched(
            worded(
                "{host} takes no connections on port {port}: check the address.", host=address.host, port=address.port
            )
        )
    if isinstance(error, http.client.IncompleteRead):
        return NotFetched(worded("{address} was cut off before its end: try again later.", address=address.text))
    if isinstance(error, (http.client.HTTPException, ValueError)):
        return NotFetched(worded("{host} gives an answer that is no HTTP.", host=address.host))
    return NotFetched(worded("The connection to {host} failed: {reason}.", host=address.host, reason=_reason(error)))


def large(address: Address, most: int) -> NotFetched:
    """Return the sentence on an answer of too many bytes."""
    return NotFetched(
        worded(
            "{address} is larger than {size} MB: no article is.", address=address.text, size=f"{most / _MEGABYTE:.3g}"
        )
    )


def answered(address: Address, status: int, wait: float | None) -> NotFetched:
    """Return what the number of an answer means to the user."""
    place = address.text
    is_rest = status == http.client.TOO_MANY_REQUESTS or bool(wait and status == http.client.SERVICE_UNAVAILABLE)
    if status in (404, 410):
        said = "{place} is not found: the site has no such page ({status})."
        if status == http.client.GONE:
            said = "{place} is gone for good: the site has no such page ({status})."
        sentence = worded(said, place=place, status=status)
    elif is_rest:
        said = "{host} asks to be left alone ({status}): try again after that."
        if wait:
            said = "{host} asks to be left alone for {time} ({status}): try again after that."
        sentence = worded(said, host=address.host, status=status, time=lasting(wait or 0))
    elif status in (401, 402, 403, 451):
        sentence = worded(
            "{place} is not open to everybody: the site refuses it ({status}).", place=place, status=status
        )
    elif status >= http.client.INTERNAL_SERVER_ERROR:
        sentence = worded(
            "{host} has trouble of its own ({status}): try again later.", host=address.host, status=status
        )
    else:
        sentence = worded("{place} gives no page ({status}).", place=place, status=status)
    return (LeftAlone if is_rest else NotFetched)(sentence, status=status, wait=wait)


def lasting(seconds: float) -> str:
    """Return a time to wait in words."""
    if seconds >= _HOUR:
        return worded_number(round(seconds / _HOUR), "{n:,} hour", "{n:,} hours")
    if seconds >= _MINUTE:
        return worded_number(round(seconds / _MINUTE), "{n:,} minute", "{n:,} minutes")
    if seconds >= 1:
        return worded_number(round(seconds), "{n:,} second", "{n:,} seconds")
    return worded("a moment")


def _certificate(error: ssl.SSLCertVerificationError) -> str:
    return worded("its certificate is not good ({problem})", problem=error.verify_message)


def _reason(error: Exception) -> str:
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    if isinstance(reason, Worded):
        return reason
    return " ".join("".join(each if each.isprintable() else " " for each in reason).split())[:200] or worded(
        "it was closed"
    )
