"""Keys that come faster than they are answered."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key
from textual.worker import Worker, WorkerError

_LOOK_AGAIN = 0.02
"""Seconds after which is looked whether a widget is there at all to answer."""
_LOOKS = 100
"""After so many looks the next key no longer waits for the one before."""

_MOST = 5.0
"""Seconds after which keys go on, whatever a worker does: one leaves with them."""


@runtime_checkable
class Occupied(Protocol):
    """A screen that goes on by itself to what the next keys are about; Esc is for it at any time."""

    waited_for: Collection[str]
    """The groups of its workers that keys wait for."""


@runtime_checkable
class Needy(Protocol):
    """A list whose rows come by themselves, for which some keys wait."""

    def needed_for(self, key: str) -> Collection[str]:
        """Return the groups of workers of the screen that a key waits for before it is let in."""


class TypeAhead:
    """Lets keys and pastes into an app one at a time, each when all that the one before brought about is done.

    Textual hands a key to the widget that has the keys when it comes in, and moves the focus some messages later:
    of `/` and a word in one breath the word would go where the `/` went, and be taken for commands.
    """

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Event] = deque()
        self._let_in: Event | None = None
        self._busy = False
        self._awaited: deque[Callable[[], Awaitable[object]]] = deque()
        self._follower: asyncio.Task[None] | None = None
        self._occupying: Worker[Any] | None = None
        """What the screen is occupied with, or was, which is waited for once by keys that come in a row."""
        self._patience: asyncio.Timeout | None = None

    @property
    def is_idle(self) -> bool:
        """Return whether every key that came in is done with."""
        return not self._busy

    def keeps(self, event: Event) -> bool:
        """Keep a key for later where the one before it is not done with; return whether it was kept."""
        if event is self._let_in:
            self._let_in = None
        elif self._busy:
            self._waiting.append(event)
            if _is_escape(event) and self._patience is not None and not self._patience.expired():
                self._patience.reschedule(asyncio.get_running_loop().time())
            return True
        elif self._needed_for(event) is not None:
            self._busy = True
            self._waiting.append(event)
            self.follow(None)
            return True
        self._busy = True
        return False

    @property
    def target(self) -> DOMNode | None:
        """Return what gets the keys now; None where no screen is left."""
        return (self._app.focused or self._app.screen) if self._app.screen_stack else None

    def follow(self, target: DOMNode | None) -> None:
        """Let the next key in as soon as the one that was given to a target is done with."""
        self._follower = asyncio.create_task(self._follow(target))

    def wait_for(self, worker: Worker[Any]) -> None:
        """Let no further key in until a worker is done that the last one started; it goes on where the keys wait no longer."""
        self._awaited.append(lambda: asyncio.shield(worker.wait()))

    def hold(self) -> Callable[[], None]:
        """Let no further key in until what is returned is called."""
        released = asyncio.Event()
        self._awaited.append(released.wait)
        return released.set

    async def _follow(self, target: DOMNode | None) -> None:
        try:
            await self._done(target)
            await self._given()
        finally:
            # whatever went wrong, the keys must go on
            if self._waiting:
                self._let_in = self._waiting.popleft()
                self._app.post_message(self._let_in)
            else:
                self._busy, self._occupying = False, None

    async def _done(self, target: DOMNode | None) -> None:
        """Wait until a key that was given to a target is done with."""
        await self._passed(target)
        # now its action was carried out; what that asked for lies behind it in the same queues
        await self._passed_to_all()
        with suppress(TimeoutError):
            async with asyncio.timeout(_MOST):
                await self._answered()

    async def _answered(self) -> None:
        """Wait for what was asked for, and for what is made of it."""
        while True:
            if self._awaited:
                with suppress(WorkerError):
                    await self._awaited.popleft()()
            elif (worker := self._at_work()) is not None:
                await self._done_or_left(worker)
            else:
                return
            await self._passed_to_all()

    async def _given(self) -> None:
        """Wait until the next key has what it needs."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_MOST):
                while self._waiting and (worker := self._needed_for(self._waiting[0])) is not None:
                    await self._done_or_left(worker)
                    await self._passed_to_all()

    def _needed_for(self, event: Event) -> Worker[Any] | None:
        """Return what fetches the row that a key is about."""
        rows = self.target
        if not (isinstance(event, Key) and isinstance(rows, Needy)):
            return None
        return self._unfinished(rows.needed_for(event.key))

    def _at_work(self) -> Worker[Any] | None:
        """Return what the screen is occupied with."""
        screen = self._app.screen if self._app.screen_stack else None
        return self._unfinished(screen.waited_for) if isinstance(screen, Occupied) else None

    def _unfinished(self, groups: Collection[str]) -> Worker[Any] | None:
        """Return a worker of the screen, unless it was waited for already, or one wants to leave."""
        if not groups or any(map(_is_escape, self._waiting)):
            return None
        own = (each for each in self._app.workers if each.node is self._app.screen and each.group in groups)
        return next((each for each in own if not each.is_finished and each is not self._occupying), None)

    async def _done_or_left(self, worker: Worker[Any]) -> None:
        """Wait for a worker until Esc comes; the worker goes on by itself then."""
        self._occupying = worker
        try:
            with suppress(WorkerError, TimeoutError):
                async with asyncio.timeout(None) as self._patience:
                    await asyncio.shield(worker.wait())
        finally:
            self._patience = None

    async def _passed_to_all(self) -> None:
        """Wait until what gets the keys has answered what was asked of it so far, and is the same then."""
        before: DOMNode | None = None
        while before is not self.target:
            before = self.target
            await self._passed(before)

    async def _passed(self, target: DOMNode | None) -> None:
        """Wait until a node and all above it have answered what was asked of them so far."""
        for node in target.ancestors_with_self if target is not None else ():
            passed = asyncio.Event()
            if not node.call_later(passed.set):
                return
            for _ in range(_LOOKS):
                try:
                    async with asyncio.timeout(_LOOK_AGAIN):
                        await passed.wait()
                    break
                except TimeoutError:
                    if not (self._app.is_running and (node is self._app or node.is_attached)):
                        return


def _is_escape(event: Event) -> bool:
    return isinstance(event, Key) and event.key == "escape"
