"""What a query of articles says in words alone, for those who list something else than articles."""

from typing import NamedTuple

from corpus.search.lexing import Kind, Piece, pieces

_JOINTS = ("NEAR", "OR", "|", "||")


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
    minus: Piece | None = None
    for piece in pieces(typed):
        match piece.kind:
            case Kind.MINUS:
                minus = minus or piece
                continue
            case Kind.FIELD:
                spans.append((minus.start if minus else piece.start, piece.end))
                if minus is None:
                    fields[piece.field] = piece.text
            case Kind.QUOTED if minus is None:
                words.append(f'"{piece.text}"')
            case Kind.WORD if minus is None and not piece.text.startswith(_JOINTS):
                words.append(piece.text)
        minus = None
    return Plain(" ".join(words), fields, tuple(spans))
