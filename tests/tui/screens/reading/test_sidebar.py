"""Showing and hiding the names beside the article."""

from typing import Any, cast

import pytest

from tui.screens.reading.sidebar import toggle_names


class _Screen:
    """A screen with classes."""

    def __init__(self, classes: set[str]) -> None:
        self.classes = classes

    def has_class(self, name: str) -> bool:
        return name in self.classes

    def update_classes(self, classes: dict[str, bool]) -> None:
        for name, add in classes.items():
            (self.classes.add if add else self.classes.discard)(name)

    def call_after_refresh(self, call: Any) -> None:
        call()


class _Names:
    """A list of names."""

    def __init__(self, *, has_focus: bool = False) -> None:
        self.has_focus_within = has_focus
        self.is_empty = False

    def focus_names(self) -> None:
        self.has_focus_within = True


@pytest.mark.parametrize(
    ("classes", "after"),
    [
        ({"-wide", "-zen"}, {"-wide"}),
        ({"-wide", "-zen", "-no-names"}, {"-wide"}),
        ({"-narrow", "-zen"}, {"-narrow", "-drawer"}),
        ({"-narrow", "-zen", "-drawer"}, {"-narrow", "-drawer"}),
    ],
)
def test_the_keys_go_to_names_that_are_seen(classes: set[str], after: set[str]) -> None:
    """In zen, where no names are shown, they come up: the next keys would be about a name that nobody sees."""
    screen, names = _Screen(classes), _Names()
    toggle_names(cast("Any", screen), cast("Any", names), cast("Any", None))
    assert screen.classes == after
    assert names.has_focus_within
