"""Organisations and places that their own type noun shows: a ministry, a bank, a party, a town with its name."""

from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import QUOTES, PieceReader
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MOST_WORDS = 6
_MOST_QUOTED = 7
_OR = "او"
"""Also the first word of names such as أو دغست."""
_AND_THE = "وال"
_TO_THE = "لل"


class OrganisationRules:
    """Claims the organisations of a passage that a type noun shows."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader

    def claim(self, passage: Passage) -> None:
        """Claim every organisation whose type noun stands in the passage, with its name in quotes or not."""
        for first in range(len(passage.pieces)):
            if not passage.is_word(first) or self._held_by_name(passage, first):
                continue
            for stripped, key in self._reader.readings(passage.key(first)):
                found = self._found(passage, first, stripped, key)
                if found is not None:
                    passage.claim(found)
                    break

    def _found(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        words = self._words
        if words.has("outside_head", key):
            return self._quoted(passage, first, stripped, inside=False)
        if words.has("named_head", key) or words.has("party", key):
            return (
                self._extended(passage, first, stripped)
                or self._quoted(passage, first, stripped, inside=True)
                or self._named(passage, first, stripped, key)
            )
        if words.has("ministry", key):
            return self._ministry(passage, first, stripped)
        if words.has("state", key) or words.has("state_first", key):
            found = self._state(passage, first, stripped, key)
            if found is not None:
                return found
        if words.has("open_head", key):
            return self._ranked(passage, first, stripped)
        return None

    def _quoted(self, passage: Passage, first: int, stripped: int, *, inside: bool) -> Found | None:
        """Return the name in quotes right after a type noun, with the noun or without."""
        opening = first + 1
        if passage.key(opening) not in QUOTES:
            return None
        last = opening + 1
        while last < len(passage.pieces) and passage.key(last) not in QUOTES:
            last += 1
        if not 1 <= last - opening - 1 <= _MOST_QUOTED or last >= len(passage.pieces):
            return None
        held = passage.claims.get(opening + 1)
        if not inside:
            if held is not None and held.kind is not EntityKind.PLACE:
                return None
            return passage.name(opening + 1, last, EntityKind.ORGANISATION)
        return passage.name(first, last + 1, EntityKind.ORGANISATION, stripped)

    def _extended(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return a known organisation with the type noun before it."""
        held = passage.claims.get(first + 1)
        if held is None or held.kind is not EntityKind.ORGANISATION or held.start != passage.pieces[first + 1].start:
            return None
        name = passage.name(first, held.last, EntityKind.ORGANISATION, stripped)
        return Found(first, held.last, name.start, held.end, held.kind, held.mention, held.entity_id, held.name)

    def _named(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        """Return a type noun with the proper name after it: جامعة هارفارد, مركز أو دغست للدراسات."""
        last = first + 1
        proper = 0
        while last < len(passage.pieces) and last - first < _MOST_WORDS:
            held = passage.claims.get(last)
            if held is not None:
                if held.mention is MentionKind.NATIONALITY or held.kind is EntityKind.ORGANISATION or last > first + 1:
                    break
                last, proper = held.last, proper + 1
                continue
            if not passage.is_word(last) or not self._continues(passage, first, last, key):
                break
            proper += self._is_proper(passage, last)
            last += 1
        definite = passage.key(first + 1).startswith("ال")
        open_party = self._words.has("party", key) and definite and last > first + 1
        if not proper and not (open_party or self._has_purpose(passage, first, last)):
            return None
        return passage.name(first, last, EntityKind.ORGANISATION, stripped)

    def _ministry(self, passage: Passage, first: int, stripped: int) -> Found | None:
        last = self._definite_end(passage, first + 1)
        if last == first + 1:
            return None
        return passage.name(first, self._with_nationality(passage, last), EntityKind.ORGANISATION, stripped)

    def _state(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        """Return an institution of a state: الجيش المالي, البنك المركزي المصري, مجلس النواب الليبي."""
        if self._words.has("state_office", key):
            before = passage.key(first - 1)
            if self._words.is_title(before) or self._words.is_definite(before) or self._words.is_common(before):
                return None
        last = first + 1
        if self._words.has("state_first", key):
            if not self._words.has("state_second", passage.key(last)):
                return None
            last += 1
        if self._with_nationality(passage, last) == last:
            return None
        return passage.name(first, last + 1, EntityKind.ORGANISATION, stripped)

    def _ranked(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return an institution by its rank and purpose: المعهد الوطني للإحصاء, الهيئة العليا للانتخابات."""
        last = first + 1
        while self._words.has("rank", passage.key(last)) or self._with_nationality(passage, last) > last:
            last += 1
        if last == first + 1 or not passage.key(last).startswith(_TO_THE):
            return None
        return passage.name(first, self._definite_end(passage, last + 1), EntityKind.ORGANISATION, stripped)

    def _definite_end(self, passage: Passage, first: int) -> int:
        """Return where the row of definite words, joined by and, ends."""
        last = first
        while last - first < _MOST_WORDS and passage.is_word(last) and last not in passage.claims:
            key = passage.key(last)
            article = key.startswith("ال") or (last > first and key.startswith((_AND_THE, _TO_THE)))
            if not article or len(key) < 4 or self._words.has("trailing", key) or self._words.has("calendar", key):
                break
            last += 1
        return last

    def _with_nationality(self, passage: Passage, last: int) -> int:
        held = passage.claims.get(last)
        definite = passage.key(last).startswith("ال")
        return held.last if held and held.mention is MentionKind.NATIONALITY and definite else last

    def _continues(self, passage: Passage, first: int, last: int, key: str) -> bool:
        word = passage.key(last)
        if self._words.has("trailing", word) or self._words.is_function(passage.pieces[last]):
            return last == first + 1 and word == _OR and self._is_proper(passage, last + 1)
        if word.startswith(("ال", _TO_THE)):
            return True
        if word.startswith(_AND_THE):
            return last > first + 1
        return self._is_proper(passage, last) and not self._words.is_definite(word)

    def _is_proper(self, passage: Passage, index: int) -> bool:
        """Return whether a word is no common one, so that it can only be a name."""
        if not passage.is_word(index):
            return False
        piece = passage.pieces[index]
        if self._words.is_definite(piece.key):
            return False
        return self._words.may_be_name(piece) and not piece.key.endswith(("ه", "ات", "ين", "ون", "ا"))

    def _has_purpose(self, passage: Passage, first: int, last: int) -> bool:
        return last > first + 2 and any(passage.key(index).startswith(_TO_THE) for index in range(first + 2, last))

    @staticmethod
    def _held_by_name(passage: Passage, index: int) -> bool:
        held = passage.claims.get(index)
        return held is not None and held.mention is MentionKind.NAME
