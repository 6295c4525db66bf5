"""Whether words agree: adjectives with their nouns, verbs with what they speak of."""

import re
from collections.abc import Sequence

from glossary.morphology.grammar.pos import ELATIVE
from glossary.morphology.lexicon.reading import Reading

_NOTHING_POSSESSED = -1.5
"""What speaks against `his contract` after an indefinite adjective, which nothing can belong to."""
_SAYS_OF_IT = 1.0
_AND_WHO = 1.8
"""The same where the word behind the verb can be who does it."""
_DISAGREES = 1.5
_RATHER_DEED = 0.8
_ARTICLE_IN_ENTRY = "/DET+"
"""What the tag of an entry holds that has the article itself: `the two`, which is written like `Monday`."""
_MANY = frozenset({"plural", "dual"})
_PARTICIPLE = "mu"
"""How the lemmas of most participles begin."""
_DOER = re.compile("mu[^aiuo]A[^aiuo]i[^aiuo]_")
"""The lemma of an active participle of the third form."""
ORDINALS = frozenset(
    {
        ">aw~al_2", "vAniy_1", "vAliv_1", "rAbiE_1", "xAmis_1", "sAdis_1", "sAbiE_1", "vAmin_1", "tAsiE_1",
        "HAdiy_1", "HAdiy_3",
    }
)  # fmt: skip
_THIS_MALE = frozenset({"h*A", "bh*A", "lh*A", "wh*A", "*lk"})
_THIS_FEMALE = frozenset({"h*h", "bh*h", "lh*h", "wh*h"})


def agreement(previous: Reading, reading: Reading) -> float:
    """Return what speaks for an adjective after its noun: both definite or both not, and one gender and number."""
    possessed = reading.stem.pos in {"NOUN", "ADJ"} and reading.suffix.clitics and not reading.prefix.tags
    if possessed and ends_its_phrase(previous):
        return _NOTHING_POSSESSED
    if reading.stem.pos != "ADJ":
        accusative = "NSUFF_MASC_SG_ACC_INDEF" in previous.suffix.tags and previous.stem.pos == "NOUN"
        return -4.2 if accusative and reading.stem.lemma.endswith("iy~AF_ours") else 0.0
    if previous.stem.pos not in {"NOUN", "PROPN", "ADJ"} or "PREP" in reading.prefix.tags:
        return -1.5 if "NSUFF_MASC_PL_ACCGEN" in reading.suffix.tags or _is_of_things_done(reading) else 0.0
    both = _ARTICLE_IN_ENTRY in reading.stem.tag
    if both and not (previous.stem.plural or _MANY.intersection(previous.suffix.features)):
        return -1.5
    if is_definite(previous) != (both or "DET" in reading.prefix.tags):
        many = _is_of_things_done(reading) or any("MASC_PL" in tag for tag in reading.suffix.tags)
        return -1.8 if many else -0.7
    plural = previous.stem.plural or "plural" in previous.suffix.features
    if "plural" in reading.suffix.features and not plural:
        return -2.5 if _is_of_things_done(reading) else -1.5
    feminine = "NSUFF_FEM_SG" in reading.suffix.tags
    if feminine == ("feminine" in previous.suffix.features):
        return 3.0 if previous.stem.pos == "ADJ" and "CONJ" in reading.prefix.tags else 2.0
    if plural:
        return 1.0
    return 0.3 if feminine or "DET" in reading.prefix.tags else -0.8


def _is_of_things_done(reading: Reading) -> bool:
    """Return whether an adjective is a participle in the feminine plural with the article: behind no noun it rather is one, `narcotics`."""
    participle = reading.stem.lemma.startswith(_PARTICIPLE)
    return participle and "DET" in reading.prefix.tags and "NSUFF_FEM_PL" in reading.suffix.tags


def ends_its_phrase(reading: Reading) -> bool:
    """Return whether a reading is an adjective that ends its phrase: no article, no elative or ordinal that has a noun behind it."""
    if reading.stem.pos != "ADJ" or reading.stem.category == ELATIVE or reading.stem.lemma in ORDINALS:
        return False
    return not is_definite(reading)


def says_of_it(previous: Reading, reading: Reading, after: Sequence[Reading]) -> float:
    """Return what speaks for a verb whose object is an indefinite noun before it (`a report that the site published`)."""
    if "CONJ" in reading.prefix.tags:
        return 0.0
    feminine = "feminine" in previous.suffix.features
    if feminine and speaks_of_her(reading):
        return _SAYS_OF_IT
    if feminine or previous.stem.plural or not any(tag.endswith("DO:3MS") for tag in reading.suffix.tags):
        return 0.0
    named = bool(after) and after[0].stem.pos in {"NOUN", "PROPN"} and "PREP" not in after[0].prefix.tags
    said = _SAYS_OF_IT if previous.stem.pos == "ADJ" else _SAYS_OF_IT / 2
    return said + (_AND_WHO if named and is_definite(after[0]) else 0.0)


def doer_weight(reading: Reading) -> float:
    """Return what speaks against `a woman negotiator` and the like: written alike is `negotiation`, which is more frequent."""
    stem = reading.stem
    doer = stem.pos == "NOUN" and stem.category == "Nall" and "feminine" in reading.suffix.features
    return -_RATHER_DEED if doer and _DOER.match(stem.lemma) else 0.0


def number_weight(reading: Reading, before: str, after: Sequence[Reading]) -> float:
    """Return what `this` before a noun, or a bare adjective behind it, says against its gender and number."""
    feminine = "feminine" in reading.suffix.features
    plural = reading.stem.plural or "plural" in reading.suffix.features
    if before in _THIS_MALE:
        return -_DISAGREES if plural or feminine else 0.0
    if before in _THIS_FEMALE:
        return 0.0 if plural or feminine else -_DISAGREES / 2
    if is_definite(reading) or not after or not is_of_one_man(after[0]):
        return 0.0
    return -_DISAGREES if plural else 0.0


def is_of_one_man(reading: Reading) -> bool:
    """Return whether a reading is a bare adjective in the masculine singular."""
    stem = reading.stem
    return is_bare_adjective(reading) and not (reading.suffix.features or stem.plural or stem.vocalised.endswith("aY"))


def is_predicate(previous: Reading, reading: Reading) -> bool:
    """Return whether a reading can be said of the word before: a bare adjective after what is definite."""
    return reading.stem.pos == "ADJ" and not is_definite(reading) and is_definite(previous)


def speaks_of_her(reading: Reading) -> bool:
    """Return whether a verb's object is `her`, as in a clause about a feminine noun before it (`a tweet he posted`)."""
    return any(tag.endswith("DO:3FS") for tag in reading.suffix.tags)


def is_bare_adjective(reading: Reading) -> bool:
    """Return whether a reading is an adjective without article, clitics and preposition."""
    return reading.stem.pos == "ADJ" and not reading.prefix.tags and not reading.suffix.clitics


def is_definite(reading: Reading) -> bool:
    """Return whether a reading has the article, a possessor, or is a name."""
    return "DET" in reading.prefix.tags or bool(reading.suffix.clitics) or reading.stem.pos == "PROPN"


def has_man_for_subject(reading: Reading) -> bool:
    """Return whether a verb says that he does it, so that nothing feminine does."""
    return "3MS" in {reading.prefix.person, reading.suffix.person}
