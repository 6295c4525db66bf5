"""What a dictionary says: its entries, and what is known of the dictionary itself."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from glossary.dictionaries.senses import behind_headword, senses


class Form(StrEnum):
    """How a dictionary is written."""

    STARDICT = "stardict"
    DICTD = "dictd"
    TABLE = "table"
    MORPHOLOGY = "morphology"


class Fit(StrEnum):
    """How a headword was found from a word of a text, the surest first."""

    EXACT = "exact"
    """The same letters."""
    FOLDED = "folded"
    """The same but for hamza, alef maqsura, teh marbuta, case."""
    LEMMA = "lemma"
    """The dictionary form of the word."""
    STRIPPED = "stripped"
    """The same without what is written onto it."""
    INFLECTED = "inflected"
    """Another gender or number of the same word, or the same with an article."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one dictionary says of a word."""

    dictionary: str
    """The dictionary's name."""
    headword: str
    text: str
    """The definition without markup, lines apart."""
    licence: str = ""
    """Who made the dictionary and on what terms it may be used; empty where it does not say."""
    fit: Fit = Fit.EXACT

    @property
    def definition(self) -> str:
        """Return the text without the headword that many begin with."""
        first, _, rest = self.text.partition("\n")
        return "\n".join(part for part in (behind_headword(first, self.headword).strip(), rest) if part)

    @property
    def senses(self) -> tuple[str, ...]:
        """Return the first senses, short enough for a line."""
        return senses(self.text, self.headword)


class SourceFile(NamedTuple):
    """A file of a dictionary as it was when it was indexed."""

    path: str
    size: int
    """Bytes."""
    changed: int
    """Nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a dictionary."""

    name: str
    form: Form
    licence: str
    entries: int
    """How many entries it has; synonyms are not counted."""
    arabic: bool
    """Whether its headwords are Arabic; others are only searched."""
    files: tuple[SourceFile, ...]
    """Its files, the one it was added by first."""
    skipped: int = 0
    """How many entries of its files cannot be read."""
    reading: str = ""
    """What its form needs to know to read a definition, as a JSON object."""
    first_skipped: int = 0
    """The place of the first entry that cannot be read, from 1; 0 where that is not known."""

    @property
    def path(self) -> str:
        """Return the file it was added by."""
        return self.files[0].path if self.files else ""
