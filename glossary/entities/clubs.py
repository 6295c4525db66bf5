"""Clubs that an article on sport calls by their name and the nationality of their league: العين الإماراتي."""

from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import PieceReader
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_MASCULINE = "ي"


class ClubRules:
    """Claims the clubs of a passage of an article on sport."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader) -> None:
        self._words = vocabulary
        self._reader = reader

    def claim(self, passage: Passage) -> None:
        """Claim every club whose name has its nationality after it."""
        for held in passage.found():
            if self._is_nationality(passage, held):
                self._before(passage, held)

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
                passage.claim(passage.name(club, held.last, EntityKind.ORGANISATION, stripped))
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
