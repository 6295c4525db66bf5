"""The names in an article: known ones, and those that rules find."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Article, Block, BlockKind
from glossary.entities.circumstances import Circumstances, Conditions
from glossary.entities.earlier import EarlierNames
from glossary.entities.gazetteer import Gazetteer, Hit, Target
from glossary.entities.knowledge import Form, KnownName, load_names
from glossary.entities.learned import LearnedNames
from glossary.entities.nationality import Nationalities
from glossary.entities.organisations import OrganisationRules
from glossary.entities.passage import Found, Passage
from glossary.entities.persons import PersonRules
from glossary.entities.pieces import PieceReader
from glossary.entities.places import PlaceRules
from glossary.entities.recency import Recency
from glossary.entities.tables import load_class
from glossary.entities.territories import Territory, load_territories
from glossary.entities.vocabulary import Vocabulary
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
        self._reader = PieceReader(load_class("whole"))
        self._gazetteer = Gazetteer(self._reader)
        self._nationalities = Nationalities()
        for name in names:
            self._teach(name)
        for territory in territories:
            self._teach_nationality(territory)
        self._conditions = Conditions(ids)
        vocabulary = Vocabulary(self._reader)
        self._organisations = OrganisationRules(vocabulary, self._reader)
        self._persons = PersonRules(vocabulary, self._reader)
        self._places = PlaceRules(vocabulary, self._reader)
        self._learned = LearnedNames(vocabulary, self._reader)

    def mentions(self, article: Article, earlier: EarlierNames | None = None) -> list[RawMention]:
        """Return the names in the blocks that are the article's own, in the order of the text.

        `earlier` holds the names that other articles have taught.
        """
        blocks = [block for block in article.blocks if block.kind not in _NOT_COUNTED]
        passages = [Passage(block, self._reader.pieces(block.text)) for block in blocks]
        self._claim_known(passages)
        if earlier is not None:
            earlier.claim(passages)
        for passage in passages:
            self._organisations.claim(passage)
            self._places.claim(passage)
        self._learned.claim(passages)
        for passage in passages:
            self._persons.claim(passage)
        self._learned.claim(passages)
        return [_mention(passage.block, found) for passage in passages for found in passage.found()]

    def earlier_names(self) -> EarlierNames:
        """Return an empty memory for the names that articles teach."""
        return EarlierNames(self._reader)

    def entity(self, identifier: str) -> Entity | None:
        """Return a known entity by its id."""
        known = self.known.get(identifier)
        return known.entity if known else None

    def _claim_known(self, passages: Sequence[Passage]) -> None:
        hits = [self._gazetteer.hits(passage.pieces) for passage in passages]
        read = ((passage.pieces, found) for passage, found in zip(passages, hits, strict=True))
        circumstances = self._conditions.circumstances(read)
        recent = Recency()
        for passage, candidates in zip(passages, hits, strict=True):
            done = 0
            for hit in candidates:
                targets = circumstances.allow(hit, passage.pieces) if hit.first >= done else ()
                if targets:
                    done = hit.last
                    target = recent.latest(targets) if targets[0].form.short else targets[0]
                    recent.note(target)
                    passage.claim(self._found(hit, target, circumstances))

    def _found(self, hit: Hit, target: Target, circumstances: Circumstances) -> Found:
        name = self.known[target.entity_id].entity.ar
        tentative = target.form.short and target.entity_id not in circumstances.present
        place = (hit.first, hit.last, hit.start, hit.end)
        return Found(*place, target.kind, target.mention, target.entity_id, name, tentative)

    def _teach(self, name: KnownName) -> None:
        for form in name.forms:
            target = Target(name.entity.id, name.entity.kind, form, MentionKind.NAME)
            self._gazetteer.add(self._reader.keys(form.text), target)

    def _teach_nationality(self, territory: Territory) -> None:
        entity = territory.name.entity
        forms = self._nationalities
        for adjective in territory.adjectives:
            for keys in forms.adjectives(adjective):
                self._gazetteer.add(keys, Target(entity.id, entity.kind, Form(adjective), MentionKind.NATIONALITY))
        for people in territory.peoples:
            for keys in forms.people(people):
                self._gazetteer.add(keys, Target(entity.id, entity.kind, Form(people), MentionKind.NATIONALITY))


def _mention(block: Block, found: Found) -> RawMention:
    surface = block.text[found.start : found.end]
    return RawMention(
        block.index, found.start, found.end, surface, found.kind, found.mention, found.entity_id, found.name
    )
