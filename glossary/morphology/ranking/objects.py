"""Whether the object of a verb stands behind its subject, which no passive has: `kataba ṣaḥafī maghribī maqālan`."""

from collections.abc import Sequence
from dataclasses import dataclass

from glossary.morphology.grammar.pos import ELATIVE
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.titles import is_title
from glossary.morphology.ranking.words import Word

_HAS_OBJECT = -2.0
_MAY_HAVE_OBJECT = -1.0
_TWO_OBJECTS = frozenset(
    {
        "{inotaxab_1", "Eay~an_1", "{ixotAr_1", "naS~ab_1", "taw~aj_1", "sam~aY_1", "laq~ab_1", "kal~af_1", "jaEal-a_1",
        "{iEotabar_1", "Ead~-u_1", "manaH-a_1", ">aEoTaY_1", "sal~am_1", "qal~ad_1", "gar~am_1", "ra$~aH_1", "wajad-i_1",
        "bAyaE_1", "waEad-i_1", "qad~ar_1", ">alobas_1",
    }
)  # fmt: skip
"""Verbs that keep an accusative in the passive: `he was elected president`, `he was granted a prize`."""
_HOW_AND_WHEN = frozenset(
    {
        "lylA", "nhArA", "fjrA", "SbAHA", "msA'", "ZhrA", "ESrA", "gdA", "ywmA", ">sbwEA", "$hrA", "EAmA", "snp",
        "TEnA", "rmyA", "$nqA", "grqA", "HrqA", "xnqA", "DrbA", "*bHA", "jwEA", "brdA", "AxtnAqA", "qnSA", "dhsA", "qSfA",
        ">yDA", "jmyEA", "mEA", "swyA", "EmdA", "gdrA", "ZlmA", "srA", "ElnA", "TwEA", "qsrA", "$rqA", "grbA", "$mAlA",
        "jnwbA", "brA", "bHrA", "jwA", "AstnAdA", "wfqA", "TbqA", "tmhydA", "AHtjAjA", "rdA", "dEmA", "tDAmnA", "tnfy*A",
        "AntqAmA", "bdlA", "xwfA", "HdAdA", "dfAEA", "bHvA", "sEyA", ">mlA", "tkrymA", "tqdyrA", "AEtbArA", "bd'A",
        "AnTlAqA", "nZrA", "nqlA", "tHsbA", "tzAmnA", "tqrybA", "mvlA", "Alywm", "Allylp", "AlbArHp", "Al|n", "Alsbt",
        "Al>Hd", "AlAvnyn", "Al<vnyn", "AlvlAvA'", "Al>rbEA'", "Alxmys", "AljmEp", "AlEAm", "Al$hr", "Al>sbwE",
        "lylp", "gdAp", "E$yp", "SbyHp", "lHZp", "mrp", "ftrp", "mdp", "Tylp", "bdAyp", "nhAyp", "ntyjp", "bgyp",
        "x$yp", "rgbp", "rfqp", "SHbp", "qbAlp", "jhp", "nAHyp", "nsbp", "nyAbp", "snwAt", "sAEAt", "mrAt", "Edp",
        "EAmyn", "sntyn", "$hryn", ">sbwEyn", "ywmyn", "lyltyn", "sAEtyn", "dqyqtyn", "mrtyn",
    }
)  # fmt: skip
"""Accusatives that say how, when or why, in transliteration: `he was shot dead at night`."""
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ"})
_PERSONS = frozenset({"Nall", "N/ap"})
_BELONGING = "iy~_"
"""What the lemmas of nouns end with that adjectives are written like."""
_ACCUSATIVE = "NSUFF_MASC_SG_ACC_INDEF"
_NO_SUBJECT = frozenset({"NSUFF_MASC_DU_ACCGEN", "NSUFF_FEM_DU_ACCGEN", "NSUFF_MASC_PL_ACCGEN"})
"""Endings of nouns that are no subject."""
_FEMININE = frozenset({"NSUFF_FEM_SG", "NSUFF_FEM_PL"})
"""Endings that show no case."""


def object_weight(reading: Reading, after: Sequence[Reading], ahead: Sequence[Word]) -> float:
    """Return what the words behind a passive say against it: the object of an active verb, behind its subject.

    `ahead` are the words after it up to the next sign, and `after` is how the first of them can be read.
    """
    if not after or not ahead or reading.suffix.clitics or reading.stem.lemma in _TWO_OBJECTS:
        return 0.0
    subject = after[0]
    if subject.stem.pos not in {"NOUN", "PROPN"} or "PREP" in subject.prefix.tags or _ACCUSATIVE in subject.suffix.tags:
        return 0.0
    if _NO_SUBJECT.intersection(subject.suffix.tags) and "CONJ" not in subject.prefix.tags:
        return 0.0 if ahead[0].form in _HOW_AND_WHEN else _HAS_OBJECT
    phrase = _Phrase()
    phrase.take(subject)
    weight: float | None = None
    for place, word in enumerate(ahead[1:]):
        weight = phrase.weight_of(word, direct=not place)
        if weight is not None:
            return weight
    return 0.0


@dataclass(slots=True)
class _Phrase:
    """The subject, read word by word, with what belongs to it."""

    definite: bool = False
    opened: bool = False
    """Whether its last word is a bare noun, which a genitive may follow."""
    described: bool = False
    """Whether its last word is an adjective, behind which no genitive stands."""
    names: int = 0
    """How many names stand in a row at its end."""
    left: bool = False
    """Whether a preposition stands behind it."""

    def weight_of(self, word: Word, *, direct: bool) -> float | None:
        """Return what the next word says against the passive, None if it belongs to the subject; `direct` where it is the second."""
        if not word.likely:  # a name that the lexicon lacks
            self.definite, self.opened, self.described = True, False, False
            self.names += 1
            return None
        noun = word.likely[0]
        tags = noun.prefix.tags
        if not self.left and (noun.stem.pos == "ADP" or "PREP" in tags):
            self.left = True
            self.opened = not (noun.suffix.clitics or "DET" in tags)
            return None
        if noun.stem.pos not in _PHRASE or "CONJ" in tags or "PREP" in tags or noun.stem.category == ELATIVE:
            return 0.0
        if word.form in _HOW_AND_WHEN or (noun.stem.pos == "ADJ" and _ACCUSATIVE in noun.suffix.tags):
            return 0.0
        genitive = self.opened and _ACCUSATIVE not in noun.suffix.tags
        if noun.stem.pos != "NOUN" or genitive or (not direct and _BELONGING in noun.stem.lemma):
            self.take(noun)
            return None
        return self._weight_of_noun(noun, direct=direct)

    def take(self, noun: Reading) -> None:
        """Let a word belong to the subject."""
        known = "DET" in noun.prefix.tags or bool(noun.suffix.clitics) or noun.stem.pos == "PROPN"
        self.opened = noun.stem.pos == "NOUN" and not known
        self.described = noun.stem.pos == "ADJ"
        self.names = self.names + 1 if noun.stem.pos == "PROPN" else 0
        self.definite = self.definite or (known and noun.stem.pos != "ADJ" and not self.left)

    def _weight_of_noun(self, noun: Reading, *, direct: bool) -> float | None:
        """Return what a noun says that is no genitive: the object, or what the subject is besides."""
        if _ACCUSATIVE in noun.suffix.tags:
            return _MAY_HAVE_OBJECT if self.left else _HAS_OBJECT
        if self.left:
            return 0.0
        if self.described and _is_thing_without_case(noun):
            return _HAS_OBJECT
        if not self.definite:
            return 0.0
        is_the = "DET" in noun.prefix.tags
        if direct:
            return _HAS_OBJECT if is_the else _MAY_HAVE_OBJECT
        person = noun.stem.category in _PERSONS or is_title(noun.stem)
        family = is_the and self.names == 1
        if family or (person and not is_the):
            self.take(noun)
            return None
        return _HAS_OBJECT if is_the and not person else 0.0


def _is_thing_without_case(noun: Reading) -> bool:
    """Return whether a noun is an indefinite one of things whose ending shows no case: `waqfa`, `masīrāt`, no adjective in its stead."""
    bare = not (noun.prefix.tags or noun.suffix.clitics)
    person = noun.stem.category in _PERSONS or is_title(noun.stem)
    return bare and not person and not _FEMININE.isdisjoint(noun.suffix.tags)
