"""How an adjective stands behind a plural: of people in the plural, of things in the feminine singular."""

import re
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.grammar.pos import ELATIVE
from glossary.proposing.endings import feminine, sound_feminine, sound_masculine
from glossary.proposing.words import KnownWord, KnownWords

_MARBUTA = "ة"
_COLOUR = re.compile(r".a.[o~].?A'")
_SUPERLATIVE = re.compile(r".u.o?.(?:aY|A)")
"""Feminines of another pattern than their masculines, in transliteration: `HamorA'`, `kuboraY`, `EuloyA`."""


class Behind(NamedTuple):
    """An adjective as it stands behind a plural."""

    text: str
    sure: bool
    """Whether the lexicon has it, or it is as it was; else it is formed by rule."""


def behind_plural(text: str, adjective: KnownWord, known: KnownWords, *, people: bool) -> Behind:
    """Return how an adjective, written as in the singular, stands behind a plural of people or of things."""
    if text.endswith(_MARBUTA):
        return _of_women(text, adjective, known) if people else Behind(text, sure=True)
    if is_feminine(adjective.stem.vocalised):
        return Behind(text, sure=not people)
    return _of_people(text, adjective, known) if people else _of_things(text, adjective, known)


def is_feminine(stem: str) -> bool:
    """Return whether a stem has the pattern of a feminine without an ending of its own."""
    return bool(_COLOUR.fullmatch(stem) or _SUPERLATIVE.fullmatch(stem))


def _of_women(text: str, adjective: KnownWord, known: KnownWords) -> Behind:
    plural = sound_feminine(text)
    return Behind(plural, known.has_form(plural, adjective.stem.lemma))


def _of_people(text: str, adjective: KnownWord, known: KnownWords) -> Behind:
    sound = next((form.text for form in sound_masculine(text)), text)
    if sound != text and known.has_form(sound, adjective.stem.lemma):
        return Behind(sound, sure=True)
    told = [bare(each) for each in known.plurals(adjective)]
    others = (bare(to_arabic(each)) for each in known.unlike(adjective) if not is_feminine(each))
    broken = told or list(dict.fromkeys(each for each in others if each != text))
    if broken:
        return Behind(broken[0], sure=bool(told) or len(broken) == 1)
    return Behind(sound, sure=False)


def _of_things(text: str, adjective: KnownWord, known: KnownWords) -> Behind:
    regular = feminine(text)
    if regular is not None and known.has_form(regular, adjective.stem.lemma):
        return Behind(regular, sure=True)
    own = next((each for each in known.unlike(adjective) if _COLOUR.fullmatch(each)), None)
    if own is not None:
        return Behind(bare(to_arabic(own)), sure=True)
    is_elative = adjective.stem.category == ELATIVE
    return Behind(text if is_elative else regular or text, sure=False)
