"""The words of a text: those in Arabic script, and those in other scripts between them."""

from collections.abc import Iterator

from corpus.arabic.letters import JOINERS, LETTERS, MARKS, TATWEEL
from corpus.arabic.patterns import Pattern
from corpus.model import Token

_WORD = Pattern(f"[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*(?:[{JOINERS}]+[{LETTERS}{MARKS}{TATWEEL}]+)*")
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_OTHER = rf"[^\W_{_ARABIC}](?:[^\W_{_ARABIC}]|[\u0300-\u036f])*"
_FOREIGN = Pattern(rf"{_OTHER}(?:[-&.'’/:@_?=+~#%]+{_OTHER})*")


def tokens(text: str) -> list[Token]:
    """Return the words in Arabic script in the order of the text; digits, Latin words and punctuation are none."""
    return list(iter_tokens(text))


def iter_tokens(text: str) -> Iterator[Token]:
    """Yield the words in Arabic script one by one."""
    for found in _WORD.finditer(text):
        yield Token(found.start(), found.end(), found[0])


def foreign_words(text: str) -> list[Token]:
    """Return the words in other scripts in the order of the text, numbers not among them; an address on the web is one word."""
    found = _FOREIGN.finditer(text)
    return [Token(each.start(), each.end(), each[0]) for each in found if any(sign.isalpha() for sign in each[0])]
