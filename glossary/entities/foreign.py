"""Sentences in Persian or Urdu: their words look like Arabic ones, and the rules for names do not hold in them."""

from collections.abc import Sequence

from corpus.arabic.sentences import sentences
from glossary.entities.pieces import Piece, Sort
from glossary.entities.tables import load_class

_LETTERS = frozenset("پچژگٹڈڑںےہ")
_ENOUGH = 2
_SHARE = 0.2
"""The part of a sentence's words that must be foreign, so that an Arabic one may quote some."""


class ForeignSentences:
    """Knows the little words of the languages that share the letters of Arabic."""

    def __init__(self) -> None:
        self._certain = load_class("foreign")
        self._likely = load_class("foreign_likely")
        self._little = self._certain | self._likely

    def marked(self, text: str, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces of a text with the words of foreign sentences marked, so that no rule reads them."""
        if not any(piece.key in self._little for piece in pieces):
            return pieces
        marked: list[Piece] = []
        rest = iter(pieces)
        piece = next(rest, None)
        for sentence in sentences(text):
            own: list[Piece] = []
            while piece is not None and piece.start < sentence.end:
                own.append(piece)
                piece = next(rest, None)
            marked.extend(map(_foreign, own) if self._is_foreign(own) else own)
        return marked if piece is None else [*marked, piece, *rest]

    def _is_foreign(self, pieces: Sequence[Piece]) -> bool:
        words = [piece.key for piece in pieces if piece.sort is Sort.WORD]
        certain = sum(word in self._certain for word in words)
        likely = sum(word in self._likely for word in words)
        spelt = sum(not _LETTERS.isdisjoint(word) for word in words)
        found = certain + likely + spelt
        return bool(certain or likely) and found >= max(_ENOUGH, _SHARE * len(words))


def _foreign(piece: Piece) -> Piece:
    return piece._replace(sort=Sort.FOREIGN) if piece.sort is Sort.WORD else piece
