"""Which reading of a word is the likeliest where it stands: hand-made weights, context and a table of frequent forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from glossary.morphology.buckwalter import from_arabic
from glossary.morphology.reading import Reading
from glossary.morphology.tables import table
from glossary.morphology.words import Candidate, Word

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
_TO_DO = frozenset({">an_1", "bi>an_1"})
_PREFERRED = 6.0


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands around a word in its sentence."""

    before: Reading | None = None
    """The reading chosen for the word before."""
    word_before: str = ""
    word_after: str = ""
    after: Sequence[Reading] = ()
    """All readings of the word after."""


class Ranker:
    """Puts the readings of a word in order; it owns the tables of preferences."""

    def __init__(self) -> None:
        """Read the tables."""
        self._contexts: dict[str, list[tuple[str, str, str]]] = {}
        for row in table("contexts.tsv"):
            place = (from_arabic(row["before"]), from_arabic(row["after"]), row["id"])
            self._contexts.setdefault(from_arabic(row["form"]), []).append(place)

    def ranked(self, word: Word, around: Neighbours) -> list[Candidate]:
        """Return the readings of a written word, the likeliest first."""
        candidates = word.candidates
        if len(candidates) < 2:
            return list(candidates)
        wanted = self._wanted(word.form, around)
        scores = [
            candidate.weight
            + _context_weight(candidate.reading, around)
            + (_PREFERRED if candidate.reading.stem.lemma in wanted else 0)
            - place * 0.03
            for place, candidate in enumerate(candidates)
        ]
        order = sorted(range(len(candidates)), key=scores.__getitem__, reverse=True)
        return [candidates[place] for place in order]

    def _wanted(self, form: str, around: Neighbours) -> frozenset[str]:
        """Return the lemmas that the table of contexts wants here."""
        rows = self._contexts.get(form) or (self._contexts.get(form[1:]) if form[:1] in {"w", "f"} else None)
        return frozenset(
            lemma
            for before, after, lemma in rows or ()
            if before in {"", around.word_before} and after in {"", around.word_after}
        )


def _context_weight(reading: Reading, around: Neighbours) -> float:
    previous = around.before
    score = _follower_weight(reading, around.after)
    if reading.stem.lemma in _TO_DO:
        return _before_verb(around.after)
    if reading.stem.lemma == _MAY:
        return 4.0 if any(each.prefix.person for each in around.after) else 0.0
    verbal = reading.stem.pos in _VERBAL
    form_before = _CONJUNCTION.sub("", around.word_before)
    imperfect = reading.stem.category.startswith("IV")
    if form_before in _NEGATES_VERBS:
        score += (6.5 if reading.stem.category.startswith("IV_C") else 2.5) if imperfect else -4
    elif form_before in _WANTS_VERB:
        score += 2.5 if verbal else -1
    elif form_before == _NOT and imperfect:
        score += 1
    if form_before in _WANTS_IMPERFECT and reading.stem.category.startswith("PV"):
        score -= 3
    if form_before in _RELATIVE:
        score += 1.0 if verbal else 0
    if previous is None:
        starts = verbal and not form_before
        return score + ((1.6 if "CONJ" in reading.prefix.tags else 1.0) if starts else 0)
    if previous.stem.pos == "ADP" and not previous.suffix.clitics:
        score += -3 if verbal else _AFTER_PREPOSITION.get(reading.stem.pos, 0)
    if verbal and previous.stem.pos == "VERB":
        score -= 1
    if verbal and previous.stem.pos in {"SCONJ", "PART", "CCONJ"} and previous.suffix.clitics:
        score += 0.8
    if verbal and previous.stem.pos == "NOUN" and not _is_definite(previous) and not reading.suffix.clitics:
        score -= 1.2
    return score + _agreement(previous, reading)


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
    adjective = any(each.stem.pos == "ADJ" and not each.prefix.tags and not each.suffix.clitics for each in after)
    return 0.8 if adjective else 0.0


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
        return 0.0
    if previous.stem.pos not in {"NOUN", "PROPN", "ADJ"} or "PREP" in reading.prefix.tags:
        return -1.5 if "NSUFF_MASC_PL_ACCGEN" in reading.suffix.tags else 0.0
    if _is_definite(previous) != ("DET" in reading.prefix.tags):
        return -0.7
    plural = previous.stem.plural or "plural" in previous.suffix.features
    if "plural" in reading.suffix.features and not plural:
        return -1.5
    feminine = "NSUFF_FEM_SG" in reading.suffix.tags
    if feminine == ("feminine" in previous.suffix.features):
        return 2.0
    return 1.0 if plural else (0.3 if feminine else -0.8)
