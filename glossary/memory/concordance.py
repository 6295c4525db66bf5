"""Where words of a query stand in units."""

from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.search.query import WRITTEN
from glossary.memory.model import Concorded
from glossary.memory.phrases import Phrase, phrases_of
from glossary.memory.terms import UnitTerms
from glossary.model import Pair


def concorded(query: str, pairs: Sequence[Pair]) -> list[Concorded]:
    """Return units with where the words and phrases of a query stand on both sides."""
    terms = UnitTerms()
    phrases = phrases_of(query)
    return [Concorded(each, _spans(each.source, phrases, terms), _spans(each.target, phrases, terms)) for each in pairs]


def _spans(text: str, phrases: Sequence[Phrase], terms: UnitTerms) -> tuple[Span, ...]:
    """Return where phrases stand in a text, in its order."""
    own = [(term, Span(*found.span())) for found in WRITTEN.finditer(text) for term in terms.of(found[0])]
    found = {span for phrase in phrases for span in _places(own, phrase)}
    return tuple(sorted(found))


def _places(terms: Sequence[tuple[str, Span]], phrase: Phrase) -> Iterator[Span]:
    for place in range(len(terms) - len(phrase) + 1):
        own = terms[place : place + len(phrase)]
        if all(term in wanted for (term, _), wanted in zip(own, phrase, strict=True)):
            yield Span(own[0][1].start, own[-1][1].end)
