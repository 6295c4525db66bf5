"""When Python looks for garbage: amid the making of a screen a look is felt, and at all objects, with the lexicon, as a pause."""

import gc
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

_ARENAS = -8
"""What glibc calls the most places for memory that it makes (`M_ARENA_MAX`)."""

_LOOK, _REST = 0.25, 0.5
"""Seconds between two looks whether the user rests; seconds without a key or the mouse after which that is so."""
_SOME = 7000
"""So many new objects make a look at the younger ones worth while, as Python has it of itself."""
_ENOUGH = 10
"""So many looks at younger objects make one at all objects worth while, as Python has it of itself."""
_NEW, _YOUNGER, _AT_LAST = 50_000, 2, 28
"""Where the user never rests: new objects after which these are looked at, looks after which the younger are, then all.

A screen makes fewer, so that no look falls into its first picture; all are looked at after as many objects as 400 looks of
Python at the younger ones take.
"""


class GarbageAtRest:
    """Looks while the user rests: every screen leaves circles, and among all that is shown a look is felt."""

    def __init__(self, app: "App[Any]") -> None:
        """Know the app that tells the time."""
        self._app = app
        self._used = monotonic()
        self._is_loaded = self._is_kept = False

    def begin(self) -> None:
        """Leave it to Python no longer when objects are looked at, and leave it less to look at."""
        from tui.chores.circles import let_lines_go

        let_lines_go()
        gc.set_threshold(_NEW, _YOUNGER, _AT_LAST)
        self._app.set_interval(_LOOK, self.look)

    def used(self) -> None:
        """Note that the user does something."""
        self._used = monotonic()

    def loaded(self) -> None:
        """Note that everything is loaded: at the next rest garbage is looked for, and never again among what is there by then."""
        self._is_loaded = True

    def look(self) -> None:
        """Look for garbage where the user rests and there is enough to look at, and give back the memory of what was found."""
        if monotonic() - self._used < _REST or not gc.isenabled():
            return
        is_loaded_now = self._is_loaded and not self._is_kept
        new, _, looks = gc.get_count()
        if is_loaded_now or looks >= _ENOUGH:
            gc.collect()
            _give_back()
        elif new >= _SOME:
            gc.collect(1)
        if is_loaded_now:
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
