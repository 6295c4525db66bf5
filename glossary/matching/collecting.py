"""Making many objects that stay, without the collector of garbage looking through all of them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest, if it is at work: with a hundred thousand terms it would take nearly half of the time.

    What was made meanwhile is old when it wakes, so that it does not look through all of it first of all.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # else these would be thawed, which somebody froze
            gc.freeze()
            gc.unfreeze()
        gc.enable()
