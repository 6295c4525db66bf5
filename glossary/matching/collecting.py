"""Making many objects that stay, without the collector of garbage looking through all of them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_FEW = 50_000
"""So many new objects the collector looks through in some milliseconds: a glossary of a thousand terms makes fewer."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest, if it is at work: with a hundred thousand terms it would take nearly half of the time.

    What was made meanwhile is old when it wakes, so that it does not look through all of it first of all. Where that is
    little, it may: whether anything is frozen, which would be thawed with it, takes counting all that is.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _FEW and not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        gc.enable()
