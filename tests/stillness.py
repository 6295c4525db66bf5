"""When an app has nothing more to do: told from what is queued, where Textual's own pilot guesses by the processor."""

import asyncio
from collections.abc import Iterator
from time import monotonic

import pytest
from textual import app, pilot
from textual._context import active_app
from textual._wait import wait_for_idle
from textual.app import App
from textual.timer import Timer
from textual.widgets import Input

_SOON = 0.1
"""Seconds: a timer that runs no longer than this once belongs to what was just done."""
_LONGEST = 30.0
"""Seconds after which an app that never comes to rest is looked at all the same, however slow the machine."""


def wait_by_what_is_queued(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pilots go on as soon as an app is still, not after a fixed sleep; no caret blinks meanwhile."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(app, "wait_for_idle", until_still)
    monkeypatch.setattr(pilot, "wait_for_idle", until_still)


def is_at_work(running: App[object]) -> bool:
    """Return whether any worker of an app has not ended."""
    return any(not worker.is_finished for worker in running.workers)


async def until_still(*_bounds: float) -> None:
    """Wait until no message, callback, repaint or short timer of the app is left; workers are given a moment."""
    running = active_app.get()
    end = monotonic() + _LONGEST
    while monotonic() < end:
        await _all_turns_taken()
        if _repaint(running):
            continue
        if is_at_work(running):
            await wait_for_idle(0)
            return
        due = [task for timer in _timers(running) if (task := timer._task) is not None and _is_due(timer, task)]
        if not due:
            return
        await asyncio.wait(due, timeout=_SOON, return_when=asyncio.FIRST_COMPLETED)


async def _all_turns_taken() -> None:
    """Let the loop run until nothing is left that could run at once."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _repaint(running: App[object]) -> bool:
    """Let the screen be laid out and painted now, where it would be at the next frame."""
    if not running._screen_stack or not running.screen.is_running:
        return False
    screen = running.screen
    wanted = screen._update_timer._active.is_set()
    if wanted:
        screen._on_timer_update()
    return wanted


def _timers(running: App[object]) -> Iterator[Timer]:
    yield from running._timers
    for screen in running._screen_stack if running._screen_stacks else ():
        for node in screen.walk_children(with_self=True):
            yield from node._timers


def _is_due(timer: Timer, task: "asyncio.Task[None]") -> bool:
    """Return whether a timer will soon do what it does once."""
    return timer._repeat == 0 and timer._interval <= _SOON and not task.done()
