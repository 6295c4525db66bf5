"""What stands above the body: section, kicker, title, date, byline, picture."""

from collections.abc import Sequence

from corpus.arabic.letters import entries
from corpus.arabic.patterns import Pattern
from corpus.ingest.datelines import Datelines
from corpus.ingest.labels import Labels, key_of
from corpus.ingest.pieces import Piece, captioned, part, parts, whole
from corpus.ingest.signatures import Signatures
from corpus.ingest.titles import Titles
from corpus.ingest.verdicts import Marked, Role, ends_sentence
from corpus.model import BlockKind

_LONGEST_DECK = 80
"""From this length on an unlabelled line below the title is body."""
_MOST_ABOVE = 4
"""More unlabelled lines than this below the title are the body itself: verses, a list."""
_CAPTION_WORDS = 8
_NAME_WORDS = 4
_SECTION_WORDS = 3
_SECTIONS = 2
"""More sections than this above the title are a menu."""
_OPEN = frozenset({Role.SHORT, Role.EMOJI})
_NAMES = frozenset({Role.SECTION, Role.KICKER})
_PUBLISHED = Pattern(r"\bنشرت?\s+في\s.{2,40}\sيوم\s")
"""Who, where and when, as archives of many newspapers say it."""
_URGENT = frozenset(entries("عاجل|خبر عاجل|breaking", "|"))
"""Kickers that are one before any separator."""


class Head:
    """Reads the lines above the body."""

    def __init__(self, labels: Labels, signatures: Signatures, datelines: Datelines) -> None:
        self._labels = labels
        self._signatures = signatures
        self._datelines = datelines
        self._titles = Titles(labels, signatures)

    def title_index(self, lines: Sequence[Marked]) -> int | None:
        """Return the number of the line that is the title, or None where the text begins with its lead."""
        return self._titles.index(lines)

    def body_index(self, lines: Sequence[Marked], title: int | None) -> int:
        """Return the number of the first line of the body."""
        first = 0 if title is None else title + 1
        unlabelled: list[int] = []
        for index in range(first, len(lines)):
            if self.repeats(lines, index, title):
                continue
            if self._is_body(lines[index]):
                return index
            if lines[index].role in _OPEN and not self._is_byline(lines[index]):
                unlabelled.append(index)
            if len(unlabelled) > _MOST_ABOVE:
                return unlabelled[0]
        return unlabelled[0] if unlabelled else len(lines)

    def pieces(self, lines: Sequence[Marked], title: int | None, body: int) -> list[Piece]:
        """Return the pieces of the lines above the body, in their order."""
        pieces: list[Piece] = []
        section = self._section(lines, title, body)
        dated_below = title is not None and any(marked.verdict.day for marked in lines[title + 1 : body])
        seen: set[str] = set()
        for index in range(body):
            marked = lines[index]
            if index == title:
                pieces.extend(self.title_pieces(marked))
            elif index == section:
                pieces.extend(part(BlockKind.SECTION, marked, *(marked.verdict.part or (0, len(marked.text)))))
            elif marked.key not in seen and not self.repeats(lines, index, title):
                if title is not None and index > title:
                    pieces.extend(self._below(lines, index, body))
                else:
                    near = title is None or title - index <= _SECTIONS
                    pieces.extend(self._above(marked, dated_below=dated_below, near=near))
            seen.add(marked.key)
        return pieces

    def of_page(self, lines: Sequence[Marked], by_themselves: Sequence[Marked]) -> tuple[list[Piece], list[Marked]]:
        """Return the pieces of a page's lines that name its section or kicker, and its other lines.

        A page sets these, its date and who wrote as paragraphs too: above the first one they are what they are by themselves.
        """
        first = next((index for index, line in enumerate(by_themselves) if self._is_body(line)), 0)
        above = by_themselves[:first]
        dated = any(line.role is Role.DATE for line in above)
        names = [line for line in above if line.role in _NAMES and line.words <= _SECTION_WORDS]
        known = {line.start for line in names}
        others = [
            self._of_page(line, itself, dated=dated)
            for line, itself in zip(lines, above, strict=False)
            if line.start not in known
        ]
        kinds = {Role.SECTION: BlockKind.SECTION, Role.KICKER: BlockKind.KICKER}
        return [whole(kinds[line.role], line) for line in names], [*others, *lines[first:]]

    def _of_page(self, as_set: Marked, by_itself: Marked, *, dated: bool) -> Marked:
        if as_set.role is not Role.BODY or by_itself.role is not Role.SHORT:
            return as_set
        named = dated and 2 <= by_itself.words <= _NAME_WORDS and by_itself.text.replace(" ", "").isalpha()
        return by_itself._replace(role=Role.CREDIT) if named or self._is_byline(by_itself) else as_set

    def repeats(self, lines: Sequence[Marked], index: int, title: int | None) -> bool:
        """Return whether a line says the title again, with or without the name of the site."""
        if title is None or index == title:
            return False
        own, text = lines[title].key, lines[index].text
        if lines[index].key == own:
            return True
        parted = self._titles.site(text) if len(text) < 2 * len(lines[title].text) + 40 else None
        return parted is not None and key_of(parted[0]) == own

    def site(self, lines: Sequence[Marked], title: int | None) -> str | None:
        """Return the name of the site that the title, or a repetition of it above, ends with."""
        if title is None:
            return None
        for index in range(title):
            if self.repeats(lines, index, title) and (parted := self._titles.site(lines[index].text)):
                return parted[1]
        parted = self._titles.site(lines[title].text)
        return parted[1] if parted and self._titles.is_site(parted[1]) else None

    def _is_body(self, marked: Marked) -> bool:
        if marked.role in (Role.BODY, Role.BULLET):
            return True
        if marked.role is not Role.SHORT or self._is_byline(marked):
            return False
        text = marked.text
        return len(text) >= _LONGEST_DECK or (ends_sentence(text) and text[-1] not in "،," and marked.words > 2)

    def _section(self, lines: Sequence[Marked], title: int | None, body: int) -> int | None:
        above = range(title if title is not None else body)
        named = [index for index in above if lines[index].role is Role.SECTION]
        if named and (len(named) <= _SECTIONS or (title is not None and title - named[-1] <= _SECTIONS)):
            return named[-1]
        if title is None:
            return None
        near = lines[title - 1] if title else None
        if near and near.role is Role.SHORT and near.words <= _SECTION_WORDS:
            # what is said again above stands in a menu
            return title - 1 if all(line.key != near.key for line in lines[: title - 1]) else None
        below = [index for index in range(title + 1, body) if lines[index].role is Role.SECTION]
        return below[0] if below else None

    def title_pieces(self, marked: Marked) -> list[Piece]:
        """Return the pieces of the title's line: a kicker before it is one of its own, a known site behind it none."""
        line = marked
        parted = self._titles.site(line.text)
        if parted and self._titles.is_site(parted[1]):
            line = line._replace(text=parted[0])
        return parts(line, self._kicker_end(line.text), BlockKind.KICKER, BlockKind.TITLE)

    def _kicker_end(self, text: str) -> int:
        for separator in (":", "|", "..", " - ", " – ", "/"):
            label, found, rest = text.partition(separator)
            if found and len(label) <= 20 and len(rest.split()) > 2:
                key = key_of(label)
                if "kicker" in self._labels.line(key) and (separator in ":|" or key in _URGENT):
                    return len(label) + len(separator.rstrip())
        return 0

    def _above(self, marked: Marked, *, dated_below: bool, near: bool) -> list[Piece]:
        if marked.role is Role.KICKER:
            return [whole(BlockKind.KICKER, marked)] if near else []
        if marked.role is Role.DATE and (dated_below or not marked.verdict.day):
            return []
        return self._labelled(marked)

    def _labelled(self, marked: Marked) -> list[Piece]:
        match marked.role:
            case Role.DATE:
                return [whole(BlockKind.DATE, marked)]
            case Role.CREDIT:
                return [whole(BlockKind.CREDIT, marked)]
            case Role.CAPTION:
                return captioned(marked, marked.verdict.split)
            case Role.RELATED | Role.RELATED_LINE:
                return [whole(BlockKind.RELATED, marked)]
        if marked.role is Role.SHORT and marked.verdict.part and self._is_byline(_without_date(marked)):
            return _signed_and_dated(marked)
        if marked.role is Role.SHORT and self._is_byline(marked):
            return [whole(BlockKind.CREDIT, marked)]
        return []

    def _below(self, lines: Sequence[Marked], index: int, body: int) -> list[Piece]:
        marked = lines[index]
        if lines[index - 1].role is not Role.CAPTION and self._datelines.is_whole(marked.text):
            return [whole(BlockKind.DATELINE, marked)]
        labelled = self._labelled(marked)
        if labelled:
            return labelled
        if "agency" in marked.verdict.kinds:
            return [whole(BlockKind.CREDIT, marked)]
        if marked.role not in _OPEN or not any(character.isalpha() for character in marked.key):
            return []
        if marked.key.isascii() and marked.words <= _SECTION_WORDS and not lines[0].text.isascii():
            return [whole(BlockKind.CREDIT, marked)] if _is_latin_name(marked.text) else []
        if marked.verdict.part and (_without_date(marked).words <= _NAME_WORDS or _PUBLISHED.search(marked.text)):
            return _signed_and_dated(marked)
        if self._datelines.is_place(marked.text):
            return [whole(BlockKind.DATELINE, marked)]
        return [whole(self._unlabelled(lines, index, body), marked)]

    def _unlabelled(self, lines: Sequence[Marked], index: int, body: int) -> BlockKind:
        marked = lines[index]
        around = {lines[near].role for near in (index - 1, index + 1) if 0 <= near < body}
        signed = any(other.role is Role.CREDIT or self._is_byline(other) for other in lines[:body])
        named = marked.text.replace(" ", "").isalpha() and 2 <= marked.words <= _NAME_WORDS
        if named and Role.DATE in around and not signed:
            return BlockKind.CREDIT
        pictured = any(lines[known].role is Role.CAPTION for known in range(index))
        asking = marked.text[-1] in "؟?!"
        if index + 1 == body and (pictured or asking or marked.role is Role.EMOJI):
            return BlockKind.HEADING
        return BlockKind.CAPTION if marked.words <= _CAPTION_WORDS else BlockKind.PARAGRAPH

    def _is_byline(self, marked: Marked) -> bool:
        return self._signatures.is_byline(marked.text)


def _is_latin_name(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() and word[1:].islower() for word in words)


def _without_date(marked: Marked) -> Marked:
    start, end = marked.verdict.part or (0, 0)
    return marked._replace(text=f"{marked.text[:start]} {marked.text[end:]}".strip(" |/-–—•،,"))


def _signed_and_dated(marked: Marked) -> list[Piece]:
    """Return the pieces of a line that says who and when, in either order."""
    start, end = marked.verdict.part or (0, 0)
    return [
        *part(BlockKind.CREDIT, marked, 0, start),
        *part(BlockKind.DATE, marked, start, end),
        *part(BlockKind.CREDIT, marked, end, len(marked.text)),
    ]
