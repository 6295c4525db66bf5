"""Addresses of the web as they are asked for: http and https only, without names and passwords."""

from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from corpus.addresses import ascii_host, bare_address
from corpus.arabic.patterns import Pattern
from corpus.errors import NotFetched
from corpus.ingest.naming import shown
from corpus.worded import worded

PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, with their usual ports."""
_HOST = Pattern(r"[a-z0-9_.-]+$|[0-9a-f:.]*:[0-9a-f:.]*(?:%[a-z0-9_.~-]+)?$")
_STEERING = Pattern(r"[\x00-\x20\x7f-\x9f]")
_LONGEST = 4000
_PATH = "%/:@!$&'()*+,;=~-._"
_QUERY = f"{_PATH}?[]"


class Address(NamedTuple):
    """An address of the web, in letters of ASCII, without what stands behind its `#`."""

    scheme: str
    host: str
    """A name or a number, without brackets."""
    port: int
    target: str
    """The path and the query, quoted."""

    @property
    def authority(self) -> str:
        """Return the host with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Return the address of the site."""
        return f"{self.scheme}://{self.authority}"

    @property
    def text(self) -> str:
        """Return the whole address."""
        return f"{self.origin}{self.target}"

    def joined(self, reference: str) -> "Address":
        """Return the address that a reference on this page means; raises NotFetched."""
        try:
            return address_of(urljoin(self.text, reference.strip()))
        except ValueError as error:
            raise NotFetched(worded("{address} refers to an address that is none.", address=self.text)) from error


def address_of(text: str) -> Address:
    """Return an address as it is asked for; raises NotFetched for what is none, or none that is fetched."""
    text = bare_address(text)
    try:
        parts = urlsplit(text)
        port = parts.port
        has_secret = parts.username is not None or parts.password is not None
    except ValueError as error:
        raise NotFetched(worded("This is not an address of the web: its host or its port cannot be read.")) from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        said = "Addresses without http:// or https:// are not fetched: name one that begins with https:// or http://."
        if scheme:
            said = "{scheme}: addresses are not fetched: name one that begins with https:// or http://."
        raise NotFetched(worded(said, scheme=shown(scheme)[:20]))
    if has_secret:
        raise NotFetched(
            worded("The address holds a name or a password, which is not sent: leave out what stands before the @.")
        )
    if len(text) > _LONGEST:
        raise NotFetched(
            worded("The address is longer than {most:,} characters: no page has such a one.", most=_LONGEST)
        )
    host = _host(parts.hostname or "")
    try:
        target = quote(parts.path or "/", safe=_PATH)
        query = quote(parts.query, safe=_QUERY)
    except UnicodeEncodeError as error:
        raise NotFetched(worded("The address holds bytes that are no text: write it again.")) from error
    return Address(scheme, host, port or PORTS[scheme], f"{target}?{query}" if query else target)


def _host(name: str) -> str:
    """Return a host in ASCII; raises NotFetched."""
    if name and ":" not in name and not _STEERING.search(name):
        name = ascii_host(name)
    if not _HOST.match(name):
        raise NotFetched(worded("This is not an address of the web: it names no host, or one that cannot be."))
    return name
