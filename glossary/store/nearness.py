"""Terms that are not written so, but nearly: other forms of the same words, and words with wrong letters."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, func, select

from glossary.store.forms import marked_stems, stripped_form, trigrams
from glossary.store.lookup import Match, each_once
from glossary.store.slips import slips
from glossary.store.spellings import SpellingIndex
from glossary.store.tables import term_forms
from glossary.terminology import Level

_POSTINGS = 30_000
"""Places of trigrams that are gone through: the rarest trigrams tell most."""
_POSTINGS_SHORT = 15_000
"""Such places for a short word."""
_COMPARED = 1000
"""Forms that are compared letter by letter: those that share the most trigrams."""
_COMPARED_SHORT = 500
"""Such forms for a short word, for which all single words that begin like it are compared as well."""
_SHORT = 8
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويء",
)
_STEMMED = 200
_INSIDE = 0.5
"""What a word inside a longer term stands behind a whole term."""
_STEM_INSIDE = 1.2
"""What another form of a word inside a longer term stands behind a term of the same stems: a letter apart is nearer."""
_SHORTEST_INSIDE = 4
_FAR = 99
"""Stands for more wrong letters than are looked for."""
_OF_ONE = 2
"""Hits of one and the same near word that are shown before other words have been."""


class Near(NamedTuple):
    """A form that is near, the nearer the smaller."""

    wrong: float
    apart: float
    form: Row[Any]
    word: str
    """What of the form is near: the whole, or a word in it."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Looking for forms near to a folded query."""

    connection: Connection
    index: SpellingIndex
    folded: str
    most: int = 3
    """Letters that may be wrong at most; fewer in short words."""

    def matches(self, limit: int) -> list[Match]:
        """Return the terms near to the query: those of the same stems first, then those with the fewest wrong letters.

        Of many with the same word the first ones stand before those with a word farther off, the others behind all.
        """
        hits = _varied(sorted([*self._inflected(), *self._misspelt()], key=_order))
        return each_once(Match(hit.form.concept_id, hit.form.term_id, Level.FUZZY) for hit in hits)[:limit]

    def _inflected(self) -> Iterator[Near]:
        """Yield the forms that have all stems of the query, nearer the fewer words they have beside."""
        stems = marked_stems(self.folded)
        if not stems or self.most == 1:
            return
        numbers = self.index.with_all(self.connection, stems)
        shortest = (func.length(term_forms.c.folded), term_forms.c.id)
        among = self.index.among(numbers, term_forms.c.id)
        for form in self._forms(among, order=shortest, most=_STEMMED):
            beside = len(form.folded.split(" ")) - len(stems)
            yield Near(0 if beside == 0 else _STEM_INSIDE, beside, form, form.stripped)

    def _misspelt(self) -> Iterator[Near]:
        """Yield the forms with few wrong letters, nearer the fewer there are, then the easier they slip, then the more they begin alike."""
        from rapidfuzz.distance import JaroWinkler  # 4 MB that most sittings never need

        stripped = stripped_form(self.folded)
        most = min(self.most, _most_wrong(len(stripped)))
        if not most:
            return
        forms = {form.id: form for form in self._candidates(stripped, most)}
        whole = _distances(stripped, {form.stripped for form in forms.values()}, most)
        folded = _distances(self.folded, {form.folded for form in forms.values()}, most)
        inside: dict[str, int] = {}
        if " " not in stripped and len(stripped) >= _SHORTEST_INSIDE:
            inside = _distances(stripped, {word for form in forms.values() for word in form.stripped.split(" ")}, most)
        for form in forms.values():
            wrong: float = min(whole.get(form.stripped, _FAR), folded.get(form.folded, _FAR))
            word = form.stripped
            if wrong == _FAR and inside:
                word = min(form.stripped.split(" "), key=lambda each: inside.get(each, _FAR))
                wrong = inside.get(word, _FAR) + _INSIDE
            if wrong < _FAR:
                alike = JaroWinkler.similarity(stripped, word)
                yield Near(wrong, slips(stripped, word) - alike, form, word)

    def _candidates(self, stripped: str, most: int) -> Iterator[Row[Any]]:
        """Yield forms that may be meant: those a letter apart, and those that share the most trigrams."""
        yield from self._forms(term_forms.c.stripped.in_(one_apart(stripped)))
        if self.most == 1:
            return
        is_short = " " not in stripped and len(stripped) <= _SHORT
        compared = _COMPARED_SHORT if is_short else _COMPARED
        telling = self._telling(stripped, _POSTINGS_SHORT if is_short else _POSTINGS)
        numbers = self.index.sharing(self.connection, telling, compared)
        yield from self._forms(self.index.among(numbers, term_forms.c.id))
        if most > 1 and is_short:
            yield from self._forms(term_forms.c.stripped.in_(sorted(self._alike(stripped, most))))

    def _alike(self, word: str, most: int) -> set[str]:
        """Return single words with few wrong letters: two of them leave a short word hardly a trigram.

        One at most of the first letters is another one; the first two may be exchanged.
        """
        letters = _LETTERS[0 if word.isascii() else 1]
        first, second = word[0], word[1:2]
        begun = [first, second, *(letter + kept for letter in letters for kept in (first, second))]
        return set(_distances(word, self.index.single_words(self.connection, _apart(begun)), most))

    def _telling(self, stripped: str, left: int) -> list[str]:
        """Return the rarest trigrams of a form, as many as have no more places than are left."""
        counts = self.index.counts(self.connection, trigrams(stripped))
        telling: list[str] = []
        for trigram in sorted(counts, key=lambda trigram: (counts[trigram], trigram)):
            left -= counts[trigram]
            if telling and left < 0:
                break
            telling.append(trigram)
        return telling

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


def _apart(begun: Iterable[str]) -> list[str]:
    """Return beginnings without those that others begin."""
    own = dict.fromkeys(filter(None, begun))
    return [each for each in own if not any(each[:size] in own for size in range(1, len(each)))]


def _distances(text: str, others: Iterable[str], most: int) -> dict[str, int]:
    """Return those of other texts in which at most so many letters are wrong, with how many.

    Two exchanged letters are one wrong even where another one is missing or put between them.
    """
    from rapidfuzz.distance import OSA, DamerauLevenshtein
    from rapidfuzz.process import extract

    near = extract(text, list(others), scorer=OSA.distance, score_cutoff=most + 1, limit=None)
    found = {other: int(wrong) for other, wrong, _ in near if wrong <= most}
    parted = [other for other, wrong, _ in near if wrong > most]
    near = extract(text, parted, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=None)
    return found | {other: int(wrong) for other, wrong, _ in near}


def _order(hit: Near) -> tuple[float, float, str, int]:
    return hit.wrong, hit.apart, hit.form.stripped, hit.form.id


def _varied(hits: Iterable[Near]) -> list[Near]:
    """Return the hits in their order, but those of a word that some of were there already behind all others."""
    times: Counter[str] = Counter()
    first: list[Near] = []
    later: list[Near] = []
    for hit in hits:
        times[hit.word] += 1
        (first if times[hit.word] <= _OF_ONE else later).append(hit)
    return first + later


def _most_wrong(length: int) -> int:
    """Return how many letters of a form of this length may be wrong."""
    if length < 3:
        return 0
    if length < 4:
        return 1
    return 2 if length < 14 else 3
