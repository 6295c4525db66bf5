"""Where and by whom a report was filed, at the head of its first paragraph."""

import re

from corpus.arabic.normalise import bare
from corpus.arabic.patterns import Pattern
from corpus.ingest.labels import EDGES, Labels, key_of
from corpus.ingest.signatures import Signatures

_LONGEST = 60
_BRACKETED = Pattern(
    r"(?P<head>[^()\[\].؟!:\"«]{2,40}?)\s*[(\[](?P<name>[^()\[\]]{2,40})[)\]]\s*(?:[-–—ـ:/|,،]+|--)\s*(?=\S)"
)
_QUOTED = Pattern(r"(?P<head>[^()\[\].؟!\"«:]{2,30}?)\s*:\s*[\"«“](?P<name>[^\"»”]{2,30})[\"»”]\s*(?=\S)")
_DASHED = Pattern(r"(?P<head>[^()\[\].؟!:\"«–—-]{2,45}?)(?:\s+(?:[-–—ـ]|--)\s+|\s*[–—]\s*|-{1,2}\s+)(?=\S)")
_COLON = Pattern(r"(?P<head>[^()\[\].؟!\"«:]{2,40}?)(?P<quoted>\s*[\"«“][^\"»”]{2,30}[\"»”])?\s*:\s*(?=\S)")
_SLASHED = Pattern(
    r"(?P<head>[^()\[\].؟!:\"«]{2,30}?)\s*/\s*(?P<name>[^()\[\].؟!:\"«/–—-]{2,30}?)\s*(?:[-–—/:]+)\s*(?=\S)"
)
_PLACE_AND_SENDER = Pattern(
    r"(?P<head>[^()\[\].؟!:\"«]{2,45}?)\s*(?:[(\[](?P<bracketed>[^()\[\]]{2,40})[)\]]"
    r"|:?\s*[\"«“](?P<quoted>[^\"»”]{2,30})[\"»”]"
    r"|(?:\s[-–—ـ]+\s?|[–—/:،,])\s*(?P<parted>[^()\[\]؟!:\"«»/–—-]{2,30}))$"
)
_TAIL = " -–—ـ:|/"
_SENDER = Pattern(r"(?P<name>[^()\[\].؟!:\"«–—-]{2,25}?)\s*(?:[-–—ـ:]|--)\s*(?=\S)")
_ANOTHER_DASH = Pattern(r"\s[-–—]\s")
_REPORTING = Pattern(
    r"(?:قال|قالت|أعلن|أعلنت|أفاد|أفادت|أكد|أكدت|كشف|كشفت|ذكر|ذكرت|شهد|شهدت|أطلق|أطلقت|بدأ|بدأت|دعا|دعت|حذر|حذرت|وصل|وصلت|قتل|أصيب|نفى|نفت|تواصل|تواصلت|انطلقت|انطلق|عقد|عقدت|بحث|التقى|استقبل|نظم|نظمت|طالب|طالبت)\b"
)


class Datelines:
    """Finds the dateline a paragraph begins with."""

    def __init__(self, labels: Labels, signatures: Signatures) -> None:
        self._labels = labels
        self._signatures = signatures

    def end(self, text: str) -> int | None:
        """Return where the dateline that leads a paragraph ends, its separator included and white space not, or None."""
        head = text[: _LONGEST + 10]
        for signs, pattern, known in (
            ("/", _SLASHED, self._is_slashed),
            ("([", _BRACKETED, self._is_bracketed),
            (":", _QUOTED, self._is_quoted),
            (":", _COLON, self._is_colon),
            ("-–—ـ", _DASHED, self._is_dashed),
        ):
            # without one of its signs a pattern finds nothing, and need not be compiled
            found = pattern.match(head) if any(sign in head for sign in signs) else None
            if found and found.end() < len(text) and known(found, text):
                sender = _SENDER.match(head, found.end())
                if sender and self._is_source(sender["name"]):
                    found = sender
                return found.start() + len(found[0].rstrip())
        return None

    def is_whole(self, text: str) -> bool:
        """Return whether a line is nothing but a place and the agency that sent the news from there."""
        line = text.strip().rstrip(_TAIL) if len(text) <= _LONGEST else ""
        found = _PLACE_AND_SENDER.match(line)
        if found is None:
            return False
        name = found["bracketed"] or found["quoted"] or found["parted"]
        return self.is_place(found["head"]) and self._signatures.is_agency(name)

    def is_place(self, name: str) -> bool:
        """Return whether a name is a place, or places one after another."""
        parts = [part for part in re.split(r"\s*[,،/]\s*", bare(name).strip(EDGES)) if part.strip(EDGES)]
        return bool(parts) and "place" in self._labels.line(key_of(parts[0]))

    def _is_slashed(self, found: re.Match[str], text: str) -> bool:
        return self._is_source(found["name"]) and len(found["head"].split()) <= 3

    def _is_bracketed(self, found: re.Match[str], text: str) -> bool:
        known = self._signatures.is_agency(found["name"]) or self.is_place(found["head"])
        return known and len(found["head"].split()) <= 6

    def _is_quoted(self, found: re.Match[str], text: str) -> bool:
        return self.is_place(found["head"]) and self._is_source(found["name"])

    def _is_colon(self, found: re.Match[str], text: str) -> bool:
        if found["quoted"]:
            return self.is_place(found["head"].rstrip(" -–")) and self._is_source(
                found["quoted"].strip().strip('"«»“”')
            )
        return self.is_place(found["head"]) or self._is_source(found["head"])

    def _is_dashed(self, found: re.Match[str], text: str) -> bool:
        head = found["head"].strip()
        if self._is_source(head) or self.is_place(head):
            return True
        rest = text[found.end() : found.end() + 150]
        if len(head.split()) > 2 or head.startswith("ال") or _ANOTHER_DASH.search(rest):
            return False
        return _REPORTING.match(bare(rest)) is not None

    def _is_source(self, name: str) -> bool:
        return self._signatures.is_agency(name) or "kicker" in self._labels.line(key_of(name))
