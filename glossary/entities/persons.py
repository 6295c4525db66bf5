"""Persons whom nobody knows yet: after titles and verbs of saying, and wherever a given name begins a name."""

from corpus.model import BlockKind
from glossary.entities.passage import Passage
from glossary.entities.personal import PersonalNames
from glossary.entities.pieces import PieceReader, Sort
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_FARTHEST = 9
"""Words of a title's complement that may stand before the name: المتحدث باسم الخارجية الأميركية …"""
_COMMAS = frozenset("،,:")
_SHORT = 3
_SERVANT_OF_THE = "عبدال"
_AND = "و"
_THAT = "ان"
"""إن and أن, which follow the name of one who says something."""


class PersonRules:
    """Claims the persons of a passage."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader
        self._names = PersonalNames(vocabulary)

    def claim(self, passage: Passage) -> None:
        """Claim every person's name that a title, a verb of saying or a given name shows."""
        if passage.block.kind is BlockKind.CAPTION:
            self._whole_caption(passage)
        for first in range(len(passage.pieces)):
            if passage.is_word(first) and self._words.is_title(passage.key(first)):
                self._after_title(passage, first)
        for first in range(len(passage.pieces)):
            if passage.is_word(first) and self._words.may_say(passage.key(first)):
                self._after_saying(passage, first)
        first = 0
        while first < len(passage.pieces):
            first = max(first + 1, self._by_given_name(passage, first))

    def claim_joined(self, passage: Passage) -> None:
        """Claim a name nobody knows that و joins to a person, where a family name follows it."""
        for held in passage.found():
            second = held.last + 1
            if held.kind is not EntityKind.PERSON or held.last - held.first < 2 or not passage.is_word(second):
                continue
            key = passage.key(held.last).removeprefix(_AND)
            family = passage.key(second)
            joined = key != passage.key(held.last) and passage.is_word(held.last) and held.last not in passage.claims
            other = passage.claims.get(second)
            free = other is None or (other.kind is EntityKind.PERSON and other.last == second + 1)
            known = self._words.is_family(family) and not self._words.is_common(family)
            if joined and free and known and len(key) > _SHORT and not self._words.is_common(key):
                passage.claim(passage.name(held.last, second + 1, EntityKind.PERSON, len(_AND)))

    def _whole_caption(self, passage: Passage) -> None:
        """Claim a caption that is nothing but a name."""
        if passage.pieces and not passage.claims and self._begins_here(passage, 0):
            name = self._names.read(passage, 0, trusted=True)
            if name.units >= 2 and name.end == len(passage.pieces):
                passage.claim(passage.name(0, name.end, EntityKind.PERSON))

    def _after_title(self, passage: Passage, title: int) -> None:
        comma = False
        skipped = 0
        for first in range(title + 1, min(title + _FARTHEST, len(passage.pieces))):
            key = passage.key(first)
            if key == "." and first == title + 1 and len(passage.key(title)) == 1:
                continue
            if key in _COMMAS and not comma and first > title + 1:
                comma = True
                continue
            if passage.pieces[first].sort in (Sort.SIGN, Sort.NUMBER):
                return
            if self._begins_here(passage, first, apart=comma) and self._titled(passage, title, first, comma=comma):
                return
            if not self._is_complement(passage, first):
                skipped += 1
                if self._words.is_function(passage.pieces[first]):
                    return
            if comma or skipped > 1:
                return

    def _titled(self, passage: Passage, title: int, first: int, *, comma: bool) -> bool:
        """Claim the name that begins at `first` after a title, if there is one."""
        direct = first == title + 1 and self._words.has("direct", passage.key(title))
        definite = self._words.shapes.is_definite(passage.key(title)) or first > title + 1
        return self._claim(passage, first, needed=1 if direct else 2, closed=comma or not definite)

    def _after_saying(self, passage: Passage, verb: int) -> None:
        first = verb + 1
        if not passage.is_word(first) or not self._begins_here(passage, first):
            return
        if self._words.says(passage.key(verb)) or self._words.is_given(passage.pieces[first]):
            self._claim(passage, first, needed=2, closed=True)

    def _by_given_name(self, passage: Passage, first: int) -> int:
        """Claim a name that begins with a given name here; return where to look next."""
        if not passage.is_word(first) or (first in passage.claims and not self._is_linked_name(passage, first)):
            return first + 1
        readings = self._reader.readings(passage.key(first))
        if self._words.has("function", passage.key(first)):
            readings = readings[:1]  # لصالح is no proclitic and a name
        for stripped, key in readings:
            if stripped and len(key) <= _SHORT and not self._is_surely_name(passage, first + 1):
                continue
            piece = passage.pieces[first]
            compound = self._is_compound(passage, first, key)
            if not compound and not self._words.is_given(piece, key):
                continue
            name = self._names.read(passage, first, key)
            strong = self._words.is_strong(piece, key) or (compound and name.unknown)
            apart = self._stands_apart(passage, first, name.end) or self._follows_nationality(passage, first)
            second = passage.key(first + 1)
            family = self._words.is_family(second) and not self._words.is_common(second)
            if name.units >= 2 and (strong or name.given >= 2 or apart or family):
                passage.claim(passage.name(first, name.end, EntityKind.PERSON, stripped))
                return name.end
        return first + 1

    def _is_surely_name(self, passage: Passage, index: int) -> bool:
        """Return whether a word can only be a name, so that a short one before it may be a given name after و."""
        if not passage.is_word(index):
            return False
        piece = passage.pieces[index]
        family = self._words.is_family(piece.key) and not self._words.is_common(piece.key)
        return family or self._words.is_strong(piece)

    def _is_linked_name(self, passage: Passage, first: int) -> bool:
        """Return whether what could be a nationality begins a name with بن or آل in it: تركي بن سهيل."""
        held = passage.claims[first]
        nationality = held.mention is MentionKind.NATIONALITY and held.last == first + 1
        return nationality and self._words.has("link", passage.key(first + 1))

    def _stands_apart(self, passage: Passage, first: int, end: int) -> bool:
        """Return whether a comma stands before a name and something that closes it after."""
        return passage.key(first - 1) in _COMMAS and (passage.key(end) in _COMMAS or passage.key(end) == _THAT)

    def _follows_nationality(self, passage: Passage, first: int) -> bool:
        """Return whether a nationality that stands for a person is before a name: بينهم المصرية, الكاتب السوري."""
        held = passage.claims.get(first - 1)
        if held is None or held.mention is not MentionKind.NATIONALITY or not passage.is_word(held.first):
            return False
        key = passage.key(held.first)
        before = passage.key(held.first - 1)
        of_noun = self._words.shapes.is_definite(before) and not self._words.is_title(before)
        return self._words.shapes.is_definite(key) and (key[:1] == _AND or not of_noun)

    def _begins_here(self, passage: Passage, first: int, *, apart: bool = False) -> bool:
        held = passage.claims.get(first)
        if held is not None:
            return held.kind is EntityKind.PERSON and held.first == first and held.last == first + 1
        key = passage.key(first)
        piece = passage.pieces[first]
        if self._is_compound(passage, first, key) or self._words.may_begin_name(piece):
            return True
        return apart and self._words.may_be_name(piece)

    def _is_compound(self, passage: Passage, first: int, key: str) -> bool:
        """Return whether a name of two words begins here: عبد الله, أبو بكر, أم كلثوم."""
        if self._words.has("mother", key):
            return passage.is_word(first + 1) and self._words.is_given(passage.pieces[first + 1])
        return self._words.has("compound_name", key) or (
            key.startswith(_SERVANT_OF_THE) and len(key) > len(_SERVANT_OF_THE) + 1
        )

    def _claim(self, passage: Passage, first: int, *, needed: int, closed: bool) -> bool:
        name = self._names.read(passage, first, trusted=True)
        held = passage.claims.get(first)
        if held is not None and name.end <= held.last:
            return True
        is_closed = self._closed(passage, name.end)
        if name.units < needed and not (name.given and is_closed):
            return False
        if closed and not name.given and not is_closed:
            return False
        passage.claim(passage.name(first, name.end, EntityKind.PERSON))
        return True

    def _closed(self, passage: Passage, end: int) -> bool:
        """Return whether what follows a name shows that it is over: a sign, a verb of saying, إن, the end."""
        if not passage.is_word(end):
            return True
        key = passage.key(end)
        office = key.startswith(ARTICLE) and self._words.has("title", key)
        return office or self._words.has("after_name", key) or self._words.says(key)

    def _is_complement(self, passage: Passage, index: int) -> bool:
        held = passage.claims.get(index)
        if held is not None:
            return held.kind is not EntityKind.PERSON or held.mention is MentionKind.NATIONALITY
        key = passage.key(index)
        piece = passage.pieces[index]
        if piece.sort is Sort.LATIN or (self._words.is_function(piece) and not self._words.has("complement", key)):
            return False
        return (
            self._words.shapes.is_definite(key)
            or self._words.has("complement", key)
            or (self._words.is_common(key) and not self._words.says(key))
        )
