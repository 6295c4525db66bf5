"""The names in an article: known ones, and those that rules find."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Article, Block, BlockKind
from glossary.entities.circumstances import Circumstances, Conditions
from glossary.entities.gazetteer import Gazetteer, Hit, Target
from glossary.entities.knowledge import Form, KnownName, load_names
from glossary.entities.nationality import adjective_keys, people_keys
from glossary.entities.pieces import Piece, PieceReader
from glossary.entities.territories import Territory, load_territories
from glossary.model import Entity, EntityKind, MentionKind

_NOT_COUNTED = frozenset((BlockKind.RELATED, BlockKind.DATE))


@dataclass(frozen=True, slots=True)
class RawMention:
    """A name found in a block, not yet linked; offsets in code points of the block's text."""

    block: int
    start: int
    end: int
    surface: str
    kind: EntityKind
    mention: MentionKind
    entity_id: str | None
    """The known entity that is meant, if it is one."""
    name: str
    """The whole name that is meant, as written where it stood whole."""


class Recogniser:
    """Finds the names of articles; made once, it loads its tables when it is made."""

    def __init__(self) -> None:
        territories = load_territories()
        ids = {territory.code: territory.name.entity.id for territory in territories}
        names = [*(territory.name for territory in territories), *load_names(ids)]
        self.known: dict[str, KnownName] = {name.entity.id: name for name in names}
        """The known entities by id."""
        self._reader = PieceReader()
        self._gazetteer = Gazetteer(self._reader)
        for name in names:
            self._teach(name)
        for territory in territories:
            self._teach_nationality(territory)
        self._conditions = Conditions(ids)

    def mentions(self, article: Article) -> list[RawMention]:
        """Return the names in the blocks that are the article's own, in the order of the text."""
        blocks = [block for block in article.blocks if block.kind not in _NOT_COUNTED]
        pieces = [self._reader.pieces(block.text) for block in blocks]
        hits = [self._gazetteer.hits(passage) for passage in pieces]
        circumstances = self._conditions.circumstances(zip(pieces, hits, strict=True))
        found: list[RawMention] = []
        for block, passage, candidates in zip(blocks, pieces, hits, strict=True):
            found.extend(self._known_mentions(block, passage, candidates, circumstances))
        return found

    def entity(self, identifier: str) -> Entity | None:
        """Return a known entity by its id."""
        known = self.known.get(identifier)
        return known.entity if known else None

    def _known_mentions(
        self, block: Block, pieces: Sequence[Piece], hits: Iterable[Hit], circumstances: Circumstances
    ) -> Iterable[RawMention]:
        done = 0
        for hit in hits:
            if hit.first < done:
                continue
            targets = circumstances.allow(hit, pieces)
            if targets:
                done = hit.last
                yield self._mention(block, hit, targets[0])

    def _mention(self, block: Block, hit: Hit, target: Target) -> RawMention:
        surface = block.text[hit.start : hit.end]
        name = self.known[target.entity_id].entity.ar
        return RawMention(block.index, hit.start, hit.end, surface, target.kind, target.mention, target.entity_id, name)

    def _teach(self, name: KnownName) -> None:
        for form in name.forms:
            target = Target(name.entity.id, name.entity.kind, form, MentionKind.NAME)
            self._gazetteer.add(self._reader.keys(form.text), target)

    def _teach_nationality(self, territory: Territory) -> None:
        entity = territory.name.entity
        for adjective in territory.adjectives:
            for keys in adjective_keys(adjective):
                self._gazetteer.add(keys, Target(entity.id, entity.kind, Form(adjective), MentionKind.NATIONALITY))
        for people in territory.peoples:
            for keys in people_keys(people):
                self._gazetteer.add(keys, Target(entity.id, entity.kind, Form(people), MentionKind.NATIONALITY))
