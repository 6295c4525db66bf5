"""Terms as paths of word keys."""

from dataclasses import dataclass

from glossary.matching.cuts import Kind
from glossary.matching.forms import TermWord
from glossary.terminology import Status


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A term at the end of its path."""

    concept_id: str
    ar: str
    en: str
    status: Status
    note: str
    """What the glossary says of the term, such as which other one to use."""
    form: str
    """What stands in the text: the term itself or one of its look-up forms."""
    own: bool = False
    """Whether it is of the user's own glossary, not of one that came with the program or from elsewhere."""


class Node:
    """A place in the trie: the words that may follow and the terms that end here."""

    __slots__ = ("edges", "entries", "step")

    def __init__(self, step: TermWord) -> None:
        self.step = step
        self.edges: dict[str, list[Node]] = {}
        self.entries: tuple[Entry, ...] = ()


class TermTrie:
    """All terms, found by the keys of their words; a word may have several keys."""

    def __init__(self) -> None:
        self.root = Node(TermWord((), False, Kind.UNKNOWN))
        self._ends: dict[str, list[tuple[Node, Entry]]] = {}

    def insert(self, steps: list[TermWord], entry: Entry) -> None:
        """Add a term."""
        node = self.root
        for step in steps:
            node = _follow(node, step)
        node.entries = (*node.entries, entry)
        self._ends.setdefault(entry.concept_id, []).append((node, entry))

    def remove(self, concept_id: str) -> None:
        """Take all terms of a concept out, if there are any."""
        for node, entry in self._ends.pop(concept_id, ()):
            node.entries = tuple(other for other in node.entries if other is not entry)


def _follow(node: Node, step: TermWord) -> Node:
    for known in node.edges.get(step.keys[0], ()):
        if known.step == step:
            return known
    new = Node(step)
    for key in step.keys:
        node.edges.setdefault(key, []).append(new)
    return new
