"""When Python looks for garbage: the lexicon is so large that a look at all objects is felt as a pause, and leaves much behind."""

import gc


def keep_what_is_loaded() -> None:
    """Look for garbage once, and never again among what is loaded by now; later calls change nothing."""
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
        _give_back()


def _give_back() -> None:
    """Let the C library return the memory of what loading made and dropped; others than glibc do so of themselves."""
    import ctypes

    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return
    trim(0)
