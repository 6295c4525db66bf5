"""The readings of the words of a text, each chosen where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Token
from glossary.model import Analysis, GlossSource
from glossary.morphology.context import Neighbours
from glossary.morphology.english import English
from glossary.morphology.expressions import Phrase, Phrases
from glossary.morphology.guesses import guess, name_guess, unglued
from glossary.morphology.lexicon import Lexicon
from glossary.morphology.rank import Ranker
from glossary.morphology.reading import Reading, as_passive
from glossary.morphology.row import Row
from glossary.morphology.spelling import respellings
from glossary.morphology.supplement import supplement_expressions
from glossary.morphology.titles import is_title, looks_like_name
from glossary.morphology.words import Candidate, Word, Words, made_passive

_CONTEXT = 6
_WANTS_BASE = frozenset({"lm", "ln", ">n", "An", "swf", "ky", "lky", "qd", "AlA", ">lA"})
_CONJUNCTION = re.compile(r"^[wf](?=..)")
_ODD = 2.5
_SOUND = 0.5


@dataclass(frozen=True, slots=True)
class Parse:
    """What a word is, where it stands."""

    analyses: tuple[Analysis, ...]
    """The readings, the likeliest first; never empty."""
    source: GlossSource
    base: bool = False
    """Whether English wants the verb uninflected, since the word before is `did not`, `will`, `to` or `may`."""
    phrase: Phrase | None = None
    """The expression that the word is part of."""
    leads: bool = True
    """Whether the word is the first of its expression, or stands alone."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """The readings of a word in order, and what it tells of the next."""

    ranked: list[Candidate]
    name: bool
    """Whether the word can only be a name where it stands."""
    before_name: bool


class Parser:
    """Reads the words of a text one after the other."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Use the lexicon; without one every word is romanised."""
        self._lexicon = lexicon
        self._ranker = Ranker()
        self._words = Words(self._readings)
        self._english = English()
        self._phrases = Phrases(supplement_expressions())

    def parse(self, text: str, tokens: Sequence[Token], wanted: range) -> list[Parse]:
        """Return the parses of some tokens of a text in a row."""
        first = max(0, wanted.start - _CONTEXT)
        words = tokens[first : wanted.stop + _CONTEXT]
        row = Row(text, words, [self._words.word(token.surface) for token in words])
        phrases = {
            place: phrase for phrase in self._phrases.found(text, words) for place in range(phrase.start, phrase.end)
        }
        parses: list[Parse] = []
        before: _Choice | None = None
        for place in range(min(len(words), wanted.stop - first)):
            around = row.around(place, before.ranked[0].reading if before and before.ranked else None)
            before_name = row.touching(place) and before is not None and before.before_name
            before = self._choice(row.known[place], around, before_name=before_name)
            parses.append(self._parsed(words[place], before, phrases.get(place), place, around.word_before))
        return parses[wanted.start - first :]

    def _readings(self, word: str) -> list[Reading]:
        if self._lexicon is None:
            return []
        found = self._lexicon.readings(word)
        if found:
            return found
        respelt = next((found for spelling in respellings(word) if (found := self._lexicon.readings(spelling))), [])
        return respelt or self._lexicon.loose_readings(word)

    def _choice(self, word: Word, around: Neighbours, *, before_name: bool) -> _Choice:
        ranked = self._ranker.ranked(word, around)
        if _oddness(ranked) >= _ODD:
            ranked = self._respelt(word.surface, around) or ranked
        name = before_name and bool(ranked) and looks_like_name(ranked[0].reading)
        named = name or not ranked or ranked[0].reading.stem.pos == "PROPN"
        return _Choice(ranked, name, named or is_title(ranked[0].reading.stem))

    def _respelt(self, word: str, around: Neighbours) -> list[Candidate]:
        """Return the readings of the first other spelling that reads soundly where the written one reads oddly."""
        for spelling in respellings(word) if self._lexicon else ():
            ranked = self._ranker.ranked(self._words.word(spelling), around)
            if ranked and ranked[0].weight >= _SOUND:
                return ranked
        return []

    def _sound(self, word: str) -> list[Analysis]:
        """Return the analyses of a word where the likeliest is a sound one."""
        ranked = self._ranker.ranked(self._words.word(word), Neighbours())
        return [candidate.analysis for candidate in ranked] if ranked and ranked[0].weight >= _SOUND else []

    def _parsed(self, token: Token, choice: _Choice, phrase: Phrase | None, place: int, word_before: str) -> Parse:
        leads = phrase is None or phrase.start == place
        analyses = distinct([candidate.analysis for candidate in choice.ranked])
        if phrase is not None and phrase.expression.pos == "PROPN":
            return Parse((_name(token, phrase), *analyses), GlossSource.NAME, phrase=phrase, leads=leads)
        if choice.name:
            return Parse((name_guess(token.surface), *analyses), GlossSource.GUESS, phrase=phrase, leads=leads)
        if not analyses:
            split = unglued(token.surface, self._sound)
            if split is not None:
                return Parse((split,), GlossSource.LEXICON, phrase=phrase, leads=leads)
            return Parse((guess(token.surface),), GlossSource.GUESS, phrase=phrase, leads=leads)
        if made_passive(token.surface, choice.ranked[0].reading):
            analyses = (as_passive(analyses[0], self._english.passive), *analyses)
        base = _CONJUNCTION.sub("", word_before) in _WANTS_BASE or word_before in _WANTS_BASE
        ours = choice.ranked[0].reading.stem.ours and analyses[0].pos == "PROPN"
        return Parse(analyses, GlossSource.NAME if ours else GlossSource.LEXICON, base, phrase, leads)


def distinct(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Return the analyses without those that say the same as one before, but for a mood or a case."""
    seen: dict[tuple[object, ...], Analysis] = {}
    for each in analyses:
        said = (each.lemma, each.pos, each.gloss, each.proclitics, each.enclitics, each.features)
        seen.setdefault(said, each)
    return tuple(seen.values())


def _oddness(ranked: Sequence[Candidate]) -> float:
    """Return what speaks against the likeliest reading of a word as such: names are often read so (`covet + they both`)."""
    if not ranked:
        return 0.0
    best = ranked[0].reading
    known = best.stem.ours or best.stem.pos in {"PROPN", "X"} or "DET" in best.prefix.tags
    return 0.0 if known else ranked[0].oddness


def _name(token: Token, phrase: Phrase) -> Analysis:
    return Analysis(token.surface, token.surface, "", "PROPN", (), token.surface, (), phrase.expression.gloss)
