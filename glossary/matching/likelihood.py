"""Which of the ways to cut a word are likely, whatever stands around it."""

from typing import NamedTuple

from glossary.matching.cuts import Cut, Ending, Kind, is_feminine_lemma
from glossary.matching.forms import Fit
from glossary.matching.shapes import Shape

_FEMININE = "/f"
"""Ends the key of an adjective's feminine, for terms that are nouns made of it."""
_NOT_NOUNS = frozenset({Kind.VERB, Kind.PARTICLE})


class _Likely(NamedTuple):
    """What speaks against a cut."""

    doubtful: bool
    bound: bool


def natural(known: list[Cut]) -> list[Cut]:
    """Return the cuts without the strained ones, unless there are no others."""
    return [one for one in known if not one.strained] or known


def citation(known: list[Cut], kind: Kind | None) -> list[Cut]:
    """Return the cuts a term's word is likely to mean: of the kind asked for, else no verbs, with as little added as can be.

    None asks for a word behind the first, which may be of any kind, and where it has clitics in any case may have one more
    (`bi-sawtihi`, which is seldom a word in b-); no cut at all is returned where a noun is asked for
    and the word can only be a verb.
    """
    likely = natural(known)
    if kind is Kind.NOUN:
        chosen = _nouns(likely) or [one for one in likely if one.kind is Kind.PARTICLE]
    else:
        wanted = [one for one in likely if one.kind is kind]
        chosen = wanted or [one for one in likely if one.kind is not Kind.VERB] or likely
    least = min((_added(one) for one in chosen), default=(0, False))
    if kind is None and least[0]:
        return [one for one in chosen if _added(one)[0] <= least[0] + 1]
    return [one for one in chosen if _added(one) == least]


def _nouns(known: list[Cut]) -> list[Cut]:
    """Return the nominal cuts; an adjective's feminine stands for that form alone where it is also a noun of its own."""
    own = any(_is_feminine_noun(one) for one in known)
    return [
        one._replace(lemma=one.lemma + _FEMININE) if own and one.feminine else one
        for one in known
        if one.kind not in _NOT_NOUNS
    ]


def judged(known: list[Cut]) -> list[tuple[Cut, Fit]]:
    """Return the cuts with how each takes its keys, the sure ones before those that a simpler cut makes doubtful."""
    plain = [one for one in known if one.ending is Ending.NONE and not one.proclitics and one.kind is not Kind.VERB]
    simple = {
        "whole": any(not one.proclitics and not one.article for one in known),
        Ending.CONSTRUCT: bool(plain),
        Ending.ACCUSATIVE: any(one.kind is Kind.NAME for one in plain),
    }
    described = bool(plain) and all(one.kind is Kind.ADJECTIVE for one in plain)
    noun = any(_is_feminine_noun(one) for one in known)
    feminine = any(one.feminine for one in known)
    found = []
    for one in known:
        outdone = not one.enclitics and simple.get(one.ending, False)
        bound = outdone and described and one.ending is Ending.CONSTRUCT
        doubtful = (outdone and not bound) or (simple["whole"] and bool(one.proclitics) and not one.article)
        own = _Likely(doubtful, bound)
        if one.feminine:
            woman = one.kind is Kind.NOUN
            found.append((one._replace(lemma=one.lemma + _FEMININE), _fit(one, own, Kind.ADJECTIVE, womans=woman)))
            found.append((one, _fit(one, own, Kind.NOUN if noun and not woman else None, womans=woman)))
        else:
            found.append((one, _fit(one, own, Kind.ADJECTIVE if feminine and _is_feminine_noun(one) else None)))
    if len(found) > 1:
        found.sort(key=lambda pair: (pair[1].doubtful, pair[0].shape is Shape.DUAL))
    return found


def _fit(one: Cut, likely: _Likely, rival: Kind | None, *, womans: bool = False) -> Fit:
    """Return how a cut takes its keys."""
    back = one.enclitics
    around = (one.shape, one.proclitics, back)
    return Fit(one.kind, 0, len(back), one.article, bool(back), likely.doubtful, rival, womans, likely.bound, *around)


def _is_feminine_noun(one: Cut) -> bool:
    return one.kind is Kind.NOUN and is_feminine_lemma(one.lemma)


def _added(one: Cut) -> tuple[int, bool]:
    return len(one.proclitics) + len(one.enclitics), one.ending is not Ending.NONE
