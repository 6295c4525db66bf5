"""Entries of the glossary that may say the same, found by the keys of their terms."""

from collections.abc import Callable, Collection, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, distinct, func, select

from corpus.store.engine import reading
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.tables import concepts, term_forms, terms

_AT_ONCE = 500
_MOST = 50
"""Entries of a group; a word that more have says nothing."""
_LETTERS_PER_SLIP = 5
"""Two terms are near where they differ in no more than one letter of so many."""
_AR, _EN = "ar", "en"


class Reason(StrEnum):
    """Why entries may say the same."""

    SAME = "same"
    """The same Arabic and an English they share: one entry written twice."""
    HOMONYM = "homonym"
    """The same Arabic with other English: homonyms, or synonyms in English to be merged."""
    NEAR = "near"
    """The same English and nearly the same Arabic: spellings, or forms of one word."""
    LOOKUP = "look-up form"
    """A term of one is a look-up form of another."""


class Duplicates(NamedTuple):
    """Entries that may say the same."""

    reason: Reason
    key: str
    """The term that brings them together, as it is compared."""
    concepts: tuple[str, ...]
    """Their ids, the oldest first."""


class DuplicateFinder:
    """Looks for entries that may say the same in a database whose tables are up to date."""

    def __init__(self, engine: Engine, apart: Collection[frozenset[str]] = ()) -> None:
        """Take the ids of entries that are known to be different things, group by group: those are not found."""
        self._engine = engine
        self._apart = apart

    def all(self, reasons: Sequence[Reason] = tuple(Reason), watch: Watch = UNWATCHED) -> Iterator[Duplicates]:
        """Yield groups in the order of the reasons and then of their keys; it ends early where the watch says so.

        Progress is told in keys that several entries have.
        """
        wanted = set(reasons)
        kinds: list[tuple[set[Reason], Callable[[Connection, Sequence[str]], Iterator[Duplicates]], Select[Any]]] = [
            ({Reason.SAME, Reason.HOMONYM}, _same_arabic, _shared_keys(_AR)),
            ({Reason.NEAR}, _near, _shared_keys(_EN)),
            ({Reason.LOOKUP}, _by_lookup, _lookup_keys()),
        ]
        for own, groups, keys in kinds:
            if wanted.isdisjoint(own):
                continue
            with reading(self._engine) as connection:
                shared = list(connection.scalars(keys))
            found = 0
            for start in range(0, len(shared), _AT_ONCE):
                if watch.cancelled():
                    return
                watch.told(Progress(start, len(shared), found))
                with reading(self._engine) as connection:
                    some = [
                        each
                        for each in groups(connection, shared[start : start + _AT_ONCE])
                        if each.reason in wanted and frozenset(each.concepts) not in self._apart
                    ]
                found += len(some)
                yield from some
            watch.told(Progress(len(shared), len(shared), found))


class _Entry(NamedTuple):
    """What a group is told by: an entry by its row with its keys."""

    number: int
    id: str
    keys: frozenset[str]


def _is_own() -> ColumnElement[bool]:
    """Return the condition that a form is the term itself and not a look-up form."""
    return term_forms.c.text == terms.c.text


def _shared_keys(language: str) -> Select[Any]:
    """Return the keys of terms of a language that several entries have."""
    own = select(term_forms.c.folded).join(terms, terms.c.id == term_forms.c.term_id)
    own = own.where(terms.c.language == language, _is_own()).group_by(term_forms.c.folded)
    return own.having(func.count(distinct(term_forms.c.concept_id)) > 1).order_by(term_forms.c.folded)


def _lookup_keys() -> Select[Any]:
    """Return the keys that are a term of one entry and a look-up form of another."""
    theirs = term_forms.alias("theirs")
    other = terms.alias("other_terms")
    own = select(term_forms.c.folded).distinct().join(terms, terms.c.id == term_forms.c.term_id)
    own = own.join(theirs, theirs.c.folded == term_forms.c.folded).join(other, other.c.id == theirs.c.term_id)
    own = own.where(terms.c.language == _AR, other.c.language == _AR, _is_own(), theirs.c.text != other.c.text)
    return own.where(theirs.c.concept_id != term_forms.c.concept_id).order_by(term_forms.c.folded)


def _same_arabic(connection: Connection, keys: Sequence[str]) -> Iterator[Duplicates]:
    """Yield entries of the same Arabic, those that share English apart from those that do not."""
    for key, entries in _entries(connection, keys, _AR):
        english = _keys_of(connection, [each.number for each in entries], _EN)
        told = [each._replace(keys=english.get(each.number, frozenset())) for each in entries]
        groups = _linked(told, lambda one, other: _share(one.keys, other.keys))
        for group in groups:
            if len(group) > 1:
                yield Duplicates(Reason.SAME, key, tuple(each.id for each in group))
        if len(groups) > 1:
            yield Duplicates(Reason.HOMONYM, key, tuple(group[0].id for group in groups))


def _near(connection: Connection, keys: Sequence[str]) -> Iterator[Duplicates]:
    """Yield entries of the same English whose Arabic is nearly the same."""
    for key, entries in _entries(connection, keys, _EN):
        arabic = _keys_of(connection, [each.number for each in entries], _AR)
        told = [each._replace(keys=arabic.get(each.number, frozenset())) for each in entries]
        for group in _linked(told, lambda one, other: _are_near(one.keys, other.keys)):
            if len(group) > 1:
                yield Duplicates(Reason.NEAR, key, tuple(each.id for each in group))


def _by_lookup(connection: Connection, keys: Sequence[str]) -> Iterator[Duplicates]:
    """Yield entries with those that one of their terms is a look-up form of."""
    own = select(term_forms.c.folded, concepts.c.id, concepts.c.uuid).distinct()
    own = own.join(terms, terms.c.id == term_forms.c.term_id).join(concepts, concepts.c.id == term_forms.c.concept_id)
    own = own.where(term_forms.c.folded.in_(keys), terms.c.language == _AR)
    for key, rows in _grouped(connection.execute(own.order_by(term_forms.c.folded, concepts.c.id))):
        yield Duplicates(Reason.LOOKUP, key, tuple(str(row.uuid) for row in rows[:_MOST]))


def _entries(connection: Connection, keys: Sequence[str], language: str) -> Iterator[tuple[str, list[_Entry]]]:
    """Yield keys with the entries that have such a term."""
    own = select(term_forms.c.folded, concepts.c.id, concepts.c.uuid).distinct()
    own = own.join(terms, terms.c.id == term_forms.c.term_id).join(concepts, concepts.c.id == term_forms.c.concept_id)
    own = own.where(term_forms.c.folded.in_(keys), terms.c.language == language, _is_own())
    for key, rows in _grouped(connection.execute(own.order_by(term_forms.c.folded, concepts.c.id))):
        yield key, [_Entry(row.id, str(row.uuid), frozenset()) for row in rows[:_MOST]]


def _grouped(rows: Any) -> Iterator[tuple[str, list[Row[Any]]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.folded, []).append(row)
    yield from found.items()


def _keys_of(connection: Connection, numbers: Sequence[int], language: str) -> dict[int, frozenset[str]]:
    """Return the keys of the terms of a language by the rows of their entries."""
    # asked for by their entries alone: with the language SQLite reads all terms of it
    own = select(term_forms.c.concept_id, term_forms.c.folded, terms.c.language)
    own = own.join(terms, terms.c.id == term_forms.c.term_id)
    found: dict[int, set[str]] = {}
    for number, key, spoken in connection.execute(own.where(term_forms.c.concept_id.in_(numbers), _is_own())):
        if spoken == language:
            found.setdefault(number, set()).add(key)
    return {number: frozenset(keys) for number, keys in found.items()}


def _linked(entries: Sequence[_Entry], alike: Callable[[_Entry, _Entry], bool]) -> list[list[_Entry]]:
    """Return the entries in groups: each is like another one of its group."""
    group_of = {each.number: each.number for each in entries}
    for one, other in combinations(entries, 2):
        first, second = group_of[one.number], group_of[other.number]
        if first != second and alike(one, other):
            group_of = {number: first if group == second else group for number, group in group_of.items()}
    groups: dict[int, list[_Entry]] = {}
    for each in entries:
        groups.setdefault(group_of[each.number], []).append(each)
    return list(groups.values())


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two entries share English; one without any says nothing else than the other."""
    return not one or not other or not one.isdisjoint(other)


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two entries have Arabic that is written alike and yet not the same."""
    return one.isdisjoint(other) and any(_is_near(first, second) for first in one for second in other)


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    from glossary.store.forms import stripped_form

    if stripped_form(one) == stripped_form(other) or one.replace(" ", "") == other.replace(" ", ""):
        return True
    slips = min(len(one), len(other)) // _LETTERS_PER_SLIP
    return slips > 0 and Levenshtein.distance(one, other, score_cutoff=slips) <= slips
