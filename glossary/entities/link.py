"""Which entity a name means: the same one in every article, however it is spelt."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from corpus.arabic.normalise import bare, fold
from glossary.entities.bare import BareInstitutions, Home
from glossary.entities.english import EnglishNames
from glossary.entities.identity import entity_id
from glossary.entities.kept import KeptEntities
from glossary.entities.knowledge import KnownName
from glossary.entities.reasons import Linked, Reasons
from glossary.entities.recognise import RawMention
from glossary.entities.spelling import Spelling, words_of
from glossary.model import Entity, EntityKind, LinkReason, StoredEntity


class Linker:
    """Gives every name its entity: a known one, one kept from an earlier run, or a new one."""

    def __init__(self, known: Iterable[KnownName], kept: KeptEntities, spelling: Spelling) -> None:
        self._spelling = spelling
        self._kept = kept
        self._bare = BareInstitutions()
        owners: dict[str, dict[str, Entity]] = {}
        self._by_id: dict[str, Entity] = {}
        self._new_ids: set[str] = set()
        english: dict[str, str] = {}
        names = {name.entity.id: name for name in known}
        self._reasons = Reasons(self._spelling, names)
        for name in names.values():
            entity = self._by_id.setdefault(name.entity.id, name.entity)
            english.setdefault(fold(entity.ar), entity.en)
            for form in name.forms:
                if form.free and not (entity.kind is EntityKind.PERSON and " " not in form.text):
                    owners.setdefault(self.key(entity.kind, form.text), {})[entity.id] = entity
        # A key that two known names share says of a third spelling nothing at all.
        self._by_key = {key: next(iter(each.values())) for key, each in owners.items() if len(each) == 1}
        self._english = EnglishNames(english)
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
            latin = self._english.with_latin(words, mention.surface)
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
        return self._reasons.reason(linked, entity)

    def home(self, mentions: Iterable[RawMention], article_id: str) -> Home:
        """Return where the names of an article stand."""
        return self._bare.home(mentions, article_id)

    def key(self, kind: EntityKind, name: str, home: Home | None = None) -> str:
        """Return the key under which the spellings of a name meet.

        A person's single name stays in its article, and an institution that every country has in its country.
        """
        words = words_of(name)
        key = f"{kind}:{self._spelling.key(kind, words)}"
        if home is None:
            return key
        if kind is EntityKind.PERSON and " " not in key:
            return f"{key}@{home.article_id}"
        if kind is EntityKind.ORGANISATION and self._bare.is_bare(words):
            return f"{key}@{home.country or home.article_id}"
        return key

    def _new(self, identifier: str, kind: EntityKind, name: str) -> Entity:
        plain = " ".join(words_of(bare(name), folded=False))
        english = self._english.guess(plain, kind)
        return Entity(identifier, kind, plain, english.en, confirmed=english.certain)
