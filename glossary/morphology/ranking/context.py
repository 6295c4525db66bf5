"""What the neighbours of a word say for or against its readings, in points."""

import re
from collections.abc import Sequence

from glossary.morphology.grammar.pos import ELATIVE
from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import (
    agreement,
    doer_weight,
    has_man_for_subject,
    is_bare_adjective,
    is_definite,
    is_of_one_man,
    is_predicate,
    number_weight,
    says_of_it,
)
from glossary.morphology.ranking.clauses import is_he_of_fifth_form, is_month, subject_weight
from glossary.morphology.ranking.described import wants_noun_weight
from glossary.morphology.ranking.kinds import is_particle
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.numerals import numeral_weight
from glossary.morphology.ranking.objects import object_weight
from glossary.morphology.ranking.pairs import pair_weight
from glossary.morphology.ranking.persons import calls_for_deed, person_weight
from glossary.morphology.ranking.voices import participle_weight, passive_weight

_VERBAL = frozenset({"VERB", "AUX"})
_AFTER_PREPOSITION = {"NOUN": 1.2, "PROPN": 1.7, "NUM": 1.0, "DET": 1.0, "PRON": 1.0}
_WANTS_IMPERFECT = frozenset({"lm", "ln", "swf", "ky", "lky"})
_NEGATES_VERBS = frozenset({"lm", "ln"})
_NOT = "lA"
_CONJUNCTIONS = ("w", "f")
_CONJUNCTION = re.compile("^[wf](?=l[mn]$|lA$)")
_WANTS_VERB = frozenset(
    {"lm", "ln", "swf", "qd", "wqd", "fqd", "lqd", "ky", "lky", "AlA", "Hyv", "<*", "lmA", "bEdmA", "EndmA", "bynmA", "wbynmA",
     "HynmA", "wHynmA", "klmA", "wklmA", "ryvmA"}
)  # fmt: skip
_WHILE = frozenset(
    {"fymA", "wfymA", "Hyn", "wHyn", "kmA", "wkmA", "bynmA", "wbynmA", "HynmA", "wHynmA", "klmA", "wklmA", "ryvmA"}
)
"""Words that open a clause, and are no nouns that something is of."""
_DONE_MEANWHILE = 2.5
"""What speaks against a noun behind `while`, `when` and `as` where the next word has the article: that rather does something."""
_WHO = frozenset({"Al*y", "Alty", "Al*yn"})
_RELATIVE = frozenset({"mA", "mn", "bmA", "mmA", "fymA"})
_MAY = "qad_2"
_BEFORE_VERB = frozenset({"qad_1", _MAY})
_DATED = 4.0
_LABEL = 1.0
"""What speaks against a verb as the one word of a text or before a dash: `Monitoring - ` heads a report."""
_PREDICATE = 1.5
_AFTER_COMMA = 1.2
_COPULAS = frozenset(
    {"kAn", "kAnt", "kAnwA", "ykwn", "tkwn", "sykwn", "stkwn", "bAt", "btAt", "bAtt", "Zl", "Zlt", ">SbH", ">SbHt", "tSbH",
     "ySbH", "lyst", "lys", "tbqY", "ybqY", "tbdw", "ybdw", "bdt", "bdA", "tZl", "yZl", "yzAl", "tzAl"}
)  # fmt: skip
_NEED_NOUN = frozenset({"fiy_1", "Ean_1", "EalaY_1", "maEa_1"})
_NEVER_SECOND = frozenset({"EalaY_1", "baEoda_1"})
_NO_NOUN = 4.0
"""What speaks against some prepositions right behind others: `Ali` and `distance` are written like them."""
_NO_SUBJECT = 0.8
"""What speaks against an adjective with the article right behind a verb, where a noun must stand."""
_DESCRIBES_NOTHING = 1.5
"""What speaks against an adjective of the form of `domestic` right behind a preposition, where a noun must stand."""
_BELONGING = re.compile("iy~_")
"""What lemmas of such adjectives end with."""
_BEFORE_NOUN = frozenset({"fiy_1", "<ilaY_1", "min_1", "EalaY_1", "Ean_1", "maEa_1"})
_FROM_TO = ("mn", "<lY")
_SECOND_VERB = 1.2
"""What speaks against a perfect behind a verb and its subject: rather the verb's object stands there."""
_IN_A_WAY = ["b$kl"]
"""The word before an adjective that says how: behind it the verb's object may stand."""
_SAYS_WHAT_HE_DID = 2.5
"""What speaks for `he … -ed` that is written like a verbal noun behind an indefinite adjective, where no noun can stand."""
_SHORTENED = 6.5
"""What speaks behind `lam` for `yakun` and the like, which hardly stand elsewhere."""
_SHORTENS = frozenset({"lm", "lmA", "lA"})
_LAST = "|xir_1"
_LAST_OR_OTHER = frozenset({_LAST, "|xar_1"})
_HAS_NOUN = 1.5
_TO_DO = frozenset({">an_1", "bi>an_1"})
_OF_NOTHING = 4.0
"""What speaks against `the two sons of` and `the teachers of` where nothing follows that could be theirs."""


def context_weight(reading: Reading, around: Neighbours) -> float:
    """Return what speaks for a reading where it stands."""
    stem = reading.stem
    pos, lemma = stem.pos, stem.lemma
    if lemma in _TO_DO:
        return _before_verb(around)
    if lemma in _BEFORE_VERB:
        verb = next((each for each in around.after if each.stem.pos in _VERBAL), None)
        if verb is None:
            return -5.0 if around.after and around.word_after != _NOT else 0.0
        return 4.0 if lemma == _MAY and verb.prefix.person else 0.0
    form_before = around.word_before
    if form_before[:1] in _CONJUNCTIONS:
        form_before = _CONJUNCTION.sub("", form_before)
    score = _follower_weight(reading, around) + _particle_weight(reading, form_before, around.earlier)
    score += _nominal_weight(reading, form_before, around) + numeral_weight(reading, around)
    score += participle_weight(reading, around.after)
    score += 0.0 if around.beside_number else wants_noun_weight(reading, around.after)
    if "Pass" in stem.category:
        score += object_weight(reading, around.after, around.ahead) + passive_weight(reading, around)
    if pos == "PROPN" and is_month(reading) and _in_date(around):
        score += _DATED
    if around.before is not None:
        said_before = _predecessor_weight(around.before, reading, around)
        score += max(0.0, said_before) if around.after_comma else said_before
        if is_predicate(around.before, reading) and _COPULAS.intersection(around.earlier):
            score += _PREDICATE
        if pos in _VERBAL and form_before in _WHILE:
            score += subject_weight(reading, around.after)
        if pos not in _VERBAL or not around.after_comma:
            return score
        return score + _AFTER_COMMA + subject_weight(reading, around.after)
    if pos not in _VERBAL or form_before:
        return score
    if around.labels:
        return score - _LABEL
    return score + (1.8 if "CONJ" in reading.prefix.tags else 1.3) + subject_weight(reading, around.after)


def _in_date(around: Neighbours) -> bool:
    """Return whether a number or another calendar's month stands next to a word."""
    months = [*around.after, *([around.before] if around.before else [])]
    return around.beside_number or any(map(is_month, months))


def _particle_weight(reading: Reading, before: str, earlier: Sequence[str]) -> float:
    """Return what a particle before the word says: `lam` and its like want a verb, relatives like one.

    It is the last of the `earlier` words; where it heads its sentence it asks: `what` rather than `that which`.
    """
    verbal = reading.stem.pos in _VERBAL
    category = reading.stem.category
    if not verbal and category[:1] == "N":
        return -4.0 if before in _NEGATES_VERBS else -1.0 if before in _WANTS_VERB else 0.0
    score = 0.0
    if before in _NEGATES_VERBS:
        shortened = category.startswith("IV_C") and not reading.suffix.clitics
        score = (_SHORTENED if shortened else 2.5) if category.startswith("IV") else -4.0
    elif before in _WANTS_VERB:
        score = 2.5 if verbal else -1.0
    elif before == _NOT and category.startswith("IV"):
        score = 1.0
    if before in _WANTS_IMPERFECT and category.startswith("PV"):
        score -= 3
    if _is_short(reading):
        score += 0.0 if before in _SHORTENS else -4.0
    elif verbal and reading.prefix.person:
        score += person_weight(reading, before, "".join(earlier[-2:-1]))
    if verbal and before in _WHO:
        return score + 1.8
    asks = len(earlier) == 1
    return score + (1.0 if verbal and before in _RELATIVE and not asks else 0.0)


def _nominal_weight(reading: Reading, before: str, around: Neighbours) -> float:
    """Return what gender and number say for a noun, and what stands behind it for `last` and `other`."""
    score = _last_weight(reading, around) if reading.stem.lemma in _LAST_OR_OTHER else 0.0
    if reading.stem.pos != "NOUN":
        return score
    return score + number_weight(reading, before, around.after) + doer_weight(reading)


def _is_short(reading: Reading) -> bool:
    """Return whether a verb has lost a weak letter, as after `lam` only: `tajri` for `tajrī`, `taqulhum` for `taqūluhum`."""
    category = reading.stem.category
    weak = category.startswith("IV_0hwnyn") or (category.startswith("IV_C") and bool(reading.suffix.clitics))
    return weak and not any("SUBJ" in tag for tag in reading.suffix.tags)


def _last_weight(reading: Reading, around: Neighbours) -> float:
    """Return what a noun behind it says of `last` and `other`, which are written alike: only the first has one."""
    if not around.after or around.after[0].stem.pos not in {"NOUN", "NUM"} or reading.suffix.tags:
        return 0.0
    if "DET" in reading.prefix.tags or {"PREP", "CONJ"}.intersection(around.after[0].prefix.tags):
        return 0.0
    if around.before is not None and around.before.stem.pos == "NOUN" and not is_definite(around.before):
        return 0.0
    return _HAS_NOUN if reading.stem.lemma == _LAST else -_HAS_NOUN


def _predecessor_weight(previous: Reading, reading: Reading, around: Neighbours) -> float:
    """Return what the reading of the word before says."""
    if reading.stem.pos in _VERBAL:
        return _verb_after(previous, reading, around)
    if previous.stem.lemma in _NEED_NOUN and reading.stem.lemma in _NEVER_SECOND and not previous.suffix.clitics:
        return -_NO_NOUN
    if previous.stem.pos == "VERB" and reading.stem.pos == "ADJ" and "DET" in reading.prefix.tags:
        return -_NO_SUBJECT
    if previous.stem.pos == "ADP" and not previous.suffix.clitics:
        weight = _AFTER_PREPOSITION.get(reading.stem.pos, 0) + agreement(previous, reading)
        alone = previous.stem.lemma in _BEFORE_NOUN and _belongs_to_nothing(reading, around)
        return weight - (_DESCRIBES_NOTHING if alone else 0.0)
    return agreement(previous, reading)


def _belongs_to_nothing(reading: Reading, around: Neighbours) -> bool:
    """Return whether a word is an adjective such as `domestic`, written like `my house`, that describes nothing behind a preposition.

    Before what is definite it can be a noun (`in the south of Lebanon`), and so can two of them (`civil and military`,
    `from local to international`).
    """
    if (
        around.beside_number
        or not is_bare_adjective(reading)
        or reading.suffix.features
        or not _BELONGING.search(reading.stem.lemma)
    ):
        return False
    if around.word_after.startswith(_CONJUNCTIONS[0]) or (around.after and is_definite(around.after[0])):
        return False
    return (around.word_before, around.word_after) != _FROM_TO and (around.earlier[0], around.word_before) != _FROM_TO


def _verb_after(previous: Reading, reading: Reading, around: Neighbours) -> float:
    pos, bound = previous.stem.pos, bool(previous.suffix.clitics)
    if pos == "ADP" and not bound:
        return -3.0
    if pos == "VERB":
        return -1.0
    if previous.stem.lemma in _TO_DO:
        return 1.5
    if pos in {"SCONJ", "PART", "CCONJ"} and bound:
        return 0.8
    if pos in {"NOUN", "PROPN"} and is_definite(previous) and around.kind_earlier[:1] == "V":
        return -_SECOND_VERB if reading.stem.category.startswith("PV") and not reading.prefix.tags else 0.0
    if pos not in {"NOUN", "ADJ"} or is_definite(previous):
        return 0.0
    if reading.suffix.clitics:
        return says_of_it(previous, reading, around.after)
    mismatch = "feminine" in previous.suffix.features and has_man_for_subject(reading)
    if is_of_one_man(previous) and is_he_of_fifth_form(reading) and around.earlier[-2:-1] != _IN_A_WAY:
        return 0.0 if reading.prefix.tags else _SAYS_WHAT_HE_DID
    return (-1.2 if pos == "NOUN" else 0.0) - (0.8 if mismatch else 0.0)


def _follower_weight(reading: Reading, around: Neighbours) -> float:
    """Return what speaks for a noun before a word with the article (iḍāfa) or before a bare adjective."""
    if reading.stem.pos != "NOUN" or "DET" in reading.prefix.tags or reading.suffix.clitics:
        return 0.0
    after = around.after
    owned = any(tag.endswith("_POSS") for tag in reading.suffix.tags)
    if owned and (around.closes or _stands_between_prepositions(reading, around)):
        return -_OF_NOTHING
    of_both = pair_weight(reading, around)
    if of_both or not after:
        return of_both
    if owned and not any("DET" in each.prefix.tags for each in after):
        return -1.5
    if all("DET" in each.prefix.tags for each in after):
        return -_DONE_MEANWHILE if around.word_before in _WHILE else 0.6
    return 0.8 if any(map(is_bare_adjective, after)) else 0.0


def _stands_between_prepositions(reading: Reading, around: Neighbours) -> bool:
    """Return whether `two of` or `the … of` that ends as `my` does has a preposition before it, and behind it nothing but another.

    Behind what is written like `who` a verb may stand.
    """
    if around.beside_number or not around.after or around.before is None or around.word_before == _FROM_TO[0]:
        return False
    following = around.after[0]
    another = "PREP" in following.prefix.tags or (following.stem.pos == "ADP" and is_particle(following.stem))
    another = another and around.before.stem.pos == "ADP"
    return another and any(tag.endswith("ACCGEN_POSS") for tag in reading.suffix.tags)


def _before_verb(around: Neighbours) -> float:
    """Return what speaks for the particle that wants a verb in what can follow it: `>an` and not `>an~a`."""
    after = around.after
    verbs = any(reading.stem.pos in _VERBAL for reading in after)
    others = any(reading.stem.pos not in _VERBAL for reading in after)
    if not verbs:
        return -3.0
    if after[0].stem.pos == "ADJ" and after[0].stem.category == ELATIVE and not calls_for_deed(around.word_before):
        return 0.0
    return 3.5 if any(reading.prefix.person for reading in after) or not others else 0.5
