"""Cutting words as a lexicon reads them."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.arabic.normalise import bare
from glossary.matching.cuts import KINDS, Cut, Ending, Kind, Readings, is_feminine_lemma
from glossary.matching.shapes import Shape, ending_shape, is_perfect, says_he
from glossary.morphology.grammar.marks import marks_agree
from glossary.morphology.lexicon.affixes import Affix
from glossary.morphology.lexicon.reading import Reading, whole
from glossary.morphology.spelling import respellings

_ARTICLE = "ال"
_VOWELS = str.maketrans("", "", "auio~FNK`")
"""Marks of Buckwalter's transliteration."""
_PLAIN = frozenset({"NSUFF_FEM_SG"})
_FEMININE = frozenset({"NSUFF_FEM_SG", "NSUFF_FEM_DU", "NSUFF_FEM_PL"})
_BOTH_GENDERS = frozenset({"Nall", "N-ap", "N/ap"})
"""The lexicon's categories of words that have a masculine and a feminine."""
_PLURALS = (
    "ات",
    "ون",
    "ين",
    "ان",
)
_SHORTEST_PLURAL = 5
_STRAINED = frozenset({"EMPHATIC_PARTICLE", "RESULT_CLAUSE_PARTICLE", "INTERROG_PART"})
_NEVER_PLURAL = frozenset({Kind.VERB, Kind.PARTICLE, Kind.NAME})
_RARE_PERSONS = ("D", "FP")


class _Front(NamedTuple):
    """What a prefix of the lexicon says."""

    affix: Affix
    clitics: str
    article: bool
    strained: bool


class _Back(NamedTuple):
    """What a suffix of the lexicon says."""

    affix: Affix
    clitics: str
    ending: Ending
    """Of a noun."""
    feminine: bool
    mine: bool
    """Whether it is the pronoun `my` or `me`."""
    says_he: bool
    """Whether a perfect verb that ends so, and with no pronoun, is the one dictionaries have."""
    shape: Shape | None
    """The form of a noun that ends so, None where that depends on its stem."""


class Cutter:
    """Cuts words; what the affixes of the lexicon say is remembered, of which there are few."""

    def __init__(self, lexicon: Readings) -> None:
        self._lexicon = lexicon
        self._fronts: dict[int, _Front] = {}
        self._backs: dict[int, _Back] = {}

    def cuts(self, word: str) -> list[Cut]:
        """Return the different cuts of a word as it is spelt, or else of the first other spelling that the lexicon knows."""
        lexicon = self._lexicon
        found = lexicon.readings(word)
        if not found:
            others = (lexicon.readings(spelling) for spelling in respellings(word))
            found = next((other for other in others if other), [])
        if not found:
            return self._regular_plural(word)
        if bare(word) != word:
            found = [reading for reading in found if marks_agree(word, whole(reading))] or found
        return self._cuts(word, found)

    def _regular_plural(self, word: str) -> list[Cut]:
        """Return the cuts of the singular of a word that the lexicon does not know, if it looks like a plural or dual."""
        if len(word) < _SHORTEST_PLURAL or not word.endswith(_PLURALS):
            return []
        readings = self._lexicon.readings(word[:-2]) or self._lexicon.readings(word[:-2] + "ة")
        return [
            one._replace(ending=Ending.OTHER, shape=Shape.REGULAR)
            for one in self._cuts(word, readings)
            if one.kind not in _NEVER_PLURAL and not one.enclitics
        ]

    def _cuts(self, word: str, readings: Sequence[Reading]) -> list[Cut]:
        if len(readings) == 1:
            return [self._cut(word, readings[0])]
        return list(dict.fromkeys([self._cut(word, reading) for reading in readings]))

    def _cut(self, word: str, reading: Reading) -> Cut:
        before, stem, after = reading
        kind = KINDS.get(stem.pos, Kind.NOUN)
        front = self._fronts.get(id(before)) or self._front(before)
        back = self._backs.get(id(after)) or self._back(after)
        both = stem.category in _BOTH_GENDERS
        strained = front.strained or back.mine
        if kind is Kind.VERB:
            cited = back.says_he and is_perfect(stem.category)
            name, ending = f"v:{stem.lemma}", Ending.NONE if cited else Ending.OTHER
            shape = Shape.LISTED if cited else Shape.VERB
            feminine = rules_feminine = False
            strained = strained or (before.person or after.person).endswith(_RARE_PERSONS)
        else:
            name, ending = f"n:{stem.lemma}", back.ending
            woman = is_feminine_lemma(stem.lemma)
            feminine = (both or kind is Kind.ADJECTIVE) and back.feminine and not woman
            rules_feminine = woman or back.feminine or _is_changed(stem.lemma, stem.vocalised)
            if ending is Ending.NONE and word[-1:] == "ي" and stem.vocalised.endswith("Y"):
                ending = Ending.OTHER
            shape = back.shape or (Shape.BROKEN_PLURAL if stem.plural else Shape.FEMININE if feminine else Shape.LISTED)
        return Cut(
            name,
            kind,
            front.clitics,
            front.article,
            back.clitics,
            ending,
            feminine,
            strained,
            rules_feminine,
            both,
            shape,
        )

    def _front(self, affix: Affix) -> _Front:
        letters = "".join(bare(clitic.text) for clitic in affix.clitics if clitic.text != _ARTICLE)
        found = _Front(affix, letters, "DET" in affix.tags, not _STRAINED.isdisjoint(affix.tags))
        self._fronts[id(affix)] = found
        return found

    def _back(self, affix: Affix) -> _Back:
        tags = affix.tags
        if "NSUFF_MASC_SG_ACC_INDEF" in tags:
            ending = Ending.ACCUSATIVE
        elif any(tag.endswith("_POSS") for tag in tags):
            ending = Ending.CONSTRUCT
        else:
            ending = Ending.NONE if tags <= _PLAIN else Ending.OTHER
        found = self._backs[id(affix)] = _Back(
            affix,
            "".join(bare(clitic.text) for clitic in affix.clitics),
            ending,
            not _FEMININE.isdisjoint(tags),
            any(tag.endswith("_1S") and "SUBJ" not in tag for tag in tags),
            says_he(affix),
            ending_shape(tags),
        )
        return found


def _is_changed(lemma: str, vocalised: str) -> bool:
    """Return whether a stem has other letters than its lemma, as a broken plural has."""
    return lemma.partition("_")[0].translate(_VOWELS) != vocalised.translate(_VOWELS)
