"""Which line is the title."""

from collections import Counter
from collections.abc import Sequence

from corpus.arabic.patterns import Pattern
from corpus.ingest.labels import Labels, key_of
from corpus.ingest.signatures import Signatures
from corpus.ingest.verdicts import Marked, Role, ends_sentence

_LONGEST = 200
_LONGEST_SENTENCE = 110
"""A line with a full stop is a title only up to here, and only above a date or a byline."""
_WORDS = 4
"""Lines of fewer words are titles only where there is no better one."""
_PAGE = 12
"""So many unlabelled lines above the body are the menus of a whole page."""
_TWIN = 2
"""How near the repetition of a title stands."""
_HEADLINES = 5
_LONGEST_HEAD = 400
"""How many lines of menus a page may begin with."""
_NEAR = 20
"""How many lines from the beginning, and of the body, may say the title again."""
_META = frozenset({Role.NOISE, Role.DATE, Role.CREDIT, Role.CAPTION})
_OPEN = frozenset({Role.SHORT, Role.EMOJI})
_SITE_MARKS = "-–—|"
_JOINTS = "|–—•-"
_SUFFIX = Pattern(r"\s+[|–—•-]\s+(?=[^|–—•]{2,40}$)|\s*\|\s*(?=[^|]{2,40}$)")


class Titles:
    """Finds the title among the lines above the body."""

    def __init__(self, labels: Labels, signatures: Signatures) -> None:
        self._labels = labels
        self._signatures = signatures

    def index(self, lines: Sequence[Marked]) -> int | None:
        """Return the number of the line that is the title, or None where the text begins with its lead."""
        zone = self._zone(lines)
        candidates = [index for index in range(zone) if self._is_candidate(lines[index])]
        named = [index for index in range(zone) if self._has_site(lines[index])][:1]
        if not any(lines[index].words >= _WORDS for index in candidates if named and index < named[0]):
            candidates = sorted(candidates + named)
        good = [index for index in candidates if lines[index].words >= _WORDS]
        if not good and zone < len(lines) and lines[zone].role is Role.BODY and self._may_be_title(lines, zone):
            return zone
        if not candidates:
            return None
        if good and self._is_page(lines, zone):
            return self._of_page(lines, good, zone)
        if zone == len(lines) and (above := _above_sentences(lines, candidates, good)) is not None:
            return above
        fronts = self._fronts(lines[:zone])
        twins = [index for index in candidates if self._is_said_twice(lines, index, fronts)]
        if twins:
            return twins[0]
        return good[0] if good else max(candidates, key=lambda index: (lines[index].words, -index))

    def site(self, text: str) -> tuple[str, str] | None:
        """Return a title and the name of the site that is written behind it, or None."""
        found = _SUFFIX.search(text) if any(sign in text for sign in _JOINTS) else None
        if found is None or len(text[: found.start()].split()) < _WORDS:
            return None
        return text[: found.start()].rstrip(), text[found.end() :].strip()

    def is_site(self, name: str) -> bool:
        """Return whether a name is known as a site's or an agency's."""
        return bool(self._labels.line(key_of(name)) & {"agency", "boilerplate"})

    def _zone(self, lines: Sequence[Marked]) -> int:
        """Return the number of the first line of body, or where to stop looking for one."""
        for index, marked in enumerate(lines[:_LONGEST_HEAD]):
            if marked.role is Role.BODY:
                return index
        return min(len(lines), _LONGEST_HEAD)

    def _is_said_twice(self, lines: Sequence[Marked], index: int, fronts: dict[str, int]) -> bool:
        """Return whether a line is said again just below, or somewhere above with the name of the site behind it."""
        key = lines[index].key
        if len(key.split()) < _WORDS - 1:
            return False
        return (
            fronts.get(key, index) < index
            or [marked.key for marked in lines[index + 1 : index + 1 + _TWIN]].count(key) == 1
        )

    def _is_page(self, lines: Sequence[Marked], zone: int) -> bool:
        """Return whether the lines above the body are menus: many, and some of them labels that articles do not have."""
        roles = Counter(marked.role for marked in lines[:zone])
        labels = roles[Role.NOISE] + roles[Role.SECTION] + roles[Role.BULLET] + roles[Role.LIST]
        headlines = sum(marked.role is Role.SHORT and marked.words >= _WORDS for marked in lines[:zone])
        many = headlines > _HEADLINES or roles[Role.SHORT] + roles[Role.BULLET] > _PAGE
        return zone < min(len(lines), _LONGEST_HEAD) and many and labels > 2

    def _fronts(self, lines: Sequence[Marked]) -> dict[str, int]:
        """Return the keys of lines without the name of the site behind them, each with the first line that has it."""
        parted = ((index, self.site(marked.text)) for index, marked in enumerate(lines))
        return {key_of(front[0]): index for index, front in reversed(list(parted)) if front}

    def _is_candidate(self, marked: Marked) -> bool:
        return marked.role in _OPEN and not self._signatures.is_byline(marked.text, below_title=False)

    def _has_site(self, marked: Marked) -> bool:
        """Return whether a line that looks like a caption with its credit may be a title with the name of its site."""
        if marked.role is not Role.CAPTION or marked.verdict.split is None:
            return False
        return marked.text[marked.verdict.split :].lstrip()[:1] in _SITE_MARKS and self.site(marked.text) is not None

    def _may_be_title(self, lines: Sequence[Marked], index: int) -> bool:
        text = lines[index].text
        following = lines[index + 1 :]
        if not following:
            return False
        if not ends_sentence(text):
            return len(text) <= _LONGEST or lines[index].key == following[0].key
        return len(text) <= _LONGEST_SENTENCE and text[-1] != ":" and following[0].role in _META

    def _of_page(self, lines: Sequence[Marked], candidates: Sequence[int], zone: int) -> int:
        """Return the best candidate below the menus of a whole page: long, near the body, dated or signed, said again."""
        again = {marked.key for marked in lines[zone : zone + _NEAR]}
        again |= self._fronts(lines[:zone][:_NEAR]).keys()

        def score(index: int) -> float:
            marked = lines[index]
            meta = any(near.role in _META for near in lines[index + 1 : index + 5])
            return min(marked.words, 12) / 4 - (zone - index) / 6 + 2 * meta + 4 * (marked.key in again)

        return max(candidates, key=score)


def _above_sentences(lines: Sequence[Marked], candidates: Sequence[int], good: Sequence[int]) -> int | None:
    """Return the first line of few words, and of no numbers, above sentences that are shorter than a body is otherwise."""
    if not good or not all(ends_sentence(lines[index].text) for index in good):
        return None
    above = (lines[index].text for index in candidates[: candidates.index(good[0])])
    worded = [not ends_sentence(text) and not any(map(str.isdigit, text)) for text in above]
    return candidates[worded.index(True)] if any(worded) else None
