"""Newspapers and agencies that their last word shows, such as نيوز, برس or تايمز, with the words before it."""

from collections.abc import Sequence

from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import QUOTES, PieceReader
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MOST_WORDS = 3
_SHORTEST = 3


class PressRules:
    """Claims the names of the press in the passages of one article."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader

    def claim(self, passages: Sequence[Passage]) -> None:
        """Claim every name that ends as names of the press do, with the words before that belong to it."""
        keys = {piece.key for passage in passages for piece in passage.pieces}
        for passage in passages:
            for last in range(1, len(passage.pieces)):
                if self._begins(passage, last - 1):
                    passage.claim(passage.name(last - 1, last + 1, EntityKind.ORGANISATION))
                if not self._words.has("press_last", passage.key(last)) or self._is_known(passage, last):
                    continue
                first = self._first(passage, last)
                if first < last:
                    stripped = self._stripped(passage, first, keys)
                    passage.claim(passage.name(first, last + 1, EntityKind.ORGANISATION, stripped))

    def _begins(self, passage: Passage, first: int) -> bool:
        """Return whether the name of a newspaper begins here that no other word shows: ديلي ميرور."""
        if not self._words.has("daily", passage.key(first)) or not passage.is_free(first, first + 2):
            return False
        return passage.is_word(first + 1) and not self._words.is_function(passage.pieces[first + 1])

    @staticmethod
    def _is_known(passage: Passage, index: int) -> bool:
        held = passage.claims.get(index)
        return held is not None and held.kind is EntityKind.ORGANISATION

    def _first(self, passage: Passage, last: int) -> int:
        """Return the first word of a name that ends here: one word whatever it is, and more where they are no common ones."""
        first = last
        while last - first < _MOST_WORDS:
            held = passage.claims.get(first - 1)
            if held is not None:
                return held.first if self._is_town(passage, held) else first
            if not self._goes_before(passage, first - 1, alone=first == last):
                break
            first -= 1
        return first

    def _goes_before(self, passage: Passage, index: int, *, alone: bool) -> bool:
        """Return whether a word may belong to the name that goes on after it; `alone` where nothing else stands before."""
        if not passage.is_word(index) or passage.key(index + 1) in QUOTES:
            return False
        piece = passage.pieces[index]
        if self._words.has("press_first", piece.key):
            return True
        if self._words.is_function(piece) or self._words.may_say(piece.key) or self._is_head(piece.key):
            return False
        return alone or (self._words.may_be_name(piece) and not self._words.is_given(piece))

    def _is_head(self, key: str) -> bool:
        heads = ("outside_head", "named_head", "title")
        return any(self._words.has(each, key) for each in heads) or self._words.is_title(key)

    @staticmethod
    def _is_town(passage: Passage, held: Found) -> bool:
        """Return whether a name is a place's, as in نيويورك تايمز."""
        return held.kind is EntityKind.PLACE and held.mention is MentionKind.NAME

    def _stripped(self, passage: Passage, first: int, keys: set[str]) -> int:
        """Return how many letters before a name are words of their own: those without which the article has the word too."""
        held = passage.claims.get(first)
        if held is not None:
            return held.start - passage.pieces[first].start
        readings = self._reader.readings(passage.key(first))
        return next((cut for cut, rest in readings if cut and len(rest) >= _SHORTEST and rest in keys), 0)
