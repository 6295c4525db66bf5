"""Organisations that their own words show: a ministry, the army of a country, a national institute, a type noun with a name."""

from glossary.entities.institutions import Institutions
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import PieceReader
from glossary.entities.shapes import ARTICLE
from glossary.entities.type_nouns import TypeNouns
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_FEMININE = "ه"
_HEADS = (
    "outside_head",
    "named_head",
    "party",
    "takes_town",
    "ministry",
    "state",
    "state_first",
    "court",
    "authority_head",
    "high_court",
    "open_head",
)
"""The classes of words that organisations begin with."""


class OrganisationRules:
    """Claims the organisations of a passage that a type noun shows."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader
        self._nouns = TypeNouns(vocabulary)
        self._institutions = Institutions(vocabulary)
        heads = vocabulary.union(*_HEADS)
        self._heads = heads | {ARTICLE + head for head in vocabulary.union("outside_head")}

    def claim(self, passage: Passage) -> None:
        """Claim every organisation whose type noun stands in the passage, with its name in quotes or not."""
        for first in range(len(passage.pieces)):
            if not passage.is_word(first) or (self._held_by_name(passage, first) and not self._goes_on(passage, first)):
                continue
            for stripped, key in self._reader.readings(passage.key(first)):
                found = self._found(passage, first, stripped, key) if key in self._heads else None
                if found is not None:
                    passage.claim(found)
                    break

    def _found(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        nouns = self._nouns
        if self._words.has("outside_head", key):
            found = nouns.quoted(passage, first, stripped, inside=False) or nouns.unquoted(passage, first, key)
            if found is None and self._words.has("authority_head", key):
                found = self._institutions.of_matter(passage, first, stripped)
            return found
        if self._words.has("outside_head", key.removeprefix(ARTICLE)):
            return nouns.quoted(passage, first, stripped, inside=False)
        if self._words.has("named_head", key) or self._words.has("party", key):
            return (
                nouns.extended(passage, first, stripped)
                or nouns.quoted(passage, first, stripped, inside=True)
                or nouns.named(passage, first, stripped, key)
            )
        return self._institution(passage, first, stripped, key)

    def _institution(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        words = self._words
        if words.has("takes_town", key):
            found = self._institutions.in_town(passage, first, stripped)
            if found is not None:
                return found
        if words.has("ministry", key):
            return self._ministry(passage, first, stripped)
        if words.has("state", key) or words.has("state_first", key):
            found = self._state(passage, first, stripped, key)
            if found is not None:
                return found
        if words.has("court", key):
            return self._institutions.court(passage, first, stripped)
        if words.has("authority_head", key):
            return self._institutions.of_matter(passage, first, stripped)
        if words.has("high_court", key):
            found = self._institutions.high_court(passage, first, stripped)
            if found is not None:
                return found
        if words.has("open_head", key):
            return self._institutions.ranked(passage, first, stripped)
        return None

    def _ministry(self, passage: Passage, first: int, stripped: int) -> Found | None:
        last = self._institutions.definite_end(passage, first + 1)
        if last == first + 1:
            return None
        return passage.name(
            first, self._institutions.with_nationality(passage, last), EntityKind.ORGANISATION, stripped
        )

    def _state(self, passage: Passage, first: int, stripped: int, key: str) -> Found | None:
        """Return an institution of a state: الجيش المالي, البنك المركزي المصري, مجلس النواب الليبي."""
        if self._words.has("state_office", key):
            before, after = passage.key(first - 1), passage.key(first + 1)
            if self._words.is_title(before) or self._words.shapes.is_definite(before) or not after.endswith(_FEMININE):
                return None
        last = first + 1
        if self._words.has("state_first", key):
            if not self._words.has("state_second", passage.key(last)):
                return None
            last += 1
        while self._words.has("court_adjective", passage.key(last)) or self._words.has("rank", passage.key(last)):
            last += 1
        if self._institutions.with_nationality(passage, last) == last:
            return None
        return passage.name(first, last + 1, EntityKind.ORGANISATION, stripped)

    def _goes_on(self, passage: Passage, first: int) -> bool:
        """Return whether what is known is but the beginning of a country's own institution: الهلال الأحمر القطري."""
        held = passage.claims[first]
        begins = held.first == first and held.kind is EntityKind.ORGANISATION
        follows = begins and self._institutions.with_nationality(passage, held.last) > held.last
        readings = (key for _, key in self._reader.readings(passage.key(first)))
        return follows and any(self._words.has("state_first", key) for key in readings)

    @staticmethod
    def _held_by_name(passage: Passage, index: int) -> bool:
        held = passage.claims.get(index)
        return held is not None and held.mention is MentionKind.NAME
