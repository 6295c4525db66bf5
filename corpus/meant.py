"""What a name that there is none of may have been meant as."""

from collections.abc import Iterable

from corpus.worded import worded


def did_you_mean(typed: str, known: Iterable[str], otherwise: str) -> str:
    """Return a question with the known name that is spelt most like the one typed, or what is said where none is."""
    from difflib import get_close_matches

    from corpus.arabic.normalise import fold

    spelt = {fold(each): each for each in known}
    near = get_close_matches(fold(typed), list(spelt), n=1)
    return worded("did you mean {near}?", near=spelt[near[0]]) if near else otherwise
