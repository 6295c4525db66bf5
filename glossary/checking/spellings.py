"""Names of a translation: each spelt in one way, and as it is known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.worded import worded
from glossary.checking.english import Lemmas, english_words, plain
from glossary.checking.findings import Check, Finding
from glossary.checking.names import Names, without_possessive
from glossary.checking.pairs import Pair
from glossary.checking.sounds import sound

_SHORTEST = 4
_SHORTEST_WITH_SLIP = 6
"""Letters of a name in which one may be wrong and it is still told from others."""


class _Place(NamedTuple):
    pair: Pair
    line: int
    sentence: str


def misspelt(pairs: Sequence[Pair], names: Names, lemmas: Lemmas, accepted: Iterable[str]) -> Iterator[Finding]:
    """Yield names that are spelt otherwise than they are known, or than elsewhere in the translation, each spelling once.

    `accepted` are English terms of the glossary, whose words are right as they are.
    """
    right = {plain(word.written) for text in accepted for word in english_words(text)}
    known = _known(names)
    places, counts = _spellings(pairs)
    groups: dict[str, list[str]] = {}
    for spelling in places:
        own = _nearest(spelling, known, lemmas)
        if own is not None:
            groups.setdefault(own, []).append(spelling)
    for own, spellings in groups.items():
        usual = known[own] or max(spellings, key=lambda each: (counts[each], -places[each].line))
        for spelling in spellings:
            if plain(spelling) not in (plain(usual), *right):
                yield _finding(spelling, usual, places, is_known=bool(known[own]))


def _known(names: Names) -> dict[str, str]:
    """Return the words of the names by their plain form: as they are spelt, empty for what is only romanised."""
    found: dict[str, str] = {}
    for name in (each for same in names.values() for each in same if each.is_spelt or each.is_romanised):
        for word in english_words(name.en):
            if len(word.written) >= _SHORTEST and word.written[:1].isupper():
                found[plain(word.written)] = found.get(plain(word.written)) or (word.written if name.is_spelt else "")
    return found


def _spellings(pairs: Sequence[Pair]) -> tuple[dict[str, _Place], Counter[str]]:
    """Return the words that are written with a capital only, with the first place and the number of each."""
    places: dict[str, _Place] = {}
    counts: Counter[str] = Counter()
    small: set[str] = set()
    for pair in pairs:
        for paragraph, english in pair.sides:
            for word in english.words:
                written = without_possessive(word.written)
                if written.islower():
                    small.add(written)
                elif len(written) >= _SHORTEST and written[:1].isupper() and not written.isupper():
                    counts[written] += 1
                    place = _Place(pair, paragraph.line_at(word.start), paragraph.sentence_at(word.start))
                    places.setdefault(written, place)
    return {written: place for written, place in places.items() if written.casefold() not in small}, counts


def _nearest(spelling: str, known: Mapping[str, str], lemmas: Lemmas) -> str | None:
    """Return the word of a name that a spelling is meant for, None where there is none, or not one alone."""
    own = plain(spelling)
    if own in known:
        return own
    near: dict[str, int] = {}
    for word in known:
        near_by = _is_slip(own, word)
        slip = near_by and min(len(own), len(word)) >= _SHORTEST_WITH_SLIP and not _is_derived(own, word)
        if (slip or sound(own) == sound(word)) and lemmas.of(own).isdisjoint(lemmas.of(word)):
            near[word] = 1 if near_by else _distance(own, word)
    best = min(near.values(), default=0)
    nearest = [word for word, distance in near.items() if distance == best]
    return nearest[0] if len(nearest) == 1 else None


def _is_slip(one: str, other: str) -> bool:
    """Return whether one letter is wrong, too many or missing; all words of all names are asked, so nothing is loaded for it."""
    short, long = sorted((one, other), key=len)
    more = len(long) - len(short)
    if more > 1 or short == long:
        return False
    at = next(
        (place for place, (here, there) in enumerate(zip(short, long, strict=False)) if here != there), len(short)
    )
    return short[at + 1 - more :] == long[at + 1 :]


def _distance(one: str, other: str) -> int:
    """Return how many letters are wrong, too many or missing between two words."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other)


def _is_derived(one: str, other: str) -> bool:
    """Return whether a word is made of another one by an ending, as `Syrian` is."""
    return one.startswith(other) or other.startswith(one)


def _finding(spelling: str, usual: str, places: Mapping[str, _Place], *, is_known: bool) -> Finding:
    place = places[spelling]
    if is_known:
        said = "“{spelling}” is spelt “{usual}”: correct it, or keep your spelling as a term."
        message = worded(said, spelling=spelling, usual=usual)
    else:
        said = "“{spelling}” here is “{usual}” in line {line}: spell the name in one way."
        message = worded(said, spelling=spelling, usual=usual, line=places[usual].line)
    block = place.pair.blocks[0] if place.pair.blocks else None
    arabic = block.text if block else ""
    number = block.index if block else None
    return Finding(Check.NAME, place.line, message, place.sentence, arabic, number, None, spelling, (usual,))
