"""When Python looks for garbage: the lexicon is so large that a look at all objects is felt as a pause, and leaves much behind."""

import gc

_ARENAS = -8
"""What glibc calls the most places for memory that it makes (`M_ARENA_MAX`)."""


def keep_what_is_loaded() -> None:
    """Look for garbage once, and never again among what is loaded by now; later calls change nothing."""
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
        _give_back()


def share_one_arena() -> None:
    """Let threads that begin later take their memory where the others do: glibc gives each a place of its own, with gaps."""
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
