"""Pages that no reader could read: taking them apart takes time and memory beyond all measure."""

from corpus.arabic.patterns import Pattern

_MOST_TAGS = 200_000
"""The largest pages that people read have half of them; each more takes 4 kB while a page is taken apart."""
_LONG_TAG = Pattern(r"<[A-Za-z][^<>]{4000,}")
_VALUE = Pattern(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 500
"""What reads markup compares each attribute of an element with all before it."""


def is_overgrown(html: str) -> bool:
    """Return whether a page has more tags, or an element of more attributes, than a page for readers has."""
    if html.count("<") > _MOST_TAGS:
        return True
    return any(len(_VALUE.sub("", tag).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html))
