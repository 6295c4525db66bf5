"""What a check of a translation finds."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Check(StrEnum):
    """What is looked for."""

    FORBIDDEN = "forbidden"
    """English that must not be used."""
    DEPRECATED = "deprecated"
    """English that is deprecated or superseded."""
    UNTRANSLATED = "untranslated"
    """A term that should have stayed as it is."""
    MISSING = "missing"
    """A term of the Arabic whose English is not in the translation."""
    INCONSISTENT = "inconsistent"
    """A term rendered in several ways in the translation."""
    LIBRARY = "library"
    """A term rendered otherwise than in the other translations."""
    NAME = "name"
    """A name spelt in two ways, or otherwise than it is known."""
    NUMBER = "number"
    """A number of the Arabic that is not in the translation."""
    DEFINITION = "definition"
    """A term that is used and not defined."""


SEVERITIES = {
    Check.FORBIDDEN: Severity.ERROR,
    Check.DEPRECATED: Severity.ERROR,
    Check.UNTRANSLATED: Severity.ERROR,
    Check.MISSING: Severity.WARNING,
    Check.INCONSISTENT: Severity.WARNING,
    Check.LIBRARY: Severity.WARNING,
    Check.NAME: Severity.WARNING,
    Check.NUMBER: Severity.WARNING,
    Check.DEFINITION: Severity.NOTE,
}
"""How bad each is."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a translation to be looked at."""

    check: Check
    line: int
    """In the translation, from 1."""
    message: str
    """One sentence: what is wrong and what to do."""
    sentence: str
    """The sentence of the translation, or its paragraph where the sentence cannot be told."""
    arabic: str
    """The Arabic that it stands for."""
    block: int | None = None
    """The block of the article."""
    concept_id: str | None = None
    found: str = ""
    """The English that was used, or the number that was not."""
    wanted: tuple[str, ...] = ()
    """The English to use, the best first."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return SEVERITIES[self.check]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found and how the texts were brought together."""

    findings: tuple[Finding, ...]
    """In the order of the translation's lines."""
    paragraphs: int
    """Of the translation."""
    blocks: int
    """Of the article that were held against them."""
    alignment: "Alignment"
    concepts: int
    """Approved concepts whose terms stand in the article."""

    @property
    def is_wrong(self) -> bool:
        """Whether an error or a warning is told; notes say what could be better, not what is wrong."""
        return any(each.severity is not Severity.NOTE for each in self.findings)


class Alignment(StrEnum):
    """How paragraphs of a translation were found for the blocks of an article."""

    PARAGRAPHS = "paragraphs"
    """One for one: there are as many of them."""
    MEMORY = "memory"
    """By the memory's translations, between them by length and by shared numbers and names."""
    LENGTH = "length"
    """By length and by shared numbers and names (Gale and Church 1993)."""
