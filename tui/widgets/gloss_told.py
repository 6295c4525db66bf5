"""What the panes of a word say of it, in words: nothing here is set or painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from glossary.model import Analysis, Gloss
    from glossary.readings import ShownReading
    from glossary.terminology import TermMatch
    from tui.widgets.name_facts import NameTold

SOURCES = {
    "chosen": "your choice",
    "term": "from the glossary",
    "name": "a name",
    "lexicon": "from the lexicon",
    "dictionary": "from a dictionary",
    "guess": "a guess",
}
"""What is said of a gloss, by its source."""
PARTS_OF_SPEECH = {
    "ADJ": "adjective",
    "ADP": "preposition",
    "ADV": "adverb",
    "AUX": "auxiliary verb",
    "CCONJ": "conjunction",
    "DET": "determiner",
    "INTJ": "interjection",
    "NOUN": "noun",
    "NUM": "number",
    "PART": "particle",
    "PRON": "pronoun",
    "PROPN": "name",
    "SCONJ": "conjunction",
    "VERB": "verb",
}
"""The tags of Universal Dependencies in words."""
LEVELS = {
    "exact": "as written",
    "bare": "but for vowel signs",
    "folded": "spelt otherwise",
    "lemma": "inflected",
}
"""What is said of a match, by its level."""
PERHAPS = "perhaps"
UNSURE = 0.6
"""A gloss less likely than this is shown with a doubt."""


class Told(NamedTuple):
    """A word, which of its readings is shown, and what is known of it at once."""

    gloss: Gloss
    readings: Sequence[ShownReading]
    number: int
    """The place of the reading that is shown."""
    terms: Sequence[TermMatch] = ()
    """The terms of the glossary that cover the word."""
    romanised: str = ""
    expression: str = ""
    """The expression of several words that the word is part of, as it is written."""
    decided: Sequence[str] = ()
    """What the reader decided about it: how far the reading is kept, how well the word is known."""
    name: NameTold | None = None
    """What is said of the name that the word is part of."""
    notes: Sequence[str] = ()
    """What the reader noted on the word, or on a passage that it is part of."""

    @property
    def reading(self) -> ShownReading:
        """The reading that is shown."""
        return self.readings[self.number]

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of the word but how it may be said."""
        return self.gloss.source == "guess" and self.reading.source == "guess"


class Foreign(NamedTuple):
    """A word of another script, and the terms of the glossary that cover it."""

    word: str
    terms: Sequence[TermMatch]
    notes: Sequence[str] = ()
    """What the reader noted on it."""


class Extras(NamedTuple):
    """What is found out of a word when the reader stays on it."""

    nearest: Sequence[tuple[str, str]] = ()
    """Words spelt nearly so that the lexicon knows, each with its English."""
    root: str = ""
    family: Sequence[tuple[str, str]] = ()
    """Other words of the root, each with its English."""
    entries: Sequence[tuple[str, str]] = ()
    """What the user's dictionaries say of the word: a headword with its first senses and the dictionary's name."""


def doubt_of(told: Told) -> str:
    """Return `perhaps` where other readings are about as likely as the one shown, or it is an unlikely one; else nothing."""
    if told.number or told.reading.whole or told.gloss.source not in {"lexicon", "dictionary"}:
        return ""
    return PERHAPS if told.gloss.close > 1 or told.gloss.confidence < UNSURE else ""


def grammar_of(analysis: Analysis) -> list[str]:
    """Return a reading's part of speech, features, dictionary form and root, those that are known."""
    root = root_of(analysis)
    told = [
        PARTS_OF_SPEECH.get(analysis.pos, ""),
        *analysis.features,
        analysis.lemma,
        f"root {root}" if root else "",
    ]
    return [part for part in told if part]


def root_of(analysis: Analysis) -> str:
    """Return the letters of a root, set apart; nothing for the one or two letters of a particle."""
    return " ".join(analysis.root) if analysis.has_root else ""


def origin_of(told: Told) -> list[str]:
    """Return how the word is said, who says what it means, and how many readings there are."""
    dictionary = told.reading.analysis.dictionary if told.reading.source == "dictionary" else ""
    origin = [told.romanised, f"from {dictionary}" if dictionary else SOURCES[told.reading.source], *told.decided]
    count = len(told.readings)
    close = min(told.gloss.close, count)  # readings that differ in nothing are listed once
    if count > 1 and close > 1 and doubt_of(told):
        origin.append(f"{close} close readings{f' of {count}' if count > close else ''} (l: next)")
    elif count > 1:
        origin.append(f"reading {told.number + 1} of {count} (l: next)")
    return [part for part in origin if part]


def parts_of(analysis: Analysis) -> Sequence[tuple[str, str]]:
    """Return the parts of a written word with their English in reading order; none where it is of one part."""
    return analysis.parts if len(analysis.parts) > 1 else ()


def said_of(match: TermMatch) -> str:
    """Return what is said of a term found: its status, and its note or how it was recognised; by a look-up form, by its rule."""
    by_lookup = bool(match.form) and match.form != match.ar
    how = match.rule if by_lookup and match.rule else LEVELS.get(match.level, match.level)
    return f"{match.status.value} · {match.note or how}"
