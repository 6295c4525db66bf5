"""When the collector of garbage rests."""

import gc

import pytest

from glossary.matching.collecting import collector_at_rest


def test_what_is_frozen_is_counted_where_much_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The collector rests and wakes again; a glossary of one term has not all counted that somebody froze before."""
    counted: list[int] = []

    def count() -> int:
        counted.append(gc.isenabled())
        return 1

    monkeypatch.setattr(gc, "get_freeze_count", count)
    made: list[list[int]] = []
    for number, asked in ((10, []), (60_000, [False])):
        with collector_at_rest():
            made += [[] for _ in range(number)]
            assert not gc.isenabled()
        assert gc.isenabled()
        assert counted == asked


def test_a_collector_that_rests_is_left_alone() -> None:
    """Where the collector is off it stays off."""
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
