"""What an article speaks of: the keys under which the library finds it again by name and by term."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import RLock

from corpus.arabic.tokenise import tokens
from corpus.model import Article
from glossary.annotate import Matcher
from glossary.entities.directory import EntityDirectory
from glossary.model import Entity, Mention, StoredEntity

ENTITY_FAMILY = "entity"
CONCEPT_FAMILY = "concept"
ENTITY_VERSION = 1
"""Grows when names are recognised or linked otherwise, so that every article is catalogued anew."""
CONCEPT_VERSION = 1
"""Grows when terms are matched otherwise."""


@dataclass(frozen=True, slots=True)
class Catalogued:
    """What one article speaks of."""

    entities: tuple[StoredEntity, ...]
    concepts: frozenset[str]
    """Ids of the concepts whose terms stand in it."""


class LinkedNames:
    """The names of the articles asked for so far, linked across them; any thread may ask."""

    def __init__(self, directory: EntityDirectory) -> None:
        self._directory = directory
        self._lock = RLock()

    def mentions(self, article: Article) -> Sequence[Mention]:
        """Return where an article speaks of entities, in the order of its text."""
        with self._lock:
            return self._directory.add(article).mentions

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of an id, None where none of the articles speaks of it."""
        with self._lock:
            record = self._directory.entity(entity_id)
        return record.entity if record else None

    def stored(self, article: Article) -> tuple[StoredEntity, ...]:
        """Return the entities of an article as they are kept between two runs."""
        with self._lock:
            self._directory.add(article)
            return tuple(self._directory.stored(article.id))


def catalogued(article: Article, names: LinkedNames, matcher: Matcher) -> Catalogued:
    """Return what an article speaks of: its entities, and the concepts whose terms stand in its blocks."""
    concepts = {
        match.concept_id for block in article.blocks for match in matcher.matches(block.text, tokens(block.text))
    }
    return Catalogued(names.stored(article), frozenset(concepts))
