"""Terms that are not written so, but nearly: other forms of the same words, and words with wrong letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from glossary.store.forms import marked_stems, stripped_form, trigrams
from glossary.store.lookup import Match, each_once
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms
from glossary.terminology import Level

_TRIGRAMS_OF_A_LETTER = 3
"""A wrong letter spoils three trigrams: of one more than all can spoil, one is left."""
_INSIDE = 0.5
"""What a word inside a longer term stands behind a whole term."""
_SHORTEST_INSIDE = 4
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Nearness:
    """Looking for forms near to a folded query."""

    connection: Connection
    index: SpellingIndex
    folded: str
    most: int = 3
    """Letters that may be wrong at most; fewer in short words."""

    def matches(self, limit: int) -> list[Match]:
        """Return the terms near to the query: those of the same stems first, then those with the fewest wrong letters."""
        hits = [*self._inflected(), *self._misspelt()]
        return each_once(Match(form.concept_id, form.term_id, Level.FUZZY) for *_, form in sorted(hits, key=_order))[
            :limit
        ]

    def _inflected(self) -> Iterator[tuple[float, int, Row[Any]]]:
        """Yield the forms that have all stems of the query, nearer the fewer words they have beside."""
        stems = marked_stems(self.folded)
        for form in self._forms(self.index.with_all(self.connection, stems)) if stems else ():
            beside = len(form.folded.split(" ")) - len(stems)
            yield (0 if beside == 0 else _INSIDE), beside, form

    def _misspelt(self) -> Iterator[tuple[float, int, Row[Any]]]:
        """Yield the forms with few wrong letters, nearer the fewer there are."""
        stripped = stripped_form(self.folded)
        most = min(self.most, _most_wrong(len(stripped)))
        if not most:
            return
        counts = self.index.counts(self.connection, trigrams(stripped))
        rarest = sorted(counts, key=lambda trigram: (counts[trigram], trigram))[: _TRIGRAMS_OF_A_LETTER * most + 1]
        for form in self._forms(self.index.sharing(self.connection, rarest)):
            wrong = self._wrong_letters(form, stripped, most)
            if wrong <= most:
                yield wrong, abs(len(form.stripped) - len(stripped)), form

    def _wrong_letters(self, form: Row[Any], stripped: str, most: int) -> float:
        """Return how many letters are wrong in a form, or in a word of it where the query is one word."""
        from rapidfuzz.distance import OSA  # 4 MB that most sittings never need

        whole = min(
            OSA.distance(stripped, form.stripped, score_cutoff=most),
            OSA.distance(self.folded, form.folded, score_cutoff=most),
        )
        if whole <= most or " " in stripped or len(stripped) < _SHORTEST_INSIDE:
            return whole
        inside = (OSA.distance(stripped, word, score_cutoff=most) for word in form.stripped.split(" "))
        return min(inside) + _INSIDE

    def _forms(self, numbers: Sequence[int]) -> Iterator[Row[Any]]:
        query = select(*(term_forms.c[name] for name in ("id", "concept_id", "term_id", "folded", "stripped")))
        for start in range(0, len(numbers), _AT_ONCE):
            yield from self.connection.execute(query.where(term_forms.c.id.in_(numbers[start : start + _AT_ONCE])))


def _order(hit: tuple[float, int, Row[Any]]) -> tuple[float, int, str, int]:
    wrong, apart, form = hit
    return wrong, apart, form.stripped, form.id


def _most_wrong(length: int) -> int:
    """Return how many letters of a form of this length may be wrong."""
    if length < 3:
        return 0
    if length < 5:
        return 1
    return 2 if length < 14 else 3
