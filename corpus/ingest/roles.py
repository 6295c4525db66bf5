"""What each line of a plain text is when it is read by itself."""

import datetime
import re
from dataclasses import dataclass
from enum import Enum, auto

from corpus.ingest.dates import Dates
from corpus.ingest.labels import EDGES, Labels, key_of
from corpus.ingest.lines import Line
from corpus.ingest.signatures import Signatures

LONGEST_SHORT = 130
"""A line of more characters is body even without a full stop."""
_LONGEST_LABELLED = 300
_CLOSERS = "\"'”»’)] \N{NO-BREAK SPACE}\N{ZERO WIDTH NON-JOINER}\N{RIGHT-TO-LEFT MARK}"
_STOPS = ".…:،؛,;"
_BULLET = re.compile(r"(?:[-–—•*▪■●◾◼▶►‣⁃◦○·+]|[\d٠-٩]{1,2}\s*[-.)ـ–/]|[(\[][\d٠-٩]{1,2}[)\]])\s*(?=\S)")
_CRUMB = re.compile(r"[^\s»>›/|\\][^»>›/|\\]*")
_GAP = re.compile(r"\s{3,}")
_TICKER = 2000
"""How much of a long line is looked at to see whether it is a row of headlines."""
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_CLAIM = re.compile(r"(?:19|20)\d\d|٢٠[٠-٩]{2}|حقوق|reserved|copyright", re.IGNORECASE)
_SEPARATORS = (":", "|", "..", "-", "–", "،")


class Role(Enum):
    """What a line is by itself."""

    BODY = auto()
    BULLET = auto()
    EMOJI = auto()
    SHORT = auto()
    NOISE = auto()
    COPYRIGHT = auto()
    SECTION = auto()
    KICKER = auto()
    DATE = auto()
    CREDIT = auto()
    CAPTION = auto()
    RELATED = auto()
    RELATED_LINE = auto()
    LIST = auto()
    COMMENTS = auto()
    TAGS = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a text is when it stands on a line of its own."""

    role: Role
    key: str = ""
    """The text as labels are compared, empty for body."""
    kinds: frozenset[str] = frozenset()
    """All kinds the label table knows for it."""
    split: int | None = None
    """Where the credit begins in a caption."""
    day: datetime.date | None = None
    """The day of a date line."""
    updated: bool = False
    """Whether that day is of a later change."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with what it is by itself."""

    line: Line
    verdict: Verdict

    @property
    def role(self) -> Role:
        """What the line is by itself."""
        return self.verdict.role

    @property
    def key(self) -> str:
        """The line as labels and lines are compared."""
        return self.verdict.key or key_of(self.line.text)

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.line.text.split())


def ends_sentence(text: str) -> bool:
    """Return whether a line ends as sentences and their parts do; question and exclamation marks do not tell."""
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


class Roles:
    """Judges lines one by one, each text once."""

    def __init__(self, labels: Labels, signatures: Signatures, dates: Dates) -> None:
        self._labels = labels
        self._signatures = signatures
        self._dates = dates
        self._known: dict[str, Verdict] = {}
        self._leads: dict[str, bool] = {}
        self._body = Verdict(Role.BODY)

    def mark(self, line: Line) -> Marked:
        """Return the line with what it is by itself."""
        text = line.text
        if self._is_plain_sentence(text) or (len(text) > _LONGEST_LABELLED and not _is_ticker(text)):
            return Marked(line, self._body)
        verdict = self._known.get(text)
        if verdict is None:
            verdict = self._known[text] = self._judge(text)
        return Marked(line, verdict)

    def _is_plain_sentence(self, text: str) -> bool:
        if len(text) < 60 or text[-1] not in '.:"' or not ends_sentence(text) or text[-2] in ")]":
            return False
        lead = text.partition(" ")[0]
        suspect = self._leads.get(lead)
        if suspect is None:
            suspect = self._leads[lead] = self._labels.may_begin(text) or _may_lead_specially(lead)
        return not suspect and ":" not in text[:40]

    def _judge(self, text: str) -> Verdict:
        key = key_of(text)
        if not any(character.isalnum() for character in key) or _is_ticker(text):
            return Verdict(Role.NOISE)
        kinds = self._labels.line(key)
        role = self._by_label(text, key, kinds)
        if role is not None:
            return Verdict(role, key, kinds)
        crumb = self._last_crumb(text)
        if crumb is not None:
            return Verdict(Role.SECTION, key, kinds, split=crumb)
        said = self._dates.line(text) if len(text) <= 120 else None
        if said is not None:
            return Verdict(Role.DATE, key, kinds, day=said.day, updated=said.updated)
        split = self._signatures.split(text)
        if split is not None:
            return Verdict(Role.CAPTION if split else Role.CREDIT, key, kinds, split=split)
        return Verdict(self._by_shape(text), key, kinds)

    def _by_label(self, text: str, key: str, kinds: frozenset[str]) -> Role | None:
        for kind, role in _LINE_ROLES:
            if kind in kinds:
                return role
        if len(text) <= 220 and self._labels.begins(key, "copyright"):
            return Role.COPYRIGHT if _CLAIM.search(text) else Role.CREDIT
        if len(text) <= 220 and self._labels.begins(key, "boilerplate"):
            return Role.NOISE
        return self._by_led_label(text)

    def _by_led_label(self, text: str) -> Role | None:
        for separator in _SEPARATORS:
            label, found, rest = text.partition(separator)
            if found and len(label) <= 40 and rest.strip(EDGES):
                kinds = self._labels.label(key_of(label))
                for kind, role in _LED_ROLES:
                    if kind in kinds:
                        return role
        return Role.NOISE if _is_hashtags(text) else None

    def _last_crumb(self, text: str) -> int | None:
        """Return where the last section of a path through the site begins, or None if the line is no such path."""
        crumbs = list(_CRUMB.finditer(text)) if len(text) <= 120 else []
        keys = [key_of(crumb[0]) for crumb in crumbs]
        if len(crumbs) < 2 or any(len(key.split()) > 4 for key in keys):
            return None
        known = sum(bool(self._labels.line(key) & {"section", "boilerplate"}) for key in keys)
        home = "boilerplate" in self._labels.line(keys[0])
        return crumbs[-1].start() if home or known == len(keys) else None

    def _by_shape(self, text: str) -> Role:
        if _BULLET.match(text):
            return Role.BULLET
        ends = ends_sentence(text)
        if len(text) > LONGEST_SHORT or (ends and (len(text) >= 40 or text.count(" ") >= 7)):
            return Role.BODY
        if _EMOJI.match(text) and not ends:
            return Role.EMOJI
        return Role.SHORT


_LINE_ROLES = (
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
_LED_ROLES = (("related", Role.RELATED_LINE), ("tags", Role.NOISE), ("caption", Role.CAPTION))


def _may_lead_specially(lead: str) -> bool:
    return not lead[0].isalpha() and lead[0] not in '"«“('


def _is_ticker(text: str) -> bool:
    """Return whether a line is headlines one after another with wide gaps between them."""
    if "   " not in text[:_TICKER] or ends_sentence(text):
        return False
    pieces = _GAP.split(text[:_TICKER])
    return len(pieces) > 5 and len(text[:_TICKER].split()) >= 4 * len(pieces)


def _is_hashtags(text: str) -> bool:
    words = text.split()
    return all(word.startswith("#") for word in words)
