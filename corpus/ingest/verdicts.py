"""What a line of a text can be when it is read by itself."""

import datetime
from enum import Enum, auto
from typing import NamedTuple

from corpus.ingest.labels import key_of

_CLOSERS = "\"'”»’)] \N{NO-BREAK SPACE}\N{ZERO WIDTH NON-JOINER}\N{RIGHT-TO-LEFT MARK}"
_STOPS = ".…:،؛,;"


class Role(Enum):
    """What a line is by itself."""

    BODY = auto()
    """A sentence, or too long for anything else."""
    BULLET = auto()
    EMOJI = auto()
    SHORT = auto()
    """Any other line: a title, a heading, a caption, a name, a verse."""
    NOISE = auto()
    COPYRIGHT = auto()
    SECTION = auto()
    KICKER = auto()
    DATE = auto()
    CREDIT = auto()
    CAPTION = auto()
    RELATED = auto()
    """The label over related articles."""
    RELATED_LINE = auto()
    """Such a label with a headline behind it."""
    LIST = auto()
    """The label over a list of articles that have nothing to do with this one."""
    TAGS = auto()
    COMMENTS = auto()


class Verdict(NamedTuple):
    """What a text is when it stands on a line of its own."""

    role: Role
    key: str = ""
    """The text as labels are compared, empty for body."""
    kinds: frozenset[str] = frozenset()
    """All kinds the label table knows for it."""
    split: int | None = None
    """Where the credit begins in a caption."""
    part: tuple[int, int] | None = None
    """Where the section stands in a path through the site, or the date in a line with other words."""
    continues: bool = False
    """Whether it begins with a word that carries a text on, as no heading or caption does."""
    day: datetime.date | None = None
    """The day of a date line."""
    updated: bool = False
    """Whether that day is of a later change."""


class Marked(NamedTuple):
    """A line trimmed of outer white space, with what it is by itself."""

    text: str
    start: int
    """Where it begins in the text, in code points."""
    gap: int
    """How many blank lines stand before it."""
    role: Role
    verdict: Verdict

    @property
    def end(self) -> int:
        """Where the line ends in the text, in code points."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """The line as labels and lines are compared."""
        return self.verdict.key or key_of(self.text)

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())


def ends_sentence(text: str) -> bool:
    """Return whether a line ends as sentences and their parts do; question and exclamation marks do not tell."""
    last = text[-1:]
    return last in _STOPS or (last in _CLOSERS and text.rstrip(_CLOSERS)[-1:] in _STOPS)
