"""Where in a text terms were found, and which of them are meant there."""

from collections.abc import Callable, Sequence
from itertools import chain

from corpus.arabic.normalise import fold
from glossary.matching.choice import Finding, Groups, Place
from glossary.matching.context import Context
from glossary.matching.forms import Fit
from glossary.matching.refusals import Refusal
from glossary.matching.runs import Path, Text, walk
from glossary.matching.terms import Terms
from glossary.matching.trie import Entry, Node
from glossary.matching.words import Word, letters_behind, letters_in

_BESIDE = 1
"""How many words away from a term what excludes it still stands beside it."""


def findings(written: str, text: Text, terms: Terms, context: Context) -> Groups:
    """Return every place where a term stands, overlapping ones too, without those that a phrase of the glossary excludes."""
    found: Groups = {}
    runs: list[Path] = []
    row, forms = text
    last = len(row) - 1
    for place, (word, form) in enumerate(zip(row, forms, strict=True)):
        ends, goes_on = terms.beginning(word.surface, form)
        alone: list[Finding] = []
        for node, ways in ends:
            fits = _allowed(ways, text, place, node, context) or (ways[0] if node.only_blocks else None)
            if fits:
                alone += _found(written, row, (place, place), fits, node.entries)
        if alone:
            found[place, place] = alone
        if not goes_on or place == last or not row[place + 1].joined:
            continue
        later = forms[place + 1].later.keys()
        for node, fits, verbal in goes_on:
            edges = node.edges
            if verbal or (edges and not edges.keys().isdisjoint(later)) or (node.adjectives and text.shares(place)):
                walk(runs, text, (place, place, node, fits, fits[0]))
    _add_runs(found, written, row, runs)
    if terms.patterns:
        for run in terms.patterns.runs(text):
            same = found.setdefault((run.first, run.last), [])
            same += _found(written, row, (run.first, run.last), run.fits, (run.entry,))
    return _meant(found, row) if terms.excluding else found


def _allowed(ways: Sequence[tuple[Fit]], text: Text, place: int, node: Node, context: Context) -> tuple[Fit] | None:
    """Return the first way in which the word may be read where it stands."""
    for each in ways:
        if context.allows(text, place, each[0], node.step):
            return each
    return None


def unrefused(found: Groups, written: str, refused: Refusal) -> Groups:
    """Return what was found without what a reader refused."""

    def is_wanted(each: Finding) -> bool:
        return not refused(each.entry.concept_id, each.place.start, written[each.place.start : each.place.end])

    return _filtered(found, is_wanted)


def _filtered(found: Groups, is_wanted: Callable[[Finding], bool]) -> Groups:
    return {words: some for words, same in found.items() if (some := list(filter(is_wanted, same)))}


def _add_runs(found: Groups, written: str, row: Sequence[Word], runs: Sequence[Path]) -> None:
    """Add the terms of runs of several words, each once in the way it was found first."""
    seen: set[tuple[int, int, int]] = set()
    for first, last, node, fits, _ in runs:
        key = (first, last, id(node))
        if key not in seen:
            seen.add(key)
            same = found.setdefault((first, last), [])
            same += _found(written, row, (first, last), fits, node.entries)


def _meant(found: Groups, row: Sequence[Word]) -> Groups:
    """Return the terms without those that a phrase excludes within which, or beside which, they stand."""
    excluding: dict[tuple[str, str], list[Place]] = {}
    for place, entry, _ in chain.from_iterable(found.values()):
        if entry.blocks:
            excluding.setdefault((entry.concept_id, entry.ar), []).append(place)

    def is_meant(each: Finding) -> bool:
        phrases = excluding.get((each.entry.concept_id, each.entry.ar), ())
        return not each.entry.blocks and not any(_is_beside(each.place, phrase, row) for phrase in phrases)

    return _filtered(found, is_meant)


def _is_beside(term: Place, phrase: Place, row: Sequence[Word]) -> bool:
    if term.first <= phrase.last and phrase.first <= term.last:
        return True
    before, after = sorted([term, phrase])
    gap = range(before.last + 1, after.first + 1)
    return len(gap) <= _BESIDE and all(row[place].joined for place in gap)


def _found(
    written: str, row: Sequence[Word], run: tuple[int, int], fits: tuple[Fit, ...], entries: Sequence[Entry]
) -> list[Finding]:
    """Return the terms that stand in a run; a last letter that may be a pronoun is the term's where it is written with it."""
    first, last = run
    start, end = row[first].start, row[last].end
    skip, cut = fits[0].skip, fits[-1].cut
    if skip:
        start += letters_in(row[first].surface, skip)
    whole = Place(first, last, start, end)
    if not cut:
        return [Finding(whole, entry, fits) for entry in entries]
    own = Place(first, last, start, end - letters_behind(row[last].surface, cut))
    folded = fold(written[start:end]) if cut == 1 else None
    return [Finding(whole if folded == entry.spelt.folded else own, entry, fits) for entry in entries]
