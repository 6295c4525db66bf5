"""A way through a proxy to a host that is spoken to in secret."""

import http.client
from contextlib import suppress

from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address
from corpus.ingest.fetching.proxies import Proxy
from corpus.ingest.fetching.wire import Wire
from corpus.worded import worded


def tunnelled(wire: Wire, address: Address, proxy: Proxy) -> None:
    """Have a proxy connect to the host of an address; raises NotFetched where it does not."""
    target = f"{address.authority if ':' not in address.host else f'[{address.host}]'}"
    place = target if target.rpartition(":")[2] == str(address.port) else f"{target}:{address.port}"
    lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}"]
    if proxy.authorization:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    wire.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    response = http.client.HTTPResponse(wire, method="CONNECT")  # type: ignore[arg-type]
    response.begin()
    if response.status != http.client.OK:
        with suppress(OSError):
            response.close()
        raise NotFetched(
            worded(
                "The proxy {host} does not connect to {other} ({status}).",
                host=proxy.host,
                other=address.host,
                status=response.status,
            )
        )
