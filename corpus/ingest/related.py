"""How far the lines about other articles go."""

from collections.abc import Sequence

from corpus.ingest.roles import LONGEST_SHORT
from corpus.ingest.verdicts import Marked, Role, ends_sentence

_ROLES = frozenset({Role.SHORT, Role.EMOJI, Role.BULLET, Role.DATE, Role.CAPTION, Role.SECTION, Role.KICKER})
_HEADING_WORDS = 6


def related_end(lines: Sequence[Marked], label: int) -> int:
    """Return the number of the first line after a label that no longer belongs to what it announces."""
    end = label + 1
    widest = max(1, lines[end].gap) if end < len(lines) else 1
    while end < len(lines) and _may_belong(lines[end]) and lines[end].gap <= widest:
        end += 1
    run = lines[label + 1 : end]
    runs_into_body = end < len(lines) and lines[end].role in (Role.BODY, Role.BULLET)
    if runs_into_body and len(run) > 1 and _stands_out(run):
        return end - 1
    return end


def _may_belong(marked: Marked) -> bool:
    return marked.role in _ROLES and len(marked.text) <= LONGEST_SHORT and not ends_sentence(marked.text)


def _stands_out(run: Sequence[Marked]) -> bool:
    """Return whether the last line is a heading of the body below: short, and shorter than the headline before it."""
    last, before = run[-1], run[-2]
    if last.role is Role.BULLET:
        return False
    if len(run) == 2:
        return last.words <= 5 < before.words and last.words * 2 <= before.words
    return last.words <= _HEADING_WORDS and last.words < before.words
