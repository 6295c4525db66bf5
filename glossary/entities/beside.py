"""Names in Latin letters that an article writes in brackets right after the Arabic ones: سفاريكوم (Safaricom)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from corpus.arabic.normalise import fold
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import QUOTES, Sort
from glossary.entities.tables import load_class, load_rows
from glossary.model import EntityKind, MentionKind

_OPENING = "("
_CLOSING = ")"
_MOST_WORDS = 6
_ALIKE = 0.6
"""The part of two rows of consonants that must be the same, as difflib counts it."""
_SHORTEST = 2
_GROUPS = ("bpfvw", "td", "kgqcjx", "sz", "l", "m", "n", "r")
"""Latin consonants that may stand for the same Arabic one; all others say nothing."""


class NamesBeside:
    """Claims the Latin names beside Arabic ones."""

    def __init__(self) -> None:
        self._nouns = load_class("named_noun")
        classes = {letter: group[0] for group in _GROUPS for letter in group}
        self._latin = classes
        consonants = (row for row in load_rows("letters") if not row["vowel"])
        self._arabic = {fold(row["letter"]): classes.get(row["latin"][:1], "") for row in consonants}

    def claim(self, passages: Iterable[Passage]) -> None:
        """Claim what stands in brackets after a name, in Latin letters and no abbreviation, where it may be the same name."""
        for passage in passages:
            for found in passage.found():
                last = self._end(passage, found)
                if last:
                    self._claim(passage, found, last)

    def _claim(self, passage: Passage, found: Found, last: int) -> None:
        first = last - 1
        while passage.key(first - 1) != _OPENING:
            first -= 1
        held = {passage.claims.get(index) for index in range(first, last)}
        known = any(each is not None and each.entity_id is not None for each in held)
        words = [piece.text for piece in passage.pieces[first:last]]
        if known or not self._may_be(found, words):
            return
        start, end = passage.pieces[first].start, passage.pieces[last - 1].end
        passage.claim(replace(found, first=first, last=last, start=start, end=end, is_latin=True))

    @staticmethod
    def _end(passage: Passage, found: Found) -> int:
        """Return where Latin words in brackets right after a name end, or 0."""
        opening = found.last
        while passage.key(opening) in QUOTES:
            opening += 1
        if found.mention is not MentionKind.NAME or passage.key(opening) != _OPENING:
            return 0
        last = opening + 1
        while last < len(passage.pieces) and passage.pieces[last].sort is Sort.LATIN:
            last += 1
        return last if 0 < last - opening - 1 <= _MOST_WORDS and passage.key(last) == _CLOSING else 0

    def _may_be(self, found: Found, words: Sequence[str]) -> bool:
        """Return whether Latin words may be a name: as it sounds, or in other words where it is an organisation's."""
        latin = "".join(words)
        if latin.isupper() or not latin[0].isupper():
            return False
        if found.kind is EntityKind.ORGANISATION and len(words) > 1:
            return True
        arabic = [fold(word) for word in found.name.split()]
        proper = arabic[1:] if len(arabic) > 1 and arabic[0] in self._nouns else arabic
        ours = self._bones("".join(proper), self._arabic)
        theirs = self._bones(latin.lower(), self._latin)
        return min(len(ours), len(theirs)) >= _SHORTEST and SequenceMatcher(None, ours, theirs).ratio() >= _ALIKE

    @staticmethod
    def _bones(letters: str, classes: dict[str, str]) -> str:
        return "".join(classes.get(letter, "") for letter in letters)
