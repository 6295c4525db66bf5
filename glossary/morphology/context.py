"""What the neighbours of a word say for or against its readings, in points."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from glossary.morphology.reading import Reading

_VERBAL = frozenset({"VERB", "AUX"})
_AFTER_PREPOSITION = {"NOUN": 1.2, "PROPN": 1.7, "NUM": 1.0, "DET": 1.0, "PRON": 1.0}
_WANTS_IMPERFECT = frozenset({"lm", "ln", "swf", "ky", "lky"})
_NEGATES_VERBS = frozenset({"lm", "ln"})
_NOT = "lA"
_CONJUNCTION = re.compile("^[wf](?=l[mn]$|lA$)")
_WANTS_VERB = frozenset(
    {"lm", "ln", "swf", "qd", "wqd", "fqd", "lqd", "ky", "lky", "AlA", "Hyv", "<*", "lmA", "bEdmA", "EndmA"}
)
_RELATIVE = frozenset({"Al*y", "Alty", "Al*yn", "mA", "mn", "bmA", "mmA", "fymA"})
_MAY = "qad_2"
_MONTHS = frozenset(
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Muharram", "Safar", "Rajab", "Shaban", "Ramadan", "Shawwal",
    }
)  # fmt: skip
_DATED = 4.0
_PREDICATE = 1.5
_AFTER_COMMA = 0.8
_COPULAS = frozenset(
    {"kAn", "kAnt", "kAnwA", "ykwn", "tkwn", "sykwn", "stkwn", "bAt", "btAt", "bAtt", "Zl", "Zlt", ">SbH", ">SbHt", "tSbH",
     "ySbH", "lyst", "lys", "tbqY", "ybqY", "tbdw", "ybdw", "bdt", "bdA", "tZl", "yZl", "yzAl", "tzAl"}
)  # fmt: skip
_TO_DO = frozenset({">an_1", "bi>an_1"})


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands around a word in its sentence."""

    before: Reading | None = None
    """The reading chosen for the word before."""
    word_before: str = ""
    word_after: str = ""
    after: Sequence[Reading] = ()
    """All readings of the word after, the likeliest first."""
    earlier: Sequence[str] = ()
    """The two words before in the sentence."""
    later: Sequence[str] = ()
    """The six words after in the sentence."""
    beside_number: bool = False
    """Whether a number in digits stands next to the word."""
    after_comma: bool = False
    """Whether a comma stands between the word and the one before."""


def context_weight(reading: Reading, around: Neighbours) -> float:
    """Return what speaks for a reading where it stands."""
    if reading.stem.lemma in _TO_DO:
        return _before_verb(around.after)
    if reading.stem.lemma == _MAY:
        verb = next((each for each in around.after if each.stem.pos in _VERBAL), None)
        return 4.0 if verb is not None and verb.prefix.person else 0.0
    form_before = _CONJUNCTION.sub("", around.word_before)
    score = _follower_weight(reading, around.after) + _particle_weight(reading, form_before)
    if reading.stem.pos == "PROPN" and is_month(reading) and _in_date(around):
        score += _DATED
    if around.before is not None:
        score += _predecessor_weight(around.before, reading)
        if _is_predicate(around.before, reading) and _COPULAS.intersection(around.earlier):
            score += _PREDICATE
        if reading.stem.pos not in _VERBAL or not around.after_comma:
            return score
        return score + _AFTER_COMMA + _subject_weight(reading, around.after)
    if reading.stem.pos not in _VERBAL or form_before:
        return score
    return score + (1.8 if "CONJ" in reading.prefix.tags else 1.3) + _subject_weight(reading, around.after)


def _is_predicate(previous: Reading, reading: Reading) -> bool:
    return reading.stem.pos == "ADJ" and not _is_definite(reading) and _is_definite(previous)


def is_month(reading: Reading) -> bool:
    """Return whether a reading is the name of a month."""
    return reading.stem.gloss.partition(";")[0].partition(" ")[0] in _MONTHS


def _in_date(around: Neighbours) -> bool:
    """Return whether a number or another calendar's month stands next to a word."""
    months = [*around.after, *([around.before] if around.before else [])]
    return around.beside_number or any(map(is_month, months))


def _subject_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what the word after says against a verb that begins a clause: no adjective is its subject, nor a man hers."""
    if not after:
        return 0.0
    next_word = after[0]
    relative = [each for each in after if each.stem.lemma == next_word.stem.lemma and "iy~_" in each.stem.lemma]
    if any(map(_is_bare_adjective, relative)):
        return -1.5
    if reading.prefix.person != "3FS" or reading.suffix.clitics:
        return 0.0
    if _is_bare_adjective(next_word):
        return -1.5
    if "PREP" in next_word.prefix.tags and "li" in next_word.prefix.vocalised:
        return -1.5
    feminine = "feminine" in next_word.suffix.features or next_word.stem.plural
    masculine = next_word.stem.pos == "NOUN" and "DET" in next_word.prefix.tags and not feminine
    return -0.8 if masculine else 0.0


def _particle_weight(reading: Reading, before: str) -> float:
    """Return what a particle before the word says: `lam` and its like want a verb, relatives like one."""
    verbal = reading.stem.pos in _VERBAL
    category = reading.stem.category
    score = 0.0
    if before in _NEGATES_VERBS:
        score = (6.5 if category.startswith("IV_C") else 2.5) if category.startswith("IV") else -4.0
    elif before in _WANTS_VERB:
        score = 2.5 if verbal else -1.0
    elif before == _NOT and category.startswith("IV"):
        score = 1.0
    if before in _WANTS_IMPERFECT and category.startswith("PV"):
        score -= 3
    return score + (1.0 if verbal and before in _RELATIVE else 0.0)


def _predecessor_weight(previous: Reading, reading: Reading) -> float:
    """Return what the reading of the word before says."""
    if reading.stem.pos in _VERBAL:
        return _verb_after(previous, reading)
    if previous.stem.pos == "ADP" and not previous.suffix.clitics:
        return _AFTER_PREPOSITION.get(reading.stem.pos, 0) + _agreement(previous, reading)
    return _agreement(previous, reading)


def _verb_after(previous: Reading, reading: Reading) -> float:
    pos, bound = previous.stem.pos, bool(previous.suffix.clitics)
    if pos == "ADP" and not bound:
        return -3.0
    if pos == "VERB":
        return -1.0
    if previous.stem.lemma in _TO_DO:
        return 1.5
    if pos in {"SCONJ", "PART", "CCONJ"} and bound:
        return 0.8
    if pos not in {"NOUN", "ADJ"} or _is_definite(previous):
        return 0.0
    if reading.suffix.clitics:
        return 1.0 if "NSUFF_FEM_SG" in previous.suffix.tags and _speaks_of_her(reading) else 0.0
    mismatch = (
        0.8 if "feminine" in previous.suffix.features and "3MS" in (reading.prefix.person, reading.suffix.person) else 0
    )
    return (-1.2 if pos == "NOUN" else 0.0) - mismatch


def _speaks_of_her(reading: Reading) -> bool:
    """Return whether a verb's object is `her`, as in a clause about a feminine noun before it (`a tweet he posted`)."""
    return any(tag.endswith("DO:3FS") for tag in reading.suffix.tags)


def _follower_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what speaks for a noun before a word with the article (iḍāfa) or before a bare adjective."""
    if reading.stem.pos != "NOUN" or "DET" in reading.prefix.tags or reading.suffix.clitics or not after:
        return 0.0
    if any(tag.endswith("_POSS") for tag in reading.suffix.tags) and not any(
        "DET" in each.prefix.tags for each in after
    ):
        return -1.5
    if all("DET" in each.prefix.tags for each in after):
        return 0.6
    return 0.8 if any(map(_is_bare_adjective, after)) else 0.0


def _is_bare_adjective(reading: Reading) -> bool:
    return reading.stem.pos == "ADJ" and not reading.prefix.tags and not reading.suffix.clitics


def _is_definite(reading: Reading) -> bool:
    return "DET" in reading.prefix.tags or bool(reading.suffix.clitics) or reading.stem.pos == "PROPN"


def _before_verb(after: Sequence[Reading]) -> float:
    """Return what speaks for the particle that wants a verb in what can follow it: `>an` and not `>an~a`."""
    verbs = any(reading.stem.pos in _VERBAL for reading in after)
    others = any(reading.stem.pos not in _VERBAL for reading in after)
    if not verbs:
        return -3.0
    return 3.5 if any(reading.prefix.person for reading in after) or not others else 0.5


def _agreement(previous: Reading, reading: Reading) -> float:
    """Return what speaks for an adjective after its noun: both definite or both not, and one gender and number."""
    if reading.stem.pos != "ADJ":
        accusative = "NSUFF_MASC_SG_ACC_INDEF" in previous.suffix.tags and previous.stem.pos == "NOUN"
        return -4.2 if accusative and reading.stem.lemma.endswith("iy~AF_ours") else 0.0
    if previous.stem.pos not in {"NOUN", "PROPN", "ADJ"} or "PREP" in reading.prefix.tags:
        return -1.5 if "NSUFF_MASC_PL_ACCGEN" in reading.suffix.tags else 0.0
    if _is_definite(previous) != ("DET" in reading.prefix.tags):
        return -1.8 if any("MASC_PL" in tag for tag in reading.suffix.tags) else -0.7
    plural = previous.stem.plural or "plural" in previous.suffix.features
    if "plural" in reading.suffix.features and not plural:
        return -1.5
    feminine = "NSUFF_FEM_SG" in reading.suffix.tags
    if feminine == ("feminine" in previous.suffix.features):
        return 3.0 if previous.stem.pos == "ADJ" and "CONJ" in reading.prefix.tags else 2.0
    if plural:
        return 1.0
    return 0.3 if feminine or "DET" in reading.prefix.tags else -0.8
