"""How far a person's name reaches, from its first word on."""

from dataclasses import dataclass

from glossary.entities.passage import Passage
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_SERVANT = "عبد"
_MOST_UNITS = 4


@dataclass(slots=True)
class _Growing:
    """A name while it grows."""

    end: int
    units: int = 0
    given: int = 0
    """Units that are given names."""
    linked: bool = False
    """Whether a word such as بن stands in it."""


class PersonalNames:
    """Reads persons' names in a passage."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def end(
        self, passage: Passage, first: int, stripped_key: str = "", *, trusted: bool = False
    ) -> tuple[int, int, int]:
        """Return where a name that begins at `first` ends, its units and how many of them are given names.

        `trusted` says that a title or a verb of saying makes a name likely, so that unknown words may begin it.
        """
        name = _Growing(first)
        while name.units < _MOST_UNITS or name.linked:
            step = self._unit(passage, name, stripped_key if name.end == first else "", trusted=trusted)
            if not step:
                break
            name.end += step
            name.units += 1
        return name.end, name.units, name.given

    def _unit(self, passage: Passage, name: _Growing, key: str, *, trusted: bool) -> int:
        """Return how many pieces the next unit of a name takes, or 0 where the name ends."""
        here = name.end
        if not passage.is_word(here) or self._held(passage, here):
            return 0
        key = key or passage.key(here)
        compound = self._compound(passage, here, key)
        if compound:
            name.given += 1
            return compound
        if self._words.has("link", key) and name.units and passage.is_word(here + 1):
            return self._linked(passage, name, here)
        piece = passage.pieces[here]
        known = passage.claims.get(here)
        if known is not None and known.mention is MentionKind.NATIONALITY:
            return int(name.units == name.given == 1 and key.startswith("ال"))
        if known is not None and known.kind is EntityKind.PERSON and known.first == here:
            name.given += 1
            return known.last - here
        if self._words.is_given(piece, key) and not self._is_preposition(passage, name, here, key):
            name.given += 1
            return 1 + self._words.has("half", passage.key(here + 1))
        if name.units == 0:
            return int(trusted and self._words.may_be_name(piece)) * self._with_half(passage, here)
        return self._next(passage, name, here)

    def _next(self, passage: Passage, name: _Growing, here: int) -> int:
        piece = passage.pieces[here]
        unknown = name.units - name.given
        if self._words.may_be_name(piece):
            taken = self._with_half(passage, here)
            return taken if unknown < 2 or (unknown == 2 and not passage.is_word(here + taken)) else 0
        if self._words.may_be_family(piece) and unknown == 0 and name.units <= _MOST_UNITS + 1:
            return 1
        if name.units == 1 and name.given == 1 and piece.key in self._words.ordinals:
            return 1
        return 0

    def _linked(self, passage: Passage, name: _Growing, here: int) -> int:
        after = passage.key(here + 1)
        compound = self._compound(passage, here + 1, after)
        if compound:
            name.linked = name.units < 2 * _MOST_UNITS
            name.given += 1
            return 1 + compound
        piece = passage.pieces[here + 1]
        if self._words.is_given(piece) or self._words.may_be_name(piece) or self._words.may_be_family(piece):
            name.linked = name.units < 2 * _MOST_UNITS
            name.given += 1
            return 2
        return 0

    def _compound(self, passage: Passage, here: int, key: str) -> int:
        """Return the pieces of a unit written as two words: عبد الله, أبو بكر, أبو الغيط."""
        after = passage.key(here + 1)
        if key == _SERVANT and after.startswith("ال") and len(after) > 3:
            return 2
        if key.startswith(_SERVANT + "ال") and len(key) > 6:
            return 1
        if self._words.has("kunya", key) and passage.is_word(here + 1):
            if after == _SERVANT:
                return 3
            piece = passage.pieces[here + 1]
            if self._words.is_given(piece) or self._words.may_be_name(piece) or self._words.may_be_family(piece):
                return 2
        return 0

    def _with_half(self, passage: Passage, here: int) -> int:
        return 1 + self._words.has("half", passage.key(here + 1))

    @staticmethod
    def _held(passage: Passage, here: int) -> bool:
        held = passage.claims.get(here)
        if held is None or held.mention is MentionKind.NATIONALITY:
            return False
        return held.kind is not EntityKind.PERSON or held.first != here

    def _is_preposition(self, passage: Passage, name: _Growing, here: int, key: str) -> bool:
        """Return whether علي is على written without care: a noun follows that no name would have next."""
        if key != "علي" or not name.units or not passage.is_word(here + 1):
            return False
        after = passage.key(here + 1)
        held = passage.claims.get(here + 1)
        return self._words.is_common(after) or (held is not None and held.kind is not EntityKind.PERSON)
