"""Clubs in articles on sport: by their name and the nationality of their league, العين الإماراتي, or by their town."""

from collections.abc import Iterator, Sequence, Set

from corpus.arabic.normalise import fold
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import PieceReader
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MASCULINE = "ي"
_AND = "و"
_IN = "ب"
_ON = "على"
_BETWEEN = "بين"
_FARTHEST_WIN = 5
"""Words between a victory and على with the town that lost."""
_DASHES = frozenset("-–—")
_OPENING = "("
_PLACES_BEFORE = ("place_head", "place_head_strict", "nature_head", "facility", "direction", "where", "of_town")
_ROUTE = 2
"""Words before two towns with a dash between, among which one can say that a way leads from one to the other."""
_FARTHEST_MOVE = 6
"""Words between a player's move and the club that he leaves or joins."""


class ClubRules:
    """Claims the clubs in the passages of an article on sport."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader, territories: Set[str]) -> None:
        """`territories` are the ids of countries and continents, whose teams are called as they are."""
        self._words = vocabulary
        self._reader = reader
        self._territories = territories

    def claim(self, passages: Sequence[Passage]) -> None:
        """Claim every club with its nationality after it, and every town that the article once means a club by."""
        for passage in passages:
            for held in passage.found():
                if self._is_nationality(passage, held):
                    self._before(passage, held)
            for first in range(len(passage.pieces) - 1):
                self._by_first_word(passage, first)
        towns = [(passage, held) for passage in passages for held in self._towns(passage)]
        playing = {held.entity_id for passage, held in towns if self._plays(passage, held)}
        for passage, held in towns:
            if held.entity_id in playing and not self._is_place_here(passage, held):
                self._claim_town(passage, held)

    def _towns(self, passage: Passage) -> Iterator[Found]:
        for held in passage.found():
            known = held.kind is EntityKind.PLACE and held.mention is MentionKind.NAME and held.entity_id is not None
            if known and held.entity_id not in self._territories:
                yield held

    def _plays(self, passage: Passage, held: Found) -> bool:
        """Return whether a town is a club here: an opponent, a winner, one of two with a dash between, its country in brackets."""
        if self._is_place_here(passage, held):
            return False
        words = self._words
        before = passage.key(held.first - 1)
        if words.has("club_before", before) or words.has("club_verb", before.removeprefix(_AND)):
            return True
        if words.has("opponent", before):
            lately = range(max(held.first - _FARTHEST_WIN, 0), held.first)
            wins = before != fold(_ON) or any(words.has("win", passage.key(index)) for index in lately)
            return wins and before != _BETWEEN and held.start == passage.pieces[held.first].start
        if words.has("club_verb", passage.key(held.last)):
            return True
        return self._in_a_list(passage, held)

    def _in_a_list(self, passage: Passage, held: Found) -> bool:
        """Return whether a town stands as in a list of matches: برشلونة (إسبانيا), ليون - ليل."""
        after = passage.claims.get(held.last + 1)
        if passage.key(held.last) == _OPENING and after is not None:
            return after.entity_id in self._territories and passage.key(after.last) == ")"
        beside = passage.claims.get(held.last + 1 if passage.key(held.last) in _DASHES else held.first - 2)
        dashed = passage.key(held.last) in _DASHES or passage.key(held.first - 1) in _DASHES
        if not dashed or beside is None or beside.entity_id in self._territories:
            return False
        first = min(held.first, beside.first)
        if any(self._words.has("route", passage.key(index)) for index in range(first - _ROUTE, first)):
            return False
        return beside.kind is not EntityKind.PERSON and beside.mention is MentionKind.NAME

    def _is_place_here(self, passage: Passage, held: Found) -> bool:
        """Return whether the words before a town say that it is a place: في, مدينة, شمال, or a noun that it belongs to."""
        written = passage.pieces[held.first]
        if passage.block.text[written.start : held.start].endswith(_IN):
            return True
        before = passage.before(held.first)
        key = passage.key(before)
        return any(self._words.has(each, key) for each in _PLACES_BEFORE) or self._is_a_way_there(passage, before)

    def _is_a_way_there(self, passage: Passage, before: int) -> bool:
        """Return whether somebody goes to a town or comes from it: إلى and من before it, and nobody moves to another club."""
        if not self._words.has("way", passage.key(before)):
            return False
        lately = range(max(before - _FARTHEST_MOVE, 0), before)
        return not any(self._words.has("move", passage.key(index).removeprefix(_AND)) for index in lately)

    def _claim_town(self, passage: Passage, held: Found) -> None:
        stripped = held.start - passage.pieces[held.first].start
        before = passage.key(held.first - 1)
        alone = self._words.has("opponent", before) or self._words.has("team", before)
        last = self._unknown_end(passage, held.last) if alone else held.last
        passage.claim(passage.name(held.first, last, EntityKind.ORGANISATION, stripped))

    def _unknown_end(self, passage: Passage, last: int) -> int:
        """Return where a further word of a club's name ends that is no common one: أورلاندو بايرتس."""
        free = passage.is_word(last) and last not in passage.claims
        return last + (free and self._words.may_be_name(passage.pieces[last]))

    def _by_first_word(self, passage: Passage, first: int) -> None:
        """Claim a club that begins as clubs do, or stands after its team: ريال بيتيس, الرجاء البيضاوي, فريق العربي."""
        if not passage.is_word(first) or self._is_known_club(passage, first):
            return
        before = passage.key(first - 1)
        playing = self._words.has("club_before", before) or self._words.has("team", before)
        for stripped, key in self._reader.readings(passage.key(first)):
            last = self._end(passage, first, key)
            called = playing and not stripped and self._words.has("club", key) and first not in passage.claims
            if last > first + 1 or called:
                passage.claim(passage.name(first, last, EntityKind.ORGANISATION, stripped))
                return

    @staticmethod
    def _is_known_club(passage: Passage, first: int) -> bool:
        """Return whether a name of two words or more holds a word."""
        held = passage.claims.get(first)
        return held is not None and held.last > held.first + 1

    def _end(self, passage: Passage, first: int, key: str) -> int:
        """Return where the name of a club ends that begins with a word, right behind the word where it is none."""
        second = first + 1
        words = self._words
        held = passage.claims.get(second)
        town = held is not None and held.kind is EntityKind.PLACE and held.mention is MentionKind.NAME
        whole = held is None or held.start == passage.pieces[second].start
        if held is not None and town and whole and words.has("club_first", key):
            return held.last
        if held is not None or not passage.is_word(second):
            return second
        if words.has("foreign_club_first", key):
            return self._unknown_end(passage, second)
        piece = passage.pieces[second]
        of_town = words.shapes.has_article(piece) and words.may_be_family(piece) and piece.key.endswith(_MASCULINE)
        return second + (words.has("club", key) and of_town and not words.has("no_family", piece.key))

    def _is_nationality(self, passage: Passage, held: Found) -> bool:
        key = passage.key(held.first)
        one_word = held.last == held.first + 1 and held.mention is MentionKind.NATIONALITY
        return one_word and key.startswith(ARTICLE) and key.endswith(_MASCULINE)

    def _before(self, passage: Passage, held: Found) -> None:
        club = held.first - 1
        if not passage.is_word(club) or not self._is_free(passage, club):
            return
        for stripped, key in self._reader.readings(passage.key(club)):
            if self._is_club(passage, club, stripped, key):
                last = held.last if self._words.has("club", key) else held.first
                passage.claim(passage.name(club, last, EntityKind.ORGANISATION, stripped))
                return

    def _is_free(self, passage: Passage, club: int) -> bool:
        """Return whether nothing holds a word but, it may be, a place of that name."""
        claimed = passage.claims.get(club)
        return claimed is None or (claimed.kind is EntityKind.PLACE and claimed.last == claimed.first + 1)

    def _is_club(self, passage: Passage, club: int, stripped: int, key: str) -> bool:
        """Return whether a word is a club's name: a usual one, or a word nobody knows where an opponent is named."""
        words = self._words
        before = passage.key(club - 1)
        if words.has("club", key):
            apart = stripped or words.has("opponent", before)
            return bool(apart) or not (words.is_title(before) or words.shapes.is_definite(before))
        if stripped or club in passage.claims or not words.has("opponent", before):
            return False
        piece = passage.pieces[club]
        if words.shapes.has_article(piece):
            return words.may_be_family(piece) and not words.has("no_family", key)
        return words.may_be_name(piece) and not words.is_given(piece)
