"""Texts of entries as they are kept: in NFC, without stray white space and without what nobody sees."""

import re
import unicodedata
from urllib.parse import urlsplit

from corpus.arabic.normalise import composed
from corpus.worded import worded
from glossary.errors import InvalidTerm

_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+")
"""What turns the order of a text or marks its places, and no part of a word; the joiners of Persian are one."""
_INSTEAD = {"Cc": " ", "Cs": "\N{REPLACEMENT CHARACTER}"}
"""What stands for a control and a lone surrogate, by their categories."""
_TAG = re.compile(
    "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
    "(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    "(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    "|x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8}",
    re.ASCII,
)
"""A well-formed tag of BCP 47 (RFC 5646, section 2.1) in lower case; of those from before it, the ones with `i-`."""
_LONGEST_TAG = 64
_LONGEST_ADDRESS = 2000
_REGION, _SCRIPT = 2, 4
"""Letters of a region and a script."""


def seen(text: str | None) -> str | None:
    """Return a text without the characters that nobody sees."""
    return _UNSEEN.sub("", text) if text else text


def one_line(text: str | None) -> str | None:
    """Return a text with single spaces, None where nothing is left."""
    if not text:
        return None
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) or None
    plain = "".join(_INSTEAD.get(unicodedata.category(letter), letter) for letter in text)
    return composed(" ".join(plain.split())) or None


def lines(text: str | None) -> str | None:
    """Return a text whose lines have single spaces, None where nothing is left."""
    if not text:
        return None
    kept = [one_line(line) or "" for line in text.splitlines()]
    return "\n".join(kept).strip() or None


def at_most(longest: int, text: str | None, *place: str | int) -> str | None:
    """Return a text; raise InvalidTerm where it has more characters than may be."""
    if text and len(text) > longest:
        raise InvalidTerm(
            worded("{text}… is longer than {longest} characters: keep less of it.", text=text[:40], longest=longest),
            place,
        )
    return text


def language_tag(written: str, what: str, place: tuple[str | int, ...]) -> str:
    """Return a BCP 47 tag with its usual capitals; raise InvalidTerm for what is none."""
    tag = (one_line(written) or "").lower().replace("_", "-")
    if len(tag) > _LONGEST_TAG or not _TAG.fullmatch(tag):
        raise InvalidTerm(
            worded(
                "{what} is in the language {written!r}: write ar, en or another BCP 47 tag.",
                what=what,
                written=written[:40],
            ),
            place,
        )
    first, *rest = tag.split("-")
    shown, is_own = [first], len(first) > 1
    for part in rest:
        is_own = is_own and len(part) > 1
        capitals = {_REGION: part.upper(), _SCRIPT: part.title()} if is_own and part.isalpha() else {}
        shown.append(capitals.get(len(part), part))
    return "-".join(shown)


def page_address(written: str) -> str | None:
    """Return the address of a page, None where nothing is written; raise InvalidTerm for what is none."""
    address = one_line(written)
    if address is None:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in address or len(address) > _LONGEST_ADDRESS:
        raise InvalidTerm(
            worded("{address} is no address of a page: write one that begins with https://.", address=address[:60]),
            ("links",),
        )
    return address
