"""Places that nobody knows yet, shown by the noun before them: مدينة, بلدة, ولاية, نهر."""

import re

from glossary.entities.passage import Passage
from glossary.entities.personal import PersonalNames
from glossary.entities.pieces import QUOTES, PieceReader
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MOST_WORDS = 2
_COMPARATIVE = re.compile("ا...")
_WITH_OR_FOR = re.compile("[بل]")
_PROCLITIC = re.compile("[بلوفك]")
_FEMININE = "ه"
_TERM = "ولايه"
"""A province, and the time of somebody in office."""


class PlaceRules:
    """Claims the places of a passage that a noun shows."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader
        self._persons = PersonalNames(vocabulary)
        self._heads = vocabulary.union("facility", "place_head", "place_head_strict", "nature_head")

    def claim(self, passage: Passage) -> None:
        """Claim every place that stands after a noun such as town, province or river."""
        for first in range(len(passage.pieces) - 1):
            if not passage.is_word(first) or first in passage.claims:
                continue
            for stripped, key in self._reader.readings(passage.key(first)):
                if key in self._heads and (
                    self._of_town(passage, first, stripped, key)
                    or self._of_person(passage, first, stripped, key)
                    or self._after_noun(passage, first, stripped, key)
                ):
                    break

    def _of_town(self, passage: Passage, first: int, stripped: int, key: str) -> bool:
        """Claim a stadium or airport that has its town and its rank in its name: استاد القاهرة الدولي."""
        held = passage.claims.get(first + 1)
        if not self._words.has("facility", key) or self._words.has("place_head", key) or held is None:
            return False
        named = held.kind is EntityKind.PLACE and held.mention is MentionKind.NAME
        if not named or not self._words.has("rank_of_place", passage.key(held.last)):
            return False
        passage.claim(passage.name(first, held.last + 1, EntityKind.PLACE, stripped))
        return True

    def _of_person(self, passage: Passage, first: int, stripped: int, key: str) -> bool:
        """Claim a place called after somebody, the noun before it too: ملعب الملك فهد الدولي, شارع محمود درويش."""
        if not self._words.has("facility", key):
            return False
        named_city = self._words.has("place_head", key)
        titled = self._words.has("royal_title", passage.key(first + 1))
        begin = first + 1 + titled
        name = self._persons.read(passage, begin)
        last = name.end
        nationality = last - 1 in passage.claims and passage.claims[last - 1].mention is MentionKind.NATIONALITY
        if not name.given or nationality or (named_city and not titled):
            return False
        while self._words.has("rank_of_place", passage.key(last)):
            last += 1
        if not titled and last - begin < _MOST_WORDS:
            return False
        passage.claim(passage.name(first, last, EntityKind.PLACE, stripped))
        return True

    def _after_noun(self, passage: Passage, first: int, stripped: int, key: str) -> bool:
        words = self._words
        nature = words.has("nature_head", key)
        strict = nature or words.has("place_head_strict", key)
        if not strict and not words.has("place_head", key):
            return False
        begin = first + 1
        if passage.key(begin) in QUOTES:
            begin += 1
        if key == _TERM and passage.is_word(begin) and words.is_given(passage.pieces[begin]):
            return False
        last = self._end(passage, begin, strict=strict)
        if last == begin:
            return False
        if nature:
            passage.claim(passage.name(first, last, EntityKind.PLACE, stripped))
        else:
            passage.claim(passage.name(begin, last, EntityKind.PLACE))
        return True

    def _end(self, passage: Passage, begin: int, *, strict: bool) -> int:
        """Return where the name ends that begins after a noun; a `strict` noun has other meanings, so that less will do."""
        last = begin
        second = begin + 1
        if (
            self._words.has("place_first", passage.key(begin))
            and passage.is_word(second)
            and passage.is_free(begin, second + 1)
        ):
            return second + 1
        while last - begin < _MOST_WORDS and passage.is_word(last) and last not in passage.claims:
            follows = self._begins(passage, last, strict=strict) if last == begin else self._continues(passage, last)
            if not follows:
                break
            last += 1
        return last

    def _begins(self, passage: Passage, index: int, *, strict: bool) -> bool:
        piece = passage.pieces[index]
        if not strict and self._words.may_be_family(piece):
            return True
        if not strict:
            return self._words.may_be_place(piece) and not piece.key.endswith(_FEMININE)
        if not self._words.may_be_name(piece):
            return False
        like_noun = self._words.shapes.ends_like_noun(piece.key) or _COMPARATIVE.fullmatch(piece.key)
        return not like_noun and not _WITH_OR_FOR.match(piece.key)

    def _continues(self, passage: Passage, index: int) -> bool:
        piece = passage.pieces[index]
        if _PROCLITIC.match(piece.key) or self._words.shapes.ends_like_adjective(piece.key):
            return False
        return self._words.may_be_name(piece)
