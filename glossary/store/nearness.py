"""Terms that are not written so, but nearly: other forms of the same words, and words with wrong letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from glossary.store.forms import marked_stems, stripped_form, trigrams
from glossary.store.lookup import Match, each_once
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms
from glossary.terminology import Level

_POSTINGS = 60_000
"""Places of trigrams that are gone through: the rarest trigrams tell most."""
_COMPARED = 2000
"""Forms that are compared letter by letter: those that share the most trigrams."""
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويء",
)
_STEMMED = 200
_INSIDE = 0.5
"""What a word inside a longer term stands behind a whole term."""
_STEM_INSIDE = 1.2
"""What another form of a word inside a longer term stands behind a term of the same stems: a letter apart is nearer."""
_LAST = "\U0010ffff"
_SHORTEST_INSIDE = 4


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

    def _inflected(self) -> Iterator[tuple[float, float, Row[Any]]]:
        """Yield the forms that have all stems of the query, nearer the fewer words they have beside."""
        stems = marked_stems(self.folded)
        if not stems or self.most == 1:
            return
        numbers = self.index.with_all(self.connection, stems)
        shortest = (func.length(term_forms.c.folded), term_forms.c.id)
        among = self.index.among(numbers, term_forms.c.id)
        for form in self._forms(among, order=shortest, most=_STEMMED):
            beside = len(form.folded.split(" ")) - len(stems)
            yield (0 if beside == 0 else _STEM_INSIDE), beside, form

    def _misspelt(self) -> Iterator[tuple[float, float, Row[Any]]]:
        """Yield the forms with few wrong letters, nearer the fewer there are, then the more they begin alike."""
        from rapidfuzz.distance import JaroWinkler

        stripped = stripped_form(self.folded)
        most = min(self.most, _most_wrong(len(stripped)))
        if not most:
            return
        for form in self._candidates(stripped, most):
            wrong = self._wrong_letters(form, stripped, most)
            if wrong <= most:
                yield wrong, -JaroWinkler.similarity(stripped, form.stripped), form

    def _candidates(self, stripped: str, most: int) -> Iterator[Row[Any]]:
        """Yield forms that may be meant: those a letter apart, and those that share the most trigrams."""
        yield from self._forms(term_forms.c.stripped.in_(one_apart(stripped)))
        if self.most == 1:
            return
        numbers = self.index.sharing(self.connection, self._telling(stripped), _COMPARED)
        yield from self._forms(self.index.among(numbers, term_forms.c.id))
        if most > 1 and " " not in stripped:
            yield from self._alike(stripped, most)

    def _alike(self, word: str, most: int) -> Iterator[Row[Any]]:
        """Yield single words about as long that begin alike: two wrong letters of a short word leave it hardly a trigram."""
        key, length = term_forms.c.stripped, func.length(term_forms.c.stripped)
        about = length.between(len(word) - most, len(word) + most)
        for begin in dict.fromkeys((word[:2], word[0] + word[2:3], word[1::-1])):
            near = self._forms(key >= begin, key < begin + _LAST, about)
            yield from (form for form in near if " " not in form.stripped)

    def _telling(self, stripped: str) -> list[str]:
        """Return the rarest trigrams of a form, as many as are quickly gone through."""
        counts = self.index.counts(self.connection, trigrams(stripped))
        telling: list[str] = []
        left = _POSTINGS
        for trigram in sorted(counts, key=lambda trigram: (counts[trigram], trigram)):
            left -= counts[trigram]
            if telling and left < 0:
                break
            telling.append(trigram)
        return telling

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

    def _forms(
        self, *conditions: ColumnElement[bool], order: Sequence[Any] = (), most: int | None = None
    ) -> Sequence[Row[Any]]:
        query = select(*(term_forms.c[name] for name in ("id", "concept_id", "term_id", "folded", "stripped")))
        return self.connection.execute(query.where(*conditions).order_by(*order).limit(most)).all()


def one_apart(text: str) -> list[str]:
    """Return what a text would be with one letter missing, more, another one or exchanged with the next."""
    letters = _LETTERS[0 if text.isascii() else 1]
    cuts = [(text[:place], text[place:]) for place in range(len(text) + 1)]
    missing = [head + tail[1:] for head, tail in cuts if tail]
    exchanged = [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
    other = [head + letter + tail[1:] for head, tail in cuts if tail for letter in letters]
    more = [head + letter + tail for head, tail in cuts for letter in letters]
    return list(dict.fromkeys(missing + exchanged + other + more))


def _order(hit: tuple[float, float, Row[Any]]) -> tuple[float, float, str, int]:
    wrong, apart, form = hit
    return wrong, apart, form.stripped, form.id


def _most_wrong(length: int) -> int:
    """Return how many letters of a form of this length may be wrong."""
    if length < 3:
        return 0
    if length < 5:
        return 1
    return 2 if length < 14 else 3
