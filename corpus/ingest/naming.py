"""How sources are named: in sentences for the user, and as the source of an article."""

from pathlib import Path

from corpus.addresses import bare_address
from corpus.arabic.patterns import Pattern
from corpus.worded import worded

STDIN = "-"
"""The name that stands for standard input."""
_SCHEME = Pattern(r"[A-Za-z][A-Za-z0-9+.-]*://")
_ADDRESS = Pattern(r"[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?(?:www\.)?(?P<host>[^/:?#]+)")


def titled(name: str) -> str:
    """Return a source as the beginning of a sentence."""
    return worded("Standard input") if name == STDIN else shown(name)


def shown(name: str) -> str:
    """Return a name that can be printed whatever bytes it was made of."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape", "surrogatepass").decode()
        for character in name
    )


def origin(name: str) -> str | None:
    """Return what an article is said to be from where it names no publisher: the host of an address, or the file."""
    if name == STDIN:
        return None
    return host(name) or shown(Path(name).name)


def is_address(name: str) -> bool:
    """Return whether a name is meant as an address: it begins with a scheme and two slashes."""
    return _SCHEME.match(bare_address(name)) is not None


def host(address: str) -> str | None:
    """Return the host of an address without its www, or None for what is no address."""
    found = _ADDRESS.match(bare_address(address)) if "://" in address else None
    return found["host"] if found else None
