"""Definitions as plain text: without markup, escapes and what steers a screen."""

import html
import re

from corpus.arabic.letters import CONTROLS
from corpus.arabic.normalise import composed

LONGEST = 64 * 1024
"""Code points of a definition; what is longer ends with an ellipsis."""
_MARKED_UP = 4 * LONGEST
_JOINER = "\u200c"
_UNSEEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufffe\uffff{CONTROLS}]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TAG = re.compile(r"(<!--|-->|</?[A-Za-z!?][^<>]*>)")
_TAG_NAME = re.compile(r"</?([A-Za-z]+[1-6]?)")
_SPACES = re.compile(r"[ \t\r\n]+")
_LONG_NUMBER = re.compile(r"&#(?=[0-9]{100})")
"""Begins an entity with a number that no character has; Python refuses to read the longest ones."""
_BLOCKS = frozenset(
    {
        "br", "hr", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
        "blockquote", "def", "sense", "ex",
    }
)  # fmt: skip
"""Tags that begin a line of their own."""
_UNREAD = frozenset({"script", "style", "title", "head"})
"""Tags whose content is not for readers."""
_XDXF_KEY = "k"
_XDXF_SPOKEN = "tr"


def cleaned(text: str) -> str:
    """Return a text without controls, marks of direction and blank lines, composed (NFC), and cut where it is very long."""
    if len(text) > LONGEST:
        text = text[:LONGEST].rstrip() + " …"
    text = text.replace("\t", " ")
    if not text.isascii() or not text.isprintable():
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub(_unseen, text))
    lines = (line.strip() for line in text.split("\n"))
    return composed("\n".join(line for line in lines if line))


def without_markup(text: str) -> str:
    """Return HTML or Pango markup as text: blocks on lines of their own, tags gone, entities spelt out."""
    return _without_tags(text, _UNREAD, html_spaces=True)


def without_xdxf(text: str) -> str:
    """Return the text of an XDXF article, its key left out and what is spoken between slashes."""
    return _without_tags(text, _UNREAD | {_XDXF_KEY}, html_spaces=False)


def _unseen(found: re.Match[str]) -> str:
    """Return what stays of characters that are not seen: Persian words keep the joiner that parts their letters."""
    if "\r" in found[0] or "\u2028" in found[0] or "\u2029" in found[0]:
        return "\n"
    return _JOINER if found[0] == _JOINER else ""


def _without_tags(text: str, unread: frozenset[str], *, html_spaces: bool) -> str:
    """Return a text without its tags, in one pass: what has no end is left out to the end."""
    pieces = _TAG.split(text[:_MARKED_UP])
    blocks = _BLOCKS if html_spaces else _BLOCKS - {_XDXF_SPOKEN}
    joined = html_spaces and any(_name(tag) in blocks for tag in pieces[1::2])
    told: list[str] = []
    waiting = ""
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if not waiting:
                told.append(_spelt_out(_SPACES.sub(" ", piece) if joined else piece))
            continue
        name = _name(piece)
        if waiting:
            closes = piece == waiting or (piece.startswith("</") and name == waiting)
            waiting = "" if closes else waiting
        elif piece == "<!--":
            waiting = "-->"
        elif name in unread and not piece.startswith("</") and not piece.endswith("/>"):
            waiting = name
        elif name in blocks:
            told.append("\n")
        elif name == _XDXF_SPOKEN:
            told.append("/")
    return "".join(told)


def _spelt_out(text: str) -> str:
    """Return a text with the characters its entities mean; numbers that are none stay as they are written."""
    return html.unescape(_LONG_NUMBER.sub("&amp;#", text))


def _name(tag: str) -> str:
    found = _TAG_NAME.match(tag)
    return found[1].lower() if found else ""
