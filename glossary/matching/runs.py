"""Runs of words in which terms stand: clitics inside them, subjects of their verbs, adjectives that share a noun."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.matching.agreement import agrees
from glossary.matching.cuts import Kind
from glossary.matching.forms import BETWEEN, Fit, Forms
from glossary.matching.trie import Node
from glossary.matching.words import Word

_MOST_BETWEEN = 7
"""How many words the subject of a verb may have inside an expression."""
_AND = "و"
_MOST_ADJECTIVES = 3


class Path(NamedTuple):
    """A run of words that a term's words were found in."""

    first: int
    last: int
    node: Node
    fits: tuple[Fit, ...]
    """How each word of the run takes its key."""
    own: Fit
    """How the last word that is the term's takes its key."""


class Text(NamedTuple):
    """The words of a text."""

    row: Sequence[Word]
    forms: Sequence[Forms]

    def goes_on(self, place: int) -> bool:
        """Return whether a word follows that may belong to the same term."""
        return place + 1 < len(self.row) and self.row[place + 1].joined

    def shares(self, place: int) -> bool:
        """Return whether an adjective follows and, behind it, a word with `and`: one that may share the noun at the place."""
        behind = place + 2
        if behind >= len(self.row) or not self.row[behind].joined or Kind.ADJECTIVE not in self.forms[place + 1].kinds:
            return False
        return self.forms[behind].folded.startswith(_AND)


def walk(found: list[Path], text: Text, path: Path) -> None:
    """Add the runs that go on from a path over the words behind it."""
    first, last, node, fits, own = path
    edges, here = node.edges, last + 1
    if not edges or not text.goes_on(last):
        return
    later = text.forms[here].later
    for key, fit in later.items():
        for following in edges.get(key, ()):
            if agrees(node.step, own, following.step, fit):
                _arrive(found, text, Path(first, here, following, (*fits, fit), fit))
    if node.step.kind is Kind.VERB:
        _over_the_subject(found, text, path)
    elif node.adjectives and text.shares(last):
        _over_adjectives(found, text, path)


def _arrive(found: list[Path], text: Text, path: Path) -> None:
    if path.node.entries:
        found.append(path)
    if path.node.edges:
        walk(found, text, path)


def _over_the_subject(found: list[Path], text: Text, path: Path) -> None:
    """Go on behind the subject that stands between a verb and the rest of its expression (أعرب الوزير عن قلقه)."""
    here = path.last + 1
    if len(path.fits) <= _MOST_BETWEEN and text.forms[here].subject and text.goes_on(here):
        walk(found, text, path._replace(last=here, fits=(*path.fits, BETWEEN)))


def _over_adjectives(found: list[Path], text: Text, path: Path) -> None:
    """Go on to an adjective that others part from the noun they share (الأمن القومي والغذائي)."""
    forms, here = text.forms, path.last + 1
    definite = path.own.article or path.own.pronoun
    fits = path.fits
    while len(fits) - len(path.fits) < _MOST_ADJECTIVES and text.goes_on(here):
        form = forms[here]
        if Kind.ADJECTIVE not in form.kinds or form.article != definite:
            return
        fits = (*fits, BETWEEN)
        here += 1
        if not forms[here].folded.startswith(_AND):
            return
        for key, fit in forms[here].first:
            if fit.skip != 1:
                continue
            for following in path.node.following(key):
                if following.step.adjectival and agrees(path.node.step, path.own, following.step, fit):
                    _arrive(found, text, Path(path.first, here, following, (*fits, fit), fit))
