"""How many articles at most answer a query, as far as the counts of its words tell."""

from collections.abc import Mapping
from math import inf

from sqlalchemy import Connection

from corpus.search.query import Word
from corpus.search.tree import All, Either, InTitle, Near, Node, Not, Phrase, sought
from corpus.store.index import ArticleIndex


class Spread:
    """In how many articles the words of one query stand; looked up once."""

    def __init__(self, connection: Connection, index: ArticleIndex, node: Node) -> None:
        terms = {term for some in sought(node) for word in some for term in word.terms}
        begun = {prefix for some in sought(node) for word in some for prefix in word.prefixes}
        self._begun = {each: index.begun(connection, each) for each in begun}
        self._counts: Mapping[str, int] = index.frequencies(connection, terms) if terms else {}

    def of(self, word: Word) -> int:
        """Return in how many articles the terms of a word stand together, one that has several counted as often."""
        return sum(self._counts.get(term, 0) for term in word.terms)

    def most(self, node: Node) -> float:
        """Return how many articles can answer a query of text at most; infinite where that is not known."""
        match node:
            case Word(prefixes=prefixes):
                return self.of(node) + sum(self._begun[each][1] for each in prefixes)
            case Phrase(words=words):
                return min(map(self.most, words))
            case Near(one=one, other=other):
                return min(self.most(one), self.most(other))
            case InTitle(node=inner):
                return self.most(inner)
            case All(parts=parts):
                return min((self.most(part) for part in parts if not isinstance(part, Not)), default=inf)
            case Either(parts=parts):
                return sum(map(self.most, parts))
        return inf

    def least(self, node: Node) -> int:
        """Return how many articles answer a query of text at least, as far as single words tell."""
        match node:
            case Word(terms=terms, prefixes=prefixes):
                whole = (self._counts.get(term, 0) for term in terms)
                return max((*whole, *(self._begun[each][0] for each in prefixes)), default=0)
            case Either(parts=parts):
                return max(map(self.least, parts), default=0)
            case All(parts=(only,)):
                return self.least(only)
        return 0
