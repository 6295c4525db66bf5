"""The readings of the words of a text, each chosen where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import bare
from corpus.model import Token
from glossary.model import Analysis, GlossSource
from glossary.morphology.buckwalter import from_arabic
from glossary.morphology.lexicon import Lexicon
from glossary.morphology.rank import Neighbours, Ranker
from glossary.morphology.reading import Reading, analysis
from glossary.morphology.romanise import romanised_name
from glossary.morphology.spelling import respellings

_STOP = re.compile(r"[.!?؟؛:\n]")
_CONTEXT = 6
_AFTER_THESE_VERBS_ARE_BASE = frozenset(
    {"lm", "ln", ">n", "swf", "ky", "lky", "qd", "wlm", "wln", "flm", "fln", "wqd", "An"}
)
_GUESS = "~"


@dataclass(frozen=True, slots=True)
class Parse:
    """What a word is, where it stands."""

    analyses: tuple[Analysis, ...]
    """The readings, the likeliest first; never empty."""
    source: GlossSource
    base: bool = False
    """Whether English wants the verb uninflected, since the word before is `did not`, `will`, `to` or `may`."""


class Parser:
    """Reads the words of a text one after the other."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Use the lexicon; without one every word is romanised."""
        self._lexicon = lexicon
        self._ranker = Ranker()

    def parse(self, text: str, tokens: Sequence[Token], wanted: range) -> list[Parse]:
        """Return the parses of some tokens of a text in a row."""
        first = max(0, wanted.start - _CONTEXT)
        last = min(len(tokens), wanted.stop + 1)
        words = tokens[first:last]
        readings = [self._readings(token.surface) for token in words]
        parses: list[Parse] = []
        before: Reading | None = None
        for place, token in enumerate(words):
            if place + first >= wanted.stop:
                break
            linked = place > 0 and not _STOP.search(text, words[place - 1].end, token.start)
            more = place + 1 < len(words) and not _STOP.search(text, token.end, words[place + 1].start)
            form_before = from_arabic(words[place - 1].surface) if linked else ""
            around = Neighbours(
                before if linked else None,
                form_before,
                from_arabic(words[place + 1].surface) if more else "",
                readings[place + 1] if more else (),
            )
            ranked = self._ranker.ranked(token.surface, readings[place], around)
            before = ranked[0] if ranked else None
            if place + first >= wanted.start:
                parses.append(self._parsed(token, ranked, form_before))
        return parses

    def _readings(self, word: str) -> list[Reading]:
        if self._lexicon is None:
            return []
        found = self._lexicon.readings(word)
        if found:
            return found
        for spelling in respellings(word):
            if found := self._lexicon.readings(spelling):
                return found
        return []

    def _parsed(self, token: Token, ranked: Sequence[Reading], form_before: str) -> Parse:
        if not ranked:
            return Parse((guess(token.surface),), GlossSource.GUESS)
        analyses = _distinct([analysis(reading) for reading in ranked])
        return Parse(analyses, GlossSource.LEXICON, form_before in _AFTER_THESE_VERBS_ARE_BASE)


def guess(word: str) -> Analysis:
    """Return the analysis of an unknown word: its romanisation, marked."""
    written = bare(word)
    return Analysis(word, written, "", "X", (), word, (), _GUESS + romanised_name(written))


def _distinct(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Return the analyses without those that say the same as one before, but for a mood or a case."""
    seen: dict[tuple[object, ...], Analysis] = {}
    for each in analyses:
        said = (each.lemma, each.pos, each.gloss, each.proclitics, each.enclitics, each.features)
        seen.setdefault(said, each)
    return tuple(seen.values())
