"""What sort of word a word of a text is, however it is cut."""

from collections.abc import Mapping

from glossary.matching.cuts import Cut, Kind
from glossary.matching.forms import Fit, Forms

_CONJUNCTIONS = frozenset({"", *"وف"})
_NOMINAL = frozenset({Kind.NOUN, Kind.ADJECTIVE, Kind.NAME})


def forms_of(folded: str, known: list[Cut], first: tuple[tuple[str, Fit], ...], later: Mapping[str, Fit]) -> Forms:
    """Return a word of a text with its keys and all that its cuts have in common."""
    if not known:
        return Forms(folded, first, later, frozenset(), subject=True, unknown=True)
    joining = [one for one in known if one.proclitics in _CONJUNCTIONS]
    return Forms(
        folded,
        first,
        later,
        frozenset([one.kind for one in joining]),
        definite=all(one.article or one.enclitics for one in known),
        free=not any(one.proclitics for one in known),
        rules_feminine=any(one.rules_feminine for one in known) and all(map(_describes_things, known)),
        nominal=all(map(is_nominal, known)),
        subject=any(one.kind is not Kind.VERB for one in known),
        thing=any(one.kind is Kind.NOUN for one in known) and all(map(_is_thing, known)),
        article=all(one.article for one in known),
    )


def is_nominal(one: Cut) -> bool:
    """Return whether a cut is a noun, an adjective or a name."""
    return one.kind in _NOMINAL


def is_homograph(chosen: list[Cut]) -> bool:
    """Return whether a word can be a noun, and an adjective that is another word."""
    if len(chosen) == 1:
        return False
    nouns, adjectives = ({one.lemma for one in chosen if one.kind is kind} for kind in (Kind.NOUN, Kind.ADJECTIVE))
    return bool(nouns) and bool(adjectives - nouns)


def _describes_things(one: Cut) -> bool:
    """Return whether a cut is nominal, but neither a name nor a woman."""
    return one.kind is Kind.ADJECTIVE or (one.kind is Kind.NOUN and not one.feminine)


def _is_thing(one: Cut) -> bool:
    """Return whether a cut is nominal, but not of a word for people, and follows no preposition."""
    if one.proclitics not in _CONJUNCTIONS:
        return False
    return one.kind is Kind.ADJECTIVE or (one.kind is Kind.NOUN and not one.both)
