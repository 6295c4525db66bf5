"""What is imported before it is asked for."""

import inspect
from sys import modules

from textual.screen import Screen

from tui.rooms.makers import imported_ahead


def test_each_module_that_is_imported_ahead_holds_a_screen() -> None:
    """The modules are there, and hold what is shown."""
    names = [*imported_ahead()]
    for name in names:
        classes = [each for _, each in inspect.getmembers(modules[name], inspect.isclass) if each.__module__ == name]
        assert any(issubclass(each, Screen) for each in classes), name
    assert "tui.screens.terms.screen" in names
