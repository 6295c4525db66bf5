"""Bringing two versions of a concept together that were both made of a third."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from glossary.curation.fields import (
    CONCEPT_LISTS,
    CONCEPT_VALUES,
    TERM_LISTS,
    TERM_VALUES,
    called,
    in_words,
    row_in_words,
    term_called,
)
from glossary.terminology import Concept, Definition, Term

_T = TypeVar("_T")
_Show = Callable[[Any], str | None]
Place = tuple[str, ...]
"""Where a field is: `("note",)`, or `("terms", ID, "status")`."""


class Conflict(NamedTuple):
    """A field that both versions changed, and not to the same."""

    place: Place
    field: str
    """Which one, in words."""
    base: str | None
    """What it was, none where nothing was said."""
    mine: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A concept with the changes of both versions, to be saved in the place of theirs."""

    concept: Concept
    conflicts: tuple[Conflict, ...]
    """What only a person can settle; there the concept says what theirs says, or mine where that was asked for."""


def reconciled(base: Concept, mine: Concept, theirs: Concept, settled: Collection[Place] = ()) -> Reconciled:
    """Return what becomes of a concept that was changed to mine here and to theirs there, field by field.

    Values are added to lists by either and taken away by either; terms are told by their ids, new ones by their texts.
    At the places of conflicts that are settled, mine is taken.
    """
    meeting = _Meeting(settled)
    changes = meeting.fields(_Three(base, mine, theirs), CONCEPT_VALUES, CONCEPT_LISTS)
    terms = meeting.terms(_Three(base.terms, mine.terms, theirs.terms))
    return Reconciled(replace(theirs, terms=terms, **changes), tuple(meeting.conflicts))


class _Three(NamedTuple):
    """What something was, and what became of it in the two versions."""

    base: Any
    mine: Any
    theirs: Any

    def of(self, take: Callable[[Any], Any]) -> "_Three":
        """Return something of each."""
        return _Three(*map(take, self))

    def at(self, key: str) -> "_Three":
        """Return what each of three mappings has at a key, none where it has nothing."""
        return _Three(*(many.get(key) for many in self))


@dataclass(slots=True)
class _Meeting:
    """Two versions that come together, and what they are at odds about."""

    settled: Collection[Place]
    conflicts: list[Conflict] = field(default_factory=list)

    def fields(
        self, three: _Three, values: Sequence[str], lists: Sequence[str], within: tuple[Place, str] = ((), "")
    ) -> dict[str, Any]:
        """Return the fields of a concept or of a term, whose place and name `within` tells."""
        place, name = within
        found: dict[str, Any] = {}
        for each in values:
            found[each] = self._value(three.of(attrgetter(each)), (*place, each), name + called(each))
        for each in lists:
            of_list = three.of(attrgetter(each))
            by_language = each == "definitions" and all(map(_each_of_its_own, of_list))
            merge = self._definitions if by_language else self._list
            found[each] = merge(of_list, (*place, each), name + called(each))
        return found

    def terms(self, three: _Three) -> tuple[Term, ...]:
        """Return the terms of a concept; a term that one took away and the other changed stays, changed."""
        known = {term.id for term in three.base if term.id}
        by_key = three.of(lambda terms: _by_key(terms, known))
        kept: dict[str, Term] = {}
        for key in dict.fromkeys(key for terms in by_key for key in terms):
            term = self._term(key, by_key.at(key))
            if term is not None:
                kept[key] = term
        if not kept:
            left: tuple[Term, ...] = self._told(three, ("terms",), "terms", row_in_words)
            return left
        return self._in_their_order(kept, by_key, ("terms", "order"), "order of terms")

    def _term(self, key: str, three: _Three) -> Term | None:
        base, mine, theirs = three
        there = [term for term in (mine, theirs) if term is not None]
        if len(there) == 2:
            was = base or Term(theirs.id or mine.id, mine.language, mine.text)
            within = (("terms", key), f"{term_called(was)}: ")
            changes = self.fields(_Three(was, mine, theirs), TERM_VALUES, TERM_LISTS, within)
            return replace(was, id=theirs.id or mine.id, **changes)
        if not there or there[0] == base:
            return None
        if base is not None:
            return self._gone_or_changed(three, ("terms", key), term_called(base))
        new: Term = there[0]
        return new

    def _gone_or_changed(self, three: _Three, place: Place, name: str) -> Term | None:
        """Return a term that one version changed and the other has no more: what is settled, else the changed one."""
        changed: Term = three.mine or three.theirs
        self.conflicts.append(Conflict(place, name, *three.of(in_words)))
        return three.mine if place in self.settled else changed

    def _value(self, three: _Three, place: Place, name: str, show: _Show = in_words) -> Any:
        base, mine, theirs = three
        if mine in (base, theirs):
            return theirs
        return mine if theirs == base else self._told(three, place, name, show)

    def _told(self, three: _Three, place: Place, name: str, show: _Show) -> Any:
        self.conflicts.append(Conflict(place, name, *three.of(show)))
        return three.mine if place in self.settled else three.theirs

    def _definitions(self, three: _Three, place: Place, name: str) -> tuple[Definition, ...]:
        """Return definitions where each language has one at most."""
        by_language = three.of(lambda many: {each.language: each for each in many})
        kept: dict[str, Definition] = {}
        for language in sorted({each for many in by_language for each in many}):
            own = by_language.at(language)
            chosen = self._value(own, (*place, language), f"{name} ({language})")
            if chosen is not None:
                kept[language] = chosen
        return self._in_their_order(kept, by_language, (*place, "order"), f"order of {name}s")

    def _in_their_order(self, kept: Mapping[str, _T], three: _Three, place: Place, name: str) -> tuple[_T, ...]:
        """Return what is kept in the order of the version that changed it, what either added behind the rest."""
        base, mine, theirs = three.of(lambda many: tuple(key for key in many if key in kept))
        for one, other in ((mine, theirs), (theirs, mine)):
            if set(one) == set(kept) and other in (_in_order(base, other), one):
                return tuple(kept[key] for key in one)
        left = tuple(key for key in base if key in mine and key in theirs)
        orders = _Three(left, _in_order(mine, left), _in_order(theirs, left))
        order = self._value(orders, place, name, lambda keys: row_in_words([kept[key] for key in keys]))
        return tuple(kept[key] for key in dict.fromkeys([*order, *sorted(kept)]))

    def _list(self, three: _Three, place: Place, name: str) -> tuple[Any, ...]:
        """Return a list without what either took away and with what either added; both orders count where they agree."""
        base, mine, theirs = three
        if mine in (base, theirs) or theirs == base:
            return tuple(self._value(three, place, name))
        left = tuple(each for each in dict.fromkeys(base) if each in mine and each in theirs)
        orders = _Three(left, _in_order(mine, left), _in_order(theirs, left))
        kept = self._value(orders, (*place, "order"), f"order of {name}s", row_in_words)
        added = {each for each in (*mine, *theirs) if each not in base}
        return (*kept, *sorted(added, key=repr))


def _each_of_its_own(many: Sequence[Definition]) -> bool:
    """Return whether no two definitions are in one language."""
    return len({each.language for each in many}) == len(many)


def _by_key(terms: Sequence[Term], known: Collection[str]) -> Mapping[str, Term]:
    """Return terms by their ids, those that were not in the base by what they say."""
    found: dict[str, Term] = {}
    for term in terms:
        key = term.id if term.id in known else f"{term.language}:{term.text}"
        while key in found:
            key += "'"
        found[key] = term
    return found


def _in_order(many: Sequence[Any], wanted: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(each for each in dict.fromkeys(many) if each in wanted)
