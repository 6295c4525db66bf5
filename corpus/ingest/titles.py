"""Which line is the title."""

import re
from collections.abc import Sequence

from corpus.ingest.labels import Labels, key_of
from corpus.ingest.roles import Marked, Role, ends_sentence
from corpus.ingest.signatures import Signatures

_LONGEST = 200
_LONGEST_SENTENCE = 110
"""A line with a full stop is a title only up to here, and only above a date or a byline."""
_WORDS = 4
"""Lines of fewer words are titles only where there is no better one."""
_PAGE = 12
"""So many unlabelled lines above the body are the menus of a whole page."""
_META = frozenset({Role.DATE, Role.CREDIT, Role.CAPTION})
_OPEN = frozenset({Role.SHORT, Role.EMOJI})
_SUFFIX = re.compile(r"\s+[|–—•-]\s+(?=[^|–—•]{2,40}$)|\s*\|\s*(?=[^|]{2,40}$)")


class Titles:
    """Finds the title among the lines above the body."""

    def __init__(self, labels: Labels, signatures: Signatures) -> None:
        self._labels = labels
        self._signatures = signatures

    def index(self, lines: Sequence[Marked]) -> int | None:
        """Return the number of the line that is the title, or None where the text begins with its lead."""
        zone = self._zone(lines)
        candidates = [index for index in range(zone) if self._is_candidate(lines[index])]
        good = [index for index in candidates if lines[index].words >= _WORDS]
        if not good and zone < len(lines) and self._may_be_title(lines, zone):
            return zone
        if not candidates:
            return None
        if sum(lines[index].role in (Role.SHORT, Role.BULLET) for index in range(zone)) > _PAGE and good:
            return max(good, key=lambda index: self._score(lines, index, zone))
        twins = [index for index in candidates if lines[index].words > 2 and self._count(lines, index, zone + 8) > 1]
        if twins:
            return twins[0]
        return good[0] if good else max(candidates, key=lambda index: (lines[index].words, -index))

    def site(self, text: str) -> tuple[str, str] | None:
        """Return a title and the name of the site that is written behind it, or None."""
        found = _SUFFIX.search(text)
        if found is None or len(text[: found.start()].split()) < _WORDS:
            return None
        return text[: found.start()].rstrip(), text[found.end() :].strip()

    def is_site(self, name: str) -> bool:
        """Return whether a name is known as a site's or an agency's."""
        return bool(self._labels.line(key_of(name)) & {"agency", "boilerplate"})

    def _zone(self, lines: Sequence[Marked]) -> int:
        for index, marked in enumerate(lines):
            if marked.role is Role.BODY:
                return index
        return len(lines)

    def _is_candidate(self, marked: Marked) -> bool:
        return marked.role in _OPEN and not self._signatures.is_byline(marked.line.text)

    def _count(self, lines: Sequence[Marked], index: int, end: int) -> int:
        key = lines[index].key
        return sum(other.key == key for other in lines[:end])

    def _may_be_title(self, lines: Sequence[Marked], index: int) -> bool:
        text = lines[index].line.text
        following = lines[index + 1 :]
        if not following:
            return False
        if lines[index].key == following[0].key:
            return True
        if not ends_sentence(text):
            return len(text) <= _LONGEST
        return len(text) <= _LONGEST_SENTENCE and text[-1] != ":" and following[0].role in _META

    def _score(self, lines: Sequence[Marked], index: int, zone: int) -> float:
        marked = lines[index]
        score = min(marked.words, 12) / 4 - (zone - index) / 6
        if any(near.role in _META for near in lines[index + 1 : index + 5]):
            score += 2
        if any(other.key == marked.key for other in lines[zone : zone + 20]):
            score += 4
        if any(self._is_suffixed(other, marked) for other in lines[:zone]):
            score += 4
        return score

    def _is_suffixed(self, longer: Marked, shorter: Marked) -> bool:
        parted = self.site(longer.line.text)
        return parted is not None and key_of(parted[0]) == shorter.key
