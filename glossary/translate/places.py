"""Where a text goes: hosts of engines, and which of them are this machine."""

import ipaddress
from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """Return the host that an address names, in lower case; empty for what is no address."""
    try:
        parts = urlsplit(url.strip())
        return (parts.hostname or "").lower() if parts.scheme.lower() in {"http", "https"} else ""
    except ValueError:
        return ""


def receiver_of(url: str) -> str:
    """Return the host that an address names, with the port where it is not the usual one: another port is another program."""
    host = host_of(url)
    try:
        parts = urlsplit(url.strip())
        usual = 443 if parts.scheme.lower() == "https" else 80
        port = parts.port or usual
    except ValueError:
        return ""
    if not host or port == usual:
        return host
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_loopback(host: str) -> bool:
    """Return whether a host, a name or a number, is this machine, so that what is sent to it leaves nothing."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        number = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    return (mapped or number).is_loopback
