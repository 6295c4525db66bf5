"""What stands in and below the body: paragraphs, headings, pictures, related articles, footers."""

from collections.abc import Sequence

from corpus.ingest.datelines import Datelines
from corpus.ingest.pieces import Piece, captioned, parts, whole
from corpus.ingest.related import related_end
from corpus.ingest.verdicts import Marked, Role, ends_sentence
from corpus.model import BlockKind

_HEADING_WORDS = 14
_HEADING_LENGTH = 100
_NAMES = frozenset({Role.SECTION, Role.KICKER})
_FLOWING = frozenset({Role.BODY, Role.BULLET})
_DATELINE_PARAGRAPHS = 3
"""How many paragraphs from the first may begin with a dateline."""
_HEADLINES = 5
"""So many long lines without a full stop below the body are headlines of other articles."""
_HEADLINE_WORDS = 6
_COMMENTED = 2
"""How many paragraphs there must be before readers' comments can begin."""


class Body:
    """Reads the lines of the body and of what follows it."""

    def __init__(self, datelines: Datelines) -> None:
        self._datelines = datelines

    def pieces(self, lines: Sequence[Marked]) -> list[Piece]:
        """Return the pieces of the lines in their order."""
        last = self._last_body(lines)
        pieces: list[Piece] = []
        index = 0
        while index < len(lines):
            marked = lines[index]
            role = marked.role
            if role is Role.BODY or role is Role.BULLET or (role is Role.SHORT and _ends(marked)):
                pieces.append(whole(BlockKind.PARAGRAPH, marked))
                index += 1
            elif (role is Role.COMMENTS and len(pieces) >= _COMMENTED) or (role is Role.COPYRIGHT and index > last):
                break
            elif role in (Role.RELATED, Role.LIST, Role.TAGS):
                index = self._listed(pieces, lines, index)
            elif role in (Role.SHORT, Role.EMOJI) or (role in _NAMES and index < last):
                index = self._run(pieces, lines, index, last)
            else:
                pieces.extend(self._labelled(marked, below=index > last))
                index += 1
        return self._with_dateline(pieces, lines)

    def _last_body(self, lines: Sequence[Marked]) -> int:
        for index in range(len(lines) - 1, -1, -1):
            marked = lines[index]
            if marked.role in _FLOWING or (marked.role is Role.SHORT and ends_sentence(marked.text)):
                return index
        return 0

    def _listed(self, pieces: list[Piece], lines: Sequence[Marked], index: int) -> int:
        end = related_end(lines, index)
        if lines[index].role is not Role.TAGS:
            pieces.extend(whole(BlockKind.RELATED, marked) for marked in lines[index:end])
        return end

    def _labelled(self, marked: Marked, *, below: bool) -> list[Piece]:
        match marked.role:
            case Role.DATE:
                return [whole(BlockKind.DATE, marked)]
            case Role.CREDIT:
                return [] if below and "المصدر" in marked.text else [whole(BlockKind.CREDIT, marked)]
            case Role.CAPTION:
                return captioned(marked, marked.verdict.split)
            case Role.RELATED_LINE:
                return [whole(BlockKind.RELATED, marked)]
        return []

    def _run(self, pieces: list[Piece], lines: Sequence[Marked], start: int, last: int) -> int:
        """Add the pieces of a run of short lines and return the number of the line after it."""
        end = start
        roles = {Role.SHORT, Role.EMOJI} | (_NAMES if start < last else frozenset())
        while end < len(lines) and lines[end].role in roles and not _ends(lines[end]):
            end += 1
        run = lines[start:end]
        in_list = bool(start) and lines[start - 1].text.rstrip().endswith(":")
        leads_on = end < len(lines) and _may_follow_heading(lines[end])
        if start > last and not in_list and _are_headlines(run):
            pieces.extend(whole(BlockKind.RELATED, marked) for marked in run)
            return end
        headings = _headings(run, in_list=in_list) if leads_on else 0
        for number, marked in enumerate(run):
            kind = BlockKind.HEADING if number >= len(run) - headings else BlockKind.PARAGRAPH
            pieces.append(whole(kind, marked))
        return end

    def _with_dateline(self, pieces: list[Piece], lines: Sequence[Marked]) -> list[Piece]:
        texts = {marked.start: marked for marked in lines[:12]}
        seen = 0
        for number, piece in enumerate(pieces):
            if piece.kind is not BlockKind.PARAGRAPH:
                continue
            line = texts.get(piece.start)
            split = self._datelines.end(line.text) if line else None
            if line and split:
                cut = parts(line, split, BlockKind.DATELINE, BlockKind.PARAGRAPH)
                return [*pieces[:number], *cut, *pieces[number + 1 :]]
            seen += 1
            if seen == _DATELINE_PARAGRAPHS:
                break
        return pieces


def _are_headlines(run: Sequence[Marked]) -> bool:
    words = sum(marked.words for marked in run)
    return len(run) >= _HEADLINES and words >= _HEADLINE_WORDS * len(run) and not any(map(_ends, run))


def _ends(marked: Marked) -> bool:
    return ends_sentence(marked.text)


def _may_follow_heading(marked: Marked) -> bool:
    return marked.role in _FLOWING or marked.role is Role.CAPTION or (_ends(marked) and marked.text[-1] != ":")


def _is_heading(marked: Marked) -> bool:
    if len(marked.text) > _HEADING_LENGTH or marked.words > _HEADING_WORDS or _ends(marked):
        return False
    return not marked.verdict.continues


def _headings(run: Sequence[Marked], *, in_list: bool) -> int:
    """Return how many lines at the end of a run of short ones are headings of the paragraph below."""
    if not _is_heading(run[-1]):
        return 0
    apart = run[-1].gap > max((marked.gap for marked in run[1:-1]), default=0) or _has_own_sign(run)
    if len(run) == 1:
        return 0 if in_list and not run[0].gap else 1
    if in_list or len(run) > 2:
        return 1 if apart else 0
    return 2 if _is_heading(run[0]) else 1


def _has_own_sign(run: Sequence[Marked]) -> bool:
    """Return whether the last line begins with another emoji than the lines of the list above it."""
    signs = [marked.text[0] for marked in run if marked.role is Role.EMOJI]
    return len(signs) == len(run) > 2 and len(set(signs[:-1])) == 1 and signs[-1] != signs[0]
