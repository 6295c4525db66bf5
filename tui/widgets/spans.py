"""The words and sentences of a text of any script, as ranges of code points."""

import re
from enum import StrEnum

from corpus.arabic.letters import JOINERS, MARKS
from corpus.arabic.sentences import sentences
from corpus.model import Span
from tui.typeset.direction import Direction, direction

_NUMBER = r"\d+(?:[.,:/٫٬-]\d+)*"
_LETTERS = rf"[^\W\d_](?:[\w{MARKS}\u0300-\u036f{JOINERS}]|['’](?=\w))*"
WORD = rf"{_NUMBER}[%٪]?|{_LETTERS}"


class Reach(StrEnum):
    """How much is taken at once."""

    CLUSTER = "letter"
    WORD = "word"
    SENTENCE = "sentence"
    TEXT = "paragraph"
    ALL = "article"


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the words and numbers of a text, marks included."""
    return [found.span() for found in re.finditer(WORD, text)]


def span_around(text: str, offset: int, reach: Reach) -> tuple[int, int]:
    """Return the word, the sentence or the text around a code point.

    A sign that is no word is taken by itself; white space has the nearest word, and nothing where there is none.
    """
    if reach is Reach.WORD:
        spans = word_spans(text)
    elif reach is Reach.SENTENCE:
        spans = [(span.start, span.end) for span in _sentences(text)]
    else:
        return 0, len(text)
    found = next(((start, end) for start, end in spans if start <= offset < end), None)
    if found is not None:
        return found
    if reach is Reach.SENTENCE:
        return next((span for span in reversed(spans) if span[1] <= offset), (0, len(text)))
    if text[offset : offset + 1].isspace():
        return min(spans, key=lambda span: max(span[0] - offset, offset - span[1] + 1), default=(offset, offset))
    return offset, min(offset + 1, len(text))


def _sentences(text: str) -> list[Span]:
    """Return the sentences of a text as they end in its language."""
    if direction(text) is Direction.RTL:
        return sentences(text)
    from glossary.alignment.english_sentences import english_sentences

    return english_sentences(text)
