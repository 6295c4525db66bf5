"""The pieces of a query: words, quoted phrases, fields with their values, brackets, minus signs and `or`."""

import re
import unicodedata
from enum import Enum
from typing import NamedTuple

QUOTES = {'"': '"', "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}", "«": "»"}
_OPENING, _STRAIGHT = "".join(QUOTES), '"'
_FIELD = re.compile(rf"(?=[^\d\s])([\w]+(?:_\w+)*)[:\N{{FULLWIDTH COLON}}](?!//)(?=([{_OPENING}]?))")
EITHER = frozenset({"or", "OR", "Or", "|", "||", "أو"})
"""How `or` is written where words are few; a text that is pasted has small ones of its own."""
AND = "AND"
NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")
"""How it is written that two stand near each other, with the most words between them where these are said."""


class Kind(Enum):
    """What a piece is."""

    WORD = 1
    QUOTED = 2
    FIELD = 3
    MINUS = 4
    OR = 5
    OPEN = 6
    CLOSE = 7


class Piece(NamedTuple):
    """A piece of a query."""

    kind: Kind
    text: str = ""
    """The word, or the value of a field."""
    field: str = ""
    quoted: bool = False
    """Whether the value of a field was in quotes."""
    start: int = 0
    """Where it begins, in code points of the query."""
    end: int = 0
    """Where it ends there."""


def pieces(query: str, either: frozenset[str] = EITHER) -> list[Piece]:
    """Return the pieces of a query; any text has some, a quote that is not closed ends with the text.

    `either` is how `or` may be written.
    """
    text, offsets = _seen(query)
    found: list[Piece] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        start = place
        piece, place = _piece_at(text, start, either)
        found.append(piece._replace(start=offsets[start], end=offsets[min(place, len(text)) - 1] + 1))
    return found


def in_quotes(text: str) -> str:
    """Return a text in quotes that it does not close itself; a straight one is left out where it closes all of them."""
    free = (opening for opening, closing in QUOTES.items() if closing not in text)
    opening = next(free, _STRAIGHT)
    return f"{opening}{text.replace(_STRAIGHT, '') if opening == _STRAIGHT else text}{QUOTES[opening]}"


def _piece_at(text: str, place: int, either: frozenset[str]) -> tuple[Piece, int]:
    letter = text[place]
    if letter in "()":
        return Piece(Kind.OPEN if letter == "(" else Kind.CLOSE, letter), place + 1
    if letter in QUOTES:
        quoted, end = _quoted(text, place)
        return Piece(Kind.QUOTED, quoted), end
    if letter == "-" and place + 1 < len(text) and not text[place + 1].isspace():
        return Piece(Kind.MINUS, letter), place + 1
    found = _FIELD.match(text, place)
    if found is None:
        end = _end_of_word(text, place)
        word = text[place:end]
        return Piece(Kind.OR if word in either else Kind.WORD, word), end
    if found[2]:
        quoted, end = _quoted(text, found.end())
        return Piece(Kind.FIELD, quoted, found[1], quoted=True), end
    end = _end_of_word(text, found.end())
    return Piece(Kind.FIELD, text[found.end() : end], found[1]), end


def _quoted(text: str, place: int) -> tuple[str, int]:
    closing = text.find(QUOTES[text[place]], place + 1)
    end = len(text) if closing < 0 else closing
    return text[place + 1 : end], end + 1


def _end_of_word(text: str, place: int) -> int:
    while place < len(text) and not text[place].isspace() and text[place] not in "()" and text[place] not in QUOTES:
        place += 1
    return place


def _seen(query: str) -> tuple[str, list[int]]:
    """Return the query without marks of direction and other signs that are not seen, and where its letters stood.

    Controls and lone surrogates become spaces.
    """
    kept, offsets = [], []
    for offset, letter in enumerate(query):
        category = unicodedata.category(letter)
        if category != "Cf":
            kept.append(" " if category in ("Cc", "Cs") else letter)
            offsets.append(offset)
    return "".join(kept), offsets
