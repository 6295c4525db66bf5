"""Something that others do between two statements of one who writes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from sqlalchemy import Engine, event

_PATIENCE = 0.7
"""Seconds to wait for others who may have to wait themselves."""


@contextmanager
def done_before(engine: Engine, beginning: str, others: Callable[[], object]) -> Iterator[None]:
    """Let others do something, once, before a statement that begins so is carried out; they end before this does."""
    threads: list[Thread] = []

    def before(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(beginning) and not threads:
            threads.append(Thread(target=others))
            threads[0].start()
            threads[0].join(_PATIENCE)

    event.listen(engine, "before_cursor_execute", before)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", before)
        for each in threads:
            each.join(30)
    assert threads, f"nothing began with {beginning}"
