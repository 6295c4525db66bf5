"""Where words of a query stand in units."""

from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.search.query import WRITTEN
from glossary.memory.model import Concorded
from glossary.memory.phrases import phrases_in
from glossary.memory.terms import UnitTerms
from glossary.model import Pair


def concorded(query: str, pairs: Sequence[Pair]) -> list[Concorded]:
    """Return units with where the words and phrases of a query stand on both sides."""
    terms = UnitTerms()
    phrases = terms.phrases(phrases_in(query))
    return [Concorded(each, _spans(each.source, phrases, terms), _spans(each.target, phrases, terms)) for each in pairs]


def _spans(text: str, phrases: Sequence[Sequence[str]], terms: UnitTerms) -> tuple[Span, ...]:
    """Return where phrases stand in a text, in its order."""
    own = [(term, Span(*found.span())) for found in WRITTEN.finditer(text) for term in terms.of(found[0])]
    found = {span for phrase in phrases for span in _places(own, phrase)}
    return tuple(sorted(found))


def _places(terms: Sequence[tuple[str, Span]], phrase: Sequence[str]) -> Iterator[Span]:
    wanted = list(phrase)
    for place in range(len(terms) - len(wanted) + 1):
        if [term for term, _ in terms[place : place + len(wanted)]] == wanted:
            yield Span(terms[place][1].start, terms[place + len(wanted) - 1][1].end)
