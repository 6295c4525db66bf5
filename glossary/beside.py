"""What stands in the glossary and among the names for a query of articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.search.analysis import text_terms
from corpus.search.plain import plain
from corpus.search.query import Word, query_words
from glossary.authority.index import NameIndex
from glossary.authority.listed import NameQuery, NameRow
from glossary.errors import UnclearQuery
from glossary.termbase import TermBase
from glossary.terminology import Found, Level

_LONGEST = 3
"""Words of the longest term or name that is looked for within a query."""
_MOST = 8
"""Words of a query that are looked at one by one."""
_FEW = 3
"""Terms or names of one word of a query."""


@dataclass(frozen=True, slots=True)
class Named:
    """The names that a query finds."""

    rows: tuple[NameRow, ...]
    """The first of them."""
    total: int
    query: NameQuery | None = None
    """To ask for more of them by; None where there are no more."""


class Beside:
    """Finds terms and names by the words of a query of articles: its fields are for articles only."""

    def __init__(self, terms: TermBase, names: NameIndex) -> None:
        """Know the glossary and the names as readers decided."""
        self._terms = terms
        self._names = names

    def terms(self, query: str, limit: int) -> list[Found]:
        """Return the terms that have the words of a query, the nearest first; where none has all of them, those it is made of.

        What is only spelt alike, or of one root, is no answer.
        """
        said = plain(query)
        words = said.words or said.fields.get("term", "")
        found = self._found(words, limit) if words.strip() else []
        if not found:
            parts = (self._found(part, _FEW) for part in _parts(words))
            found = [each for own in parts for each in own if each.level in (Level.EXACT, Level.BARE, Level.FOLDED)]
        return list({each.concept.id: each for each in reversed(found)}.values())[::-1][:limit]

    def names(self, query: str, limit: int) -> Named:
        """Return the names that have the words of a query; where none has all of them, those that stand in it."""
        said = plain(query)
        words = (said.words or said.fields.get("entity", "")).replace('"', " ").strip()
        if not words:
            return Named((), 0)
        asked = NameQuery(words)
        if total := self._names.count(asked):
            return Named(self._names.find(asked, limit).rows, total, asked)
        rows = {row.entity.id: row for part in _parts(words) for row in self._called(part)}
        return Named(tuple(rows.values())[:limit], len(rows))

    def _found(self, words: str, limit: int) -> list[Found]:
        sought = query_words(f"{words} ")
        try:
            return [each for each in self._terms.find(words, limit) if _has_words(each, sought)]
        except UnclearQuery:
            return []

    def _called(self, words: str) -> Sequence[NameRow]:
        """Return the names that are called just so, in either language."""
        wanted = words.casefold()
        rows = self._names.find(NameQuery(words), _FEW).rows
        return [row for row in rows if wanted in (row.entity.en.casefold(), row.entity.ar.casefold())]


def _has_words(found: Found, sought: Sequence[Word]) -> bool:
    """Return whether a term has the words that were looked for: what is of one root, or only spelt alike, has not."""
    if found.level is Level.FUZZY:
        own = text_terms(found.term.text)
        return bool(sought) and all(any(map(word.accepts, own)) for word in sought)
    return found.level is not Level.ROOT


def _parts(words: str) -> Iterator[str]:
    """Yield the words of a query, and those side by side, the longest first; none of a single word."""
    each = words.replace('"', " ").split()[:_MOST]
    if len(each) > 1:
        for size in range(min(_LONGEST, len(each) - 1), 0, -1):
            for start in range(len(each) - size + 1):
                yield " ".join(each[start : start + size])
