"""Where known names stand in a text: the longest match from each word on, over a trie of folded words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary.entities.knowledge import Form
from glossary.entities.pieces import QUOTES, Piece, PieceReader, Reading, Sort, letter_offset
from glossary.model import EntityKind, MentionKind

_MOST_TARGETS = 16
"""Names that one form may stand for; more would say nothing."""


class Target(NamedTuple):
    """What a path of the trie stands for."""

    entity_id: str
    kind: EntityKind
    form: Form
    mention: MentionKind


@dataclass(slots=True)
class _Node:
    """A word of names: most are the last of one, so that nothing is kept for those that could follow."""

    children: dict[str, "_Node"] | None = None
    targets: tuple[Target, ...] = ()

    def child(self, key: str) -> "_Node":
        """Return the node of a word that follows, made if there is none."""
        if self.children is None:
            self.children = {}
        found = self.children.get(key)
        if found is None:
            found = self.children[key] = _Node()
        return found


class Hit(NamedTuple):
    """A known name that may stand here: pieces `first` to `last` (excluded) and the code points they cover."""

    first: int
    last: int
    start: int
    end: int
    keys: tuple[str, ...]
    """The folded words of the name, proclitics left out."""
    surfaces: tuple[str, ...]
    """The words as written, proclitics left out."""
    targets: tuple[Target, ...]


class Gazetteer:
    """A trie of the words of known names."""

    def __init__(self, reader: PieceReader) -> None:
        self._reader = reader
        self._root = _Node()

    def add(self, keys: Sequence[str], target: Target) -> None:
        """Let the words `keys` in a row stand for a target."""
        node = self._node(keys)
        if node is not self._root:
            node.targets = _with(node.targets, target)

    def add_forms(self, forms: Iterable[Sequence[str]], target: Target) -> None:
        """Let each of many forms, words in a row, stand for one target; those that stand for nothing else share what they say."""
        alone = (target,)
        for keys in forms:
            node = self._node(keys)
            if node is not self._root:
                node.targets = _with(node.targets, target) if node.targets else alone

    def rule(self, keys: Sequence[str], target: Target) -> None:
        """Let the words `keys` in a row stand for a target and for nothing else."""
        if keys:
            self._node(keys).targets = (target,)

    def _node(self, keys: Sequence[str]) -> _Node:
        """Return the node of some words in a row, made if there is none."""
        node = self._root
        for key in keys:
            node = node.child(key)
        return node

    def hits(self, pieces: Sequence[Piece]) -> list[Hit]:
        """Return, in the order of the text, every known name from every word on, longer ones before shorter ones."""
        found: list[Hit] = []
        roots = self._root.children or {}
        for first, piece in enumerate(pieces):
            if piece.sort is Sort.SIGN:
                continue
            here: list[Hit] = []
            for stripped, key in self._reader.readings(piece.key):
                node = roots.get(key)
                if node is not None:
                    here.extend(self._walk(pieces, first, Reading(stripped, key), node))
            here.sort(key=lambda hit: (-hit.last, hit.start))
            found.extend(here)
        return found

    def _walk(self, pieces: Sequence[Piece], first: int, reading: Reading, node: _Node) -> list[Hit]:
        found: list[Hit] = []
        start = letter_offset(pieces[first], reading.stripped)
        lead = pieces[first]
        keys = [reading.key]
        surfaces = [lead.text[start - lead.start :]]
        here = first + 1
        while True:
            if node.targets:
                last = _with_closing_quote(pieces, first, here)
                end = pieces[last - 1].end
                found.append(Hit(first, last, start, end, tuple(keys), tuple(surfaces), node.targets))
            following = here
            while following < len(pieces) and _may_be_inside(pieces, following):
                following += 1
            if following >= len(pieces):
                return found
            child = node.children.get(pieces[following].key) if node.children else None
            if child is None:
                return found
            node = child
            keys.append(pieces[following].key)
            surfaces.append(pieces[following].text)
            here = following + 1


def _with(targets: tuple[Target, ...], target: Target) -> tuple[Target, ...]:
    """Return some targets with one more, the same ones where it is there already or they are many."""
    return targets if len(targets) >= _MOST_TARGETS or target in targets else (*targets, target)


def _may_be_inside(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether a sign may stand between two words of a name: quotes, a hyphen, the stop of an abbreviation."""
    key = pieces[index].key
    if key in QUOTES:
        return True
    before = pieces[index - 1]
    if key == ".":
        return before.end == pieces[index].start and len(before.key) == 1
    return key in "-–ـ" and before.end == pieces[index].start


def _with_closing_quote(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Return the end of a name with the quote that closes one opened inside it."""
    inside = [piece.key for piece in pieces[first:last] if piece.key in QUOTES]
    opened_before = first > 0 and pieces[first - 1].key in QUOTES
    if len(inside) % 2 and not opened_before and last < len(pieces) and pieces[last].key in QUOTES:
        return last + 1
    return last
