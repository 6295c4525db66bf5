"""The nouns of the glossary: concepts and terms, analyses and glosses, entities and mentions, translations."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from corpus.model import Token


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


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say a concept in one language."""

    id: str
    """A UUIDv7, or empty before the term is kept."""
    language: str
    """`ar` or `en`."""
    text: str
    """The term as written."""
    status: Status = Status.PREFERRED
    part_of_speech: str | None = None
    """A Universal Dependencies tag."""
    note: str | None = None
    context: str | None = None
    """A sentence in which the term stands."""
    source: str | None = None
    """Where that sentence is from."""
    lookups: tuple[str, ...] = ()
    """Forms that find the entry and are never shown."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a term means: its terms in both languages and what is said of them together."""

    id: str
    """A UUIDv7, or empty before the concept is kept."""
    terms: tuple[Term, ...]
    subject: str | None = None
    definition: str | None = None
    note: str | None = None
    stage: Stage = Stage.DRAFT
    glossary: str = ""
    """The glossary it belongs to; empty means the user's own."""
    version: int = 0
    """The version seen when the concept was read; a save compares it."""
    author: str | None = None
    changed: datetime | None = None

    def in_language(self, language: str) -> tuple[Term, ...]:
        """Return the terms of one language, preferred before admitted before the rest."""
        rank = {status: place for place, status in enumerate((Status.PREFERRED, Status.ADMITTED))}
        own = (term for term in self.terms if term.language == language)
        return tuple(sorted(own, key=lambda term: rank.get(term.status, len(rank))))


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term of the glossary found in a block, in whatever inflection."""

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
    """How it was recognised: `exact`, `bare`, `folded`, `lemma`."""
    nested: bool = False
    """Whether a longer match covers it, or a better one stands at the same place."""
    note: str = ""
    """What the glossary says of the term, such as which other one to use."""


class Level(StrEnum):
    """How near a term found is to what was looked for, the nearest first."""

    EXACT = "exact"
    BARE = "bare"
    """The same without harakat and tatweel."""
    FOLDED = "folded"
    """The same but for hamza, alef maqsura, teh marbuta, digits and case."""
    STRIPPED = "stripped"
    """The same without article, proclitics and pronouns."""
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
    """`add`, `revise`, `remove`, or `undo`/`redo` and what was undone: `undo add`, …"""
    author: str
    at: datetime
    before: Concept | None
    """The concept before the change, none where there was none."""
    after: Concept | None


@dataclass(frozen=True, slots=True)
class Clitic:
    """A word written together with another one."""

    text: str
    """Arabic letters, vocalised."""
    gloss: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a written word."""

    vocalised: str
    """The whole word with its short vowels."""
    lemma: str
    """The dictionary form, vocalised, in Arabic letters without numbers."""
    root: str
    """The root's letters in Arabic without separators, or empty."""
    pos: str
    """A Universal Dependencies tag."""
    proclitics: tuple[Clitic, ...]
    stem: str
    """The word without its clitics, vocalised."""
    enclitics: tuple[Clitic, ...]
    gloss: str
    """The English of the stem."""
    features: tuple[str, ...] = ()
    """Features in words: `feminine`, `plural`, `passive`, …"""
    lemma_id: str = ""
    """The lexicon's id of the lemma, which tells homographs apart; empty where the reading is a guess."""
    dictionary: str = ""
    """The name of the user's dictionary that the reading is from, empty where it is from none."""


class GlossSource(StrEnum):
    """Who says what a word means."""

    CHOSEN = "chosen"
    """The reader, who kept this reading."""
    TERM = "term"
    NAME = "name"
    LEXICON = "lexicon"
    DICTIONARY = "dictionary"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Gloss:
    """What to show for one token, and why."""

    token: Token
    text: str
    """The English: of the whole token as it is best read."""
    source: GlossSource
    analysis: Analysis
    """The reading shown; on names and terms too."""
    analyses: tuple[Analysis, ...] = ()
    """All readings, the best first."""
    match: TermMatch | None = None
    """The term of the glossary that covers the token."""
    entity_id: str | None = None
    """The entity whose name covers the token."""
    brief: str = ""
    """The shortest English, for a line of words: the first sense; empty for a later word of a name, term or expression."""
    confidence: float = 1.0
    """How likely the English is right, from 0 to 1."""
    close: int = 1
    """How many of the first readings are about as likely as the first."""
    expression: tuple[int, int] | None = None
    """The expression of several words that the token is part of and the English is of; offsets in code points of the block."""

    @property
    def dictionary(self) -> str:
        """Return the name of the user's dictionary that the English is from, empty where it is from none."""
        return self.analysis.dictionary if self.source is GlossSource.DICTIONARY else ""


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"


class MentionKind(StrEnum):
    """How a text mentions an entity."""

    NAME = "name"
    NATIONALITY = "nationality"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation, one for all its spellings."""

    id: str
    """From the canonical folded name and the kind, never from an order."""
    kind: EntityKind
    ar: str
    en: str
    qid: str = ""
    """A Wikidata id where it is known for certain, else empty."""
    confirmed: bool = True
    """Whether the English was known, not romanised."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text speaks of an entity; offsets in code points of the block's text, clitics excluded."""

    entity_id: str
    article_id: str
    block: int
    start: int
    end: int
    surface: str
    kind: MentionKind = MentionKind.NAME
    whole: str = ""
    """The surface with the letter that للـ takes from its article (الجيش for the لجيش of للجيش), empty where none is taken."""

    @property
    def spelling(self) -> str:
        """Return the name as it is spelt by itself."""
        return self.whole or self.surface


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity as it is kept between two runs, with what finds it again under another spelling."""

    entity: Entity
    variants: tuple[str, ...]
    """The surfaces seen so far, the canonical name among them."""
    skeletons: tuple[str, ...]
    """Keys under which its spellings are looked up, the same for spellings that may be one name."""


class PairStatus(StrEnum):
    """How far a translation has come."""

    MACHINE = "machine"
    EDITED = "edited"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Pair:
    """A translation unit: a segment and its translation."""

    source: str
    target: str
    origin: str
    """The engine or the author."""
    status: PairStatus = PairStatus.MACHINE
    changed: datetime | None = field(default=None, compare=False)
