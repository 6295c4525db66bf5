"""Places that nobody knows yet, shown by the noun before them: مدينة, بلدة, ولاية, نهر."""

import re

from glossary.entities.passage import Passage
from glossary.entities.pieces import QUOTES, PieceReader
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind

_MOST_WORDS = 2
_ADJECTIVE_ENDINGS = ("ه", "ات", "ون", "ين", "ا")
_COMPARATIVE = re.compile("ا...")
_PROCLITICS = tuple("بلوفك")


class PlaceRules:
    """Claims the places of a passage that a noun shows."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader

    def claim(self, passage: Passage) -> None:
        """Claim every place that stands after a noun such as town, province or river."""
        for first in range(len(passage.pieces) - 1):
            if not passage.is_word(first) or first in passage.claims:
                continue
            for stripped, key in self._reader.readings(passage.key(first)):
                if self._after_noun(passage, first, stripped, key):
                    break

    def _after_noun(self, passage: Passage, first: int, stripped: int, key: str) -> bool:
        words = self._words
        strict, nature = words.has("place_head_strict", key), words.has("nature_head", key)
        if not (strict or nature or words.has("place_head", key)):
            return False
        begin = first + 1
        if passage.key(begin) in QUOTES:
            begin += 1
        last = begin
        if (
            words.has("place_first", passage.key(begin))
            and passage.is_word(begin + 1)
            and begin + 1 not in passage.claims
        ):
            last = begin + 2
        while last - begin < _MOST_WORDS and self._is_name(passage, last, begin, strict=strict or nature):
            last += 1
        if last == begin:
            return False
        if nature:
            passage.claim(passage.name(first, last, EntityKind.PLACE, stripped))
        else:
            passage.claim(passage.name(begin, last, EntityKind.PLACE))
        return True

    def _is_name(self, passage: Passage, index: int, begin: int, *, strict: bool) -> bool:
        if not passage.is_word(index) or index in passage.claims:
            return False
        piece = passage.pieces[index]
        if index == begin and not strict and self._words.may_be_family(piece):
            return True
        if not self._words.may_be_name(piece):
            return False
        if index == begin:
            if piece.key.endswith("يه"):
                return False
            return not strict or not (piece.key.endswith(_ADJECTIVE_ENDINGS) or _COMPARATIVE.fullmatch(piece.key))
        return not piece.key.startswith(_PROCLITICS) and not piece.key.endswith(_ADJECTIVE_ENDINGS)
