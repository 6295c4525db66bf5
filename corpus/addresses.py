"""Addresses of articles, written so that the same page has the same one."""

import unicodedata
from string import whitespace
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from corpus.arabic.letters import CONTROLS, codes

_TRACKING = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
    "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid",
    "s_cid", "cmpid", "ocid", "ns_mchannel", "ns_source", "ns_campaign", "ref_src", "at_medium", "at_campaign",
    "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_link_id", "at_link_type", "at_link_origin",
    "at_format",
})  # fmt: skip
"""Parameters by which campaigns, search engines and social networks follow their readers."""
_CAMPAIGN = ("utm_", "hsa_", "pk_", "mtm_", "matomo_", "piwik_")
_PORTS = {"http": 80, "https": 443}
_SAFE = "%/:?#[]@!$&'()*+,;=~"
"""What stays as it is beside letters and digits: percent signs belong to what is written in them already."""
_LONGEST = 2000
"""Characters of an address that is kept, which both databases can index."""
_LONGEST_LABEL = 63
"""Characters of a part of a host's name."""
_UNSEEN = "".join((whitespace, *map(chr, codes(CONTROLS)), "\N{NO-BREAK SPACE}"))
"""White space, and signs that nobody sees."""


def bare_address(text: str) -> str:
    """Return an address without the white space around it and the unseen signs that come with it out of a text from right to left."""
    return text.strip(_UNSEEN)


def ascii_host(name: str) -> str:
    """Return the name of a host in ASCII, empty where it can have none.

    What IDNA 2003 refuses for its direction, such as Arabic with a number behind it, is written as IDNA 2008 writes it.
    """
    try:
        return name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        parts = unicodedata.normalize("NFKC", name).casefold().split(".")
    if not all(parts) or not all(each.isalnum() or each in "-_" for part in parts for each in part):
        return ""
    found = [part if part.isascii() else f"xn--{part.encode('punycode').decode('ascii')}" for part in parts]
    return ".".join(found) if max(map(len, found)) <= _LONGEST_LABEL else ""


def normalised_address(address: str | None) -> str | None:
    """Return an address of the web with its host in small letters, without fragment and parameters that only track.

    None for what is no such address, has no host, or is longer than 2,000 characters; names and passwords are left out.
    """
    if not address:
        return None
    try:
        parts = urlsplit(bare_address(address))
        port = parts.port
    except ValueError:
        return None
    scheme, host = parts.scheme.lower(), _host(parts)
    if scheme not in _PORTS or not host:
        return None
    place = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    query = "&".join(part for part in parts.query.split("&") if part and not _tracks(part))
    whole = f"{scheme}://{place}{_encoded(parts.path) or '/'}{'?' + _encoded(query) if query else ''}"
    return whole if len(whole) <= _LONGEST else None


def joined_address(place: str, reference: str) -> str:
    """Return what a reference means that stands in a document at a place, which may have no address; empty for none."""
    try:
        return urljoin(place, reference.strip()) if reference.strip() else ""
    except ValueError:
        return ""


def is_front_page(address: str) -> bool:
    """Return whether an address names a site and nothing of it."""
    parts = urlsplit(address)
    return not parts.path.strip("/") and not parts.query


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{host}]"
    return host if host.isascii() else ascii_host(host)


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_CAMPAIGN)


def _encoded(text: str) -> str:
    """Return a part of an address in ASCII, escapes in capitals, so that both ways to write a letter are one."""
    written = quote(text, safe=_SAFE, errors="replace")
    head, *escaped = written.split("%")
    return head + "".join(f"%{part[:2].upper()}{part[2:]}" for part in escaped)
