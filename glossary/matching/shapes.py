"""What form of a word stands in a text, in the words of a grammar."""

from enum import StrEnum

from glossary.morphology.lexicon.reading import Reading

_SAID_HE = frozenset({"PVSUFF_SUBJ:3MS"})
_FEMININE_ONE = "NSUFF_FEM_SG"
_PLURALS = ("NSUFF_MASC_PL", "NSUFF_FEM_PL")
_DUALS = ("NSUFF_MASC_DU", "NSUFF_FEM_DU")
_INDEFINITE = "NSUFF_MASC_SG_ACC_INDEF"
_BOUND = "_POSS"


class Shape(StrEnum):
    """A form of a word; each says what it is to a reader."""

    LISTED = "dictionary form"
    DUAL = "dual"
    DUAL_CONSTRUCT = "dual in construct"
    SOUND_PLURAL = "sound plural"
    SOUND_CONSTRUCT = "sound plural in construct"
    BROKEN_PLURAL = "broken plural"
    FEMININE = "feminine"
    ACCUSATIVE = "accusative"
    VERB = "verb form"
    REGULAR = "word unknown to the lexicon"
    """Of a word that is not in the lexicon, or in a form that it does not list."""
    WRITTEN = "as written"
    PATTERN = "part of a pattern"
    BETWEEN = "word in between"
    """Not the term's own: the subject between a verb and what belongs to it."""


def shape_of(reading: Reading, *, verb: bool, feminine: bool) -> Shape:
    """Return the form that a reading finds; `feminine` says that it is made of a masculine."""
    tags = reading.suffix.tags
    if verb:
        return Shape.LISTED if is_cited(reading) else Shape.VERB
    bound = any(tag.endswith(_BOUND) for tag in tags)
    if any(tag.startswith(_DUALS) for tag in tags):
        return Shape.DUAL_CONSTRUCT if bound else Shape.DUAL
    if any(tag.startswith(_PLURALS) for tag in tags):
        return Shape.SOUND_CONSTRUCT if bound else Shape.SOUND_PLURAL
    if reading.stem.plural:
        return Shape.BROKEN_PLURAL
    if _INDEFINITE in tags:
        return Shape.ACCUSATIVE
    return Shape.FEMININE if feminine and _FEMININE_ONE in tags else Shape.LISTED


def is_cited(reading: Reading) -> bool:
    """Return whether a verb's reading is the one dictionaries list it by: `he did`."""
    stem = reading.stem
    perfect = stem.category.startswith("PV") and "Pass" not in stem.category
    return perfect and {tag for tag in reading.suffix.tags if "SUBJ" in tag} <= _SAID_HE and not reading.suffix.clitics
