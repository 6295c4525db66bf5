"""What speaks for a passive where it stands: who did it is named behind it, or what a verb needs is nowhere."""

from collections.abc import Sequence
from itertools import pairwise

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import is_definite
from glossary.morphology.ranking.neighbours import Neighbours

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
    thing = around.after[0]
    if around.before is None and reading.prefix.person and _is_thing(thing):
        beyond = around.kind_beyond
        if beyond in _PREPOSITIONS or (beyond.startswith("NOUN") and "P" in beyond):
            points += _DONE_TO
    return points


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


def _is_preposition(after: Sequence[Reading]) -> bool:
    return after[0].stem.pos == "ADP" or "PREP" in after[0].prefix.tags


def _is_indefinite(before: Reading | None) -> bool:
    return before is not None and before.stem.pos in {"NOUN", "ADJ"} and not is_definite(before)


def _is_thing(noun: Reading) -> bool:
    return noun.stem.pos == "NOUN" and "DET" in noun.prefix.tags and noun.stem.category not in _PERSONS
