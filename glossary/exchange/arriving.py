"""Entries on their way into the glossary: each is compared with what is there, then added, joined, put in its place or left out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from sqlalchemy import select

from glossary.curation.merging import repointed
from glossary.exchange.joining import arabic_keys, instead, is_same, joined
from glossary.exchange.tbx_ids import relinked
from glossary.store.concepts import StoredConcepts
from glossary.store.history import Entry, content
from glossary.store.tables import concept_relations, concepts, term_forms
from glossary.terminology import Concept

KIND = "import"
"""What the history calls it."""
_AT_ONCE = 400
"""Keys asked for in one query."""


class Counts(Protocol):
    """Where it is counted what becomes of entries."""

    added: int
    merged: int
    replaced: int
    skipped: int
    homonyms: int


@dataclass
class _Place:
    """An entry that is there, or will be."""

    before: Concept | None
    after: Concept


class Arriving:
    """Keeps entries on one connection, batch by batch."""

    def __init__(self, stored: StoredConcepts, author: str, counts: Counts) -> None:
        self._stored = stored
        self._author = author
        self._counts = counts
        self._elsewhere: dict[str, str] = {}
        """Ids of the file and those of the entries that stand for them here."""

    def keep(self, new: Sequence[Concept], policy: str) -> list[Entry]:
        """Keep some hundred entries and return the changes; `policy` is `skip`, `merge`, `replace` or `new`."""
        batch = _Batch(self._there(new))
        for concept in new:
            self._place(self._related(concept), batch, policy)
        return self._written(batch.places)

    def settle(self) -> list[Entry]:
        """Let relations that were read before their targets point to the entries that stand for these; return the changes."""
        connection, gone = self._stored.connection, list(self._elsewhere)
        numbers: set[int] = set()
        for start in range(0, len(gone), _AT_ONCE):
            some = concept_relations.c.target.in_(gone[start : start + _AT_ONCE])
            numbers.update(connection.scalars(select(concept_relations.c.concept_id).where(some)))
        befores = list(self._stored.load(sorted(numbers)).values())
        afters = [replace(repointed(each, self._elsewhere), author=self._author) for each in befores]
        revised = self._stored.write_all(afters) if afters else []
        return [Entry(after.id, KIND, before, after) for before, after in zip(befores, revised, strict=True)]

    def _related(self, concept: Concept) -> Concept:
        """Return a concept whose relations point to the entries that stand for those of the file."""
        return relinked(concept, lambda target: self._elsewhere.get(target, target))

    def _place(self, concept: Concept, batch: "_Batch", policy: str) -> None:
        same = batch.same(concept)
        if same is None or policy == "new":
            self._counts.added += 1
            self._counts.homonyms += batch.has_homonym(concept) and same is None
            batch.add(_Place(None, concept if same is None else replace(concept, id="")))
            return
        if concept.id and concept.id != same.after.id:
            self._elsewhere[concept.id] = same.after.id
        after = same.after
        if policy == "merge":
            after = joined(same.after, concept)
        elif policy == "replace":
            after = instead(same.after, concept)
        if content(after) == content(same.after):
            self._counts.skipped += 1
            return
        if policy == "merge":
            self._counts.merged += 1
        else:
            self._counts.replaced += 1
        same.after = after

    def _there(self, new: Sequence[Concept]) -> list[Concept]:
        """Return the entries that are there with an id or an Arabic term of new ones."""
        connection = self._stored.connection
        keys = sorted({key for concept in new for key in arabic_keys(concept)})
        ids = [UUID(concept.id) for concept in new if concept.id]
        numbers: set[int] = set()
        for start in range(0, len(keys), _AT_ONCE):
            some = term_forms.c.folded.in_(keys[start : start + _AT_ONCE])
            numbers.update(connection.scalars(select(term_forms.c.concept_id).where(some)))
        for start in range(0, len(ids), _AT_ONCE):
            of_ids = concepts.c.uuid.in_(ids[start : start + _AT_ONCE])
            numbers.update(connection.scalars(select(concepts.c.id).where(of_ids)))
        return list(self._stored.load(sorted(numbers)).values())

    def _written(self, places: Sequence[_Place]) -> list[Entry]:
        fresh = [each.after for each in places if each.before is None]
        changed = [each for each in places if each.before is not None and each.after != each.before]
        kept = self._stored.insert(fresh, self._author) if fresh else []
        for given, new in zip(fresh, kept, strict=True):
            if given.id and given.id != new.id:
                self._elsewhere[given.id] = new.id
        afters = [replace(each.after, author=self._author) for each in changed]
        revised = self._stored.write_all(afters) if changed else []
        return [
            *(Entry(each.id, KIND, None, each) for each in kept),
            *(Entry(after.id, KIND, each.before, after) for each, after in zip(changed, revised, strict=True)),
        ]


class _Batch:
    """The entries that are there or to come, by their ids and their Arabic terms."""

    def __init__(self, there: Sequence[Concept]) -> None:
        self.places: list[_Place] = []
        self._by_id: dict[str, _Place] = {}
        self._by_key: defaultdict[tuple[str, str], list[_Place]] = defaultdict(list)
        for concept in there:
            self.add(_Place(concept, concept))

    def add(self, place: _Place) -> None:
        """Have an entry compared with those that come later."""
        self.places.append(place)
        if place.after.id:
            self._by_id.setdefault(place.after.id, place)
        for key in arabic_keys(place.after):
            self._by_key[place.after.glossary, key].append(place)

    def same(self, concept: Concept) -> _Place | None:
        """Return the entry with the same id, or else, in the same glossary, with the same Arabic and English."""
        if concept.id and (own := self._by_id.get(concept.id)) is not None:
            return own
        return next((each for each in self._others(concept) if is_same(each.after, concept)), None)

    def has_homonym(self, concept: Concept) -> bool:
        """Return whether another entry of the glossary has the same Arabic."""
        return any(True for _ in self._others(concept))

    def _others(self, concept: Concept) -> list[_Place]:
        found = {
            id(each): each for key in arabic_keys(concept) for each in self._by_key.get((concept.glossary, key), ())
        }
        return list(found.values())
