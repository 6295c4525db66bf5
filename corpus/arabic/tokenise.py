"""The Arabic words of a text."""

from collections.abc import Iterator

from corpus.arabic.letters import JOINERS, LETTERS, MARKS, TATWEEL
from corpus.arabic.patterns import Pattern
from corpus.model import Token

_WORD = Pattern(f"[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*(?:[{JOINERS}]+[{LETTERS}{MARKS}{TATWEEL}]+)*")


def tokens(text: str) -> list[Token]:
    """Return the words in Arabic script in the order of the text; digits, Latin words and punctuation are none."""
    return list(iter_tokens(text))


def iter_tokens(text: str) -> Iterator[Token]:
    """Yield the words in Arabic script one by one."""
    for found in _WORD.finditer(text):
        yield Token(found.start(), found.end(), found[0])
