"""Organisations whose type noun stands right before their name: جامعة هارفارد, جماعة "…", صحيفة "…"."""

from glossary.entities.passage import Found, Passage
from glossary.entities.personal import PersonalNames
from glossary.entities.pieces import QUOTES
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MOST_WORDS = 6
_MOST_QUOTED = 7
_AND_THE = "وال"
_TO_THE = "لل"
_OR = "او"
"""Also the first word of names such as أو دغست."""
_FEMININE = "ه"
_FEMININE_PLURAL = "ات"
_RELATIVE = "ي"


class TypeNouns:
    """Reads the name after a type noun."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._persons = PersonalNames(vocabulary)

    def quoted(self, passage: Passage, first: int, stripped: int, *, inside: bool) -> Found | None:
        """Return the name in quotes right after a type noun, with the noun or without."""
        opening = first + 1
        if passage.key(first).startswith(ARTICLE):
            opening += 1
            if not passage.key(first + 1).startswith(ARTICLE):
                return None
        if passage.key(opening) not in QUOTES:
            return None
        last = opening + 1
        while last - opening <= _MOST_QUOTED and last < len(passage.pieces) and passage.key(last) not in QUOTES:
            last += 1
        if last == opening + 1 or passage.key(last) not in QUOTES:
            return None
        if inside:
            last = self._purpose_end(passage, last + 1)
            return passage.name(first, last, EntityKind.ORGANISATION, stripped)
        held = passage.claims.get(opening + 1)
        if held is not None and held.kind is not EntityKind.PLACE:
            return None
        return passage.name(opening + 1, last, EntityKind.ORGANISATION)

    def extended(self, passage: Passage, first: int, stripped: int) -> Found | None:
        """Return a known organisation with the type noun before it."""
        held = passage.claims.get(first + 1)
        if held is None or held.kind is not EntityKind.ORGANISATION or held.start != passage.pieces[first + 1].start:
            return None
        name = passage.name(first, held.last, EntityKind.ORGANISATION, stripped)
        return Found(first, held.last, name.start, held.end, held.kind, held.mention, held.entity_id, held.name)

    def unquoted(self, passage: Passage, first: int, key: str) -> Found | None:
        """Return the name after a type noun that is no part of it: صحيفة الوطن, شركة دي إن أو."""
        begin = first + 1
        if begin in passage.claims or not passage.is_word(begin):
            return None
        if self._words.has("press", key):
            ends_here = passage.key(begin).startswith(ARTICLE) and not self._words.is_function(passage.pieces[begin])
            return passage.name(begin, begin + 1, EntityKind.ORGANISATION) if ends_here else None
        last = begin
        while last - begin < _MOST_WORDS and self._words.has("spelled_letter", passage.key(last)):
            last += 1
        if last > begin + 1:
            return passage.name(begin, last, EntityKind.ORGANISATION)
        while last - begin < _MOST_WORDS and last not in passage.claims and self._is_proper(passage, last):
            last += 1
        held = passage.claims.get(last)
        closed = held is not None and held.mention is MentionKind.NATIONALITY and passage.key(last).startswith(ARTICLE)
        return passage.name(begin, last, EntityKind.ORGANISATION) if closed and last > begin else None

    def named(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        """Return a type noun with the proper name after it: جامعة هارفارد, مركز أو دغست للدراسات."""
        last = self._person_end(passage, first + 1)
        proper = last > first + 1
        while True:
            following, is_proper = self._step(passage, first, last, key)
            if following == last:
                break
            last, proper = following, proper or is_proper
        if not proper and not self._has_purpose(passage, first, last):
            return None
        return passage.name(first, last, EntityKind.ORGANISATION, stripped)

    def _step(self, passage: Passage, first: int, last: int, key: str) -> tuple[int, bool]:
        """Return where the next word of the name ends, and whether it makes the name a proper one."""
        if last - first >= _MOST_WORDS or last >= len(passage.pieces):
            return last, False
        held = passage.claims.get(last)
        if held is not None:
            is_place = held.kind is EntityKind.PLACE and held.mention is MentionKind.NAME
            branch = last == first + 2 and self._is_proper_here(passage, first, first + 1, key)
            return (held.last, True) if is_place and (last == first + 1 or branch) else (last, False)
        if not passage.is_word(last) or not self._continues(passage, first, last):
            return last, False
        return last + 1, self._is_proper(passage, last) or self._is_proper_here(passage, first, last, key)

    def _person_end(self, passage: Passage, first: int) -> int:
        """Return where the name of the person ends after whom an institution is called: جامعة الملك فهد."""
        titled = self._words.is_title(passage.key(first)) and passage.key(first).startswith(ARTICLE)
        begin = first + titled
        if not passage.is_word(begin) or not self._words.is_given(passage.pieces[begin]):
            return first
        return self._persons.read(passage, begin).end

    def _continues(self, passage: Passage, first: int, last: int) -> bool:
        word = passage.key(last)
        if self._words.has("trailing", word):
            return False
        if self._words.is_function(passage.pieces[last]):
            return last == first + 1 and word == _OR and self._is_proper(passage, last + 1)
        if word.startswith(ARTICLE):
            return last == first + 1 or self._agrees(passage.key(last - 1), word)
        if word.startswith(_TO_THE):
            return True
        if word.startswith(_AND_THE):
            return last > first + 1
        if last > first + 1 and passage.key(last - 1).startswith(ARTICLE):
            return False
        return self._is_proper(passage, last) and not self._begins_person(passage, first, last)

    def _agrees(self, before: str, word: str) -> bool:
        """Return whether a definite word may be an adjective of the one before, and so part of the name."""
        if self._words.has("rank", word):
            return True
        if word.endswith(_FEMININE):
            return before.endswith((_FEMININE, _FEMININE_PLURAL))
        return word.endswith(_RELATIVE)

    def _begins_person(self, passage: Passage, first: int, last: int) -> bool:
        return last > first + 1 and self._words.is_strong(passage.pieces[last])

    def _is_proper(self, passage: Passage, index: int) -> bool:
        """Return whether a word is no common one, so that it can only be a name."""
        if not passage.is_word(index):
            return False
        piece = passage.pieces[index]
        if self._words.shapes.is_definite(piece.key) or piece.key.startswith(_TO_THE):
            return False
        return self._words.may_be_name(piece) and not self._words.shapes.ends_like_adjective(piece.key)

    def _is_proper_here(self, passage: Passage, first: int, last: int, key: str) -> bool:
        """Return whether a definite word right after the type noun is its name: بنك الأفق, نادي الوفاق."""
        word = passage.key(last)
        if last > first + 1 or not word.startswith(ARTICLE):
            return False
        if self._words.has("takes_any_name", key):
            return True
        return self._words.has("takes_name", key) and not self._words.is_common(word)

    def _purpose_end(self, passage: Passage, last: int) -> int:
        """Return the end of what an institution is for, right after its name: … للفنون والآداب."""
        if not passage.key(last).startswith(_TO_THE) or self._words.is_function(passage.pieces[last]):
            return last
        last += 1
        while passage.key(last).startswith((ARTICLE, _AND_THE)) and not self._words.has("trailing", passage.key(last)):
            last += 1
        return last

    @staticmethod
    def _has_purpose(passage: Passage, first: int, last: int) -> bool:
        return last > first + 2 and any(passage.key(index).startswith(_TO_THE) for index in range(first + 2, last))
