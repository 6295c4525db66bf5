"""What a query of articles says in words alone, for those who list something else than articles."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.search.lexing import AND, NEAR, Kind, Piece, pieces


class Plain(NamedTuple):
    """The words of a query."""

    words: str
    """The words and phrases that are wanted, phrases in quotes; what must not be and what fields say is left out."""
    fields: dict[str, str]
    """What each field is to say, by the name that was typed; of several the last."""
    spans: tuple[tuple[int, int], ...]
    """Where the fields stand, in code points of the query, the minus before one included."""


def plain(typed: str) -> Plain:
    """Return what a query says in words; any text says something, if only nothing."""
    words: list[str] = []
    fields: dict[str, str] = {}
    spans: list[tuple[int, int]] = []
    for piece, is_wanted in _said(pieces(typed)):
        match piece.kind:
            case Kind.FIELD:
                spans.append((piece.start, piece.end))
                if is_wanted:
                    fields[piece.field] = piece.text
            case Kind.QUOTED if is_wanted:
                words.append(f'"{piece.text}"')
            case Kind.WORD if is_wanted and piece.text != AND and not NEAR.fullmatch(piece.text):
                words.append(piece.text)
    return Plain(" ".join(words), fields, tuple(spans))


def _said(found: Iterable[Piece]) -> Iterator[tuple[Piece, bool]]:
    """Yield the words, phrases and fields, each from the minus before it on, and whether no minus leaves it out."""
    minus: Piece | None = None
    left_out = 0  # brackets that are open, the first of them behind a minus
    for piece in found:
        match piece.kind:
            case Kind.MINUS:
                minus = minus or piece
                continue
            case Kind.OPEN if minus or left_out:
                left_out += 1
            case Kind.CLOSE if left_out:
                left_out -= 1
            case Kind.WORD | Kind.QUOTED | Kind.FIELD:
                yield piece._replace(start=minus.start if minus else piece.start), minus is None and not left_out
        minus = None
