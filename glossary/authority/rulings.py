"""What readers decided of names, applied to what names were linked to; nothing is read or written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.arabic.normalise import fold
from glossary.authority.model import AuthorityRecord
from glossary.entities.knowledge import Form, KnownName
from glossary.model import Entity, EntityKind, LinkReason, Mention, MentionKind


class Rulings:
    """The decisions of one moment; the same records give the same answers in whatever order they come."""

    def __init__(self, records: Iterable[AuthorityRecord] = (), revision: int = 0) -> None:
        """Know the records of a library, one an entity, as they were at one revision: it grows with every decision."""
        self.revision = revision
        self._records = {record.entity: record for record in sorted(records, key=lambda each: (each.id, each.entity))}
        self._refused = {
            record.entity: frozenset(map(spelling_key, record.refused))
            for record in self._records.values()
            if record.refused
        }
        self._owners: dict[str, str] = {}
        """Whose each added spelling is, by the spelling's key."""
        for record in self._records.values():
            for alias in record.aliases:
                self._owners.setdefault(spelling_key(alias), record.entity)
        self._members: dict[str, set[str]] = {}
        """What was merged into each entity."""
        for record in self._records.values():
            if record.into:
                self._members.setdefault(self.end(record.entity), set()).add(record.entity)

    def __bool__(self) -> bool:
        """Return whether anything was decided."""
        return bool(self._records)

    @property
    def records(self) -> Sequence[AuthorityRecord]:
        """The records, in the order they were made."""
        return tuple(self._records.values())

    def record(self, entity_id: str) -> AuthorityRecord | None:
        """Return the record of an entity itself, whatever it is merged into; None where nothing was decided of it."""
        return self._records.get(entity_id)

    def end(self, entity_id: str) -> str:
        """Return the entity that stands for one: what it is merged into, that one merged into, and so on.

        Two people can merge a circle at one time; then the least id of the circle stands for all.
        """
        seen = [entity_id]
        while (record := self._records.get(seen[-1])) is not None and record.into:
            if record.into in seen:
                return min(seen[seen.index(record.into) :])
            seen.append(record.into)
        return seen[-1]

    def placed(self, entity_id: str, spelling: str, kind: MentionKind = MentionKind.NAME) -> str | None:
        """Return the entity that a spelling linked to one finally means, hidden or not; None where it means nothing."""
        if kind is MentionKind.NATIONALITY:
            return self.end(entity_id)
        key = spelling_key(spelling)
        owner = self._owners.get(key)
        if owner is None and key in self._refused.get(entity_id, ()):
            return None
        return self.end(owner or entity_id)

    def meant(self, entity_id: str, spelling: str, kind: MentionKind = MentionKind.NAME) -> str | None:
        """Return the entity that a spelling linked to one finally means; None where that is hidden or nothing."""
        end = self.placed(entity_id, spelling, kind)
        return None if end is None or self.is_hidden(end) else end

    def has_refused(self, entity_id: str) -> bool:
        """Return whether some spellings that are linked to an entity do not mean it."""
        return entity_id in self._refused

    def mentions(self, linked: Iterable[Mention]) -> Iterator[Mention]:
        """Yield mentions as they are finally meant; what is hidden is left out."""
        if not self:
            yield from linked
            return
        for mention in linked:
            meant = self.meant(mention.entity_id, mention.spelling, mention.kind)
            if meant is None:
                continue
            is_added = mention.kind is MentionKind.NAME and spelling_key(mention.spelling) in self._owners
            if meant != mention.entity_id or is_added:
                yield replace(mention, entity_id=meant, reason=LinkReason.RULING)
            else:
                yield mention

    def is_hidden(self, entity_id: str) -> bool:
        """Return whether an entity is hidden."""
        record = self._records.get(entity_id)
        return record is not None and record.hidden

    def told(self, entity: Entity) -> Entity:
        """Return an entity as it is called since the decisions; English that is certain wins over what nobody confirmed."""
        record = self._records.get(entity.id)
        if record is None:
            return entity
        if entity.confirmed and not record.confirmed:
            return replace(entity, kind=record.kind, qid=record.qid or entity.qid)
        return Entity(
            entity.id,
            record.kind,
            record.ar or entity.ar,
            record.en or entity.en,
            record.qid,
            record.confirmed or entity.confirmed,
        )

    def members(self, entity_id: str) -> frozenset[str]:
        """Return the ids that may stand for an entity in what was linked: its own and those merged into it."""
        return frozenset({entity_id, *self._members.get(entity_id, ())})

    def are_apart(self, one: str, other: str) -> bool:
        """Return whether readers said of two entities, or of what was merged into them, that they are not the same."""
        ours, theirs = self.members(one), self.members(other)
        records = (self._records.get(each) for each in ours | theirs)
        return any(
            not (theirs if record.entity in ours else ours).isdisjoint(record.apart) for record in records if record
        )

    def aliases(self, entity_id: str) -> tuple[str, ...]:
        """Return the spellings that readers added to an entity and to those merged into it."""
        own = (self._records.get(each) for each in sorted(self.members(entity_id)))
        return tuple(alias for record in own if record for alias in record.aliases)

    def refused_keys(self, entity_id: str) -> frozenset[str]:
        """Return the keys of the spellings that are linked to an entity and do not mean it."""
        return self._refused.get(entity_id, frozenset())

    def split_from(self, entity_id: str) -> frozenset[str]:
        """Return the entities whose spellings were given to an entity: mentions linked to these may mean it."""
        record = self._records.get(entity_id)
        if record is None:
            return frozenset()
        keys = set(map(spelling_key, record.aliases))
        return frozenset(other for other, refused in self._refused.items() if refused & keys and other != entity_id)

    def taught(self) -> Iterator[KnownName]:
        """Yield the names that text is to be searched for: added spellings, and the names of confirmed entities.

        A person's single word counts only where a reader added it.
        """
        for record in self._records.values():
            forms = list(record.aliases)
            is_whole = record.kind is not EntityKind.PERSON or " " in record.ar.strip()
            if record.confirmed and is_whole and record.ar and spelling_key(record.ar) not in self._owners:
                forms.insert(0, record.ar)
            if forms:
                yield KnownName(record.told, tuple(Form(form, ruled=form in record.aliases) for form in forms))


def spelling_key(spelling: str) -> str:
    """Return what spellings are compared by: folded, single spaces between the words."""
    return " ".join(fold(spelling).split())
