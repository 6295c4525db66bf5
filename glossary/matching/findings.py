"""Where in a text terms were found, and which of them are meant there."""

from collections.abc import Sequence
from itertools import chain

from corpus.arabic.normalise import fold
from glossary.matching.choice import Finding, Place
from glossary.matching.context import Context
from glossary.matching.cuts import Kind
from glossary.matching.patterns import Run
from glossary.matching.refusals import Refusal
from glossary.matching.runs import Path, Text, walk
from glossary.matching.terms import Terms
from glossary.matching.trie import Entry
from glossary.matching.words import Word, letters_behind, letters_in

_BESIDE = 1
"""How many words away from a term what excludes it still stands beside it."""


def findings(written: str, text: Text, terms: Terms, context: Context) -> list[Finding]:
    """Return every place where a term stands, overlapping ones too, without those that a phrase of the glossary excludes."""
    found: dict[tuple[int, int, int], list[Finding]] = {}
    row = text.row
    for path in _paths(text, terms, context):
        key = (path.first, path.last, id(path.node))
        if key not in found:
            found[key] = _found(written, row, path, path.node.entries)
    for run in terms.patterns.runs(text) if terms.patterns else ():
        found[run.first, run.last, id(run.entry)] = _found(written, row, run, (run.entry,))
    every = list(chain.from_iterable(found.values()))
    return _meant(every, row) if terms.excluding else every


def unrefused(found: Sequence[Finding], written: str, refused: Refusal) -> list[Finding]:
    """Return what was found without what a reader refused."""
    return [
        each
        for each in found
        if not refused(each.entry.concept_id, each.place.start, written[each.place.start : each.place.end])
    ]


def _paths(text: Text, terms: Terms, context: Context) -> list[Path]:
    """Return every run of words in which a term stands."""
    found: list[Path] = []
    row, forms = text
    last = len(row) - 1
    for place, (word, form) in enumerate(zip(row, forms, strict=True)):
        ends, goes_on = terms.beginning(word.surface, form)
        for node, fits in ends:
            [fit] = fits
            if context.allows(text, place, fit, node.step) or node.only_blocks:
                found.append(Path(place, place, node, fits, fit))
        if not goes_on or place == last or not row[place + 1].joined:
            continue
        later = forms[place + 1].later
        shares = text.shares(place)
        for node, fits in goes_on:
            known = node.edges and not node.edges.keys().isdisjoint(later)
            if known or node.step.kind is Kind.VERB or (shares and node.adjectives):
                walk(found, text, Path(place, place, node, fits, fits[0]))
    return found


def _meant(found: Sequence[Finding], row: Sequence[Word]) -> list[Finding]:
    """Return the terms without those that a phrase excludes within which, or beside which, they stand."""
    excluding: dict[tuple[str, str], list[Place]] = {}
    for place, entry, _ in found:
        if entry.blocks:
            excluding.setdefault((entry.concept_id, entry.ar), []).append(place)
    return [
        each
        for each in found
        if not each.entry.blocks
        and not any(
            _is_beside(each.place, phrase, row) for phrase in excluding.get((each.entry.concept_id, each.entry.ar), ())
        )
    ]


def _is_beside(term: Place, phrase: Place, row: Sequence[Word]) -> bool:
    if term.first <= phrase.last and phrase.first <= term.last:
        return True
    before, after = sorted([term, phrase])
    gap = range(before.last + 1, after.first + 1)
    return len(gap) <= _BESIDE and all(row[place].joined for place in gap)


def _found(written: str, row: Sequence[Word], run: Path | Run, entries: Sequence[Entry]) -> list[Finding]:
    """Return the terms that stand in a run; a last letter that may be a pronoun is the term's where it is written with it."""
    first, last, fits = run.first, run.last, run.fits
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
