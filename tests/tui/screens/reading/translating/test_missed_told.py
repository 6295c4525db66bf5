"""What is told of terms and names that English misses."""

from types import SimpleNamespace
from typing import Any, cast

from tui.screens.reading.translating.missing import Missing


def missing(found: dict[int, list[str]], fresh: set[int]) -> tuple[Missing, list[str]]:
    """One that looked at blocks already, and what it says."""
    said: list[str] = []
    desk = SimpleNamespace(notify=lambda sentence, **_how: said.append(sentence))
    built = Missing(cast("Any", desk), cast("Any", None), cast("Any", SimpleNamespace(fresh=fresh)), cast("Any", None))
    built._found = cast("Any", found)
    return built, said


def test_misses_are_told_with_what_translating_came_to():
    """While more English is on its way nothing is said of misses; in the end they stand behind what it came to, all of them."""
    told, said = missing({0: ["a"], 1: ["b", "c"], 2: []}, {0, 1, 2})
    told.is_waiting = lambda: True
    told._tell([0, 1])
    assert said == []
    told.is_waiting = lambda: False
    told.sum_up("3 paragraphs translated.", False)
    told._tell([2])
    assert said[0] == "3 paragraphs translated."
    assert said[-1].startswith("3 paragraphs translated. 3 terms and names missed")
    told._tell([1])
    assert said[-1].startswith("2 terms and names missed")


def test_what_failed_stays_in_sight():
    """Where a paragraph failed, that is what is said."""
    told, said = missing({0: ["a"]}, {0})
    told.is_waiting = lambda: True
    told._tell([0])
    told.is_waiting = lambda: False
    told.sum_up("1 paragraph translated. 1 failed: no answer.", True)
    assert said == ["1 paragraph translated. 1 failed: no answer."]
