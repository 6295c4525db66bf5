"""Where in a text terms were found, and which of them are meant there."""

from collections.abc import Callable, Iterator, Sequence

from corpus.arabic.normalise import fold
from glossary.matching.choice import Finding, Place
from glossary.matching.context import Context
from glossary.matching.cuts import Kind
from glossary.matching.patterns import Run
from glossary.matching.runs import Path, Text, walk
from glossary.matching.terms import Terms
from glossary.matching.trie import Entry
from glossary.matching.words import Word, letters_behind, letters_in

_BESIDE = 1
"""How many words away from a term what excludes it still stands beside it."""
Refusal = Callable[[str, int, str], bool]
"""Says of a concept, of where words begin and of how they are written whether a reader said that it is not meant there."""


def findings(written: str, text: Text, terms: Terms, context: Context) -> list[Finding]:
    """Return every place where a term stands, overlapping ones too, without those that a phrase of the glossary excludes."""
    found: dict[tuple[int, int, int, int], Finding] = {}
    row = text.row
    for path in _paths(text, terms, context):
        for entry in path.node.entries:
            place = _place(written, row, path, entry)
            key = (path.first, path.last, place.start - place.end, id(entry))
            if key not in found:
                found[key] = Finding(place, entry, path.fits)
    for run in terms.patterns.runs(text) if terms.patterns else ():
        place = _place(written, row, run, run.entry)
        found[run.first, run.last, 0, id(run.entry)] = Finding(place, run.entry, run.fits)
    every = list(found.values())
    return _meant(every, row) if terms.excluding else every


def unrefused(found: Sequence[Finding], written: str, refused: Refusal) -> list[Finding]:
    """Return what was found without what a reader refused."""
    return [
        each
        for each in found
        if not refused(each.entry.concept_id, each.place.start, written[each.place.start : each.place.end])
    ]


def _paths(text: Text, terms: Terms, context: Context) -> Iterator[Path]:
    """Yield every run of words in which a term stands."""
    row, forms = text
    for place, form in enumerate(forms):
        hits = terms.beginning(row[place].surface, form)
        if not hits:
            continue
        goes_on = text.goes_on(place)
        inside = forms[place + 1].inside if goes_on else frozenset()
        shares = goes_on and text.shares(place)
        for node, fit in hits:
            entries, edges = node.entries, node.edges
            if entries and (context.allows(text, place, fit, node.step) or _is_blocking(entries)):
                yield Path(place, place, node, (fit,), fit)
            if not (goes_on and edges):
                continue
            if not edges.keys().isdisjoint(inside) or node.step.kind is Kind.VERB or (shares and node.adjectives):
                found: list[Path] = []
                walk(found, text, Path(place, place, node, (fit,), fit))
                yield from found


def _is_blocking(entries: Sequence[Entry]) -> bool:
    return all(entry.blocks for entry in entries)


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


def _place(written: str, row: Sequence[Word], run: Path | Run, entry: Entry) -> Place:
    """Return where a term stands; a last letter that may be a pronoun is the term's where it is written with it."""
    first, last, fits = run.first, run.last, run.fits
    beginning, ending = row[first], row[last]
    start, end = beginning.start, ending.end
    skip, cut = fits[0].skip, fits[-1].cut
    if skip:
        start += letters_in(beginning.surface, skip)
    if cut and not (cut == 1 and fold(written[start:end]) == entry.spelt.folded):
        end -= letters_behind(ending.surface, cut)
    return Place(first, last, start, end)
