"""Nouns with `bi-` that mean something else before a noun only: `bi-daʻm Amrīkī` is with American support, not with the support of."""

import re
from collections.abc import Sequence

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import ends_its_phrase, is_bare_adjective

_OURS = "bi"
"""How those of our supplement begin that are prepositions by themselves."""
_FEMININE = "ap"
_PREPOSITIONS = frozenset({"fiy_1", "min_1", "EalaY_1", "<ilaY_1", "Ean_1", "maEa_1", "duwna_1", "Did~a_1"})
_WITH = re.compile("b[ie]$")
_WANTS_NOUN = 6.0


def wants_noun_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what speaks against a preposition made of `bi-` and a noun where the next word describes that noun."""
    stem = reading.stem
    if stem.pos != "ADP" or not (stem.ours and stem.vocalised.startswith(_OURS)):
        return 0.0
    return -_WANTS_NOUN if _describes(after, feminine=stem.vocalised.endswith(_FEMININE)) else 0.0


def is_described(reading: Reading, after: Sequence[Reading]) -> bool:
    """Return whether a noun with `bi-` means by itself what it says, since the next word describes it."""
    if reading.stem.pos != "NOUN" or "PREP" not in reading.prefix.tags or not _WITH.search(reading.prefix.vocalised):
        return False
    return _describes(after, feminine="feminine" in reading.suffix.features)


def _describes(after: Sequence[Reading], *, feminine: bool) -> bool:
    """Return whether the next word is likeliest an adjective of this gender that has no noun behind it, or a preposition."""
    if not after:
        return False
    following = after[0]
    if following.stem.pos == "ADP":
        return following.stem.lemma in _PREPOSITIONS
    agrees = feminine == ("feminine" in following.suffix.features)
    return agrees and is_bare_adjective(following) and ends_its_phrase(following)
