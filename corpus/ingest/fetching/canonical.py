"""The address an article is kept under: the one its page names, without what only counts readers."""

from corpus.addresses import is_front_page, normalised_address
from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address, address_of
from corpus.ingest.formats.markup import markup_tree

_DOORS = frozenset({"www", "m", "mobile", "amp"})
"""The names of hosts by which one site is reached in several ways."""
_LOOK = 512 * 1024
"""Bytes of a page in which its address is looked for."""


def address_kept(html: bytes, fetched: str) -> str:
    """Return the address of a page: the one it names for itself where that is on the same site, else where it was found."""
    found = address_of(fetched)
    text = ((_named(html, found) if html else None) or found).text
    return normalised_address(text) or text


def is_same_site(one: str, other: str) -> bool:
    """Return whether two hosts are doors to one site: the same, or one below the other."""
    first, second = _bare(one), _bare(other)
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def _bare(host: str) -> str:
    name, _, rest = host.rstrip(".").partition(".")
    return rest if name in _DOORS and "." in rest else host.rstrip(".")


def _named(html: bytes, found: Address) -> Address | None:
    """Return the address that a page names for itself, None for one elsewhere and for the front page, which many name by mistake."""
    root = markup_tree(html[:_LOOK], encoding="utf-8")
    for link in () if root is None else root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            try:
                named = found.joined(link.get("href"))
            except NotFetched:
                return None
            is_lost = is_front_page(named.text) and not is_front_page(found.text)
            return named if is_same_site(named.host, found.host) and not is_lost else None
    return None
