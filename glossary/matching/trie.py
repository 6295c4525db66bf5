"""Terms as paths of word keys."""

from collections.abc import Iterator

from glossary.matching.cuts import Kind
from glossary.matching.forms import TermWord
from glossary.matching.spelling import Spelt
from glossary.terminology import MatchMode, Status

_STATUSES = (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED, Status.SUPERSEDED, Status.DEPRECATED)
_RANKS = {status: place for place, status in enumerate(_STATUSES)}


class Entry:
    """A term at the end of its path."""

    __slots__ = (
        "_spelt",
        "ar",
        "blocks",
        "cited",
        "concept_id",
        "en",
        "form",
        "mode",
        "note",
        "rank",
        "status",
        "words",
    )

    def __init__(self, concept_id: str, ar: str, en: str, status: Status, form: str) -> None:
        self.concept_id = concept_id
        self.ar = ar
        self.en = en
        self.status = status
        self.form = form
        """What stands in the text: the term itself or one of its look-up forms."""
        self.note = ""
        """What the glossary says of the term, such as which other one to use."""
        self.rank: tuple[int, bool] = (0, False)
        """Which glossary's terms go first: the lower, the earlier."""
        self.mode = MatchMode.INFLECTED
        self.blocks = False
        """Whether this is no term but a phrase within or beside which the term is not meant."""
        self.words: tuple[tuple[str, bool], ...] = ()
        """The form of each of its words, and whether it has clitics of its own."""
        self.cited: tuple[tuple[str, bool], ...] = ()
        """Of a look-up form that inflects the words of the term, the same of the term itself; else nothing."""
        self._spelt: Spelt | None = None

    @property
    def order(self) -> tuple[int, str]:
        """Where it stands among terms that are as near: by status, then by the alphabet."""
        return _RANKS[self.status], self.ar

    @property
    def spelt(self) -> Spelt:
        """How it is spelt, worked out when it is asked for."""
        if self._spelt is None:
            self._spelt = Spelt.of(self.form)
        return self._spelt


class Node:
    """A place in the trie: the words that may follow and the terms that end here."""

    __slots__ = ("adjectives", "edges", "entries", "step")

    def __init__(self, step: TermWord) -> None:
        self.step = step
        self.edges: dict[str, tuple[Node, ...]] | None = None
        self.entries: tuple[Entry, ...] = ()
        self.adjectives = False
        """Whether an adjective of it may follow."""

    @property
    def only_blocks(self) -> bool:
        """Whether no term ends here, but phrases that say where a term is not meant."""
        return all(entry.blocks for entry in self.entries)

    def following(self, key: str) -> "tuple[Node, ...]":
        """Return where a word of a key leads."""
        return self.edges.get(key, ()) if self.edges else ()


class TermTrie:
    """All terms, found by the keys of their words; a word may have several keys."""

    def __init__(self) -> None:
        self.root = Node(TermWord((), False, Kind.UNKNOWN))
        self._ends: dict[str, tuple[tuple[Node, Entry], ...]] = {}

    def insert(self, steps: list[TermWord], entry: Entry) -> None:
        """Add a term."""
        node = self.root
        for step in steps:
            node = _follow(node, step)
        node.entries = (*node.entries, entry)
        self._ends[entry.concept_id] = (*self._ends.get(entry.concept_id, ()), (node, entry))

    def remove(self, concept_id: str) -> None:
        """Take all terms of a concept out, if there are any."""
        for node, entry in self._ends.pop(concept_id, ()):
            node.entries = tuple(other for other in node.entries if other is not entry)

    def entries(self) -> Iterator[Entry]:
        """Yield all that was put in."""
        for ends in self._ends.values():
            for _, entry in ends:
                yield entry


def _follow(node: Node, step: TermWord) -> Node:
    edges = node.edges
    if edges is None:
        edges = node.edges = {}
    for known in edges.get(step.keys[0], ()):
        if known.step is step or known.step == step:
            return known
    new = Node(step)
    for key in step.keys:
        edges[key] = (*edges.get(key, ()), new)
    node.adjectives = node.adjectives or step.adjectival
    return new
