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


Path = tuple[int, int, Node, tuple[Fit, ...], Fit]
"""A run of words that a term's words were found in: the first and the last of them, where it leads, how each of them takes
its key, and how the last one that is the term's does. A plain tuple, since thousands are made for a text."""


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
    later, step = text.forms[here].later, node.step
    keys = edges.keys() & later.keys()
    for key in keys if len(keys) < 2 else [key for key in later if key in keys]:
        fit = later[key]
        for following in edges[key]:
            if agrees(step, own, following.step, fit):
                _arrive(found, text, (first, here, following, (*fits, fit), fit))
    if step.kind is Kind.VERB:
        _over_the_subject(found, text, path)
    elif node.adjectives and text.shares(last):
        _over_adjectives(found, text, path)


def _arrive(found: list[Path], text: Text, path: Path) -> None:
    node = path[2]
    if node.entries:
        found.append(path)
    if node.edges:
        walk(found, text, path)


def _over_the_subject(found: list[Path], text: Text, path: Path) -> None:
    """Go on behind the subject that stands between a verb and the rest of its expression (أعرب الوزير عن قلقه)."""
    first, last, node, fits, own = path
    here = last + 1
    if len(fits) <= _MOST_BETWEEN and text.forms[here].subject and text.goes_on(here):
        walk(found, text, (first, here, node, (*fits, BETWEEN), own))


def _over_adjectives(found: list[Path], text: Text, path: Path) -> None:
    """Go on to an adjective that others part from the noun they share (الأمن القومي والغذائي)."""
    first, last, node, fits, own = path
    forms, here = text.forms, last + 1
    definite = own.article or own.pronoun
    most = len(fits) + _MOST_ADJECTIVES
    while len(fits) < most and text.goes_on(here):
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
            for following in node.following(key):
                if following.step.adjectival and agrees(node.step, own, following.step, fit):
                    _arrive(found, text, (first, here, following, (*fits, fit), fit))
