"""Institutions that a rank, a purpose or a matter shows: courts, councils, authorities."""

from glossary.entities.passage import Found, Passage
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MOST_WORDS = 7
_AND = "و"
_AND_THE = "وال"
_TO_THE = "لل"
_TO = "ل"
_IN = "في"
_AT = "ب"
_SHORTEST_PURPOSE = 4
_FEMININE = "ه"
_FEMININE_PLURAL = "ات"
_RELATIVE = "ي"
_FEMININE_RELATIVE = "يه"


class Institutions:
    """Reads the name that begins with the noun of an institution."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def court(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return a court by what it does or where it sits: محكمة النقض المصرية, محكمة جنايات القاهرة, محكمة لاهاي."""
        last = first + 1
        while self._words.has("court_kind", passage.key(last).removeprefix(ARTICLE)):
            last += 1
        definite = last > first + 1 and passage.key(last - 1).startswith(ARTICLE)
        held = passage.claims.get(last)
        if not definite:
            if held is None or held.kind is not EntityKind.PLACE or held.start != passage.pieces[last].start:
                return None
            if held.mention is MentionKind.NATIONALITY:
                return None
            last = held.last
        return self._name(passage, first, self.with_nationality(passage, self._adjectives(passage, last)), stripped)

    def high_court(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return a court with two adjectives or more: المحكمة الدستورية العليا."""
        last = first + 1
        while self._words.has("court_adjective", passage.key(last)):
            last += 1
        return self._name(passage, first, self.with_nationality(passage, last), stripped) if last > first + 2 else None

    def of_matter(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return an authority by its matter: هيئة الرقابة المالية, مجلس القضاء الأعلى, جهاز المخابرات العامة."""
        if not self._words.has("authority_matter", passage.key(first + 1)):
            return None
        last = self.definite_end(passage, first + 1)
        end = self.with_nationality(passage, last)
        ranked = any(self._words.has("rank", passage.key(index)) for index in range(first + 2, last))
        if self._words.has("needs_rank", passage.key(first)[stripped:]) and end == last and not ranked:
            return None
        return self._name(passage, first, end, stripped)

    def in_town(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return an institution by its nationality and town: الجامعة الأمريكية في بيروت, الجامعة الأمريكية بالقاهرة."""
        last = self.with_nationality(passage, first + 1)
        if last == first + 1:
            return None
        apart = passage.key(last) == _IN
        town = passage.claims.get(last + apart)
        if town is None or town.kind is not EntityKind.PLACE or town.mention is not MentionKind.NAME:
            return None
        joined = passage.block.text[passage.pieces[town.first].start : town.start] == _AT
        return self._name(passage, first, town.last, stripped) if apart or joined else None

    def ranked(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return an institution by its rank and purpose: المعهد الوطني للإحصاء, المركز الوطني لمكافحة الأمراض."""
        last = first + 1
        while self._words.has("rank", passage.key(last)) or self.with_nationality(passage, last) > last:
            last += 1
        if last == first + 1 or not passage.is_word(last):
            return None
        purpose = passage.key(last)
        if purpose.startswith(_TO_THE):
            last = self.definite_end(passage, last)
        elif self._is_purpose(passage, last):
            last = self.definite_end(passage, last + 1)
        else:
            return None
        return self._name(passage, first, last, stripped)

    def definite_end(self, passage: Passage, first: int) -> int:
        """Return where the row of definite words ends: adjectives after a noun, and more joined by and."""
        last = first
        while last - first < _MOST_WORDS and passage.is_word(last) and last not in passage.claims:
            key = passage.key(last)
            article = key.startswith((ARTICLE, _AND_THE, _TO_THE))
            if not article or len(key) < _SHORTEST_PURPOSE or self._words.has("trailing", key):
                break
            follows = last == first or key.startswith((_AND_THE, _TO_THE)) or self._agrees(passage.key(last - 1), key)
            if not follows or self._words.has("calendar", key):
                break
            last += 1
            if self._joins(passage, last):
                last += 2
        return last

    def _joins(self, passage: Passage, index: int) -> bool:
        """Return whether a further matter follows that is one of something: الزراعة واستصلاح الأراضي."""
        key = passage.key(index)
        follows = self._words.shapes.is_definite(passage.key(index + 1)) and passage.is_free(index, index + 2)
        return follows and key[:1] == _AND and self._words.has("and_of", key[1:])

    def with_nationality(self, passage: Passage, last: int) -> int:
        """Return the end of the nationality that stands here with the article, or here."""
        held = passage.claims.get(last)
        definite = passage.key(last).startswith(ARTICLE)
        return held.last if held and held.mention is MentionKind.NATIONALITY and definite else last

    def _adjectives(self, passage: Passage, last: int) -> int:
        while last not in passage.claims and self._words.has("court_adjective", passage.key(last)):
            last += 1
        return last

    def _is_purpose(self, passage: Passage, index: int) -> bool:
        """Return whether a word says what for: لمكافحة الأمراض, لكرة القدم."""
        key = passage.key(index)
        if not key.startswith(_TO) or len(key) < _SHORTEST_PURPOSE or index in passage.claims:
            return False
        follows = passage.key(index + 1).startswith(ARTICLE) and index + 1 not in passage.claims
        return follows and not self._words.is_function(passage.pieces[index])

    def _agrees(self, before: str, word: str) -> bool:
        """Return whether a definite word may be an adjective of the one before."""
        if self._words.has("rank", word) or word.endswith((_RELATIVE, _FEMININE_RELATIVE)):
            return True
        return word.endswith(_FEMININE) and before.endswith((_FEMININE, _FEMININE_PLURAL))

    @staticmethod
    def _name(passage: Passage, first: int, last: int, stripped: int) -> Found:
        return passage.name(first, last, EntityKind.ORGANISATION, stripped)
