"""Words of a text one after the other with all their readings, and what stands around each."""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from corpus.model import Token
from glossary.morphology.context import Neighbours
from glossary.morphology.persian import is_persian
from glossary.morphology.words import Candidate, Word

_STOP = re.compile(r"[.!?؟؛:\n]")
_NUMBER_BEFORE = re.compile(r"\d[\s/\-]*$")
_NUMBER_AFTER = re.compile(r"[\s/\-]*\d")
_DASH = re.compile(r"\s+[-–—]\s")
_COMMA = re.compile(r"\s*[،,]")
_EARLIER = 3
_LATER = 6
_SHORT_GAP = 4


class Row:
    """Words of a text in a row."""

    def __init__(self, text: str, words: Sequence[Token], known: Sequence[Word]) -> None:
        """Know the words, and which of them stand in one sentence."""
        self.words = words
        self.known = known
        self._text = text
        self._sentences = [0] * len(words)
        for place, (one, two) in enumerate(pairwise(words), start=1):
            self._sentences[place] = self._sentences[place - 1] + bool(_STOP.search(text, one.end, two.start))

        self._all_foreign = is_persian([word.surface for word in words])
        self._foreign: dict[int, bool] = {}

    def foreign(self, place: int) -> bool:
        """Return whether the word's sentence is Persian or Urdu."""
        number = self._sentences[place]
        known = self._foreign.get(number)
        if known is None:
            own = [word.surface for word, each in zip(self.words, self._sentences, strict=True) if each == number]
            known = is_persian(own) or (self._all_foreign and is_persian(own, among_persian=True))
            self._foreign[number] = known
        return known

    def linked(self, place: int) -> bool:
        """Return whether a word continues the sentence of the one before it."""
        return 0 < place < len(self.words) and self._sentences[place - 1] == self._sentences[place]

    def following(self, place: int, without: Container[int]) -> list[Word]:
        """Return the next words of a word's sentence, as many as it may govern, `without` those at some places."""
        own = self._sentences[place]
        later = range(place + 1, min(len(self.words), place + 1 + _LATER))
        return [self.known[each] for each in later if self._sentences[each] == own and each not in without]

    def touching(self, place: int) -> bool:
        """Return whether nothing but white space stands between a word and the one before it."""
        return 0 < place < len(self.words) and self._text[self.words[place - 1].end : self.words[place].start].isspace()

    def around(self, place: int, before: Candidate | None) -> Neighbours:
        """Return what stands around a word, the one before it read as told."""
        follows = self.linked(place + 1)
        return Neighbours(
            before.reading if before and self.linked(place) else None,
            self.known[place - 1].form if self.linked(place) else "",
            self.known[place + 1].form if follows else "",
            self.known[place + 1].likely if follows else (),
            self._forms(max(0, place - _EARLIER), place, place),
            self._forms(place + 1, min(len(self.words), place + 1 + _LATER), place),
            labels=self._labels(place),
            after_comma=place > 0 and bool(_COMMA.match(self._text, self.words[place - 1].end)),
            beside_number=self._beside_number(self.words[place]),
            kind_before=before.kind if before and self.linked(place) else "",
            kind_after=self.known[place + 1].likely_kind if follows else "",
        )

    def _forms(self, start: int, end: int, place: int) -> tuple[str, ...]:
        own = self._sentences[place]
        return tuple(self.known[each].form for each in range(start, end) if self._sentences[each] == own)

    def _labels(self, place: int) -> bool:
        """Return whether a word stands before a dash, or is all there is and leads to nothing."""
        end = self.words[place].end
        alone = len(self.words) == 1 and ":" not in self._text[end:]
        return alone or bool(_DASH.match(self._text, end))

    def _beside_number(self, word: Token) -> bool:
        before = self._text[max(0, word.start - _SHORT_GAP) : word.start]
        after = self._text[word.end : word.end + _SHORT_GAP]
        return bool(_NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after))
