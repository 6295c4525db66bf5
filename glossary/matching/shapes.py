"""What form of a word stands in a text, in the words of a grammar."""

from enum import StrEnum

from glossary.morphology.lexicon.affixes import Affix

_SAID_HE = frozenset({"PVSUFF_SUBJ:3MS"})
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


def ending_shape(tags: frozenset[str]) -> Shape | None:
    """Return the form of a noun whose ending has these tags of the lexicon, None where that depends on its stem."""
    bound = any(tag.endswith(_BOUND) for tag in tags)
    if any(tag.startswith(_DUALS) for tag in tags):
        return Shape.DUAL_CONSTRUCT if bound else Shape.DUAL
    if any(tag.startswith(_PLURALS) for tag in tags):
        return Shape.SOUND_CONSTRUCT if bound else Shape.SOUND_PLURAL
    return Shape.ACCUSATIVE if _INDEFINITE in tags else None


def is_perfect(category: str) -> bool:
    """Return whether a category of the lexicon is of perfect verbs in the active."""
    return category.startswith("PV") and "Pass" not in category


def says_he(suffix: Affix) -> bool:
    """Return whether a perfect with this ending is the form that dictionaries list a verb by: `he did`."""
    return not suffix.clitics and all(tag in _SAID_HE for tag in suffix.tags if "SUBJ" in tag)
