"""What a word means together with the preposition or object it governs: the verb of `qāma bi-ziyāra` carries out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.arabic.normalise import bare, fold
from glossary.model import Analysis
from glossary.morphology.grammar.clitics import PERSONS
from glossary.morphology.ranking.words import Word
from glossary.morphology.tables import table

_ARTICLE = "ال"
"""Stands for any word with the article."""
_WRITTEN_TOGETHER = "بل"
_VERB = "VERB"
_PASSIVE = "passive"
_NEXT = "next"
_FARTHEST = 4
"""Words between a verb and what it governs, at most."""
_LONG_ALIF = "ى"


@dataclass(frozen=True, slots=True)
class _Idiom:
    """A row of the table."""

    governed: str
    gloss: str
    next: bool
    """Whether it must be the next word; otherwise it may stand a little behind a verb."""


class Government:
    """Knows which words mean something else with what they govern."""

    def __init__(self, passive_of: Callable[[str], str] = str) -> None:
        """Read the table; `passive_of` puts English verbs in the passive."""
        self._passive_of = passive_of
        self._idioms: dict[str, list[_Idiom]] = {}
        for row in table("governed.tsv"):
            self._idioms.setdefault(row["id"], []).append(_Idiom(row["governed"], row["gloss"], row["where"] == _NEXT))
        prepositions = list(table("prepositions.tsv"))
        self._forms = {row["name"]: frozenset(_prepositions(row)) for row in prepositions}
        self._long = {row["name"] for row in prepositions if row["name"].endswith(_LONG_ALIF)}

    def has_idioms(self, lemma_id: str) -> bool:
        """Return whether a word of a lemma means something else with what it governs somewhere."""
        return lemma_id in self._idioms

    def governing(self, analysis: Analysis, following: Sequence[Word]) -> Analysis:
        """Return an analysis with the English it has with what follows, itself where nothing of the table does."""
        idioms = self._idioms.get(analysis.lemma_id)
        if idioms is None or (analysis.pos == _VERB and analysis.enclitics):
            return analysis
        if _PASSIVE in analysis.features:
            idioms = list(self._passives(idioms))
        reach = _FARTHEST + 1 if analysis.pos == _VERB else 1
        for place, word in enumerate(following[:reach]):
            for idiom in idioms:
                if not (idiom.next and place) and self._is(word, idiom.governed):
                    return replace(analysis, gloss=idiom.gloss)
            if _is_next_verb(word):
                break
        return analysis

    def _passives(self, idioms: Iterable[_Idiom]) -> Iterator[_Idiom]:
        """Yield what verbs mean in the passive that mean something else with an object, which is their subject now: `goals were scored`."""
        for idiom in idioms:
            senses = [sense for sense in idiom.gloss.split("; ") if " " not in sense]
            if senses and not (idiom.governed in self._forms or idiom.governed in _WRITTEN_TOGETHER):
                yield replace(idiom, gloss="; ".join(map(self._passive_of, senses)))

    def _is(self, word: Word, governed: str) -> bool:
        if governed == _ARTICLE:
            return bool(word.likely) and "DET" in word.likely[0].prefix.tags
        if governed in self._forms:
            return fold(word.surface) in self._forms[governed] and not self._is_other(word.surface, governed)
        if governed in _WRITTEN_TOGETHER:
            return _is_written_to(word, governed)
        written = fold(word.surface)
        return any(written == fold(governed) + pronoun for pronoun in ("", *PERSONS))

    def _is_other(self, surface: str, governed: str) -> bool:
        """Return whether the last letter as written makes another word: the name `Ali` for `on`."""
        return governed in self._long and len(bare(surface)) == len(governed) and bare(surface)[-1] != _LONG_ALIF


def _is_next_verb(word: Word) -> bool:
    """Return whether a word is likely a verb; one with `and` before it begins a clause where that is nearly as likely."""
    joined = bool(word.likely) and "CONJ" in word.likely[0].prefix.tags
    return any(each.stem.pos == _VERB for each in word.likely[: 2 if joined else 1])


def _prepositions(row: dict[str, str]) -> Iterator[str]:
    """Yield the forms of a preposition, folded: by itself, with `mā`, with pronouns."""
    yield from fold(row["forms"]).split()
    yield from (fold(row["before pronoun"]) + pronoun for pronoun in PERSONS)


def _is_written_to(word: Word, letter: str) -> bool:
    """Return whether the likeliest reading of a word begins with a preposition of one letter."""
    if not word.likely or not word.surface.startswith(letter):
        return False
    first = word.likely[0]
    return "PREP" in first.prefix.tags or "/PREP+" in first.stem.tag
