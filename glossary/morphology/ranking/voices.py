"""What speaks for a passive where it stands: who did it is named behind it, or what a verb needs is nowhere."""

import re
from collections.abc import Sequence
from itertools import pairwise

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import is_definite
from glossary.morphology.ranking.neighbours import Neighbours
from glossary.morphology.ranking.words import Word

_BY = ("mn", "qbl")
_BY_SOMEBODY = 3.0
_NEAR = 4
"""Words behind a verb among which `by` belongs to it."""
_THAT = frozenset({">n", ">nh", ">nhA", ">nhm", "b>n", "b>nh", "b>nhA", "<n"})
_IT_IS_SAID = 4.0
"""What speaks for `it is believed that` where nobody is named who believes."""
_NOTHING_DONE = 2.0
"""What speaks for a passive where neither what is done to nor a subject stands between the verb and a preposition."""
_DONE_TO = 1.6
"""The same where the only noun between them is a thing: `the telephone is used in`."""
_SPEAKS_OF = frozenset(
    {
        "Al*y",
        "Alty",
        "wAlty",
        "wAl*y",
        "Al*yn",
        "kAn",
        "kAnt",
        "kAnwA",
        "wkAnt",
        "wkAn",
        "ykwn",
        "tkwn",
        "mA",
        "nAdrA",
        "gAlbA",
    }
)
"""Words between which and a preposition a verb needs an object if it is active."""
_PREPOSITIONS = frozenset(
    {
        "fiy_1",
        "min_1",
        "EalaY_1",
        "<ilaY_1",
        "Ean_1",
        "maEa_1",
        "xilAla_1",
        "munou_1",
        "mun*u_1",
        "bayona_1",
        "Einoda_1",
    }
)
_GOVERNED = frozenset({"EalaY_1", "Ean_1"})
"""Prepositions that mostly belong to the verb before them: `revealed`, `relied on`."""
_PERSONS = frozenset({"Nall", "N/ap"})
_SEVERAL = frozenset({"NUM", "DET"})
_COUNTED = 2
"""A number and what it counts."""
_HERS = "3FS"
_PEOPLE = re.compile("(?:men|people|children|youths?|[eo]rs|ists|[ae]nts|erts|ians|wounded|killed|sick)(?:;|$)")
"""How the English of broken plurals ends that are of persons, of whom a verb says `he did`."""
_TIMES = frozenset(
    {"yawom_1", "$ahor_1", "sanap_1", "EAm_1", ">usobuwE_1", "sAEap_1", "mar~ap_1", "layolap_1", "daqiyqap_1", "qaron_1"}
)  # fmt: skip
"""What a verb has behind it that tells how long or how often, whoever does it."""
_DONE = re.compile("mu[^aiuo]a[^aiuo]~a[^aiuo]_")
"""The lemma of a passive participle of the second form."""
_ENDINGS = frozenset({"NSUFF_FEM_SG", "NSUFF_FEM_PL", "NSUFF_MASC_PL_NOM", "NSUFF_MASC_PL_ACCGEN"})
_WITH = re.compile("^bi(?:Al)?$")
_DONE_WITH = 1.5


def passive_weight(reading: Reading, around: Neighbours) -> float:
    """Return what speaks for a passive where it stands."""
    if reading.suffix.clitics:
        return 0.0
    points = _BY_SOMEBODY if _BY in pairwise(around.later[:_NEAR]) else 0.0
    if around.word_after in _THAT:
        return points + (_IT_IS_SAID if _nobody_believes(reading, around) else 0.0)
    if not around.after:
        return points
    if _is_preposition(around.after):
        return points + (_NOTHING_DONE if _needs_object(reading, around) else 0.0)
    if around.before is None and _is_counted_alone(reading, around.ahead):
        return points + _DONE_TO
    thing = around.after[0]
    if around.before is None and reading.prefix.person and _is_thing(thing):
        beyond = around.kind_beyond
        if beyond in _PREPOSITIONS or (beyond.startswith("NOUN") and "P" in beyond):
            points += _DONE_TO
    return points


def participle_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what `with` behind a participle such as `threatened`, written like `threatening`, says for the passive.

    An indefinite accusative rather tells what somebody does besides: `praising their efforts`.
    """
    stem = reading.stem
    if stem.pos != "ADJ" or stem.ours or not after or not _ENDINGS.issuperset(reading.suffix.tags):
        return 0.0
    return _DONE_WITH if _DONE.match(stem.lemma) and _WITH.search(after[0].prefix.vocalised) else 0.0


def _nobody_believes(reading: Reading, around: Neighbours) -> bool:
    """Return whether `he believes that` has nobody before it who could: it heads the sentence or follows `who` or `was`."""
    if reading.prefix.person != "3MS":
        return False
    return not around.word_before or around.word_before in _SPEAKS_OF


def _needs_object(reading: Reading, around: Neighbours) -> bool:
    """Return whether an active verb here would need an object: it says what somebody just named does, and governs nothing."""
    if "CONJ" in reading.prefix.tags or (reading.prefix.person or reading.suffix.person)[:1] != "3":
        return False
    if around.kind_after in _GOVERNED or around.after[0].suffix.clitics:
        return False
    return around.word_before in _SPEAKS_OF or _is_indefinite(around.before)


def _is_counted_alone(reading: Reading, ahead: Sequence[Word]) -> bool:
    """Return whether all that follows `she did`, up to a preposition or a sign, are things that somebody counts: `three goals`.

    Who does it would be named at the head of a sentence; with a verb of the feminine singular agree plurals of things.
    """
    if reading.suffix.person != _HERS or len(ahead) < _COUNTED or not (ahead[0].likely and ahead[1].likely):
        return False
    number, counted = ahead[0].likely[0], ahead[1].likely[0]
    if number.stem.pos not in _SEVERAL or number.prefix.tags or not _are_things(counted):
        return False
    beyond = next((word.likely for word in ahead[2:] if not (word.likely and word.likely[0].stem.pos == "ADJ")), None)
    return beyond is None or (bool(beyond) and _is_preposition(beyond))


def _are_things(counted: Reading) -> bool:
    """Return whether a noun is an indefinite plural that a verb of the feminine singular goes with, and no span of time."""
    stem = counted.stem
    if stem.pos != "NOUN" or counted.prefix.tags or counted.suffix.clitics or stem.lemma in _TIMES:
        return False
    return "NSUFF_FEM_PL" in counted.suffix.tags or (stem.plural and not _PEOPLE.search(stem.gloss))


def _is_preposition(after: Sequence[Reading]) -> bool:
    return after[0].stem.pos == "ADP" or "PREP" in after[0].prefix.tags


def _is_indefinite(before: Reading | None) -> bool:
    return before is not None and before.stem.pos in {"NOUN", "ADJ"} and not is_definite(before)


def _is_thing(noun: Reading) -> bool:
    return noun.stem.pos == "NOUN" and "DET" in noun.prefix.tags and noun.stem.category not in _PERSONS
