"""The words and phrases of a query of the memory."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from corpus.search.query import finished, written_words
from glossary.memory.terms import english_stem

_PIECE = re.compile(r'["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+)')

Phrase: TypeAlias = Sequence[Sequence[str]]
"""Words that follow one another: of each the terms of which one is enough."""


def phrases_of(query: str) -> list[Phrase]:
    """Return what is to stand in a unit: what is between quotation marks together, every other word by itself."""
    pieces = (found[1] or found[2] for found in _PIECE.finditer(query))
    phrases = ([_terms(word) for word in written_words(piece)] for piece in pieces if piece)
    return [words for phrase in phrases if (words := [terms for terms in phrase if terms])]


def _terms(word: str) -> tuple[str, ...]:
    """Return what a word stands as in the index: an Arabic one with its article or without, as articles are searched."""
    return (english_stem(word.lower()),) if word.isascii() else finished(word).terms
