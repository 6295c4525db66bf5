"""Tagged articles as the tagger sees them: what rules and tables find in them first, then the right labels."""

from collections.abc import Iterator, Sequence

from glossary.entities.passage import Passage
from glossary.entities.pieces import PieceReader
from glossary.entities.recognise import Recogniser
from glossary.entities.tables import load_class
from glossary.entities.tagging.clues import arounds, clues, seen
from glossary.entities.tagging.labels import KINDS, OUTSIDE, first_label, names
from glossary.entities.tagging.training.perceptron import Sentence
from glossary.entities.tagging.traits import Traits
from glossary.entities.vocabulary import Vocabulary
from glossary.model import MentionKind
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.naming.training.tagged import Tag, TaggedArticle

_KINDS = {"PERS": KINDS[0], "LOC": KINDS[1], "ORG": KINDS[2]}
"""The tags of ANERcorp; others are taught as no names."""


class Teacher:
    """Makes sentences to learn from."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._recogniser = Recogniser()
        reader = PieceReader(load_class("whole"))
        self._traits = Traits(Vocabulary(reader), reader, lexicon)

    def sentences(self, tagged: TaggedArticle, *, joined: bool = False) -> Iterator[Sentence]:
        """Yield the blocks of an article with their labels; `joined` takes tags side by side for one name."""
        passages, _ = self._recogniser.ruled(tagged.article)
        for passage, (_, tags) in zip(passages, tagged.sentences, strict=True):
            path = _as_ours(passage, _path(passage, tags, joined=joined))
            words = zip(arounds(seen(passage, self._traits)), path, strict=True)
            found = [None if each[2].dead and label == OUTSIDE else list(clues(each)) for each, label in words]
            yield Sentence(found, path)


def _path(passage: Passage, tags: Sequence[Tag], *, joined: bool) -> list[int]:
    """Return the label of each piece, that of the tag it lies in."""
    path: list[int] = []
    rest = 0
    for piece in passage.pieces:
        begins = False
        while rest < len(tags) and tags[rest].end <= piece.start:
            rest += 1
            begins = not joined and rest < len(tags) and tags[rest].begins
        kind = _KINDS.get(tags[rest].kind) if rest < len(tags) else None
        goes_on = bool(path) and kind is not None and not begins and path[-1] in (first := first_label(kind), first + 1)
        path.append(OUTSIDE if kind is None else first_label(kind) + goes_on)
    return path


def _as_ours(passage: Passage, path: list[int]) -> list[int]:
    """Return labels that follow our own conventions: where a noun is part of a name, and what everybody knows is tagged."""
    tagged = {place: name for name in names(path) for place in range(name.first, name.last)}
    path = list(path)
    for found in passage.found():
        inside = {tagged[place] for place in range(found.first, found.last) if place in tagged}
        if found.mention is not MentionKind.NAME or found.kind not in KINDS:
            continue
        forgotten = not inside and found.entity_id is not None and not found.tentative
        shorter = len(inside) == 1 and all(
            each.kind is found.kind and found.first <= each.first and each.last <= found.last for each in inside
        )
        if forgotten or shorter:
            label = first_label(found.kind)
            path[found.first : found.last] = [label] + [label + 1] * (found.last - found.first - 1)
    return path
