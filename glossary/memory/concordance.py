"""Where words of a query stand in units."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from corpus.model import Span
from corpus.search.analysis import text_terms
from corpus.search.query import WRITTEN
from glossary.memory.model import Concorded
from glossary.memory.phrases import phrases_in
from glossary.model import Pair


def concorded(query: str, pair: Pair) -> Concorded:
    """Return a unit with where the words and phrases of a query stand on both sides."""
    phrases = [terms for phrase in phrases_in(query) if (terms := text_terms(phrase))]
    return Concorded(pair, _spans(pair.source, phrases), _spans(pair.target, phrases))


def _spans(text: str, phrases: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    """Return where phrases stand in a text, in its order."""
    terms = [(term, Span(*found.span())) for found in WRITTEN.finditer(text) for term in text_terms(found[0])]
    found = {span for phrase in phrases for span in _places(terms, phrase)}
    return tuple(sorted(found, key=attrgetter("start", "end")))


def _places(terms: Sequence[tuple[str, Span]], phrase: Sequence[str]) -> Iterator[Span]:
    wanted = list(phrase)
    for place in range(len(terms) - len(wanted) + 1):
        if [term for term, _ in terms[place : place + len(wanted)]] == wanted:
            yield Span(terms[place][1].start, terms[place + len(wanted) - 1][1].end)
