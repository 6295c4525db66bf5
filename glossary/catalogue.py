"""What an article speaks of: the keys under which the library finds it again by name and by term."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from threading import RLock

from corpus.arabic.tokenise import tokens
from corpus.model import Article
from glossary.annotate import Matcher
from glossary.entities.directory import ArticleNames, EntityDirectory, EntityRecord
from glossary.model import Entity, EntityKind, Mention, MentionKind, StoredEntity

ENTITY_FAMILY = "entity"
CONCEPT_FAMILY = "concept"
ENTITY_VERSION = 3
"""Grows when names are recognised or linked otherwise, so that every article is catalogued anew."""
CONCEPT_VERSION = 1
"""Grows when terms are matched otherwise."""
_KINDS = {kind: place for place, kind in enumerate((EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE))}


@dataclass(frozen=True, slots=True)
class Catalogued:
    """What one article speaks of."""

    entities: tuple[StoredEntity, ...]
    concepts: frozenset[str]
    """Ids of the concepts whose terms stand in it."""


class LinkedNames:
    """The names of the articles asked for so far, linked across them; any thread may ask.

    One article is read at a time; what is known of those read before is told without waiting for it.
    """

    def __init__(self, directory: EntityDirectory) -> None:
        self._directory = directory
        self._lock = RLock()
        self._read: dict[str, ArticleNames] = {}

    def mentions(self, article: Article) -> Sequence[Mention]:
        """Return where an article speaks of entities, in the order of its text, and where titles in it do that count nowhere."""
        names = self._names(article)
        if not names.asides:
            return names.mentions
        return sorted((*names.mentions, *names.asides), key=lambda mention: (mention.block, mention.start))

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of an id, None where none of the articles speaks of it."""
        return self._directory.named(entity_id)

    def records(self, article: Article) -> list[EntityRecord]:
        """Return the entities of one article, what it alone says of them: persons, organisations, places by falling count."""
        own: dict[str, list[Mention]] = {}
        for mention in self._names(article).mentions:
            own.setdefault(mention.entity_id, []).append(mention)
        known = ((self.entity(entity_id), mentions) for entity_id, mentions in own.items())
        found = [_record(entity, mentions) for entity, mentions in known if entity is not None]
        return sorted(found, key=lambda each: (_KINDS[each.entity.kind], -each.count, -each.adjectives, each.entity.ar))

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


def _record(entity: Entity, mentions: Sequence[Mention]) -> EntityRecord:
    surfaces = Counter(mention.spelling for mention in mentions if mention.kind is MentionKind.NAME)
    variants = sorted(surfaces, key=lambda surface: (-surfaces[surface], surface))
    count = surfaces.total()
    articles = tuple(dict.fromkeys(mention.article_id for mention in mentions))
    return EntityRecord(entity, tuple(variants), count, len(mentions) - count, articles, tuple(mentions))


def catalogued(article: Article, names: LinkedNames, matcher: Matcher) -> Catalogued:
    """Return what an article speaks of: its entities, and the concepts whose terms stand in its blocks."""
    concepts = {
        match.concept_id for block in article.blocks for match in matcher.matches(block.text, tokens(block.text))
    }
    return Catalogued(names.stored(article), frozenset(concepts))
