"""Lines that are two in truth: what stood in a block of its own on a page, and lost the space behind it in a copy."""

from collections.abc import Iterable

from corpus.arabic.normalise import fold
from corpus.arabic.patterns import Pattern
from corpus.ingest.datelines import Datelines
from corpus.ingest.labels import EDGES, Labels, key_of
from corpus.ingest.roles import Roles
from corpus.ingest.signatures import Signatures
from corpus.ingest.verdicts import Marked, ends_sentence

_SHORTEST = 40
"""A line of fewer letters is left as it is."""
_FIRST = 200
"""Within so many letters the first of the two ends."""
_LEAST_REST = 25
_JOINT = Pattern("[ةى\u064b\\d)\\]A-Za-z](?=[ء-ي]{2})|(?<=[أا]يضا)(?=[ء-ي]{2})")
"""Where letters meet that never do within a word: behind an ending, a digit, a bracket, another script."""
_SENDERS = Pattern("(?:رويترز|الأناضول|برس|سبوتنيك|شينخوا|بلومبرغ|بلومبيرغ)(?!ية?\\b)(?=[ء-ي]{2})")
_LONGEST_SENDER = 60
_CAPTION_WORDS = 3
_LABELS = frozenset(("related", "boilerplate", "list", "caption", "agency"))
_LONGEST_LABEL = 30
_LONGEST_HEADLINE = 130
_LABEL_BEHIND = Pattern(r"[.؟!…»\"”]\s*(?P<label>[^.؟!…»\"”:]{4,30})$")
_BEHIND = frozenset(("related", "tags"))


class Gluing:
    """Takes apart lines that labels, dates, counts and captions are glued to."""

    def __init__(self, labels: Labels, signatures: Signatures, datelines: Datelines, roles: Roles) -> None:
        self._labels = labels
        self._signatures = signatures
        self._datelines = datelines
        self._roles = roles

    def parted(self, lines: Iterable[Marked]) -> list[Marked]:
        """Return the lines with those taken apart that are two or three in truth, each judged by itself."""
        found: list[Marked] = []
        for line in lines:
            cuts = self._cuts(line.text) if len(line.text) >= _SHORTEST else []
            if not cuts:
                found.append(line)
                continue
            for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
                gap = line.gap if start == 0 else 0
                found += self._roles.piece(line.text[start:end], line.start + start, gap)
        return found

    def _cuts(self, text: str) -> list[int]:
        first, behind = self._first_end(text), self._label_behind(text)
        return [cut for cut in (first, behind) if cut is not None]

    def _first_end(self, text: str) -> int | None:
        """Return where the first of two lines ends, in code points, or None."""
        last = min(_FIRST, len(text) - _LEAST_REST)
        for joint in _JOINT.finditer(text[: last + 2]):
            if self._is_line(text[: joint.end()]):
                return joint.end()
        sender = _SENDERS.search(text[: min(last, _LONGEST_SENDER)])
        if sender is not None:
            name = text[: sender.end()]
            if self._signatures.is_agency(name) or self._datelines.is_whole(name):
                return sender.end()
        return None

    def _is_line(self, text: str) -> bool:
        """Return whether the beginning of a line is certainly a line of its own."""
        last = text[-1]
        if last in ")]":
            split = self._signatures.split(text)
            return bool(split) and len(text[:split].split()) >= _CAPTION_WORDS
        if last.isascii() and last.isalpha():
            return text[0] == "©"
        key = key_of(text)
        if last.isdigit():
            return self._roles.dates.line(fold(text)) is not None
        if key[:1].isdigit():
            return self._roles.is_count(key)
        return len(text) <= _LONGEST_LABEL and bool(self._labels.line(key) & _LABELS)

    def _label_behind(self, text: str) -> int | None:
        """Return where a label with a headline begins behind the last sentence, in code points, or None."""
        colon = text.rfind(":", -_LONGEST_HEADLINE - _LONGEST_LABEL)
        if colon < _SHORTEST or ends_sentence(text) or not text[colon + 1 :].strip(EDGES):
            return None
        found = _LABEL_BEHIND.search(text[:colon])
        if found is None or not self._labels.label(key_of(found["label"])) & _BEHIND:
            return None
        return found.start("label")
