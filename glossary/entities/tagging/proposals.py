"""Claims the names that the tagger sees, where nobody else claims them or it sees more of them."""

from collections.abc import Sequence, Set

from corpus.arabic.normalise import bare
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import QUOTES, Piece, PieceReader
from glossary.entities.tagging.labels import Tagged
from glossary.entities.tagging.tagger import NameTagger
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_AND = "و"
_LONG_VOWELS = frozenset("اوي")
_SHORTEST = 3


class TaggedNames:
    """Claims names in the passages of one article at a time."""

    def __init__(self, tagger: NameTagger, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._tagger = tagger
        self._words = vocabulary
        self._reader = reader

    def claim(self, passages: Sequence[Passage]) -> None:
        """Claim what the tagger sees: what everybody knows stays what it is, unless a longer name holds it."""
        keys = {piece.key for passage in passages for piece in passage.pieces}
        for passage in passages:
            for tagged in self._tagger.tagged(passage):
                if self._is_claimed(passage, tagged) or self._is_placed(passage, tagged):
                    stripped = self._stripped(passage, tagged.first, keys)
                    passage.claim(passage.name(tagged.first, tagged.last, tagged.kind, stripped))

    def _is_claimed(self, passage: Passage, tagged: Tagged) -> bool:
        """Return whether a name is to be claimed whatever stands around it."""
        if not tagged.likely or self._is_press(passage, tagged) or self._is_office(passage, tagged):
            return False
        held = tuple({passage.claims[at]: None for at in range(tagged.first, tagged.last) if at in passage.claims})
        better = self._is_better(tagged, held) or self._ends_sooner(passage, tagged, held)
        return better and (bool(held) or self._may_stand_here(passage, tagged))

    def _is_press(self, passage: Passage, tagged: Tagged) -> bool:
        """Return whether a person's name is a newspaper's or an agency's by its last word."""
        return tagged.kind is EntityKind.PERSON and self._words.has("press_last", passage.key(tagged.last - 1))

    def _is_office(self, passage: Passage, tagged: Tagged) -> bool:
        """Return whether a person's name is an office and what it is over: والي تيغزار."""
        first = passage.pieces[tagged.first]
        is_office = self._words.is_title(first.key) and not self._words.is_given(first)
        return tagged.kind is EntityKind.PERSON and is_office

    def _is_placed(self, passage: Passage, tagged: Tagged) -> bool:
        """Return whether one word that may be a place stands where places do: after في or من, or joined to one by و."""
        first, after = tagged.first, tagged.last
        if not passage.is_free(first, after):
            return False
        if (
            tagged.kind is not EntityKind.PLACE
            or after > first + 1
            or not self._tagger.is_unknown(passage.pieces[first])
        ):
            return False
        if passage.is_word(after) and after not in passage.claims and self._words.may_be_name(passage.pieces[after]):
            return False
        beside = passage.claims.get(first - 1)
        place = beside is not None and beside.kind is EntityKind.PLACE and beside.mention is MentionKind.NAME
        joined = place and passage.key(first).startswith(_AND)
        return joined or self._words.has("before_place", passage.key(first - 1))

    def _is_better(self, tagged: Tagged, held: Sequence[Found]) -> bool:
        """Return whether a name is to be claimed in the place of those that hold some of its words."""
        words = tagged.last - tagged.first
        if not tagged.sure:
            return not held and words > 1 and tagged.kind is EntityKind.PERSON
        if any(each.first < tagged.first or tagged.last < each.last for each in held):
            return False
        longer = all(each.last - each.first < words for each in held)
        if any(each.entity_id is not None or each.mention is not MentionKind.NAME for each in held):
            towns = all(each.kind is EntityKind.PLACE or each.entity_id is None for each in held)
            return longer and towns and tagged.kind is EntityKind.ORGANISATION
        other = any(each.kind is not tagged.kind for each in held)
        return not held or (tagged.kind is EntityKind.PERSON and (longer or other))

    def _ends_sooner(self, passage: Passage, tagged: Tagged, held: Sequence[Found]) -> bool:
        """Return whether a person whom rules found has words too many: the tagger ends sooner, before what is no name."""
        if len(held) != 1 or tagged.kind is not EntityKind.PERSON or not tagged.sure:
            return False
        person = held[0]
        unknown = person.kind is EntityKind.PERSON and person.entity_id is None
        if not unknown or person.first != tagged.first or person.last <= tagged.last:
            return False
        return all(self._is_ordinary(passage.pieces[index]) for index in range(tagged.last, person.last))

    def _is_ordinary(self, piece: Piece) -> bool:
        """Return whether a word is one that the lexicon has, and no part of names."""
        part = self._words.is_given(piece) or self._words.is_family(piece.key) or self._words.has("half", piece.key)
        return not part and self._tagger.is_ordinary(piece)

    def _may_stand_here(self, passage: Passage, tagged: Tagged) -> bool:
        """Return whether a name that nobody knows has words enough, or stands as such names do."""
        if tagged.last - tagged.first > 1:
            return True
        before = passage.key(passage.before(tagged.first))
        if tagged.kind is EntityKind.PERSON:
            given = self._words.is_given(passage.pieces[tagged.first])
            return not given or self._words.says(before) or self._words.is_title(before)
        if tagged.kind is EntityKind.ORGANISATION:
            return True
        if passage.key(tagged.first - 1) in QUOTES:
            return False
        beside = passage.claims.get(tagged.first - 1)
        known = beside is not None and beside.kind is EntityKind.PLACE and beside.mention is MentionKind.NAME
        return known or self._words.has("function", before) or self._words.has("direction", before)

    def _stripped(self, passage: Passage, first: int, keys: Set[str]) -> int:
        """Return how many letters before a name are words of their own; `keys` are the words of its article."""
        held = passage.claims.get(first)
        if held is not None and held.first == first:
            return held.start - passage.pieces[first].start
        piece = passage.pieces[first]
        if self._words.is_given(piece) or self._words.is_family(piece.key):
            return 0
        for stripped, rest in self._reader.readings(piece.key):
            known = rest in keys or rest in self._words.given or self._words.is_family(rest)
            if stripped and len(rest) >= _SHORTEST and known:
                return stripped
        second = bare(piece.text)[1:2]
        return int(piece.key[:1] == _AND and len(piece.key) > _SHORTEST and second not in _LONG_VOWELS)
