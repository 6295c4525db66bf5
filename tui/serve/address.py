"""The address of the server: which names it answers to, and the secret in it."""

import ipaddress
import re
import secrets
import socket
from dataclasses import dataclass, field

_TOKEN_BYTES = 24
_HOST = re.compile(r"(?:\[(?P<number>[0-9a-f:.]+)\]|(?P<name>[\w.-]+))(?::\d+)?", re.ASCII)


def new_token() -> str:
    """Return a secret of 192 random bits, in characters that stand in an address."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


@dataclass(frozen=True, slots=True)
class Address:
    """Where one server is found."""

    host: str
    """As the user gave it: a number or a name."""
    port: int
    token: str = field(default_factory=new_token, repr=False)
    """The first part of every path; whoever has it may use the app."""

    @property
    def url(self) -> str:
        """Return what a browser is given; a server on every network is named by this machine's own name."""
        return f"{self.origin}/{self.token}/"

    @property
    def origin(self) -> str:
        """Return scheme, host and port."""
        number = numbered(self.host)
        host = socket.gethostname() if number is not None and number.is_unspecified else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def is_loopback(self) -> bool:
        """Return whether only this machine reaches the server."""
        number = numbered(self.host)
        return self.host.lower() == "localhost" if number is None else number.is_loopback

    def is_named_by(self, host_header: str) -> bool:
        """Return whether a `Host` header names this server, and not some name that was made to lead here."""
        host = _host_of(host_header)
        number = numbered(host)
        if number is not None:
            return number.is_loopback or not self.is_loopback
        if host == "localhost":
            return True
        own = socket.gethostname().lower()
        return not self.is_loopback and host in (self.host.lower(), own, f"{own}.local")

    def has_token(self, path: str) -> bool:
        """Return whether a path begins with the secret; wrong ones take as long as right ones."""
        first = path.removeprefix("/").partition("/")[0]
        return secrets.compare_digest(first.encode("utf-8", "surrogateescape"), self.token.encode())


def numbered(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return a host that is written as a number, or None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _host_of(header: str) -> str:
    """Return the host of a `Host` header in small letters, without port, brackets and the dot of a full name."""
    found = _HOST.fullmatch(header.strip().lower())
    return (found["number"] or found["name"]).removesuffix(".") if found else ""
