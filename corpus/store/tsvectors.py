"""Our index terms in PostgreSQL's languages of tsvector and tsquery.

Every Arabic letter of a term is written as one ASCII character there, which makes vectors a quarter smaller: so much that
those of usual articles stay in the row instead of being cut up and kept apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.search.analysis import Terms
from corpus.search.query import Word
from corpus.search.tree import All, Either, InTitle, Near, Node, Not, Phrase

_LARGEST = 1_000_000
"""Bytes that a tsvector can take; what does not fit is not found."""
_POSITIONS = 255
_LAST_POSITION = 16_383
_TITLE = "A"
"""The weight of the terms of a title."""
_LONGEST_TITLE = 1_000
"""Words of a title that have places of their own."""
_GAP = 100
"""Places left free behind a title, so that no phrase goes on from it into the text."""
_FIRST, _LAST = 0x0621, 0x064A
_SHORT = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,"
"""ASCII characters that no term has: terms are in lower case and hold letters and digits alone."""
_LETTERS = (code for code in range(_FIRST, _LAST + 1) if not 0x063B <= code <= 0x0640)
_WRITTEN = dict(zip(_LETTERS, _SHORT, strict=True))
_READ = {ord(short): chr(code) for code, short in _WRITTEN.items()}


def written(term: str) -> str:
    """Return a term as it stands in a vector."""
    return term.translate(_WRITTEN)


def read(lexeme: str) -> str:
    """Return the term that stands in a vector so."""
    return lexeme.translate(_READ)


def vector(terms: Terms) -> str:
    """Return the text of a tsvector with the places of each term, or with one of each or as many terms as fit."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place, term in enumerate(terms.title, 1):
        places[term].append(f"{min(place, _LONGEST_TITLE)}{_TITLE}")
    begin = min(len(terms.title), _LONGEST_TITLE) + _GAP if terms.title else 1
    # behind the last place of a vector they go on from the first, so that phrases are found also at the end of a book
    for count, term in enumerate(terms.body):
        places[term].append(f"{begin + count % (_LAST_POSITION + 1 - begin)}")
    kept = _POSITIONS if sum(_size(term, own[:_POSITIONS]) for term, own in places.items()) < _LARGEST else 1
    left = _LARGEST
    parts: list[str] = []
    for term, own in places.items():
        left -= _size(term, own[:kept])
        if left < 0:
            break
        parts.append(f"{quoted(term)}:{','.join(own[:kept])}")
    return " ".join(parts)


def any_of(terms: Iterable[str]) -> str:
    """Return the tsquery of what has one of the terms."""
    return " | ".join(map(quoted, terms))


def expression(node: Node, label: str = "") -> str:
    """Return a query of text in the language of tsquery; `label` is the weight that terms must have."""
    match node:
        case Word(terms=terms, prefixes=prefixes):
            whole = (_labelled(term, label) for term in terms)
            return f"({' | '.join((*whole, *(_labelled(prefix, '*' + label) for prefix in prefixes)))})"
        case Phrase(words=words):
            return f"({' <-> '.join(_in_phrase(word, label) for word in words)})"
        case Near(one=one, other=other, distance=distance):
            first, second = expression(one, label), expression(other, label)
            steps = range(1, distance + 2)
            return (
                f"({' | '.join(f'{a} <{step}> {b}' for step in steps for a, b in ((first, second), (second, first)))})"
            )
        case InTitle(node=inner):
            return expression(inner, _TITLE)
        case Either(parts=parts):
            return f"({' | '.join(expression(part, label) for part in parts)})"
        case All(parts=parts):
            return f"({' & '.join(expression(part, label) for part in parts)})"
        case Not(node=inner):
            return f"!{expression(inner, label)}"
    raise TypeError(f"{type(node).__name__} is no query of text")


def quoted(term: str) -> str:
    """Return a term as it stands in the text of a vector or a query."""
    doubled = written(term).replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def _in_phrase(word: Word, label: str) -> str:
    if word.prefixes:
        return _labelled(word.prefixes[0], "*" + label)
    own = " | ".join(_labelled(term, label) for term in word.terms)
    return f"({own})" if len(word.terms) > 1 else own


def _labelled(term: str, label: str) -> str:
    return f"{quoted(term)}:{label}" if label else quoted(term)


def _size(term: str, places: Sequence[str]) -> int:
    """Return how many bytes a term and its places take at most."""
    return len(written(term).encode()) + 4 + 2 * len(places)
