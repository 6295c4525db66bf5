"""The grammar of all queries: what stands side by side must all be; `or` stands between, a minus before, brackets around."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol

from corpus.search.lexing import Kind, Piece
from corpus.search.logic import All, Either, Leaf, Not, Tree
from corpus.worded import worded

DEEPEST = 12
"""Brackets within brackets at most."""


class Language(Protocol[Leaf]):
    """What the pieces of a query ask for in one language; None for what asks for nothing, such as a mere sign."""

    def worded(self, text: str, is_last: bool) -> Tree[Leaf] | None:
        """Return what a word asks for, which may have signs inside; `is_last` where nothing stands behind it."""

    def quoted(self, text: str) -> Tree[Leaf] | None:
        """Return what a phrase asks for."""

    def asked(self, piece: Piece, is_last: bool) -> Tree[Leaf] | None:
        """Return what a field asks for."""

    def between(self, piece: Piece) -> "Callable[[Tree[Leaf], Tree[Leaf] | None], Tree[Leaf]] | None":
        """Return what makes one of the two that a piece stands between; None for a piece that joins nothing."""

    def joined(self, parts: Sequence[Tree[Leaf]]) -> Sequence[Tree[Leaf]]:
        """Return what stands side by side as it is asked for together."""

    def refused(self, sentence: str) -> Exception:
        """Return the error of a query that asks for too much."""


@dataclass(slots=True)
class Grammar(Generic[Leaf]):
    """Reads the pieces of one query from the first to the last."""

    pieces: Sequence[Piece]
    language: Language[Leaf]
    place: int = 0

    def tree(self) -> Tree[Leaf] | None:
        """Return what the query asks for, None for nothing; raise what the language raises."""
        return self._either(0)

    @property
    def span(self) -> tuple[int, int]:
        """Where the piece that was read last stands, in code points of the query."""
        piece = self.pieces[max(0, self.place - 1)]
        return piece.start, piece.end

    def _either(self, depth: int) -> Tree[Leaf] | None:
        """Return what stands until the end or a closing bracket, None for nothing."""
        if depth > DEEPEST:
            raise self.language.refused(
                worded("The query has brackets within brackets {most} deep: write it with fewer.", most=DEEPEST)
            )
        parts = []
        while self.place < len(self.pieces):
            part = self._all(depth)
            parts += [part] if part is not None else []
            if self.place >= len(self.pieces) or self.pieces[self.place].kind is not Kind.OR:
                break
            self.place += 1
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, depth: int) -> Tree[Leaf] | None:
        """Return what stands until `or`."""
        parts: list[Tree[Leaf]] = []
        while self.place < len(self.pieces):
            piece = self.pieces[self.place]
            if piece.kind is Kind.OR or (piece.kind is Kind.CLOSE and depth):
                break
            join = self.language.between(piece) if parts and self.place + 1 < len(self.pieces) else None
            if join is not None:
                self.place += 1
                parts[-1] = join(parts[-1], self._one(depth))
                continue
            part = self._one(depth)
            if part is not None:
                parts += part.parts if isinstance(part, All) else (part,)
        parts = list(self.language.joined(parts))
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, depth: int) -> Tree[Leaf] | None:
        piece = self.pieces[self.place]
        self.place += 1
        match piece.kind:
            case Kind.MINUS:
                return self._negated(depth)
            case Kind.OPEN:
                inner = self._either(depth + 1)
                self.place += 1
                return inner
            case Kind.FIELD:
                return self.language.asked(piece, self.place >= len(self.pieces))
            case Kind.QUOTED:
                return self.language.quoted(piece.text)
            case Kind.WORD:
                return self.language.worded(piece.text, self.place >= len(self.pieces))
        return None

    def _negated(self, depth: int) -> Tree[Leaf] | None:
        while self.place < len(self.pieces) and self.pieces[self.place].kind in (Kind.MINUS, Kind.OR):
            self.place += 1
        if self.place >= len(self.pieces):
            return None
        node = self._one(depth)
        return None if node is None else Not(node)
