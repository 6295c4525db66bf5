"""Which articles stand together, and which of them is shown."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Member:
    """What decides how an article stands in its group."""

    number: int
    id: str
    address: str | None
    words: int
    date: datetime.date | None
    chosen: datetime.datetime | None
    is_removed: bool


class Place(NamedTuple):
    """How an article stands in its group: none of both for the one that is shown."""

    shown_by: int | None = None
    why: Likeness | None = None


class Pair(NamedTuple):
    """Two articles, by their numbers, that are alike so far, in percent."""

    one: int
    other: int
    alike: int


def parted(members: Sequence[Member], pairs: Iterable[Pair], partings: Iterable[tuple[int, int]]) -> list[list[Member]]:
    """Return the groups into which pairs join members, the most alike first, where no group holds both of a parting.

    It is the same whatever the order in which they are given.
    """
    ids = {member.number: member.id for member in members}
    groups = {number: {number} for number in ids}
    apart: dict[int, set[int]] = {}
    for one, other in partings:
        apart.setdefault(one, set()).add(other)
        apart.setdefault(other, set()).add(one)
    for pair in sorted(pairs, key=lambda each: (-each.alike, *sorted((ids[each.one], ids[each.other])))):
        own, others = groups[pair.one], groups[pair.other]
        if own is others or any(not apart.get(number, set()).isdisjoint(others) for number in own):
            continue
        own |= others
        groups.update(dict.fromkeys(others, own))
    by_group: dict[int, list[Member]] = {}
    for member in members:
        by_group.setdefault(id(groups[member.number]), []).append(member)
    return list(by_group.values())


def places(members: Sequence[Member]) -> dict[int, Place]:
    """Return how each member of a group stands in it, by number."""
    shown = _shown(members)
    newest = _newest([member for member in members if not member.is_removed])
    newest |= _newest(members) & {member.number for member in members if member.is_removed}
    addresses = {shown.address} - {None}
    return {
        member.number: Place()
        if member is shown
        else Place(
            shown.number,
            Likeness.VERSION if member.number not in newest or member.address in addresses else Likeness.COPY,
        )
        for member in members
    }


def earlier_version(members: Sequence[Member], number: int) -> Member | None:
    """Return the version that the newest of an address comes after; None for one that is not the newest, or alone."""
    own = next(member for member in members if member.number == number)
    kept = _versions([member for member in members if not member.is_removed])
    versions = kept.get(own.address or own.number, [])
    return versions[-2] if len(versions) > 1 and versions[-1] is own else None


def _newest(members: Iterable[Member]) -> set[int]:
    """Return the numbers of the newest versions of each address."""
    return {versions[-1].number for versions in _versions(members).values()}


def _shown(members: Sequence[Member]) -> Member:
    """Return the member that lists show.

    It is the one a reader asked for last; else, of the newest versions of each address, the longest, since it has what
    the others leave out; of those as long the earliest.
    """
    kept = [member for member in members if not member.is_removed] or members
    chosen = [member for member in kept if member.chosen is not None]
    if chosen:
        return max(chosen, key=lambda member: (member.chosen, member.id))
    newest = [versions[-1] for versions in _versions(kept).values()]
    return min(newest, key=lambda member: (-member.words, member.date or datetime.date.max, member.id))


def _versions(members: Iterable[Member]) -> dict[str | int, list[Member]]:
    """Return the members by address, the oldest version first; one without an address is by itself."""
    found: dict[str | int, list[Member]] = {}
    for member in members:
        found.setdefault(member.address or member.number, []).append(member)
    return {address: _in_time(versions) for address, versions in found.items()}


def _in_time(versions: list[Member]) -> list[Member]:
    """Return versions as they followed one another: by the days they all state, else as they came into the library."""
    if all(version.date is not None for version in versions):
        return sorted(versions, key=lambda version: (version.date, version.number))
    return sorted(versions, key=lambda version: version.number)
