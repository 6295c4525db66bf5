"""The proxy that the environment names."""

from base64 import b64encode
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address
from corpus.worded import worded

_PORT = 8080


class Proxy(NamedTuple):
    """A machine that fetches for us, chosen by the user: it may well be on the own network."""

    host: str
    port: int
    authorization: str = ""
    """What goes into the header Proxy-Authorization, empty for none."""


def proxy_for(address: Address) -> Proxy | None:
    """Return the proxy that `http_proxy`, `https_proxy` and `no_proxy` mean for an address; raises NotFetched for an odd one."""
    from urllib.request import getproxies, proxy_bypass

    known = getproxies()
    written = known.get(address.scheme) or known.get("all")
    if not written or proxy_bypass(f"{address.host}:{address.port}") or proxy_bypass(address.host):
        return None
    try:
        parts = urlsplit(written if "://" in written else f"http://{written}")
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:
        host, port = None, _PORT
    if host is None or parts.scheme != "http":
        raise NotFetched(
            worded(
                "The proxy for {scheme} in the environment is not understood: name one with http://.",
                scheme=address.scheme,
            )
        )
    name, secret = unquote(parts.username or ""), unquote(parts.password or "")
    told = f"Basic {b64encode(f'{name}:{secret}'.encode()).decode()}" if name or secret else ""
    return Proxy(host, port, told)
