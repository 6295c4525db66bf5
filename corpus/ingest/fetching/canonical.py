"""The address an article is kept under: the one its page names, without what only counts readers."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from corpus.arabic.letters import entries
from corpus.errors import NotFetched
from corpus.ingest.fetching.addresses import Address, address_of
from corpus.ingest.formats.markup import markup_tree

_COUNTED = frozenset(
    entries("fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid ref_src ocid cmpid ito traffic_source")
)
"""Parts of a query that tell where a reader comes from."""
_COUNTED_BEGINS = ("utm_", "at_", "hsa_", "ns_")
_DOORS = frozenset({"www", "m", "mobile", "amp"})
"""The names of hosts by which one site is reached in several ways."""
_LOOK = 512 * 1024


def address_kept(html: bytes, fetched: str) -> str:
    """Return the address of a page: the one it names for itself where that is on the same site, else where it was found."""
    found = address_of(fetched)
    named = _named(html, found) if html else None
    return uncounted(named or found).text


def uncounted(address: Address) -> Address:
    """Return an address without the parts of its query that tell where a reader comes from."""
    path, mark, query = address.target.partition("?")
    if not mark:
        return address
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [
        pair for pair in pairs if pair[0].lower() not in _COUNTED and not pair[0].lower().startswith(_COUNTED_BEGINS)
    ]
    if len(kept) == len(pairs):
        return address
    return address._replace(target=f"{path}?{urlencode(kept)}" if kept else path)


def is_same_site(one: str, other: str) -> bool:
    """Return whether two hosts are doors to one site: the same, or one below the other."""
    first, second = _bare(one), _bare(other)
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def _bare(host: str) -> str:
    name, _, rest = host.rstrip(".").partition(".")
    return rest if name in _DOORS and "." in rest else host.rstrip(".")


def _named(html: bytes, found: Address) -> Address | None:
    root = markup_tree(html[:_LOOK], encoding="utf-8")
    if root is None:
        return None
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            try:
                named = found.joined(link.get("href"))
            except NotFetched:
                return None
            is_front = (
                urlsplit(named.text).path == "/" and not found.target.startswith(("/?", "/#")) and found.target != "/"
            )
            return named if is_same_site(named.host, found.host) and not is_front else None
    return None
