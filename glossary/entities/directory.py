"""The door to the names of articles: add articles, get their mentions and the entities of all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from corpus.model import Article
from glossary.entities.link import Linker
from glossary.entities.reasons import Linked, strongest
from glossary.entities.recognise import RawMention, Recogniser
from glossary.model import Entity, EntityKind, LinkReason, Mention, MentionKind, StoredEntity

_KINDS = {kind: place for place, kind in enumerate((EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE))}


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
    mentions: list[tuple[Mention, str]] = field(default_factory=list)
    """With the whole name that each means."""
    names: Counter[str] = field(default_factory=Counter)
    """The whole names that were meant, as written where they stood whole."""
    spellings: Counter[str] = field(default_factory=Counter)
    """Of the mentions by name."""
    called: tuple[int, Entity] | None = None
    """The entity under its most frequent name, as it was called when there were so many mentions."""

    def variants(self) -> tuple[str, ...]:
        """Return the spellings, the most frequent first."""
        return tuple(sorted(self.spellings, key=lambda surface: (-self.spellings[surface], surface)))


class EntityDirectory:
    """The entities of the articles it was given, one for all spellings; it needs neither lexicon nor database."""

    def __init__(self, known: Iterable[StoredEntity] = (), recogniser: Recogniser | None = None) -> None:
        self._recogniser = recogniser or Recogniser()
        kept = tuple(known)
        self._linker = Linker(self._recogniser.known.values(), kept)
        self._earlier = self._recogniser.earlier_names()
        for each in kept:
            self._learn(each.entity, each.variants)
        self._collected: dict[str, _Collected] = {}
        self._articles: dict[str, ArticleNames] = {}

    def add(self, article: Article) -> ArticleNames:
        """Return the names of an article, linked with those of the articles before it; adding it again changes nothing."""
        names = self._articles.get(article.id)
        if names is not None:
            return names
        mentions: list[Mention] = []
        entities: dict[str, Entity] = {}
        found = self._recogniser.recognised(article, self._earlier)
        for raw in found.own:
            entity = self._linker.entity(raw, article.id)
            mention = self._mention(raw, entity, article)
            mentions.append(mention)
            entities[entity.id] = entity
            self._collect(mention, raw.name, entity)
            self._learn(entity, (raw.name,))
        pointed = ((raw, self._linker.entity(raw, article.id)) for raw in found.asides)
        asides = tuple(self._mention(raw, entity, article) for raw, entity in pointed if entity.id in entities)
        names = ArticleNames(article.id, tuple(mentions), tuple(entities.values()), asides)
        self._articles[article.id] = names
        return names

    def entities(self) -> list[EntityRecord]:
        """Return the entities of all articles: persons, organisations, places, each by falling count and then by name."""
        records = [self._record(collected) for collected in self._collected.values()]
        return sorted(
            records,
            key=lambda record: (_KINDS[record.entity.kind], -record.count, -record.adjectives, record.entity.ar),
        )

    def entity(self, identifier: str) -> EntityRecord | None:
        """Return one entity of the articles by its id."""
        collected = self._collected.get(identifier)
        return self._record(collected) if collected else None

    def named(self, identifier: str) -> Entity | None:
        """Return one entity by its id, called as articles call it; as fast however often they speak of it."""
        collected = self._collected.get(identifier)
        return self._called(collected) if collected else None

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
        """Return what `named` returns; worked out once for each number of mentions."""
        count = len(collected.mentions)
        if collected.called is None or collected.called[0] != count:
            collected.called = count, self._linker.named(collected.entity, collected.names)
        return collected.called[1]

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
        for mention, name in collected.mentions:
            linked = Linked(mention.spelling, name, mention.kind)
            reason = reasons.get(linked)
            if reason is None:
                reason = reasons[linked] = self._linker.reason(linked, entity)
            explained.append(mention if mention.reason is reason else replace(mention, reason=reason))
        return tuple(explained)

    def _collect(self, mention: Mention, name: str, entity: Entity) -> None:
        collected = self._collected.get(entity.id)
        if collected is None:
            collected = self._collected[entity.id] = _Collected(entity)
        collected.mentions.append((mention, name))
        collected.names[name] += 1
        if mention.kind is MentionKind.NAME:
            collected.spellings[mention.spelling] += 1

    def _mention(self, raw: RawMention, entity: Entity, article: Article) -> Mention:
        collected = self._collected.get(entity.id)
        called = self._called(collected) if collected else entity
        reason = self._linker.reason(Linked(raw.spelling or raw.surface, raw.name, raw.mention), called)
        place = (raw.block, raw.start, raw.end, raw.surface)
        return Mention(entity.id, article.id, *place, raw.mention, raw.spelling, reason)

    def _stored(self, entity: Entity) -> StoredEntity:
        collected = self._collected[entity.id]
        called = self._called(collected)
        variants = tuple(dict.fromkeys((called.ar, *collected.variants())))
        article_id = collected.mentions[0][0].article_id
        keys = (self._linker.key(entity.kind, whole, article_id) for whole in (called.ar, *collected.names))
        return StoredEntity(called, variants, tuple(dict.fromkeys(keys)))
