"""The Arabic words that the lexicon explains by an English one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.arabic.normalise import bare
from glossary.checking.english import Lemmas
from glossary.morphology.english.english import English
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import lemma_text
from glossary.morphology.lexicon.stem import Stem
from glossary.morphology.ranking.models import model_rows
from glossary.morphology.trained import FREQUENCIES

_MOST = 4
"""Arabic dictionary forms of one English word, those in most use."""
_SENSES = re.compile(r"[;,/]")
_ASIDE = re.compile(r"\([^)]*\)")
_LATER = 0.5
"""How much less a sense counts for each one before it: what is told last of a word is seldom what it says."""
_UNSEEN = 0.5
_RARE = 0.02
"""How much a word must count beside the one in most use."""
_SHORTEST = 3
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "NUM"})
_PROCLITICS = frozenset("وفبلك")
_MUCH_MORE = 20
"""So many times as often the rest of a word stands, and it is read as that behind a proclitic: وقد is "and indeed", not fuel."""
_BEFORE_ENDINGS = tuple("ؤئ")
"""What a last hamza becomes before an ending: such stems are no words."""


class LexiconEnglish:
    """Tells Arabic words by a sense of theirs; the lexicon's text is looked through each time, some milliseconds."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Ask this lexicon."""
        self._lexicon = lexicon
        self._lemmas = Lemmas()
        self._english = English()

    @cached_property
    def _frequencies(self) -> dict[str, float]:
        return {lemma: float(times) for lemma, times in model_rows(FREQUENCIES, 2).rows}

    @cached_property
    def _spellings(self) -> dict[str, float]:
        """How often words of a spelling stand, without vowels."""
        times: dict[str, float] = {}
        for lemma, often in self._frequencies.items():
            spelt = bare(lemma_text(lemma))
            times[spelt] = times.get(spelt, 0.0) + often
        return times

    def __call__(self, english: str) -> Sequence[str]:
        """Return the Arabic dictionary forms of which an English word is a whole sense, and their broken plurals, without vowels.

        Those in most use come first; none for what is no word.
        """
        if len(english) < _SHORTEST or not english.isalpha():
            return ()
        lemmas = sorted(self._lemmas.of(english))
        wanted = frozenset((*lemmas, *map(self._english.plural, lemmas)))
        weights: dict[str, float] = {}
        plurals: dict[str, list[str]] = {}
        for stem in self._stems(wanted):
            place = _place(stem.gloss, wanted)
            if place is None or stem.pos not in _TELLING:
                continue
            times = self._frequencies.get(stem.lemma, _UNSEEN)
            weights[stem.lemma] = max(weights.get(stem.lemma, 0.0), times * _LATER**place)
            if stem.plural or self._is_plural(stem.gloss, lemmas):
                plurals.setdefault(stem.lemma, []).append(to_arabic(stem.vocalised))
        least = _RARE * max(weights.values(), default=0.0)
        used = (each for each in weights if weights[each] >= least and not self._is_read_as_two(each))
        best = sorted(used, key=lambda each: (-weights[each], each))
        forms = (bare(form) for each in best[:_MOST] for form in (lemma_text(each), *plurals.get(each, ())))
        return tuple(dict.fromkeys(form for form in forms if not form.endswith(_BEFORE_ENDINGS)))

    def _stems(self, words: frozenset[str]) -> Iterator[Stem]:
        """Yield the entries whose text has one of some words, and all of our own."""
        stems = self._lexicon.stems
        yield from stems.additions
        text, seen = stems.text, set[int]()
        for word in words:
            if any(word != each and word.startswith(each) for each in words):
                # that one finds it too
                continue
            place = text.find(word)
            while place >= 0:
                start = text.rfind("\n", 0, place) + 1
                end = text.find("\n", place)
                if text[start] != ";" and start not in seen and text.count("\t", start, end) >= 3:
                    seen.add(start)
                    yield stems.stem_at(start)
                place = text.find(word, end)

    def _is_read_as_two(self, lemma: str) -> bool:
        """Return whether what a word is spelt as is nearly always a proclitic with another word."""
        spelt = bare(lemma_text(lemma))
        own = self._frequencies.get(lemma, _UNSEEN)
        return spelt[0] in _PROCLITICS and self._spellings.get(spelt[1:], 0.0) > _MUCH_MORE * own

    def _is_plural(self, gloss: str, lemmas: Sequence[str]) -> bool:
        own = {self._english.plural(each) for each in lemmas}.difference(lemmas)
        return _place(gloss, frozenset(own)) is not None


def _place(gloss: str, wanted: frozenset[str]) -> int | None:
    """Return how many senses stand before the first one that is a word wanted; None where none is."""
    senses = (_ASIDE.sub("", sense).strip().casefold() for sense in _SENSES.split(gloss))
    return next((place for place, sense in enumerate(senses) if sense in wanted), None)
