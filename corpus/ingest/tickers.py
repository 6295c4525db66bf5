"""Lines of many headlines one after another, as the tickers above articles are in copies of pages."""

from collections.abc import Sequence

from corpus.ingest.verdicts import Marked, Role, ends_sentence

_ABOVE = 4
"""Among so many lines a copy begins with a ticker may be."""
_SHORTEST = 500
_WORDS = 60
"""Prose has a comma or a full stop among so many words."""
_STOPS = tuple(f"{stop} " for stop in ".,:،؛")
_BELOW = 2
"""So many paragraphs stand below a ticker."""


def without_tickers(lines: Sequence[Marked]) -> list[Marked]:
    """Return the lines, those at the beginning marked as noise that are headlines without a stop between them."""
    found = list(lines)
    for number, line in enumerate(found[:_ABOVE]):
        below = found[number + 1 :]
        if _is_ticker(line) and sum(ends_sentence(each.text) and each.role is Role.BODY for each in below) >= _BELOW:
            found[number] = line._replace(role=Role.NOISE)
    return found


def _is_ticker(line: Marked) -> bool:
    if line.role is not Role.BODY or len(line.text) < _SHORTEST or ends_sentence(line.text):
        return False
    return _WORDS * sum(map(line.text.count, _STOPS)) < line.words
