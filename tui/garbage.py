"""When Python looks for garbage: the lexicon is so large that a look at all objects is felt as a pause."""

import gc


def keep_what_is_loaded() -> None:
    """Look for garbage once, and never again among what is loaded by now; later calls change nothing."""
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
