from datetime import UTC, date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from corpus.likeness import Likeness
from corpus.store.copies.grouping import Member, Pair, Place, earlier_version, parted, places

NUMBERS = range(1, 8)
members = st.builds(
    Member,
    number=st.just(0),
    id=st.just(""),
    address=st.sampled_from([None, None, "a", "b"]),
    words=st.integers(1, 3),
    date=st.sampled_from([None, date(2026, 1, 1), date(2026, 1, 2)]),
    chosen=st.sampled_from([None, None, None, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)]),
    is_removed=st.booleans(),
)
groups = st.lists(members, min_size=1, max_size=7).map(
    lambda some: [
        Member(
            number,
            f"id{number}",
            *(getattr(each, name) for name in ("address", "words", "date", "chosen", "is_removed")),
        )
        for number, each in zip(NUMBERS, some, strict=False)
    ]
)
ends = st.tuples(st.sampled_from(NUMBERS), st.sampled_from(NUMBERS)).filter(lambda pair: pair[0] < pair[1])


@given(groups, st.lists(st.tuples(ends, st.integers(50, 52))), st.lists(ends), st.randoms())
def test_groups_are_the_same_in_any_order(group, alike, partings, chance):
    """Members, pairs and partings in another order make the same groups; none holds both of a parting; linked ones that nobody parted are together."""
    own = {member.number for member in group}
    pairs = [Pair(*pair, percent) for pair, percent in dict(alike).items() if own.issuperset(pair)]
    apart = [pair for pair in partings if own.issuperset(pair)]
    found = as_sets(parted(group, pairs, apart))
    mixed = [chance.sample(each, len(each)) for each in (group, pairs, apart)]

    assert as_sets(parted(*mixed)) == found
    assert sorted(number for each in found for number in each) == sorted(own)
    assert not any(each.issuperset(pair) for each in found for pair in apart)
    if not apart:
        assert all(any(each.issuperset(pair[:2]) for each in found) for pair in pairs)


def as_sets(groups):
    return {frozenset(member.number for member in group) for group in groups}


@given(groups, st.randoms())
def test_one_is_shown(group, chance):
    """One of a group is shown, the same in any order; none that is removed beside one that is not; the one chosen last where there is one."""
    found = places(group)
    shown = [member for member in group if found[member.number] == Place()]
    kept = [member for member in group if not member.is_removed]

    assert places(chance.sample(group, len(group))) == found
    assert len(shown) == 1
    assert all(place.shown_by == shown[0].number for place in found.values() if place != Place())
    assert shown[0] in (kept or group)
    chosen = [member.chosen for member in kept or group if member.chosen is not None]
    assert shown[0].chosen == max(chosen, default=None)


REMOVED_WITHOUT_A_DAY = [
    Member(1, "id1", None, 1, None, datetime(2026, 1, 1, tzinfo=UTC), is_removed=False),
    Member(2, "id2", "a", 1, None, None, is_removed=True),
    Member(3, "id3", "a", 1, date(2026, 1, 2), None, is_removed=False),
    Member(4, "id4", "a", 1, date(2026, 1, 1), None, is_removed=False),
]


@given(groups)
@example(REMOVED_WITHOUT_A_DAY)
def test_versions_stand_behind_later_ones(group):
    """What an address had before is a version, never shown unless a reader asks for it; what it updates was there before."""
    found = places(group)
    for member in group:
        before = earlier_version(group, member.number)
        if before is not None:
            assert before.address == member.address is not None
            assert found[before.number].why is Likeness.VERSION or before.chosen is not None or member.is_removed
