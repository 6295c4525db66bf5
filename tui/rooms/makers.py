"""Making the screens of the app, each imported when it is first shown, or before that where there is time."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from textual.screen import Screen
from textual.worker import Worker

from tui.services.services import Services
from tui.typeset.typesetter import Typesetter

_NEXT = (
    "terms.screen", "terms.form", "terms.quick", "entities.screen", "search.screen", "word.card", "palette.screen",
    "notes.contents", "help.screen", "related.screen", "feeds.screen", "adding.screen", "memory.screen", "notes.library",
    "settings.screen", "keymap.screen", "terms.exchanging.importing",
)  # fmt: skip
"""The modules of screens that a key leads to, those that are asked for most first."""


def imported_ahead() -> Iterator[str]:
    """Import the screens that keys lead to, one at a step, and yield what was imported."""
    for name in _NEXT:
        yield import_module(f"tui.screens.{name}").__name__


def library_screen(
    services: Services, typesetter: Typesetter, wait_for: Callable[[Worker[None]], object]
) -> Screen[Any]:
    """Return the list of the library's articles, over which `wait_for` lets no key in until a worker is done."""
    from tui.screens.library.screen import LibraryScreen

    return LibraryScreen(services, typesetter, wait_for)


def glossary_screen(services: Services, typesetter: Typesetter) -> Screen[Any]:
    """Return the list of the glossary's entries."""
    from tui.screens.terms.screen import GlossaryScreen

    return GlossaryScreen(services, typesetter)


def names_screen(services: Services, typesetter: Typesetter) -> Screen[Any]:
    """Return the list of the library's names."""
    from tui.screens.entities.screen import NamesScreen

    return NamesScreen(services, typesetter)


def memory_screen(services: Services, typesetter: Typesetter) -> Screen[Any]:
    """Return the list of the translations that are kept."""
    from tui.screens.memory.screen import MemoryScreen

    return MemoryScreen(services, typesetter)


def keymap_screen(services: Services, typesetter: Typesetter) -> Screen[Any]:
    """Return the list of the commands with their keys."""
    from tui.screens.keymap.screen import KeymapScreen

    return KeymapScreen(services, typesetter)
