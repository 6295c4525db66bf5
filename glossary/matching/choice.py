"""Which of the terms found in a text are shown, and which of those are nested in others."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from corpus.arabic.normalise import bare, fold
from glossary.matching.trie import Entry
from glossary.terminology import Status

LEVELS = ("exact", "bare", "folded", "lemma")
_STATUSES = (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED, Status.SUPERSEDED, Status.DEPRECATED)
_ARTICLE = "ال"


class Place(NamedTuple):
    """Where terms were found; offsets in code points, words by their number in the text."""

    first: int
    last: int
    start: int
    end: int


class Choice(NamedTuple):
    """A term to show."""

    place: Place
    entry: Entry
    level: str
    nested: bool


def level(surface: str, form: str) -> str:
    """Return how what is written is like the term: `exact`, `bare` (but for marks), `folded` (but for spelling) or `lemma`."""
    if surface == form:
        return "exact"
    found, wanted = " ".join(surface.split()), " ".join(form.split())
    if fold(found) != fold(wanted):
        return "lemma"
    if found == wanted:
        return "exact"
    return "bare" if bare(found) == bare(wanted) else "folded"


def chosen(text: str, found: Iterable[tuple[Place, Entry]]) -> list[Choice]:
    """Return what to show in the order of the text: the longest first wherever terms overlap, what lies inside them nested.

    On the same words stand the concepts of the user's own glossary before all others; then those whose
    terms take up more of them, are nearest to what is written, have the better status, by the alphabet.
    """
    owners: dict[int, Place] = {}
    kept: list[Choice] = []
    for (first, last), group in groupby(sorted(found, key=_by_length), key=_words):
        over = {owners.get(word) for word in range(first, last + 1)}
        if len(over) > 1:
            continue
        free = over == {None}
        here = list(_best(text, list(group)))
        if free:
            owners.update(dict.fromkeys(range(first, last + 1), here[0][0]))
        for number, (place, entry, like) in enumerate(here):
            kept.append(Choice(place, entry, like, nested=not free or number > 0))
    kept.sort(key=_in_text)
    return kept


def _best(text: str, group: list[tuple[Place, Entry]]) -> Iterator[tuple[Place, Entry, str]]:
    """Yield what was found on the same words with its level: the user's own first, then others, each where it is longest."""
    for own in (True, False):
        some = [found for found in group if found[1].own is own]
        for place, same in groupby(some, key=_place):
            for entry, like in _nearest(text[place.start : place.end], [entry for _, entry in same]):
                yield place, entry, like


def _nearest(surface: str, entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
    """Yield the entries that are nearest to what is written, one of each concept, with their level."""
    if len(entries) == 1:
        yield entries[0], level(surface, entries[0].form)
        return
    judged = sorted((_order(surface, entry), number) for number, entry in enumerate(entries))
    seen: set[str] = set()
    for (far, _, _), number in judged:
        entry = entries[number]
        if far == judged[0][0][0] and entry.concept_id not in seen:
            seen.add(entry.concept_id)
            yield entry, LEVELS[min(far, len(LEVELS) - 1)]


def _order(surface: str, entry: Entry) -> tuple[int, int, str]:
    far = LEVELS.index(level(surface, entry.form))
    if LEVELS[far] == "lemma" and _without_articles(surface) != _without_articles(entry.form):
        far += 1
    return far, _STATUSES.index(entry.status), entry.ar


def _without_articles(text: str) -> str:
    return " ".join(word.removeprefix(_ARTICLE) for word in fold(text).split())


def _by_length(found: tuple[Place, Entry]) -> tuple[int, int, int, Place]:
    place = found[0]
    return place.first - place.last, place.first, place.start - place.end, place


def _place(found: tuple[Place, Entry]) -> Place:
    return found[0]


def _words(found: tuple[Place, Entry]) -> tuple[int, int]:
    return found[0].first, found[0].last


def _in_text(choice: Choice) -> tuple[int, int, bool]:
    return choice.place.first, -choice.place.last, choice.nested
