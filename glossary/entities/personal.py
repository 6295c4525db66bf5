"""How far a person's name reaches, from its first word on."""

import re
from dataclasses import dataclass

from corpus.arabic.normalise import bare
from glossary.entities.passage import Passage
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_SERVANT = "عبد"
_ALI = "علي"
_THEN_THAT = re.compile("إن")
"""What tells فإن from the فان of foreign names."""
_MOST_UNITS = 4
_MOST_UNKNOWN = 2


@dataclass(slots=True)
class PersonalName:
    """A name while it is read: a unit is a word, or two that are one name as in عبد الله."""

    first: int
    end: int
    """The piece after the name."""
    trusted: bool
    """Whether a title or a verb of saying makes a name likely, so that unknown words may begin it."""
    units: int = 0
    given: int = 0
    """Units that are given names, or joined by a word such as بن."""
    linked: bool = False
    over: bool = False
    """Whether nothing can follow: the last unit was the ordinal of a king or a family name."""

    @property
    def unknown(self) -> int:
        """The units that nobody knows."""
        return self.units - self.given


class PersonalNames:
    """Reads persons' names in a passage."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def read(self, passage: Passage, first: int, key: str = "", *, trusted: bool = False) -> PersonalName:
        """Return the name that begins at a piece, of no units if none does; `key` is the first word without proclitics."""
        name = PersonalName(first, first, trusted)
        while not name.over and (name.units < _MOST_UNITS or name.linked):
            step = self._unit(passage, name, key if name.end == first else "")
            if not step:
                break
            name.end += step
            name.units += 1
        return name

    def _unit(self, passage: Passage, name: PersonalName, key: str) -> int:
        """Return how many pieces the next unit takes, or 0 where the name ends."""
        here = name.end
        if not passage.is_word(here) or self._is_held(passage, here, after_given=name.units == name.given > 0):
            return 0
        key = key or passage.key(here)
        if name.units and self._words.has("mother", key):
            return 0
        if name.units and self._words.has("link", key) and not _THEN_THAT.search(bare(passage.pieces[here].text)):
            return self._linked(passage, name, here)
        known = passage.claims.get(here)
        nationality = known is not None and known.mention is MentionKind.NATIONALITY
        if nationality and (name.units or not self._words.has("link", passage.key(here + 1))):
            name.over = True
            return int(name.units == name.given == 1 and key.startswith(ARTICLE))
        taken = self._compound(passage, here, key)
        if not taken and known is not None and known.kind is EntityKind.PERSON:
            taken = known.last - here
        if not taken and self._words.is_given(passage.pieces[here], key):
            other = self._is_preposition(passage, name, here, key) or self._is_title(passage, name, here, key)
            taken = 0 if other else self._with_half(passage, here)
        if taken:
            name.given += 1
            return taken
        if name.units == name.given == 1 and self._words.is_family(key) and self._is_sure(passage, name):
            name.over = not self._goes_on(passage, here + 1)
            return 1
        if (name.units and self._words.has("title", key)) or self._words.has("father", key):
            return 0
        if name.units == 0:
            likely = name.trusted and self._words.may_be_name(passage.pieces[here])
            return self._with_half(passage, here) if likely else 0
        return self._next(passage, name, here)

    def _goes_on(self, passage: Passage, here: int) -> bool:
        """Return whether a name that could be over has a further given or family name, or بن and the like."""
        if not passage.is_word(here):
            return False
        key = passage.key(here)
        known = self._words.is_given(passage.pieces[here]) or self._words.is_family(key)
        return known or self._words.has("link", key) or self._words.has("kunya", key)

    def _is_sure(self, passage: Passage, name: PersonalName) -> bool:
        """Return whether a word after a given name is its family name: no common word, or the given one is nothing else."""
        if not self._words.is_common(passage.key(name.end)):
            return True
        after = passage.key(name.end + 1)
        adjective = self._words.has("rank", after) or self._words.has("no_family", after)
        office = adjective and self._words.has("title", passage.key(name.end))
        return not office and (name.trusted or self._words.is_strong(passage.pieces[name.first]))

    def _next(self, passage: Passage, name: PersonalName, here: int) -> int:
        """Return how many pieces a family name or a further unknown name takes."""
        piece = passage.pieces[here]
        if self._words.has("calendar_name", piece.key) and not passage.is_word(here + 1):
            name.over = True
            return 1
        if self._words.may_be_name(piece):
            taken = self._with_half(passage, here)
            last = name.unknown == _MOST_UNKNOWN and not passage.is_word(here + taken)
            return taken if name.unknown < _MOST_UNKNOWN or last else 0
        if name.unknown == 0 and self._words.may_be_family(piece):
            return 1
        if name.units == name.given == 1:
            name.over = True
            if piece.key in self._words.ordinals:
                return 1
            return int(name.trusted and self._words.looks_like_family(piece))
        return 0

    def _linked(self, passage: Passage, name: PersonalName, here: int) -> int:
        """Return how many pieces بن or its like takes with the name after it."""
        name.linked = name.units < 2 * _MOST_UNITS
        if not passage.is_word(here + 1) or self._is_held(passage, here + 1, after_given=False):
            return 0
        taken = self._compound(passage, here + 1, passage.key(here + 1)) or int(
            self._may_follow_link(passage, here + 1, family=self._words.has("family_link", passage.key(here)))
        )
        name.given += bool(taken)
        return taken and 1 + taken

    def _compound(self, passage: Passage, here: int, key: str) -> int:
        """Return the pieces of a unit of two words, or written as two: عبد الله, أبو بكر, أبو الغيط."""
        after = passage.key(here + 1)
        if key == _SERVANT and after.startswith(ARTICLE) and len(after) > 3:
            return 2
        if key.startswith(_SERVANT + ARTICLE) and len(key) > 6:
            return 1
        if self._words.has("kunya", key) and passage.is_word(here + 1):
            if after == _SERVANT:
                return 3 if passage.is_word(here + 2) else 2
            return 2 * (self._is_name(passage, here + 1) or self._may_follow_father(passage, here, key))
        return 0

    def _may_follow_father(self, passage: Passage, here: int, key: str) -> bool:
        """Return whether أبو makes a name of any word after it: أبو العينين, أبو حرب."""
        if not self._words.has("father", key) or here + 1 in passage.claims:
            return False
        after = passage.pieces[here + 1]
        return self._words.has("calendar_name", after.key) or not self._words.is_function(after)

    def _is_name(self, passage: Passage, here: int) -> bool:
        piece = passage.pieces[here]
        return self._words.is_given(piece) or self._words.may_be_name(piece) or self._words.may_be_family(piece)

    def _may_follow_link(self, passage: Passage, here: int, *, family: bool) -> bool:
        """Return whether a word can be the father's name after بن, even a common one, or any name after آل."""
        piece = passage.pieces[here]
        definite = self._words.shapes.has_article(piece) and not family
        return self._is_name(passage, here) or not (self._words.is_function(piece) or definite)

    def _with_half(self, passage: Passage, here: int) -> int:
        return 1 + self._words.has("half", passage.key(here + 1))

    def _is_held(self, passage: Passage, here: int, *, after_given: bool) -> bool:
        """Return whether something else holds a piece; a family name after a given one is no place: دييغو ليما."""
        held = passage.claims.get(here)
        if held is None or held.mention is MentionKind.NATIONALITY:
            return False
        if after_given and held.kind is EntityKind.PLACE and held.last == held.first + 1:
            return not self._words.is_family(passage.key(here))
        begins_here = held.first == here and held.start == passage.pieces[here].start
        return held.kind is not EntityKind.PERSON or not begins_here

    def _is_title(self, passage: Passage, name: PersonalName, here: int, key: str) -> bool:
        """Return whether a given name inside a name is a title with its complement: أمين السر, مساعد الوزير."""
        if not name.units or not self._words.has("title", key) or not passage.is_word(here + 1):
            return False
        after = passage.key(here + 1)
        return self._words.shapes.is_definite(after) or self._words.is_common(after)

    def _is_preposition(self, passage: Passage, name: PersonalName, here: int, key: str) -> bool:
        """Return whether علي is على written without care: a noun follows that no name would have next."""
        if key != _ALI or not name.units or not passage.is_word(here + 1):
            return False
        held = passage.claims.get(here + 1)
        return self._words.is_common(passage.key(here + 1)) or (held is not None and held.kind is not EntityKind.PERSON)
