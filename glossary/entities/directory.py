"""The door to the names of articles: add articles, get their mentions and the entities of all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.model import Article
from glossary.entities.bare import Home
from glossary.entities.kept import KeptEntities, ListedEntities, NamesToLookUp
from glossary.entities.known_keys import KnownKeys
from glossary.entities.link import Linker
from glossary.entities.reasons import Linked, strongest
from glossary.entities.recognise import RawMention, Recognised, Recogniser
from glossary.entities.within import Meant, WithinArticle
from glossary.model import Entity, EntityKind, LinkReason, Mention, MentionKind, StoredEntity

KIND_ORDER = {kind: place for place, kind in enumerate((EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE))}
"""The places of the kinds of entities where all are told."""


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The names of one article."""

    article_id: str
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    entities: tuple[Entity, ...]
    """The entities that are mentioned, in the order of their first mention."""
    asides: tuple[Mention, ...] = ()
    """Where titles of other articles that stand in it speak of the same entities; they count nowhere."""


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity with all that the articles of a directory say of it."""

    entity: Entity
    variants: tuple[str, ...]
    """The distinct surfaces of its name, the most frequent first."""
    count: int
    """Mentions by name."""
    adjectives: int
    """Mentions by nationality."""
    articles: tuple[str, ...]
    """The ids of the articles that mention it, in the order they were added."""
    mentions: tuple[Mention, ...]
    """In the order of the articles and of their text."""

    @property
    def reasons(self) -> Mapping[str, LinkReason]:
        """Why each variant means the entity: the surest reason of its mentions."""
        found: dict[str, list[LinkReason]] = {variant: [] for variant in self.variants}
        for mention in self.mentions:
            if mention.kind is MentionKind.NAME:
                found[mention.spelling].append(mention.reason)
        return {variant: strongest(reasons) for variant, reasons in found.items() if reasons}


@dataclass(slots=True)
class _Collected:
    entity: Entity
    home: Home
    """Where it was named first."""
    mentions: list[tuple[Mention, Linked]] = field(default_factory=list)
    """With what the reason of each depends on."""
    names: Counter[str] = field(default_factory=Counter)
    """The whole names that were meant, as written where they stood whole."""
    spellings: Counter[str] = field(default_factory=Counter)
    """Of the mentions by name."""
    called: tuple[int, str, Entity] | None = None
    """How many mentions there were when it was asked last, the most frequent name then, and the entity under it."""

    def variants(self) -> tuple[str, ...]:
        """Return the spellings, the most frequent first."""
        return tuple(sorted(self.spellings, key=lambda surface: (-self.spellings[surface], surface)))


class EntityDirectory:
    """The entities of the articles it was given, one for all spellings; it needs neither lexicon nor database."""

    def __init__(
        self,
        known: Iterable[StoredEntity] | KeptEntities = (),
        recogniser: Recogniser | None = None,
        keys: KnownKeys | None = None,
    ) -> None:
        """`known` are the entities of earlier runs, or what keeps them: it is asked for those an article may speak of.

        `keys` are those of the names that the recogniser knows, where they were made before.
        """
        self._recogniser = recogniser or Recogniser()
        self._kept = ListedEntities(known) if isinstance(known, Iterable) else known
        keys = keys or KnownKeys(self._recogniser.known)
        self._linker = Linker(keys, self._kept)
        self._within = WithinArticle(keys.spelling)
        self._earlier = self._recogniser.earlier_names()
        self._to_look_up = NamesToLookUp(keys.spelling, self._earlier.reader)
        self._collected: dict[str, _Collected] = {}
        self._articles: dict[str, ArticleNames] = {}

    def add(self, article: Article) -> ArticleNames:
        """Return the names of an article, linked with those of the articles before it; adding it again changes nothing.

        StoreError where what keeps the entities of earlier runs cannot be read.
        """
        names = self._articles.get(article.id)
        if names is None:
            self._remember(article)
            found = self._recogniser.recognised(article, self._earlier)
            names = self._articles[article.id] = self._linked(found, article)
        return names

    def _remember(self, article: Article) -> None:
        """Learn the names of earlier runs that may stand in an article."""
        if self._kept:
            for stored in self._kept.by_skeletons(self._to_look_up.keys(article)):
                self._linker.remember(stored)
                self._learn(stored.entity, stored.variants)

    def _linked(self, found: Recognised, article: Article) -> ArticleNames:
        mentions: list[Mention] = []
        entities: dict[str, Entity] = {}
        meant = self._within.meant(found.own, article)
        own = [_standing(raw, meant) for raw in found.own]
        pointed = [_standing(raw, meant) for raw in found.asides]
        home = self._linker.home(found.own, article.id)
        self._linker.recall((raw for raw, _ in (*own, *pointed)), home)
        for raw, linked in own:
            entity = self._linker.entity(raw, home)
            if raw.is_latin:
                self._linker.give(entity, raw)
            mention = self._mention(raw, linked, entity, article)
            mentions.append(mention)
            entities[entity.id] = entity
            self._collect(mention, linked, entity, home)
            self._learn(entity, (raw.name,))
        linked_asides = ((raw, linked, self._linker.entity(raw, home)) for raw, linked in pointed)
        asides = tuple(self._mention(*each, article) for each in linked_asides if each[2].id in entities)
        return ArticleNames(article.id, tuple(mentions), tuple(map(self._linker.given, entities.values())), asides)

    @property
    def articles(self) -> Sequence[str]:
        """The ids of the articles, in the order they were added."""
        return tuple(self._articles)

    def entities(self) -> list[EntityRecord]:
        """Return the entities of all articles: persons, organisations, places, each by falling count and then by name."""
        records = [self._record(collected) for collected in self._collected.values()]
        return sorted(
            records,
            key=lambda record: (KIND_ORDER[record.entity.kind], -record.count, -record.adjectives, record.entity.ar),
        )

    def entity(self, identifier: str) -> EntityRecord | None:
        """Return one entity of the articles by its id."""
        collected = self._collected.get(identifier)
        return self._record(collected) if collected else None

    def named(self, identifier: str) -> Entity | None:
        """Return one entity by its id, called as articles call it; as fast however often they speak of it."""
        collected = self._collected.get(identifier)
        return self._called(collected) if collected else None

    def known(self, identifier: str) -> Entity | None:
        """Return one entity by its id, of the articles or of the knowledge base, which none of them need speak of."""
        return self.named(identifier) or self._recogniser.entity(identifier)

    def stored(self, article_id: str) -> list[StoredEntity]:
        """Return the entities of an article as they are kept between two runs."""
        names = self._articles.get(article_id)
        return [self._stored(entity) for entity in names.entities] if names else []

    def _learn(self, entity: Entity, names: Iterable[str]) -> None:
        """Let later articles find a person by these names, if nothing else knows the person."""
        if entity.kind is EntityKind.PERSON and self._recogniser.entity(entity.id) is None:
            for name in names:
                self._earlier.learn(name)

    def _called(self, collected: _Collected) -> Entity:
        """Return what `named` returns; worked out once for each name that is the most frequent."""
        count = len(collected.mentions)
        if collected.called is None or collected.called[0] != count:
            usual = min(collected.names, key=lambda name: (-collected.names[name], name))
            same = collected.called is not None and collected.called[1] == usual
            entity = collected.called[2] if same and collected.called else self._linker.named(collected.entity, usual)
            collected.called = count, usual, self._linker.given(entity)
        return collected.called[2]

    def _record(self, collected: _Collected) -> EntityRecord:
        entity = self._called(collected)
        mentions = self._explained(entity, collected)
        count = collected.spellings.total()
        articles = tuple(dict.fromkeys(mention.article_id for mention in mentions))
        return EntityRecord(entity, collected.variants(), count, len(mentions) - count, articles, mentions)

    def _explained(self, entity: Entity, collected: _Collected) -> tuple[Mention, ...]:
        """Return the mentions of an entity with why they mean it under the name that it has now."""
        reasons: dict[Linked, LinkReason] = {}
        explained: list[Mention] = []
        for mention, linked in collected.mentions:
            reason = reasons.get(linked)
            if reason is None:
                reason = reasons[linked] = self._linker.reason(linked, entity)
            explained.append(mention if mention.reason is reason else replace(mention, reason=reason))
        return tuple(explained)

    def _collect(self, mention: Mention, linked: Linked, entity: Entity, home: Home) -> None:
        collected = self._collected.get(entity.id)
        if collected is None:
            collected = self._collected[entity.id] = _Collected(entity, home)
        collected.mentions.append((mention, linked))
        collected.names[linked.name] += 1
        if mention.kind is MentionKind.NAME:
            collected.spellings[mention.spelling] += 1

    def _mention(self, raw: RawMention, linked: Linked, entity: Entity, article: Article) -> Mention:
        collected = self._collected.get(entity.id)
        called = self._called(collected) if collected else entity
        reason = self._linker.reason(linked, called)
        place = (raw.block, raw.start, raw.end, raw.surface)
        return Mention(entity.id, article.id, *place, raw.mention, raw.spelling, reason)

    def _stored(self, entity: Entity) -> StoredEntity:
        collected = self._collected[entity.id]
        called = self._called(collected)
        is_ruled = entity.id in self._recogniser.decided
        own = () if is_ruled else (called.ar,)
        names = [name for name in collected.names if not is_ruled or name != called.ar]
        variants = tuple(dict.fromkeys((*own, *collected.variants())))
        keys = (self._linker.key(entity.kind, whole, collected.home) for whole in (*own, *names))
        sought = self._recogniser.adjectives.get(entity.id, ())
        return StoredEntity(called, variants, tuple(dict.fromkeys(keys)), is_ruled, sought)


def _standing(raw: RawMention, within: Mapping[tuple[EntityKind, str], Meant]) -> tuple[RawMention, Linked]:
    """Return a mention with the name that it stands for in its article, and what its reason depends on."""
    meant = within.get((raw.kind, raw.name))
    spelling = raw.spelling or raw.surface
    beside = LinkReason.WRITTEN_BESIDE if raw.is_latin else None
    if meant is None:
        return raw, Linked(spelling, raw.name, raw.mention, beside)
    stands = replace(raw, kind=meant.kind, name=meant.name, entity_id=raw.entity_id or meant.entity_id)
    return stands, Linked(spelling, meant.name, raw.mention, beside or meant.reason)
