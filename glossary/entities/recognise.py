"""The names in an article: known ones, and those that rules find."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Article, Block, BlockKind
from glossary.entities.beside import NamesBeside
from glossary.entities.circumstances import Circumstances, Conditions
from glossary.entities.clubs import ClubRules
from glossary.entities.earlier import EarlierNames
from glossary.entities.foreign import ForeignSentences
from glossary.entities.gazetteer import Gazetteer, Hit, Target
from glossary.entities.knowledge import Form, KnownName, load_names
from glossary.entities.learned import LearnedNames
from glossary.entities.nationality import Nationalities
from glossary.entities.organisations import OrganisationRules
from glossary.entities.passage import Found, Passage
from glossary.entities.persons import PersonRules
from glossary.entities.pieces import PieceReader
from glossary.entities.places import PlaceRules
from glossary.entities.press import PressRules
from glossary.entities.recency import Recency
from glossary.entities.spelling import in_all_cases
from glossary.entities.tables import load_class
from glossary.entities.tagging.proposals import TaggedNames
from glossary.entities.tagging.tagger import NameTagger, load_weights
from glossary.entities.tagging.traits import Traits
from glossary.entities.territories import Territory, load_territories
from glossary.entities.vocabulary import Vocabulary
from glossary.model import Entity, EntityKind, MentionKind
from glossary.morphology.lexicon.lexicon import Lexicon

_NOT_COUNTED = frozenset((BlockKind.RELATED, BlockKind.DATE, BlockKind.BOILERPLATE))
_SPORT = "sport"
_LAM = "ل"
_ALEF = "ا"


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
    spelling: str = ""
    """The surface with the letter that للـ takes from its article: الجيش for the لجيش of للجيش; empty where none is taken."""
    is_latin: bool = False
    """Whether the article writes the name so in Latin letters, beside the Arabic one."""


class Recognised(NamedTuple):
    """The names of an article and those of what it only points to."""

    own: list[RawMention]
    """In the blocks that are the article's own."""
    asides: list[RawMention]
    """In the titles of other articles, as far as this one says which names they are."""


class Recogniser:
    """Finds the names of articles; made once, it loads its tables when it is made."""

    def __init__(self, lexicon: Lexicon | None = None, taught: Iterable[KnownName] = ()) -> None:
        """Read the tables; without a lexicon, only tables and rules find names, and the trained tagger none.

        `taught` are names that readers decided on: their forms mean them wherever they stand, and nothing else.
        """
        territories = load_territories()
        ids = {territory.code: territory.name.entity.id for territory in territories}
        names = [*(territory.name for territory in territories), *load_names(ids)]
        self.known: dict[str, KnownName] = {name.entity.id: name for name in names}
        """The known entities by id."""
        self.adjectives = {each.name.entity.id: each.adjectives for each in territories if each.adjectives}
        """What the people and things of a country are called, in the masculine singular, by the country's id."""
        self._reader = PieceReader(load_class("whole"))
        self._gazetteer = Gazetteer(self._reader)
        self._nationalities = Nationalities()
        teacher = PieceReader()
        for name in names:
            self._teach(name, teacher)
        for territory in territories:
            self._teach_nationality(territory)
        ruled = tuple(taught)
        self.decided = frozenset(name.entity.id for name in ruled) - self.known.keys()
        """The ids of the entities that nothing but readers' decisions tells of."""
        for name in ruled:
            self._rule(name)
        self._conditions = Conditions(ids, names)
        vocabulary = Vocabulary(self._reader)
        self._organisations = OrganisationRules(vocabulary, self._reader)
        self._persons = PersonRules(vocabulary, self._reader)
        self._places = PlaceRules(vocabulary, self._reader)
        self._clubs = ClubRules(vocabulary, self._reader, frozenset(ids.values()))
        self._press = PressRules(vocabulary, self._reader)
        self._learned = LearnedNames(vocabulary, self._reader, self.decided)
        self._foreign = ForeignSentences()
        self._beside = NamesBeside()
        self._tags: TaggedNames | None = None
        if lexicon is not None:
            traits = Traits(vocabulary, self._reader, lexicon)
            self._tags = TaggedNames(NameTagger(traits, load_weights()), vocabulary, self._reader)

    def mentions(self, article: Article, earlier: EarlierNames | None = None) -> list[RawMention]:
        """Return the names in the blocks that are the article's own, in the order of the text."""
        return self.recognised(article, earlier).own

    def recognised(self, article: Article, earlier: EarlierNames | None = None) -> Recognised:
        """Return the names of an article, in the order of the text; `earlier` holds those that other articles taught."""
        passages, asides = self.ruled(article, earlier)
        if self._tags is not None:
            self._tags.claim(passages)
            for passage in passages:
                self._persons.claim_joined(passage)
            self._learned.claim([*passages, *asides])
        self._beside.claim(passages)
        return Recognised(self._mentions(passages), self._mentions(asides))

    def ruled(self, article: Article, earlier: EarlierNames | None = None) -> tuple[list[Passage], list[Passage]]:
        """Return an article's own passages and those of titles in it, with the names that tables and rules find."""
        passages = [self._passage(block) for block in article.blocks if block.kind not in _NOT_COUNTED]
        asides = [self._passage(block) for block in article.blocks if block.kind is BlockKind.RELATED]
        circumstances = self._claim_known(passages, asides)
        if earlier is not None:
            earlier.claim(passages)
        self._press.claim(passages)
        for passage in passages:
            self._organisations.claim(passage)
            self._places.claim(passage)
        if _SPORT in circumstances.topics:
            self._clubs.claim(passages)
        self._learned.claim(passages)
        for passage in passages:
            self._persons.claim(passage)
        self._learned.claim([*passages, *asides])
        return passages, asides

    def _passage(self, block: Block) -> Passage:
        return Passage(block, self._foreign.marked(block.text, self._reader.pieces(block.text)))

    def earlier_names(self) -> EarlierNames:
        """Return an empty memory for the names that articles teach."""
        return EarlierNames(self._reader)

    def entity(self, identifier: str) -> Entity | None:
        """Return a known entity by its id."""
        known = self.known.get(identifier)
        return known.entity if known else None

    def _claim_known(self, passages: Sequence[Passage], asides: Sequence[Passage]) -> Circumstances:
        """Claim the known names; what an article is about, its own passages alone say."""
        every = (*passages, *asides)
        hits = [self._gazetteer.hits(passage.pieces) for passage in every]
        read = ((passage.pieces, found) for passage, found in zip(passages, hits, strict=False))
        circumstances = self._conditions.circumstances(read)
        recent = Recency()
        for passage, candidates in zip(every, hits, strict=True):
            done = 0
            for hit in candidates:
                targets = circumstances.allow(hit, passage.pieces) if hit.first >= done else ()
                if targets:
                    done = hit.last
                    target = recent.latest(targets) if targets[0].form.short else targets[0]
                    recent.note(target)
                    passage.claim(self._found(hit, target, circumstances))
        return circumstances

    def _found(self, hit: Hit, target: Target, circumstances: Circumstances) -> Found:
        name = self.known[target.entity_id].entity.ar
        tentative = target.form.short and target.entity_id not in circumstances.present
        place = (hit.first, hit.last, hit.start, hit.end)
        return Found(*place, target.kind, target.mention, target.entity_id, name, tentative)

    def _mentions(self, passages: Sequence[Passage]) -> list[RawMention]:
        written: dict[str, str] = {}
        return [self._mention(passage.block, found, written) for passage in passages for found in passage.found()]

    def _mention(self, block: Block, found: Found, written: dict[str, str]) -> RawMention:
        """Return a name as it stands in a block; what was `written` alike before is kept once."""
        surface = block.text[found.start : found.end]
        surface = written.setdefault(surface, surface)
        place = (block.index, found.start, found.end, surface)
        spelling = self._spelling(block.text, found, surface)
        return RawMention(*place, found.kind, found.mention, found.entity_id, found.name, spelling, found.is_latin)

    def _spelling(self, text: str, found: Found, surface: str) -> str:
        """Return a surface with its article whole if للـ has taken a letter from it, else nothing."""
        if not surface.startswith(_LAM) or text[found.start - 1 : found.start] != _LAM:
            return ""
        whole = _ALEF + surface
        known = self.known.get(found.entity_id or "")
        forms = (found.name, *(form.text for form in known.forms)) if known else (found.name,)
        has_article = fold(whole.split()[0]) in {fold(word) for form in forms for word in form.split()}
        return whole if has_article else ""

    def _teach(self, name: KnownName, teacher: PieceReader) -> None:
        """Know a name of the tables; the words that `teacher` remembers go with it, since few stand in an article."""
        for form in name.forms:
            target = Target(name.entity.id, name.entity.kind, form, MentionKind.NAME)
            self._gazetteer.add_forms(in_all_cases(teacher.keys(form.text)), target)

    def _rule(self, name: KnownName) -> None:
        """Know a name of a reader's; of an entity of the tables only the spellings that the reader added, as they have the others."""
        known = self.known.get(name.entity.id)
        forms = tuple(form for form in name.forms if form.ruled or known is None)
        entity = known.entity if known else name.entity
        self.known[entity.id] = KnownName(entity, (*(known.forms if known else ()), *forms))
        for form in forms:
            target = Target(entity.id, entity.kind, form, MentionKind.NAME)
            teach = self._gazetteer.rule if form.ruled else self._gazetteer.add
            teach(self._reader.keys(form.text), target)

    def _teach_nationality(self, territory: Territory) -> None:
        entity = territory.name.entity
        forms = self._nationalities
        for adjective in territory.adjectives:
            target = Target(entity.id, entity.kind, Form(adjective), MentionKind.NATIONALITY)
            self._gazetteer.add_forms(forms.adjectives(adjective), target)
        for people in territory.peoples:
            target = Target(entity.id, entity.kind, Form(people), MentionKind.NATIONALITY)
            self._gazetteer.add_forms(forms.people(people), target)
