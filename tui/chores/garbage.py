"""When Python looks for garbage: amid a picture a look is felt, and one at all objects, with the lexicon, takes long."""

import gc
from asyncio import get_running_loop
from time import monotonic, thread_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

_ARENAS = -8
"""What glibc calls the most places for memory that it makes (`M_ARENA_MAX`)."""

_LOOK, _REST = 0.1, 1.0
"""Seconds between two looks whether the user rests; seconds without a key or the mouse after which that is so."""
_SOME, _MANY = 2000, 10_000
"""So many new objects are looked at behind a picture; of so many, what is felt begins: a pause or the next look is waited for."""
_PAUSE, _AT_WORK = 0.003, 0.001
"""Seconds after which is asked whether a picture was the last for now; seconds of work meanwhile that say it was not."""
_ASKED = 20
"""So often is asked before objects are looked at amid work that has no end: more and more of them come."""
_NEW, _OFTEN = 400_000, 0
"""New objects after which Python looks at them itself, amid whatever is done; every second time at what is left of them, too.

They are more than a worker makes from one look whether the user rests to the next."""
_ENOUGH = 60_000
"""So many objects that were looked at once and are still there, some 10 MB, make a look at all worth while."""
_AT_LAST = 10_000
"""After so many looks at younger objects all are looked at although the user never rests."""


class GarbageAtRest:
    """Looks at new objects behind the pictures, and at all while the user rests: amid the making of a screen a look is felt."""

    def __init__(self, app: "App[Any]") -> None:
        """Know the app that tells the time."""
        self._app = app
        self._used = monotonic()
        self._is_loaded = self._is_kept = self._is_asking = False
        self._left = 0
        """Objects that were looked at once and are still there, since all were looked at."""

    def begin(self) -> None:
        """Leave it to Python no longer when objects are looked at, and leave it less to look at."""
        from tui.chores.circles import let_lines_go

        let_lines_go()
        gc.set_threshold(_NEW, _OFTEN, _AT_LAST)
        self._app.set_interval(_LOOK, self.look)

    def used(self) -> None:
        """Note that the user does something."""
        self._used = monotonic()

    def painted(self) -> None:
        """Look for garbage among what a picture made; for much when nothing else is to be done: another often follows at once."""
        new = gc.get_count()[0]
        if self._is_asking or new < _SOME:
            return
        if new < _MANY:
            self._look_at_new()
        else:
            self._ask_later(_ASKED)

    def _ask_later(self, times: int) -> None:
        self._is_asking = True
        get_running_loop().call_later(_PAUSE, self._ask, thread_time(), times)

    def _ask(self, used: float, times: int) -> None:
        """Look for garbage in a pause, or ask again; `used` is the processor time of the thread when it was asked last."""
        if times > 1 and thread_time() - used > _AT_WORK:
            self._ask_later(times - 1)
            return
        self._is_asking = False
        self._look_at_new()

    def _look_at_new(self) -> None:
        """Look at new objects once: what is left of them is old at once, as to look at many a second time is felt."""
        new, looks, _older = gc.get_count()
        if gc.isenabled():
            # they are counted by what is made and found: to ask for a list of them breaks what another thread is just making
            self._left += new + _NEW * looks - gc.collect(1)

    def loaded(self) -> None:
        """Note that everything is loaded: at the next rest garbage is looked for, and never again among what is there by then."""
        self._is_loaded = True

    def look(self) -> None:
        """Look at what workers made meanwhile, and at all where the user rests and there is enough; give back that memory.

        What Textual remembers goes before: it is old by then, and among what is looked at.
        """
        if gc.get_count()[0] >= _MANY and not self._is_asking:
            self._look_at_new()
        if monotonic() - self._used < _REST or not gc.isenabled():
            return
        is_new = self._is_loaded and not self._is_kept
        if is_new or self._left >= _ENOUGH:
            from tui.chores.circles import forget

            forget()
            gc.collect()
            self._left = 0
            _give_back()
            if is_new:
                gc.freeze()
                self._is_kept = True


def share_one_arena() -> None:
    """Let all threads take their memory in one place: glibc gives each a place of its own, with gaps that grow.

    It is heard only before the first thread begins: glibc decides then how many places there may be.
    """
    _ask_glibc("mallopt", _ARENAS, 1)


def _give_back() -> None:
    """Let the C library return the memory of what loading made and dropped; others than glibc do so of themselves."""
    _ask_glibc("malloc_trim", 0)


def _ask_glibc(function: str, *numbers: int) -> None:
    """Call a function of the C library where it has it."""
    import ctypes

    try:
        called = getattr(ctypes.CDLL(None), function)
    except (AttributeError, OSError, TypeError):
        return
    called(*numbers)
