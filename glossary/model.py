"""The nouns of the glossary beside its terminology: analyses and glosses, entities and mentions, translations."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from corpus.model import Token
from glossary.terminology import TermMatch

_PARTICLE = 2
"""Letters that stand for the root of words that have none."""


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

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The parts of the written word with their English, in reading order: one alone where nothing is written onto it."""
        before = tuple((clitic.text, clitic.gloss) for clitic in self.proclitics)
        return (*before, (self.stem, self.gloss), *((clitic.text, clitic.gloss) for clitic in self.enclitics))

    @property
    def has_root(self) -> bool:
        """Whether its root is one: particles have a letter or two in its place."""
        return len(self.root) > _PARTICLE


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


class LinkReason(StrEnum):
    """Why a name is taken to mean an entity, the surest reason first."""

    RULING = "ruling"
    """The reader said so."""
    KNOWN_NAME = "known-name"
    """It is a name of the entity in the knowledge base."""
    SAME_SPELLING = "same-spelling"
    """It is written as the entity is called."""
    SAME_LETTERS = "same-letters"
    """It is written with the same letters, but for hamzas, dots and vowel signs."""
    JOINED = "joined"
    """It is the same name with words written together or apart: عبدالله, عبد الله."""
    NATIONALITY = "nationality"
    """It is what the people or things of a country are called."""
    KNOWN_SHORT = "known-short-form"
    """It is a short form in the knowledge base, and the article has the entity's long form too."""
    PART_OF_NAME = "part-of-name"
    """It is a part of the name, which the article gives in full."""
    LONGER_NAME = "longer-name"
    """It is the name with more between the first part and the last, and the article has both."""
    ABBREVIATION = "abbreviation"
    """It stands in brackets beside the long name of the entity in the article."""
    WRITTEN_BESIDE = "written-beside"
    """It is the name in Latin letters, which the article writes in brackets beside the Arabic one."""
    GIVEN_NAME = "given-name"
    """It differs in a given name only, which is written in both ways: إسماعيل, اسماعين."""
    SKELETON = "skeleton"
    """It is the full name in another spelling: the same consonants, other long vowels or letters for foreign sounds."""
    OTHER_ARTICLES = "other-articles"
    """Articles read before call the entity so."""


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
    reason: LinkReason = LinkReason.SAME_SPELLING
    """Why it is taken to mean the entity."""

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
    ruled: bool = False
    """Whether readers alone say what it is called: what was kept before stays, so that it holds again once that is undone."""
    sought: tuple[str, ...] = field(default=(), compare=False)
    """Words that find it besides its names: what the people and things of a country are called."""


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
    """The engine, or the author who wrote it or changed it last."""
    status: PairStatus = PairStatus.MACHINE
    changed: datetime | None = field(default=None, compare=False)
    id: str = field(default="", compare=False)
    """Empty for one that is not kept yet."""
    version: int = field(default=0, compare=False)
    """How often it was kept, for who changes it."""
    engine: str = field(default="", compare=False)
    """The engine that wrote it first, where an author changed it since."""

    @property
    def makers(self) -> tuple[str, ...]:
        """Who made it, without signs that are not seen: its engine or author, then the engine whose work an author changed."""
        names = (self.origin, self.engine if self.engine != self.origin else "")
        shown = ("".join(sign if sign.isprintable() else " " for sign in name) for name in names)
        return tuple(name for name in shown if name)

    @property
    def made_by(self) -> str:
        """Who made it, in words: `google`, or `mona, after google`."""
        return ", after ".join(self.makers)
