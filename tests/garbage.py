"""When Python looks for garbage while tests run: not among what all of them read, and after an app instead of in it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def keep_what_is_loaded() -> None:
    """Look for garbage once, and never again among what is there by now: tests that were collected, tables they read."""
    gc.collect()
    gc.freeze()


@contextmanager
def kept_from_the_start() -> Iterator[None]:
    """Look for no garbage while things are made that stay, and never among them."""
    gc.disable()
    try:
        yield
    finally:
        keep_what_is_loaded()
        gc.enable()


@contextmanager
def looked_for_afterwards() -> Iterator[None]:
    """Look for no garbage while an app runs, and for all of it afterwards, with the blank lines that Textual holds.

    It is looked for among what was made meanwhile: what the tests before have left by then stays.
    """
    from textual.strip import Strip

    from tui.chores.circles import let_lines_go

    let_lines_go()
    habits = gc.get_threshold()  # an app has its own
    gc.disable()
    keep_what_is_loaded()
    try:
        yield
    finally:
        Strip.blank.cache_clear()
        gc.set_threshold(*habits)
        gc.enable()
        gc.collect()
