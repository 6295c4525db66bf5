"""What stands above the body: section, kicker, title, date, byline, picture."""

from collections.abc import Sequence

from corpus.ingest.credits import Credits
from corpus.ingest.datelines import Datelines
from corpus.ingest.labels import EDGES, Labels, key_of
from corpus.ingest.pieces import Piece, parts, whole
from corpus.ingest.roles import Marked, Role, ends_sentence
from corpus.model import BlockKind

_LONGEST_TITLE = 200
_LONGEST_SENTENCE_TITLE = 110
_LONGEST_DECK = 80
"""From this length on an unlabelled line below the title is body."""
_LONGEST_CAPTION_WORDS = 8
_META = frozenset({Role.DATE, Role.CREDIT, Role.NOISE, Role.CAPTION})
_OPEN = frozenset({Role.SHORT, Role.EMOJI})


class Head:
    """Reads the lines above the body."""

    def __init__(self, labels: Labels, credits: Credits, datelines: Datelines) -> None:
        self._labels = labels
        self._credits = credits
        self._datelines = datelines

    def title_index(self, lines: Sequence[Marked]) -> int | None:
        """Return the number of the line that is the title, or None where the text begins with its lead."""
        candidates: list[int] = []
        for index, marked in enumerate(lines):
            if marked.role in _OPEN and not self._is_byline(marked):
                candidates.append(index)
            elif marked.role in (Role.BODY, Role.BULLET):
                if not any(lines[known].words >= 4 for known in candidates) and self._may_be_title(lines, index):
                    candidates.append(index)
                break
        if not candidates:
            return None
        keys = [marked.verdict.key or key_of(marked.line.text) for marked in lines[: candidates[-1] + 8]]
        for index in candidates:
            if lines[index].words >= 3 and keys.count(keys[index]) > 1:
                return index
        longer = [index for index in candidates if lines[index].words >= 4]
        return longer[0] if longer else max(candidates, key=lambda index: (lines[index].words, -index))

    def body_index(self, lines: Sequence[Marked], title: int | None) -> int:
        """Return the number of the first line of the body."""
        for index in range(0 if title is None else title + 1, len(lines)):
            if self._is_body(lines[index]) and not self._repeats(lines, index, title):
                return index
        return len(lines)

    def pieces(self, lines: Sequence[Marked], title: int | None, body: int) -> list[Piece]:
        """Return the pieces of the lines above the body, in their order."""
        pieces: list[Piece] = []
        section = self._section(lines, title, body)
        for index in range(body):
            marked = lines[index]
            if index == title:
                pieces.extend(self._title(marked))
            elif index == section:
                pieces.append(whole(BlockKind.SECTION, marked.line))
            elif not self._repeats(lines, index, title):
                below = title is not None and index > title
                pieces.extend(self._below(lines, index, body) if below else self._above(marked))
        return pieces

    def _may_be_title(self, lines: Sequence[Marked], index: int) -> bool:
        text = lines[index].line.text
        following = lines[index + 1 :]
        if not following or lines[index].role is Role.BULLET:
            return False
        if key_of(text) == key_of(following[0].line.text):
            return True
        if not ends_sentence(text):
            return len(text) <= _LONGEST_TITLE
        return len(text) <= _LONGEST_SENTENCE_TITLE and following[0].role in _META and text[-1] != ":"

    def _is_body(self, marked: Marked) -> bool:
        if marked.role in (Role.BODY, Role.BULLET):
            return True
        if marked.role is not Role.SHORT or self._is_byline(marked):
            return False
        text = marked.line.text
        return len(text) >= _LONGEST_DECK or (ends_sentence(text) and marked.words >= 3)

    def _repeats(self, lines: Sequence[Marked], index: int, title: int | None) -> bool:
        if title is None or index == title:
            return False
        key = lines[index].verdict.key or key_of(lines[index].line.text)
        own = lines[title].verdict.key or key_of(lines[title].line.text)
        return key == own

    def _section(self, lines: Sequence[Marked], title: int | None, body: int) -> int | None:
        above = range(title if title is not None else body)
        named = [index for index in above if lines[index].role is Role.SECTION]
        if named:
            return named[-1]
        if title is None:
            return None
        unnamed = [index for index in above if lines[index].role is Role.SHORT and lines[index].words <= 3]
        if unnamed:
            return unnamed[-1]
        below = [index for index in range(title + 1, body) if lines[index].role is Role.SECTION]
        return below[0] if below else None

    def _title(self, marked: Marked) -> list[Piece]:
        text = marked.line.text
        for separator in (":", "|", "..", " - ", " – ", "/"):
            label, found, rest = text.partition(separator)
            if not found or len(label) > 20 or len(rest.split()) < 3:
                continue
            kinds = self._labels.line(key_of(label))
            if "kicker" in kinds and (separator in ":|" or key_of(label) in ("عاجل", "خبر عاجل")):
                return parts(marked.line, len(label) + len(separator.rstrip()), BlockKind.KICKER, BlockKind.TITLE)
        return [whole(BlockKind.TITLE, marked.line)]

    def _above(self, marked: Marked) -> list[Piece]:
        if marked.role is Role.KICKER:
            return [whole(BlockKind.KICKER, marked.line)]
        return self._labelled(marked)

    def _labelled(self, marked: Marked) -> list[Piece]:
        match marked.role:
            case Role.DATE:
                return [whole(BlockKind.DATE, marked.line)]
            case Role.CREDIT:
                return [whole(BlockKind.CREDIT, marked.line)]
            case Role.CAPTION:
                return parts(
                    marked.line, marked.verdict.split or len(marked.line.text), BlockKind.CAPTION, BlockKind.CREDIT
                )
            case Role.RELATED | Role.RELATED_LINE:
                return [whole(BlockKind.RELATED, marked.line)]
        if marked.role is Role.SHORT and self._is_byline(marked):
            return [whole(BlockKind.CREDIT, marked.line)]
        return []

    def _below(self, lines: Sequence[Marked], index: int, body: int) -> list[Piece]:
        marked = lines[index]
        labelled = self._labelled(marked)
        if labelled:
            return labelled
        if "agency" in marked.verdict.kinds:
            return [whole(BlockKind.CREDIT, marked.line)]
        if marked.role not in _OPEN:
            return []
        if self._datelines.is_place(marked.line.text.strip(EDGES)):
            return [whole(BlockKind.DATELINE, marked.line)]
        return [whole(self._unlabelled(lines, index, body), marked.line)]

    def _unlabelled(self, lines: Sequence[Marked], index: int, body: int) -> BlockKind:
        marked = lines[index]
        around = {lines[near].role for near in (index - 1, index + 1) if 0 <= near < len(lines)}
        if 2 <= marked.words <= 4 and Role.DATE in around and marked.line.text.replace(" ", "").isalpha():
            return BlockKind.CREDIT
        pictured = any(lines[known].role is Role.CAPTION for known in range(index))
        if index + 1 == body and (pictured or marked.role is Role.EMOJI):
            return BlockKind.HEADING
        return BlockKind.CAPTION if marked.words <= _LONGEST_CAPTION_WORDS else BlockKind.PARAGRAPH

    def _is_byline(self, marked: Marked) -> bool:
        return self._credits.is_byline(marked.line.text)
