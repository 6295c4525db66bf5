"""A block of an article while its names are being found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.model import Block
from glossary.entities.pieces import QUOTES, Piece, Sort, letter_offset
from glossary.model import EntityKind, MentionKind

_FOR_THE = "لل"
_LAM = "ل"
_ALEF = "ا"


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a passage: pieces `first` to `last` (excluded) and the code points they cover."""

    first: int
    last: int
    start: int
    end: int
    kind: EntityKind
    mention: MentionKind
    entity_id: str | None
    """The known entity that is meant, if it is one."""
    name: str
    """The whole name that is meant, as written where it stood whole."""
    tentative: bool = False
    """Whether only a surname says who is meant, so that the article may name somebody else of it."""
    is_latin: bool = False
    """Whether it is the name in Latin letters, beside the Arabic one."""


@dataclass(slots=True)
class Passage:
    """A block's pieces and the names claimed among them, none overlapping."""

    block: Block
    pieces: Sequence[Piece]
    claims: dict[int, Found] = field(default_factory=dict)
    """The name that holds a piece, by the piece's number."""

    def key(self, index: int) -> str:
        """Return the key of a piece, or nothing beyond the ends."""
        return self.pieces[index].key if 0 <= index < len(self.pieces) else ""

    def is_word(self, index: int) -> bool:
        """Return whether a piece is a word in Arabic script."""
        return 0 <= index < len(self.pieces) and self.pieces[index].sort is Sort.WORD

    def before(self, index: int) -> int:
        """Return the number of the piece before, quotes passed over, or -1."""
        index -= 1
        while index >= 0 and self.pieces[index].key in QUOTES:
            index -= 1
        return index

    def claim(self, found: Found) -> None:
        """Give the pieces of a name to it, and none any longer to names that held one of them."""
        for index in range(found.first, found.last):
            self.release(index)
        for index in range(found.first, found.last):
            self.claims[index] = found

    def release(self, index: int) -> None:
        """Take a name back that holds a piece."""
        held = self.claims.get(index)
        if held is not None:
            for other in range(held.first, held.last):
                del self.claims[other]

    def is_free(self, first: int, last: int) -> bool:
        """Return whether no name holds any of these pieces."""
        return not any(index in self.claims for index in range(first, last))

    def found(self) -> list[Found]:
        """Return the names in the order of the text."""
        return list(dict.fromkeys(self.claims[index] for index in sorted(self.claims)))

    def words(self, first: int, last: int, stripped: int = 0) -> str:
        """Return the words of a range as a name, signs left out, without letters of its first word."""
        start = letter_offset(self.pieces[first], stripped)
        lead = self.block.text[start : self.pieces[first].end]
        contracted = stripped and self.pieces[first].key[stripped - 1 :].startswith(_FOR_THE)
        texts = [_ALEF + lead if contracted and lead.startswith(_LAM) else lead]
        texts.extend(piece.text for piece in self.pieces[first + 1 : last] if piece.sort is not Sort.SIGN)
        return " ".join(text for text in texts if text)

    def name(self, first: int, last: int, kind: EntityKind, stripped: int = 0) -> Found:
        """Return a name that nobody knows yet."""
        start = letter_offset(self.pieces[first], stripped)
        end = self.pieces[last - 1].end
        return Found(first, last, start, end, kind, MentionKind.NAME, None, self.words(first, last, stripped))
