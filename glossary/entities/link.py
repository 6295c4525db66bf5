"""Which entity a name means: the same one in every article, however it is spelt."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from corpus.arabic.normalise import bare
from glossary.entities.bare import Home
from glossary.entities.identity import entity_id
from glossary.entities.kept import KeptEntities
from glossary.entities.known_keys import KnownKeys
from glossary.entities.reasons import Linked
from glossary.entities.recognise import RawMention
from glossary.entities.spelling import words_of
from glossary.model import Entity, EntityKind, LinkReason, StoredEntity


class Linker:
    """Gives every name its entity: a known one, one kept from an earlier run, or a new one."""

    def __init__(self, known: KnownKeys, kept: KeptEntities) -> None:
        self._known = known
        self._kept = kept
        self._by_id = known.by_id.copy()
        self._by_key = known.by_key.copy()
        self._new_ids: set[str] = set()
        self._latin: dict[str, Counter[str]] = {}
        """The English that articles give for entities, by their ids."""

    def recall(self, mentions: Iterable[RawMention], home: Home) -> None:
        """Look up what was kept of the names that nobody knows yet, all at once."""
        keys = {self.key(each.kind, each.name, home) for each in mentions if each.entity_id is None}
        for stored in self._kept.by_skeletons(sorted(keys - self._by_key.keys())):
            self.remember(stored)

    def remember(self, stored: StoredEntity) -> None:
        """Let an entity of an earlier run be found by its keys; it keeps its id, name and English."""
        entity = self._by_id.setdefault(stored.entity.id, stored.entity)
        for key in stored.skeletons:
            self._by_key.setdefault(key, entity)

    def entity(self, mention: RawMention, home: Home) -> Entity:
        """Return the entity that a mention means; a new one gets an id from its key, so that no order matters."""
        if mention.entity_id is not None:
            return self._by_id[mention.entity_id]
        key = self.key(mention.kind, mention.name, home)
        found = self._by_key.get(key)
        if found is None:
            found = self._new(entity_id(mention.kind, key), mention.kind, mention.name)
            self._by_key[key] = found
            self._by_id[found.id] = found
            self._new_ids.add(found.id)
        return found

    def give(self, entity: Entity, mention: RawMention) -> None:
        """Remember how an article writes a name in Latin letters; of a person a whole name only."""
        words = mention.name.split()
        if entity.kind is not EntityKind.PERSON or " " in mention.surface or len(words) == 1:
            latin = self._known.english.with_latin(words, mention.surface)
            self._latin.setdefault(entity.id, Counter())[latin] += 1

    def given(self, entity: Entity) -> Entity:
        """Return an entity with the English that most articles give for it, if its own is a guess."""
        latin = self._latin.get(entity.id)
        if latin is None or entity.confirmed:
            return entity
        return replace(entity, en=min(latin, key=lambda each: (-latin[each], each)))

    def named(self, entity: Entity, name: str) -> Entity:
        """Return an entity under a name that articles give it; known ones and those of earlier runs keep theirs."""
        return self._new(entity.id, entity.kind, name) if entity.id in self._new_ids else entity

    def reason(self, linked: Linked, entity: Entity) -> LinkReason:
        """Return why a mention means an entity that is called as it is given."""
        return self._known.reasons.reason(linked, entity)

    def home(self, mentions: Iterable[RawMention], article_id: str) -> Home:
        """Return where the names of an article stand."""
        return self._known.bare.home(mentions, article_id)

    def key(self, kind: EntityKind, name: str, home: Home | None = None) -> str:
        """Return the key under which the spellings of a name meet, in its article or its country where it means no more."""
        return self._known.key(kind, name, home)

    def _new(self, identifier: str, kind: EntityKind, name: str) -> Entity:
        plain = " ".join(words_of(bare(name), folded=False))
        english = self._known.english.guess(plain, kind)
        return Entity(identifier, kind, plain, english.en, confirmed=english.certain)
