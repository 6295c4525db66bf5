"""What is counted of a library, as lines."""

from types import SimpleNamespace

import pytest

from tui.telling.told_figures import _sources


@pytest.mark.parametrize(("count", "last"), [(10, ("j", "1")), (11, ("k", "1")), (12, ("2 others", "2"))])
def test_one_source_is_not_told_as_others(count, last):
    """The most frequent sources are told by name; where only one is left, it is too: its row is there anyway."""
    sources = tuple((name, 1) for name in "abcdefghijkl"[:count])
    lines = list(_sources(SimpleNamespace(articles=SimpleNamespace(sources=sources)), str))
    assert (lines[-1].label, lines[-1].value) == last
