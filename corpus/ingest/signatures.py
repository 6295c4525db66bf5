"""Who took a picture or wrote a text: credits split from captions, bylines told from other lines."""

import re

from corpus.arabic.letters import entries
from corpus.arabic.normalise import bare
from corpus.arabic.patterns import Pattern
from corpus.ingest.labels import EDGES, Labels, key_of

_LABELS = (
    "المصدر",
    "مصدر الصورة",
    "مصدر الصور",
    "صدر الصورة",
    "تصوير",
    "بعدسة",
    "عدسة",
    "الصورة",
    "الصور",
    "صورة",
    "Image source",
    "Photo credit",
    "Photo by",
    "Source",
    "Credit",
    "Photo",
)
_LABELLED = Pattern(
    rf"(?P<credit>(?P<label>{'|'.join(_LABELS)})\s*[:：/|،,]\s*(?P<name>[^:：]{{2,70}}))$", re.IGNORECASE
)
_BRACKETED = Pattern(r"(?P<credit>[(\[](?P<name>[^()\[\]]{2,60})[)\]])[\s.]*$")
_TAKEN_BY = Pattern(r"(?P<credit>[(\[](?:تصوير|عدسة|بعدسة)\s+(?P<name>[^()\[\]]{2,40})[)\]])[\s.]*$")
_SEPARATED = Pattern(r"(?P<credit>(?:\s[-–—/|•]\s*|[|©®]+\ufe0f?\s*|\s{2,})(?P<name>[^-–—/|•©]{2,50}))$")
_LATIN = Pattern(r"(?<=[\u0600-\u06ff])(?P<space>[\s.،]*)(?P<credit>(?P<name>[A-Za-z][A-Za-z.&/, -]{1,50}))$")
_SIGNED = Pattern(r"(?P<credit>©\ufe0f?\s*(?P<name>[^©\d][^©]{1,60}))$")
_PHOTO_AGENCIES = Pattern(r"(?:getty|afp|reuters|epa|shutterstock|anadolu|sputnik)\b", re.IGNORECASE)
_NAMED_IN_TEXT = Pattern(
    r"(?:وكال|شبك|قنا|صحيف|موقع|هيئ|جريد|مجل)\w*\b[^.،]{0,40}$|\b(?:مع|عبر|على|في|من|عن|بحسب|وفق|حسب|إلى|لدى|باسم|أن|إن)\s*$"
)
"""What stands before an agency's name where the sentence speaks of the agency."""
_JOINTS = Pattern(r"\s*(?:[-–—/\\|،,+;&:•]|\s[وu]\s|\bvia\b|\bعبر\b|\bعن\b)\s*")
_AFTER_SPEECH = Pattern(
    r"(?:قال|وقال|قالت|أضاف|وأضاف|أوضح|وأوضح|أكد|وأكد|تابع|وتابع|ذكر|وذكر|أشار|وأشار|ختم|وختم|شدد|وشدد|هذا|ذات|نفس|إن|أن|بحسب|وفق|حسب|من|عن|في|ب|ل)\s*$"
)
_ENDS, _CLOSERS = (".", "؟", "!", "…"), "'\"”»’)]"
_BYLINE_VERBS = frozenset(entries("كتب كتبت كتبه كتبها بقلم تحرير إعداد ترجمة تغطية حاوره حاورها حاورته"))
_LONGEST_BYLINE = 110
_CREDIT_WORDS = 6
_BYLINE_WORDS = 8
_BYLINE_VERB_WORDS = 6
_JOINT = "-–—ـ/|،:,(["
_ALL_DASHES = Pattern(r"\s*[-–—ـ/|،:,]\s*")
_ALWAYS_LABELS = frozenset(entries("المصدر|مصدر الصورة|مصدر الصور", "|"))
"""Labels that are told from the end of another word by themselves."""
_PICTURE_LABELS = frozenset(entries("الصورة الصور صورة"))
"""Labels that lead captions as often as credits."""
_GLUED_LABELS = frozenset(entries("تصوير عدسة بعدسة"))
_CLITICS = frozenset(entries("ال وال بال لل فال كال و ب ل ف ك"))
_SENDERS = frozenset(("agency", "place"))
_DASHES = Pattern(r"\s*[-–—ـ/|،]\s*")


class Signatures:
    """Tells credits by the names of agencies and by the labels that lead them."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def split(self, text: str) -> int | None:
        """Return where the credit at the end of a caption begins, in code points; 0 if the line is nothing else, None without one."""
        if text[0] == "©" and text[1:].isascii() and len(text) <= _LONGEST_BYLINE:
            return 0
        found = self._labelled(text) or self._agency(text) or _TAKEN_BY.search(text)
        if found is None:
            return None
        start = found.start("credit")
        return start if text[:start].strip(EDGES) else 0

    def agency_start(self, text: str) -> int | None:
        """Return where an agency's name at the end of a caption begins that leads itself with a label, or None."""
        found = self._agency(text)
        return found.start("credit") or None if found else None

    def is_agency(self, name: str) -> bool:
        """Return whether a name is an agency's, several agencies' or an agency's with a photographer or an archive."""
        name = bare(name).strip()
        if "agency" in self._labels.line(key_of(name)):
            return True
        parts = [part for part in _JOINTS.split(name) if part.strip(EDGES)]
        return (
            len(parts) > 1
            and len(name.split()) <= 8
            and any("agency" in self._labels.line(key_of(part)) for part in parts)
        )

    def is_signed(self, text: str) -> bool:
        """Return whether a line says for certain, wherever it stands, who wrote or sent: a place and an agency, a label and a name."""
        if len(text) > _LONGEST_BYLINE or not any(sign in text for sign in _JOINT):
            return False
        inner = text.strip("()[] .")
        if text[0] in "([" and inner.split()[0] in _BYLINE_VERBS:
            return True
        if _is_sentence(text):
            return False
        if len(text.split()) > _BYLINE_WORDS:
            return False
        for separator in ":,":
            label, found, name = text.partition(separator)
            plain = separator == ":" or label.isascii()
            if found and plain and name.strip() and "author" in self._labels.label(key_of(label)):
                return True
        parts = [part for part in _ALL_DASHES.split(text) if part.strip(EDGES)]
        kinds = [self._labels.line(key_of(part)) for part in parts]
        return len(parts) > 1 and any("agency" in kind for kind in kinds) and all(kind & _SENDERS for kind in kinds)

    def is_byline(self, text: str, *, below_title: bool = True) -> bool:
        """Return whether a short line says who wrote: a label and a name, a verb and a name, or below the title a name and a place."""
        if len(text) > _LONGEST_BYLINE:
            return False
        if self.is_signed(text):
            return True
        label, colon, name = text.partition(":")
        words = text.split()
        if len(words) > _BYLINE_WORDS or _is_sentence(text):
            return False
        if colon and name.strip() and "byline" in self._labels.label(key_of(label)):
            return True
        if not below_title:
            return False
        if words[0].strip(EDGES) in _BYLINE_VERBS and 1 < len(words) <= _BYLINE_VERB_WORDS:
            return True
        return self._is_name_and_place(text)

    def _is_name_and_place(self, text: str) -> bool:
        parts = [part for part in _DASHES.split(text) if part.strip(EDGES)]
        if not 2 <= len(parts) <= 4 or any(len(part.split()) > 4 for part in parts):
            return False
        kinds = [self._labels.line(key_of(part)) for part in parts]
        if all("section" in kind and "place" not in kind and "agency" not in kind for kind in kinds):
            return False
        return any("place" in kind or "agency" in kind for kind in kinds) and not all(
            "section" in kind for kind in kinds
        )

    def _labelled(self, text: str) -> re.Match[str] | None:
        found = _LABELLED.search(text)
        if found is None:
            return None
        before, name = text[: found.start()], found["name"]
        if before.strip(EDGES) and _AFTER_SPEECH.search(before):
            return None
        if self.is_agency(name.strip("()[] .")):
            return found
        if len(name.split()) > _CREDIT_WORDS or _is_sentence(name) or _is_doubtful(before, found["label"]):
            return None
        return found

    def _agency(self, text: str) -> re.Match[str] | None:
        for pattern in (_BRACKETED, _SIGNED, _SEPARATED, _LATIN):
            found = pattern.search(text)
            if found is None or not self.is_agency(found["name"]):
                continue
            before = text[: found.start("credit")]
            if pattern in (_BRACKETED, _LATIN) and _NAMED_IN_TEXT.search(before):
                continue
            if pattern is _LATIN and before[-1:] == " " and not _PHOTO_AGENCIES.match(found["name"]):
                continue
            return found
        return None


def _is_doubtful(before: str, label: str) -> bool:
    """Return whether a label says too little to lead a name that is not an agency's: it leads captions too, or ends a word."""
    if label in _ALWAYS_LABELS:
        return False
    if label not in _GLUED_LABELS:
        return label in _PICTURE_LABELS or bool(before.strip(EDGES))
    return before[-1:].isalpha() and before.rsplit(maxsplit=1)[-1] in _CLITICS


def _is_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_ENDS)
