"""Judging the lines of a plain text one by one."""

import re
from collections.abc import MutableMapping

from corpus.arabic.letters import entries
from corpus.arabic.patterns import Pattern
from corpus.ingest.dates import Dates
from corpus.ingest.labels import EDGES, Labels, key_of
from corpus.ingest.lines import is_blank, rows
from corpus.ingest.signatures import Signatures
from corpus.ingest.verdicts import Marked, Role, Verdict, ends_sentence

LONGEST_SHORT = 130
"""A line of more characters is body even without a full stop."""
_SENTENCE = 60
"""A line of so many characters that ends as a sentence is one."""
_LONGEST_LABELLED = 300
_LONGEST_BOILERPLATE = 220
_LONGEST_DATE = 120
_LONGEST_WORD = 40
_TAIL = 75
"""How many characters at the end of a line can hold a credit."""
_TRACE = re.compile(r"[:：/|–—©®()\[\]A-Za-z-]|\s\s|صدر|صوير|صور|عدس")
_BULLET = Pattern(
    r"[•▪■●◾◼▶►‣⁃◦○]\ufe0f?\s*(?=\S)|[-–—*·+](?:\s+(?=\S)|(?=[^\d\s*-]))"
    r"|[\d٠-٩]{1,2}\s*[-.)ـ–/]\s*(?=[^\d٠-٩\s])|[(\[][\d٠-٩]{1,2}[)\]]\s*(?=\S)"
)
_PATH_MARK = Pattern(r"[»>›/|\\]")
_CRUMB = Pattern(r"[^\s»>›/|\\][^»>›/|\\]*")
_YEAR = Pattern(r"(?:19|20)\d\d")
_GAP = Pattern(r"\s{3,}")
_TICKER = 2000
"""How much of a long line is looked at to see whether it is a row of headlines."""
_EMOJI = Pattern("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]|\\d\ufe0f?\u20e3")
_CLAIM = Pattern(r"(?:19|20)\d\d|٢٠[٠-٩]{2}|محفوظ|reserved", re.IGNORECASE)
_TEASER = Pattern(
    r"(?:\.\.|…)\s*[\[(]?\s*(?:اقرأ |قراءة |متابعة |تابع )?(?:المزيد|القراءة|التفاصيل|read more|more)\s*[\])]?$",
    re.IGNORECASE,
)
_FOLLOWS = entries("تابع شارك انشر follow share")
_FOLLOW = Pattern(r"^\w+\b.{0,40}\b(?:علي|عبر|on|via)$")
_SEPARATORS = (":", "|", "..", "-", "–", "،", ",")
_LONGEST_PATH = 160
_CRUMB_WORDS = 4
_PATH_KINDS = frozenset({"section", "boilerplate"})
_LINK = Pattern(r"(?:https?://|www\.|pic\.twitter\.com/|t\.me/)\S+")
_HANDLE = Pattern(r"@\w{2,30}$")
_HEADING_MARK = Pattern(r"#{1,6}\s+(?=\S)")
_EXCLUSIVE = frozenset(entries("خاص حصري حصريا exclusive"))
_WORDS = re.compile(r"[^\W_]+")
_SHORTEST_WORD = 2
"""A line without a longer word is a pair of buttons."""
_WEAK_SEPARATORS = "..-–،,"
"""A single word before one of these is seldom a label."""
_WORD_OR_DIGIT = re.compile(r"[^\W_]")
_LINE_ROLES = (
    ("opening", Role.BODY),
    ("related", Role.RELATED),
    ("list", Role.LIST),
    ("tags", Role.TAGS),
    ("comments", Role.COMMENTS),
    ("kicker", Role.KICKER),
    ("section", Role.SECTION),
    ("boilerplate", Role.NOISE),
    ("agency", Role.CREDIT),
    ("caption", Role.CAPTION),
)
_LED_ROLES = (
    ("related", Role.RELATED_LINE),
    ("tags", Role.NOISE),
    ("caption", Role.CAPTION),
    ("picture", Role.CAPTION),
)

_REMEMBERED = 2_000
"""Texts whose verdicts are at hand: those of one article, and what a source says again and again."""


class Roles:
    """Judges lines, each text once for some time."""

    def __init__(self, labels: Labels, signatures: Signatures, dates: Dates) -> None:
        self._labels = labels
        self._signatures = signatures
        self.dates = dates
        self._known: dict[str, Verdict] = {}
        self._leads: dict[str, bool] = {}
        self._body = Verdict(Role.BODY)

    def marked(self, text: str) -> list[Marked]:
        """Return the lines of a text that hold anything, each with what it is by itself."""
        lines: list[Marked] = []
        body, flowing = self._body, Role.BODY
        position = gap = 0
        pieces, ends = rows(text)
        for row in pieces:
            if not row:
                gap += 1
                position += ends
                continue
            line = row.strip()
            if line.startswith("#"):
                line = _HEADING_MARK.sub("", line, count=1)
            if len(line) > _SENTENCE and self._is_plainly_body(line):
                start = position if row is line else position + _lead(row, line)
                lines.append(Marked(line, start, gap, flowing, body))
                gap = 0
            elif line and not is_blank(line):
                verdict = self._verdict(line)
                lines.append(Marked(line, position + _lead(row, line), gap, verdict.role, verdict))
                gap = 0
            else:
                gap += 1
            position += len(row) + ends
        return lines

    def piece(self, text: str, start: int, gap: int) -> list[Marked]:
        """Return a piece of a line judged by itself, given where it begins and how many blank lines stand before it; none if blank."""
        own = text.strip()
        if not own or is_blank(own):
            return []
        verdict = self._verdict(own)
        return [Marked(own, start + text.index(own), gap, verdict.role, verdict)]

    def _verdict(self, text: str) -> Verdict:
        verdict = self._known.get(text)
        if verdict is None:
            _keep_few(self._known)
            verdict = self._known[text] = self._judge(text)
        return verdict

    def _is_plainly_body(self, text: str) -> bool:
        """Return whether a long line is body at a glance: most lines are, and only the others are worth a closer look."""
        if ends_sentence(text):
            if len(text) > _LONGEST_LABELLED:
                return True
            return text[-2] not in ")]" and not self._may_be_labelled(text)
        if len(text) <= LONGEST_SHORT or ("   " in text and _is_ticker(text)):
            return False
        if len(text) > _LONGEST_LABELLED:
            return True
        return not _TRACE.search(text, len(text) - _TAIL) and not self._may_be_labelled(text)

    def _may_be_labelled(self, text: str) -> bool:
        end = text.find(" ", 0, _LONGEST_WORD)
        lead = text[: end if end > 0 else _LONGEST_WORD]
        known = self._leads.get(lead)
        if known is None:
            _keep_few(self._leads)
            known = self._leads[lead] = self._labels.may_begin(lead)
        return known

    def _judge(self, text: str) -> Verdict:
        key = key_of(text)
        if (
            not _WORD_OR_DIGIT.search(key)
            or _is_ticker(text)
            or _is_link(text)
            or _HANDLE.match(text)
            or _TEASER.search(text)
        ):
            return Verdict(Role.NOISE, key)
        kinds = self._labels.line(key)
        role = self._by_label(text, key, kinds)
        if role is Role.CAPTION and self._signatures.split(text) != 0:
            return Verdict(role, key, kinds, split=self._signatures.agency_start(text))
        if role is not None:
            return Verdict(Role.CREDIT if role is Role.CAPTION else role, key, kinds)
        section = self._section_of_path(text)
        if section is not None:
            return Verdict(Role.SECTION, key, kinds, part=section)
        said = self.dates.line(key) if len(text) <= _LONGEST_DATE else None
        if said is not None:
            return Verdict(Role.DATE, key, kinds, day=said.day, updated=said.updated)
        if self._signatures.is_signed(text):
            return Verdict(Role.CREDIT, key, kinds)
        traced = _TRACE.search(text, max(0, len(text) - _TAIL)) and not self._continues(key)
        split = self._signatures.split(text) if traced else None
        if split is not None:
            return Verdict(Role.CAPTION if split else Role.CREDIT, key, kinds, split=split)
        role = _by_shape(text)
        dated = role is Role.SHORT and len(text) <= _LONGEST_DATE and _YEAR.search(key)
        when = self.dates.cut(text) if dated else None
        day = self.dates.day_in(text[slice(*when)]) if when else None
        return Verdict(role, key, kinds, part=when, day=day, continues=self._continues(key))

    def _continues(self, key: str) -> bool:
        return "continuing" in self._labels.line(key.split(" ", 1)[0])

    def _by_label(self, text: str, key: str, kinds: frozenset[str]) -> Role | None:
        for kind, role in _LINE_ROLES:
            if kind in kinds:
                return role
        if len(text) <= _LONGEST_BOILERPLATE:
            leading = self._labels.leading(key)
            if "copyright" in leading and _CLAIM.search(text):
                return Role.COPYRIGHT
            if "notice" in leading or ("boilerplate" in leading and not ends_sentence(text)):
                return Role.NOISE
            if (key[0].isdigit() and self.is_count(key)) or (key.startswith(_FOLLOWS) and _FOLLOW.search(key)):
                return Role.NOISE
        if len(text) <= _LONGEST_DATE and max(map(len, _WORDS.findall(key))) < _SHORTEST_WORD:
            return Role.NOISE
        if key.split(" ", 1)[0] in _EXCLUSIVE and len(key.split()) <= _CRUMB_WORDS and not ends_sentence(text):
            return Role.KICKER
        if text[0] == "#" and all(word.startswith("#") for word in text.split()):
            return Role.NOISE
        return self._by_led_label(text) if self._may_be_labelled(text) else None

    def is_count(self, key: str) -> bool:
        """Return whether a line counts minutes, comments or readers."""
        words = key.lstrip("0123456789.,٫ +")
        return words != key and (not words or "counted" in self._labels.line(words))

    def _by_led_label(self, text: str) -> Role | None:
        for separator in _SEPARATORS:
            label, found, rest = text.partition(separator)
            if not found or len(label) > _LONGEST_WORD or not rest.strip(EDGES):
                continue
            if separator in _WEAK_SEPARATORS and " " not in label.strip() and not label.isascii():
                continue
            kinds = self._labels.label(key_of(label))
            if "picture" in kinds and ends_sentence(text):
                continue
            for kind, role in _LED_ROLES:
                if kind in kinds:
                    return role
        return None

    def _section_of_path(self, text: str) -> tuple[int, int] | None:
        """Return where the last section of a path through the site stands, or None if the line is no such path."""
        if len(text) > _LONGEST_PATH or not _PATH_MARK.search(text):
            return None
        crumbs = list(_CRUMB.finditer(text))
        if len(crumbs) < 2:
            return None
        keys = [key_of(crumb[0]) for crumb in crumbs]
        known = [bool(self._labels.line(key) & _PATH_KINDS) for key in keys]
        home = "boilerplate" in self._labels.line(keys[0])
        if not (all(known) or (home and all(len(key.split()) <= _CRUMB_WORDS for key in keys[:-1]))):
            return None
        sections = [crumb for crumb, key in zip(crumbs, keys, strict=True) if "section" in self._labels.line(key)]
        last = sections[-1] if sections else crumbs[-1] if len(keys[-1].split()) <= _CRUMB_WORDS else crumbs[-2]
        return last.start(), last.end()


def _lead(row: str, line: str) -> int:
    return 0 if row[0] == line[0] else row.index(line)


def _is_link(text: str) -> bool:
    """Return whether a line is an address, or an address and a word or two."""
    found = _LINK.search(text)
    return found is not None and len(text[: found.start()].split()) + len(text[found.end() :].split()) <= 2


def _by_shape(text: str) -> Role:
    if _BULLET.match(text):
        return Role.BULLET
    ends = ends_sentence(text)
    if len(text) > LONGEST_SHORT or (ends and (len(text) >= 40 or text.count(" ") >= 7)):
        return Role.BODY
    if _EMOJI.match(text) and not ends:
        return Role.EMOJI
    return Role.SHORT


def _is_ticker(text: str) -> bool:
    """Return whether a line is headlines one after another with wide gaps between them."""
    if "   " not in text[:_TICKER] or ends_sentence(text):
        return False
    pieces = _GAP.split(text[:_TICKER])
    return len(pieces) > 5 and len(text[:_TICKER].split()) >= 4 * len(pieces)


def _keep_few(known: MutableMapping[str, Verdict] | MutableMapping[str, bool]) -> None:
    """Forget what is known where it is so much that a long import would only ever remember more."""
    if len(known) >= _REMEMBERED:
        known.clear()
