"""What the panes of a word say of it, in words: nothing here is set or painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.commands.keymap import key_of
from tui.language.spoken import gettext as _
from tui.language.spoken import listed, marked
from tui.language.word_classes import PARTS_OF_SPEECH
from tui.widgets.rule_told import rule_told

if TYPE_CHECKING:
    from glossary.model import Analysis, Gloss
    from glossary.readings import ShownReading
    from glossary.terminology import TermMatch
    from tui.widgets.name_facts import NameTold

SOURCES = {
    "chosen": marked("your choice"),
    "term": marked("from the glossary"),
    "name": marked("a name"),
    "lexicon": marked("from the lexicon"),
    "dictionary": marked("from a dictionary"),
    "guess": marked("a guess"),
}
"""What is said of a gloss, by its source."""
LEVELS = {
    "exact": marked("as written"),
    "bare": marked("but for vowel signs"),
    "folded": marked("spelt otherwise"),
    "lemma": marked("inflected"),
}
"""What is said of a match, by its level."""
PERHAPS = marked("perhaps")
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
        _(PARTS_OF_SPEECH.get(analysis.pos, "")),
        *map(_, analysis.features),
        analysis.lemma,
        _("root {root}").format(root=root) if root else "",
    ]
    return [part for part in told if part]


def root_of(analysis: Analysis) -> str:
    """Return the letters of a root, set apart; nothing for the one or two letters of a particle."""
    return " ".join(analysis.root) if analysis.has_root else ""


def origin_of(told: Told) -> list[str]:
    """Return how the word is said, who says what it means, and how many readings there are."""
    dictionary = told.reading.analysis.dictionary if told.reading.source == "dictionary" else ""
    origin = [told.romanised, _from(dictionary) if dictionary else _(SOURCES[told.reading.source]), *told.decided]
    count = len(told.readings)
    key = key_of("reader.readings")
    close = min(told.gloss.close, count)  # readings that differ in nothing are listed once
    if count > 1 and close > 1 and doubt_of(told):
        told_close = (
            _("{n} close readings of {count} ({key}: next)") if count > close else _("{n} close readings ({key}: next)")
        )
        origin.append(told_close.format(n=close, count=count, key=key))
    elif count > 1:
        origin.append(_("reading {n} of {count} ({key}: next)").format(n=told.number + 1, count=count, key=key))
    return [part for part in origin if part]


def _from(dictionary: str) -> str:
    return _("from {dictionary}").format(dictionary=dictionary)


def parts_of(analysis: Analysis) -> Sequence[tuple[str, str]]:
    """Return the parts of a written word with their English in reading order; none where it is of one part."""
    return analysis.parts if len(analysis.parts) > 1 else ()


def said_of(match: TermMatch) -> str:
    """Return what is said of a term found: its status, and its note or how it was recognised; by a look-up form, by its rule."""
    by_lookup = bool(match.form) and match.form != match.ar
    how = rule_told(match.rule) if by_lookup and match.rule else _(LEVELS.get(match.level, match.level))
    return listed((_(match.status.value), match.note or how), " · ")
