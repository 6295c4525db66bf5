"""Words as the matcher sees them: the keys under which a word of a text, or a word of a term, is found."""

from collections.abc import Mapping
from typing import NamedTuple

from glossary.matching.cuts import Cut, Kind
from glossary.matching.shapes import Shape


class Fit(NamedTuple):
    """How a word of a text takes a key: what of it lies outside the term."""

    kind: Kind
    skip: int = 0
    """Letters in front that are not the term's."""
    cut: int = 0
    """Letters behind that are not the term's."""
    article: bool = False
    pronoun: bool = False
    doubtful: bool = False
    """Whether the word is more likely cut in another way, so that only a neighbour can make it sure."""
    rival: Kind | None = None
    """An adjective where this is a noun and the adjective's feminine is spelt the same; the noun where this is that feminine."""
    womans: bool = False
    """Whether it is the feminine of a noun for people, which behind a thing is an adjective."""
    bound: bool = False
    """Whether it is only likely in construct before a definite noun."""
    shape: Shape = Shape.REGULAR
    front: str = ""
    """All letters in front of the word's own, the article not among them."""
    back: str = ""
    """The letters of the pronoun behind it."""


Endings = tuple[tuple[str, Fit], ...]
"""What is written behind a word's name in its keys, each with how it takes that key."""


class Forms(NamedTuple):
    """A word of a text."""

    folded: str
    """It in folded spelling."""
    first: tuple[tuple[str, Fit], ...]
    """Its keys where a term may begin."""
    later: Mapping[str, Fit]
    """Its keys inside a term: what stands in front of it is part of the key."""
    kinds: frozenset[Kind]
    """What it can be as a whole, a conjunction apart."""
    definite: bool = False
    """Whether it has the article or a pronoun however it is cut."""
    free: bool = False
    """Whether nothing but the article is written in front of it however it is cut."""
    rules_feminine: bool = False
    """Whether it is a noun for things, or an adjective, behind which an adjective is feminine."""
    nominal: bool = False
    """Whether it is a noun, an adjective or a name however it is cut, and whatever is written in front of it."""
    subject: bool = False
    """Whether it may stand between a verb and the rest of its expression: it can be something else than a verb."""
    thing: bool = False
    """Whether it can only be the masculine noun for a thing, without anything but the article in front."""
    article: bool = False
    """Whether it has the article however it is cut."""
    unknown: bool = False
    """Whether the lexicon does not know it: most likely a name."""


BETWEEN = Fit(Kind.UNKNOWN, shape=Shape.BETWEEN)
"""How a word stands inside a term that is not the term's own."""


class TermWord(NamedTuple):
    """A word of a term."""

    keys: tuple[str, ...]
    """The keys under any of which it is found."""
    article: bool
    kind: Kind
    """What it is however it is read, a noun where readings differ."""
    adjectival: bool = False
    """Whether it is an adjective in any reading."""
    feminine: bool = False
    """Whether it is written like a feminine."""
    homograph: bool = False
    """Whether it is a noun that is spelt like an adjective, another word."""
    shape: Shape = Shape.REGULAR
    clitics: bool = False
    """Whether the term itself has something written in front of the word, or a pronoun behind it."""


def key(folded: str, one: Cut) -> str:
    """Return the key of a term's word, its clitics included."""
    if one.kind is Kind.PARTICLE:
        return f"p:{folded}"
    return one.lemma + _front(one.proclitics) + ("~" if one.enclitics else "")


def keyed(proclitics: str, own: Fit) -> list[tuple[str, Fit]]:
    """Return what makes keys of a name with its proclitics, all of these outside the term first, none of them last.

    Each stands once as if the pronoun behind were not the term's, and once, where there is one, as if it were.
    """
    found = []
    for skip in range(len(proclitics), -1, -1):
        taken = own._replace(skip=skip) if skip else own
        rest = _front(proclitics[skip:])
        found.append((rest, taken))
        if own.pronoun:
            found.append((f"{rest}~", taken._replace(cut=0)))
    return found


def _front(proclitics: str) -> str:
    return f"+{proclitics}" if proclitics else ""
