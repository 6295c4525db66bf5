"""The nouns of the term base, after ISO 30042 (TBX): concepts, their terms in each language, and how terms are found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol


class Status(StrEnum):
    """The administrative status of a term (ISO 30042)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    PROPOSED = "proposed"


class Stage(StrEnum):
    """How far a concept has come."""

    DRAFT = "draft"
    APPROVED = "approved"
    OBSOLETE = "obsolete"


class RelationKind(StrEnum):
    """How a concept stands to another one."""

    RELATED = "related"
    BROADER = "broader"
    NARROWER = "narrower"
    ANTONYM = "antonym"


class MatchMode(StrEnum):
    """How a term is found in text."""

    EXACT = "exact"
    """As it is written, whatever its harakat."""
    INFLECTED = "inflected"
    """In any inflection, with clitics."""
    PATTERN = "pattern"
    """As a pattern: `*` stands for any letters of a word, `…` for up to three words, `(x)` for what may be left out."""


class Extra(NamedTuple):
    """Something a file said that has no field here, kept to be written out again."""

    format: str
    """The format that knows it: `tbx`, `json`, `tmx`, …"""
    place: str
    """What it was said of: `concept` or `term`, or `language:` and a code."""
    content: str
    """As that format writes it: an XML element, a JSON object."""


class Definition(NamedTuple):
    """What a concept means, in one language."""

    language: str
    """A BCP 47 tag, such as `ar`."""
    text: str
    source: str | None = None


class Relation(NamedTuple):
    """A cross-reference to another concept."""

    kind: RelationKind
    target: str
    """The other concept's id, whether it is in this glossary or not."""


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say a concept in one language."""

    id: str
    """A UUIDv7, or empty before the term is kept."""
    language: str
    """A BCP 47 tag; `ar` and `en` are shown, others are kept."""
    text: str
    """The term as written."""
    status: Status = Status.PREFERRED
    part_of_speech: str | None = None
    """A Universal Dependencies tag."""
    note: str | None = None
    context: str | None = None
    """A sentence in which the term stands."""
    source: str | None = None
    """Where that sentence is from, for a reader."""
    lookups: tuple[str, ...] = ()
    """Forms that find the entry and are never shown."""
    article: str | None = None
    """The id of the article that the sentence is from."""
    noted: str | None = None
    """The day of that article, or else when the sentence was taken, as `2026-11-20`."""
    forbidden: bool = False
    """Whether the term must not be used."""
    untranslated: bool = False
    """Whether the term stays as it is in a translation (do not translate)."""
    term_type: str | None = None
    """A TBX term type: `fullForm`, `acronym`, `abbreviation`, `shortForm`, `variant`, `phrase`."""
    gender: str | None = None
    """`masculine`, `feminine`, `neuter` or `otherGender`."""
    number: str | None = None
    """`singular`, `dual`, `plural`, `mass` or `otherNumber`."""
    geography: str | None = None
    """Where the term is used, such as `EG`."""
    register: str | None = None
    """A TBX register: `neutral`, `technical`, `colloquial`, `slang`, `formal`, …"""
    root: str | None = None
    """The letters of an Arabic root."""
    vocalised: str | None = None
    """The term with its short vowels."""
    plurals: tuple[str, ...] = ()
    masdar: str | None = None
    romanisation: str | None = None
    match: MatchMode = MatchMode.INFLECTED
    excluded: tuple[str, ...] = ()
    """Words or phrases within which, or beside which, the term is not meant."""
    extras: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True)
class Concept:
    """What a term means: its terms in each language and what is said of them together."""

    id: str
    """A UUIDv7, or empty before the concept is kept."""
    terms: tuple[Term, ...]
    subjects: tuple[str, ...] = ()
    """Subject fields, the most important first."""
    definitions: tuple[Definition, ...] = ()
    note: str | None = None
    stage: Stage = Stage.DRAFT
    glossary: str = ""
    """The glossary (project) it belongs to; empty means the user's own."""
    relations: tuple[Relation, ...] = ()
    links: tuple[str, ...] = ()
    """Addresses of pages about the concept."""
    qid: str | None = None
    """A Wikidata id."""
    extras: tuple[Extra, ...] = ()
    version: int = 0
    """The version seen when the concept was read; a save compares it."""
    author: str | None = None
    """Who changed it last."""
    changed: datetime | None = None
    creator: str | None = None
    created: datetime | None = None

    def in_language(self, language: str) -> tuple[Term, ...]:
        """Return the terms of one language, preferred before admitted before the rest."""
        rank = {status: place for place, status in enumerate((Status.PREFERRED, Status.ADMITTED))}
        own = (term for term in self.terms if term.language == language)
        return tuple(sorted(own, key=lambda term: rank.get(term.status, len(rank))))

    def definition(self, *languages: str) -> str | None:
        """Return the definition in the first of the languages that has one, else the first there is."""
        own = {each.language: each.text for each in reversed(self.definitions)}
        first = self.definitions[0].text if self.definitions else None
        return next((own[language] for language in languages if language in own), first)


class Glossary(NamedTuple):
    """A collection of concepts: of a project, a customer, a field."""

    name: str
    """What concepts name it by; empty for the user's own."""
    priority: int = 0
    """Where two glossaries have a term, the one with the higher number is shown first."""
    default: bool = False
    """Whether new concepts are written into it."""
    note: str | None = None


class Part(NamedTuple):
    """How one word of a text stands in a match."""

    surface: str
    """The whole word as written."""
    front: str
    """The letters in front of it that are other words (و, ب, ل, …), the article not among them."""
    article: bool
    back: str
    """The letters of the pronoun behind it."""
    shape: str
    """Its form in the words of a grammar: `dictionary form`, `broken plural`, `dual in construct`, …"""


class Reason(Protocol):
    """Why a term was found, told when it is asked."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words it was found in, in their order."""

    @property
    def rule(self) -> str:
        """Why it was found, in a few words: `broken plural, with ب and ال`."""


class TermMatch(NamedTuple):
    """A term of the glossary found in a block, in whatever inflection; why it was found makes no difference between two."""

    concept_id: str
    ar: str
    """The term as the glossary writes it."""
    en: str
    """The best English term of the concept, or empty."""
    status: Status
    start: int
    """Offsets in code points of the block's text, clitics outside the term excluded where they can be told."""
    end: int
    surface: str
    level: str
    """How it was recognised: `exact`, `bare`, `folded`, `lemma`, or `pattern`."""
    nested: bool = False
    """Whether a longer match covers it, or a better one stands at the same place."""
    note: str = ""
    """What the glossary says of the term, such as which other one to use."""
    form: str = ""
    """What of the glossary stands in the text: the term, or the look-up form that led to it."""
    reason: Reason | None = None

    def __eq__(self, other: object) -> bool:
        """Return whether the same term was found at the same place in the same way."""
        return isinstance(other, TermMatch) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        """Return whether they are not equal."""
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words it was found in, in their order; none where nobody knows them."""
        return self.reason.parts if self.reason else ()

    @property
    def rule(self) -> str:
        """Why it was found, in a few words: `broken plural, with ب and ال`; empty where nobody knows."""
        return self.reason.rule if self.reason else ""


class Level(StrEnum):
    """How near a term found is to what was looked for, the nearest first."""

    EXACT = "exact"
    BARE = "bare"
    """The same without harakat and tatweel."""
    FOLDED = "folded"
    """The same but for hamza, alef maqsura, teh marbuta, digits and case."""
    STRIPPED = "stripped"
    """The same without article, proclitics and pronouns, or its dictionary form."""
    WORD = "word"
    """A term of more words that has the very words."""
    ROOT = "root"
    """A word of the same root."""
    PREFIX = "prefix"
    """A term, or a word of it, begins so."""
    FUZZY = "fuzzy"
    """Another form of the same words, or a letter or two apart."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term that a search of the glossary found."""

    concept: Concept
    term: Term
    """The term of the concept that was hit, itself or by one of its look-up forms."""
    level: Level


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a concept's history."""

    concept_id: str
    kind: str
    """`add`, `revise`, `remove`, `merge`, `split`, …, or `undo`/`redo` and what was undone: `undo add`, …"""
    author: str
    at: datetime
    before: Concept | None
    """The concept before the change, none where there was none."""
    after: Concept | None
