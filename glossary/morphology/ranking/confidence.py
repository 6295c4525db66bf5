"""How sure the first reading of a word is, and how many come close to it."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.morphology.ranking.rank import Ranking
from glossary.morphology.ranking.words import Candidate

_KNOWN = 0.98
"""How often one of the readings of a word is right at all."""
_MODEST = 0.5
"""The power that makes likelihoods as high as readings are found right in a treebank: points alone say too little."""
_PLAIN = 0.9
"""From this likelihood on the first reading needs no others that mean the same."""
_NEAR = 0.65
"""A reading is close whose likelihood is this share of the first one's."""
_BEGINNING = 5
"""Letters of their English that two words of one sound must share to be one."""


class Sureness(NamedTuple):
    """How sure the first reading is."""

    certainty: float
    """How likely its English is right, from 0 to 1."""
    close: int
    """How many of the first readings are about as likely, in the order of the ranking; 1 where they mean the same."""


def sureness(ranking: Ranking) -> Sureness:
    """Return how sure the first reading of a ranking is; readings of the same English count together."""
    if len(ranking.candidates) < 2:
        return Sureness(_KNOWN if ranking.candidates else 1.0, 1)
    if ranking.likelihoods[0] > _PLAIN:
        return Sureness(_KNOWN * ranking.likelihoods[0] ** _MODEST, 1)
    meanings = _meanings(ranking.candidates)
    shares = dict(zip(meanings, ranking.likelihoods, strict=True))
    if len(shares) < len(meanings):
        shares = dict.fromkeys(meanings, 0.0)
        for meaning, likelihood in zip(meanings, ranking.likelihoods, strict=True):
            shares[meaning] += likelihood
    first = shares[meanings[0]]
    return Sureness(_KNOWN * first**_MODEST, _close(meanings, shares, ranking.likelihoods))


def _close(
    meanings: Sequence[tuple[str, str]], shares: dict[tuple[str, str], float], likelihoods: Sequence[float]
) -> int:
    """Return how many of the first readings are near; another person of a meaning that was told is near by itself only."""
    least = _NEAR * shares[meanings[0]]
    told: set[tuple[str, str]] = set()
    near = 0
    for meaning, likelihood in zip(meanings, likelihoods, strict=True):
        if shares[meaning] < least or (meaning in told and likelihood < _NEAR * likelihoods[0]):
            break
        told.add(meaning)
        near += 1
    return near if len(told) > 1 else 1


def _meanings(candidates: Sequence[Candidate]) -> list[tuple[str, str]]:
    """Return what tells the English of each reading from that of others; said alike, `improving` is `improvement`."""
    stems = [each.reading.stem for each in candidates]
    found = [(stem.gloss, "passive" if "Pass" in stem.category else "") for stem in stems]
    if len({stem.vocalised for stem in stems}) == len(stems):
        return found
    sounds = [(stem.vocalised, stem.pos) for stem in stems]
    said: dict[tuple[tuple[str, str], str], tuple[str, str]] = {}
    for place, (sound, meaning) in enumerate(zip(sounds, found, strict=True)):
        begins = meaning[0][:_BEGINNING].lower()
        if len(begins) == _BEGINNING:
            found[place] = said.setdefault((sound, begins), meaning)
    return found
