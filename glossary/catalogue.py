"""What an article speaks of: the keys under which the library finds it again by name and by term."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from threading import RLock

from corpus.arabic.tokenise import tokens
from corpus.model import Article
from glossary.annotate import Matcher
from glossary.authority.appearing import appearances
from glossary.authority.model import Appearance, Catalogued
from glossary.authority.rulings import Rulings
from glossary.entities.directory import KIND_ORDER, ArticleNames, EntityDirectory, EntityRecord
from glossary.model import Entity, Mention, MentionKind, StoredEntity


class LinkedNames:
    """The names of the articles asked for so far, linked across them and told as readers decided; any thread may ask.

    One article is read at a time; what is known of those read before is told without waiting for it.
    """

    def __init__(self, directory: EntityDirectory, rulings: Callable[[], Rulings] = Rulings) -> None:
        """Know what links names, and what tells the decisions that hold when it is asked."""
        self._directory = directory
        self._rulings = rulings
        self._lock = RLock()
        self._read: dict[str, ArticleNames] = {}

    def __len__(self) -> int:
        """Return how many articles were asked for so far; what is known of each stays."""
        return len(self._read)

    def mentions(self, article: Article) -> Sequence[Mention]:
        """Return where an article speaks of entities, in the order of its text, and where titles in it do that count nowhere."""
        names, rulings = self._names(article), self._rulings()
        if not names.asides and not rulings:
            return names.mentions
        every = sorted((*names.mentions, *names.asides), key=lambda mention: (mention.block, mention.start))
        return tuple(rulings.mentions(every))

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of an id as it is called since the decisions, None where none of the articles speaks of it."""
        return told_entity(entity_id, self._rulings(), self._directory.known)

    def records(self, article: Article) -> list[EntityRecord]:
        """Return the entities of one article, what it alone says of them: persons, organisations, places by falling count."""
        return entity_records(self._rulings().mentions(self._names(article).mentions), self.entity)

    def hidden(self, article: Article) -> list[EntityRecord]:
        """Return the entities of one article that readers hid, in the same order."""
        rulings = self._rulings()
        linked = self._names(article).mentions if rulings else ()
        placed = ((each, rulings.placed(each.entity_id, each.spelling, each.kind)) for each in linked)
        own = (replace(each, entity_id=end) for each, end in placed if end is not None and rulings.is_hidden(end))
        return entity_records(own, self.entity)

    def linked(self, article: Article) -> tuple[Appearance, ...]:
        """Return where an article speaks of which entity as it was linked, whatever readers decided."""
        names = self._names(article)
        return appearances(names.mentions, {entity.id: entity.kind for entity in names.entities})

    def stored(self, article: Article) -> tuple[StoredEntity, ...]:
        """Return the entities of an article as they are kept between two runs."""
        self._names(article)
        with self._lock:
            return tuple(self._directory.stored(article.id))

    def _names(self, article: Article) -> ArticleNames:
        known = self._read.get(article.id)
        if known is None:
            with self._lock:
                known = self._read[article.id] = self._directory.add(article)
        return known


def told_entity(entity_id: str, rulings: Rulings, linked: Callable[[str], Entity | None]) -> Entity | None:
    """Return an entity as it is called since the decisions, also one that these alone know; None where nobody does."""
    entity = linked(entity_id)
    if entity is not None:
        return rulings.told(entity)
    record = rulings.record(entity_id)
    return record.told if record else None


def ruled_records(directory: EntityDirectory, rulings: Rulings) -> list[EntityRecord]:
    """Return the entities of all articles of a directory as readers decided: persons, organisations, places, by falling count."""
    found = directory.entities()
    if not rulings:
        return found
    mentions = [mention for record in found for mention in record.mentions]
    order = {article: place for place, article in enumerate(directory.articles)}
    mentions.sort(key=lambda mention: (order[mention.article_id], mention.block, mention.start))
    return entity_records(rulings.mentions(mentions), lambda each: told_entity(each, rulings, directory.known))


def entity_records(mentions: Iterable[Mention], entity_of: Callable[[str], Entity | None]) -> list[EntityRecord]:
    """Return what mentions, in the order of articles and their text, say of each entity; those nobody knows are left out."""
    own: dict[str, list[Mention]] = {}
    for mention in mentions:
        own.setdefault(mention.entity_id, []).append(mention)
    known = ((entity_of(entity_id), some) for entity_id, some in own.items())
    found = [_record(entity, some) for entity, some in known if entity is not None]
    return sorted(found, key=lambda each: (KIND_ORDER[each.entity.kind], -each.count, -each.adjectives, each.entity.ar))


def _record(entity: Entity, mentions: Sequence[Mention]) -> EntityRecord:
    surfaces = Counter(mention.spelling for mention in mentions if mention.kind is MentionKind.NAME)
    variants = sorted(surfaces, key=lambda surface: (-surfaces[surface], surface))
    count = surfaces.total()
    articles = tuple(dict.fromkeys(mention.article_id for mention in mentions))
    return EntityRecord(entity, tuple(variants), count, len(mentions) - count, articles, tuple(mentions))


def catalogued(article: Article, names: LinkedNames, matcher: Matcher) -> Catalogued:
    """Return what an article speaks of: its entities, and the concepts whose terms stand in its blocks."""
    concepts = {
        match.concept_id for block in article.own_blocks for match in matcher.matches(block.text, tokens(block.text))
    }
    return Catalogued(names.stored(article), frozenset(concepts), names.linked(article))
