"""Which machines may be spoken to: those of the open internet, unless the user says otherwise."""

import ipaddress
import socket
from collections.abc import Iterator
from threading import Thread
from typing import Any

from corpus.errors import NotFetched
from corpus.ingest.fetching.clock import Clock
from corpus.worded import worded

Place = tuple[socket.AddressFamily, Any]
"""A family and an address of a socket, checked."""
_TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
"""Networks whose last 32 bits are an IPv4 address (RFC 6052, RFC 8215)."""


def permitted(host: str, port: int, clock: Clock, *, allow_private: bool) -> list[Place]:
    """Return the places a host is at that may be spoken to; these are what is connected to, so that no name changes meanwhile.

    Raises NotFetched where there is no such host, and where all it has is on the reader's own network.
    """
    found = _looked_up(host, port, clock)
    allowed = [place for place in found if allow_private or is_public(str(place[1][0]))]
    if allowed:
        return allowed
    if found:
        raise NotFetched(
            worded(
                '{host} is on this computer or a private network and is refused: allow it with allow_private = "yes" in the settings, or with --allow-private on the command line.',
                host=host,
            )
        )
    raise NotFetched(
        worded("There is no host {host}: check the address, and whether this computer is online.", host=host)
    )


def is_public(number: str) -> bool:
    """Return whether an IP address belongs to the open internet, whatever it is wrapped in."""
    address = ipaddress.ip_address(number.partition("%")[0])
    wrapped = tuple(_wrapped(address))
    own = () if any(address in network for network in _TRANSLATED) else (address,)
    return all(
        each.is_global and not (each.is_multicast or each.is_reserved or each.is_unspecified)
        for each in (*own, *wrapped)
    )


def _wrapped(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """Yield the IPv4 addresses that an IPv6 address stands for: mapped, 6to4, Teredo, translated."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    for inner in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())):
        if inner is not None:
            yield inner
    if any(address in network for network in _TRANSLATED):
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def _looked_up(host: str, port: int, clock: Clock) -> list[Place]:
    """Return all places of a host, none for an unknown one; the system's answer is waited for no longer than the clock runs."""
    found: list[Place] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys((family, where) for family, _, _, _, where in answers))

    thread = Thread(target=look_up, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(clock.pause())
    return found
