"""Words of a text one after the other with all their readings, and what stands around each."""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from corpus.model import Token
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.persian import is_persian
from glossary.morphology.ranking.words import Candidate, Word

_STOP = re.compile(r"[.!?؟؛:\n]")
_NUMBER_BEFORE = re.compile(r"\d[\s/\-]*$")
_NUMBER_AFTER = re.compile(r"[\s/\-]*\d")
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\s+[-–—]\s")
_CLOSED = re.compile(r"[\s\"»”’)\]]*(?:[،,.!?؟؛:\n]|$)")
_COMMA = re.compile(r"\s*[،,]")
_EARLIER = 3
_LATER = 6
_SHORT_GAP = 4
_SPACE = " "


class Row:
    """Words of a text in a row."""

    def __init__(self, text: str, words: Sequence[Token], known: Sequence[Word]) -> None:
        """Know the words, and which of them stand in one sentence."""
        self.words = words
        self.known = known
        self._text = text
        self._forms = [word.form for word in known]
        self._gaps = ["", *(text[one.end : two.start] for one, two in pairwise(words))]
        """What stands before each word, and after the one before it."""
        starts = [place for place, gap in enumerate(self._gaps) if place and gap != _SPACE and _STOP.search(gap)]
        self._ends = [end for start, end in pairwise([0, *starts, len(words)]) for _ in range(start, end)]
        """The place behind the last word of each word's sentence."""
        pauses = [place for place, gap in enumerate(self._gaps) if place and gap != _SPACE and not gap.isspace()]
        self._pauses = [end for start, end in pairwise([0, *pauses, len(words)]) for _ in range(start, end)]
        """The place behind the last word before the next sign or number, for each word."""
        self._has_digits = bool(words) and _has_digits(text, words[0].start, words[-1].end)
        self._suspect = any(word.suspect for word in known)
        self._all_foreign = self._suspect and is_persian([word.surface for word in words])
        self._foreign: dict[int, bool] = {}

    def foreign(self, place: int) -> bool:
        """Return whether the word's sentence is Persian or Urdu."""
        if not self._suspect:
            return False
        end = self._ends[place]
        known = self._foreign.get(end)
        if known is None:
            own = [word.surface for word in self.words[self._ends.index(end) : end]]
            known = is_persian(own) or (self._all_foreign and is_persian(own, among_persian=True))
            self._foreign[end] = known
        return known

    def word_before(self, place: int) -> str:
        """Return the word before a word in its sentence, in transliteration; empty where there is none."""
        return self._forms[place - 1] if self.linked(place) else ""

    def linked(self, place: int) -> bool:
        """Return whether a word continues the sentence of the one before it."""
        return 0 < place < len(self.words) and self._ends[place - 1] == self._ends[place]

    def following(self, place: int, without: Container[int]) -> list[Word]:
        """Return the next words of a word's sentence, as many as it may govern, `without` those at some places."""
        later = range(place + 1, min(self._ends[place], place + 1 + _LATER))
        return [self.known[each] for each in later if each not in without]

    def touching(self, place: int) -> bool:
        """Return whether nothing but white space stands between a word and the one before it."""
        return 0 < place < len(self.words) and self._gaps[place].isspace()

    def around(self, place: int, before: Candidate | None) -> Neighbours:
        """Return what stands around a word, the one before it read as told."""
        forms, end = self._forms, self._ends[place]
        start = place
        while start > max(0, place - _EARLIER) and self._ends[start - 1] == end:
            start -= 1
        linked = start < place
        after = self.known[place + 1] if place + 1 < end else None
        return Neighbours(
            before.reading if before and linked else None,
            forms[place - 1] if linked else "",
            after.form if after else "",
            after.likely if after else (),
            forms[start:place],
            forms[place + 1 : min(end, place + 1 + _LATER)],
            self._has_digits and self._beside_number(self.words[place]),
            self._labels(place),
            self._gaps[place] not in {"", _SPACE} and bool(_COMMA.match(self._gaps[place])),
            linked and self._closes(place),
            before.kind if before and linked else "",
            after.likely_kind if after else "",
            self.known[place + 2].likely_kind if place + 2 < end else "",
            self.known[place - 2].likely_kind if start < place - 1 else "",
            self.known[place + 1 : min(self._pauses[place], place + 1 + _LATER)],
        )

    def _closes(self, place: int) -> bool:
        """Return whether a comma or the end of its sentence is what follows a word: no word of any tongue, no digits."""
        spaced = place + 1 < len(self.words) and self._gaps[place + 1] == _SPACE
        return not spaced and bool(_CLOSED.match(self._text, self.words[place].end))

    def _labels(self, place: int) -> bool:
        """Return whether a word stands before a dash, or is all there is and leads to nothing."""
        if place + 1 < len(self.words) and self._gaps[place + 1] == _SPACE:
            return False
        end = self.words[place].end
        alone = len(self.words) == 1 and ":" not in self._text[end:]
        return alone or bool(_DASH.match(self._text, end))

    def _beside_number(self, word: Token) -> bool:
        before = self._text[max(0, word.start - _SHORT_GAP) : word.start]
        after = self._text[word.end : word.end + _SHORT_GAP]
        return bool(_NUMBER_BEFORE.search(before) or _NUMBER_AFTER.match(after))


def _has_digits(text: str, start: int, end: int) -> bool:
    return _DIGIT.search(text, max(0, start - _SHORT_GAP), end + _SHORT_GAP) is not None
