"""Entries on their way into the glossary: each is compared with what is there, then added, joined, put in its place or left out."""

from collections import ChainMap, Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossary.curation.merging import repointed
from glossary.exchange.incoming.joining import arabic_keys, instead, is_same, joined
from glossary.exchange.incoming.shelves import Shelf
from glossary.exchange.tbx.ids import relinked
from glossary.store.history import Entry, content
from glossary.terminology import Concept

KIND = "import"
"""What the history calls it."""


@dataclass
class _Place:
    """An entry that is there, or will be."""

    before: Concept | None
    after: Concept


class Arrived(NamedTuple):
    """What became of some entries."""

    entries: list[Entry]
    """The changes, for the history."""
    counts: Counter[str]
    """How many were `added`, `merged`, `replaced`, `skipped`, added as `homonyms` of others, and though they stand `elsewhere`."""
    elsewhere: Mapping[str, str]
    """Ids of the file and those of the entries that stand for them."""


class Arriving:
    """Puts the entries of one file on a shelf, batch by batch."""

    def __init__(self, author: str, policy: str) -> None:
        """`policy` is `skip`, `merge`, `replace` or `new`."""
        self._author = author
        self._policy = policy
        self._elsewhere: dict[str, str] = {}

    @property
    def gone(self) -> list[str]:
        """The ids of the file that other entries stand for."""
        return list(self._elsewhere)

    def arrived(self, new: Sequence[Concept], shelf: Shelf) -> Arrived:
        """Put some hundred entries on the shelf and return what became of them; nothing is remembered of it."""
        piece = _Piece(_Batch(shelf.there(new)), Counter(), ChainMap({}, self._elsewhere))
        for concept in new:
            self._place(relinked(concept, lambda target: piece.elsewhere.get(target, target)), piece)
        entries = self._written(piece, shelf)
        return Arrived(entries, piece.counts, piece.elsewhere.maps[0])

    def remember(self, arrived: Arrived) -> None:
        """Know from now on which entries stand for others: what was done stays."""
        self._elsewhere.update(arrived.elsewhere)

    def settled(self, there: Sequence[Concept], shelf: Shelf) -> list[Entry]:
        """Let the relations of entries that are there lead to the entries that stand for their targets; return the changes."""
        pairs = [(each, repointed(each, self._elsewhere)) for each in there]
        pairs = [(before, after) for before, after in pairs if before != after]
        revised = shelf.replace([replace(after, author=self._author) for _, after in pairs]) if pairs else []
        return [Entry(after.id, KIND, before, after) for (before, _), after in zip(pairs, revised, strict=True)]

    def _place(self, concept: Concept, piece: "_Piece") -> None:
        batch, counts = piece.batch, piece.counts
        same = batch.same(concept)
        if same is None or self._policy == "new":
            counts["added"] += 1
            counts["homonyms"] += batch.has_homonym(concept) and same is None
            counts["elsewhere"] += batch.is_elsewhere(concept)
            batch.add(_Place(None, concept if same is None else replace(concept, id="")))
            return
        if concept.id and concept.id != same.after.id:
            piece.elsewhere[concept.id] = same.after.id
        after = same.after
        if self._policy == "merge":
            after = joined(same.after, concept)
        elif self._policy == "replace":
            after = instead(same.after, concept)
        if content(after) == content(same.after):
            counts["skipped"] += 1
            return
        counts["merged" if self._policy == "merge" else "replaced"] += 1
        same.after = after

    def _written(self, piece: "_Piece", shelf: Shelf) -> list[Entry]:
        places = piece.batch.places
        fresh = [each.after for each in places if each.before is None]
        changed = [each for each in places if each.before is not None and each.after is not each.before]
        kept = shelf.insert(fresh, self._author) if fresh else []
        for given, new in zip(fresh, kept, strict=True):
            if given.id and given.id != new.id:
                piece.elsewhere[given.id] = new.id
        revised = shelf.replace([replace(each.after, author=self._author) for each in changed]) if changed else []
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
        self._glossaries: defaultdict[str, set[str]] = defaultdict(set)
        for concept in there:
            self.add(_Place(concept, concept))

    def add(self, place: _Place) -> None:
        """Have an entry compared with those that come later."""
        self.places.append(place)
        if place.after.id:
            self._by_id.setdefault(place.after.id, place)
        for key in arabic_keys(place.after):
            self._by_key[place.after.glossary, key].append(place)
            self._glossaries[key].add(place.after.glossary)

    def same(self, concept: Concept) -> _Place | None:
        """Return the entry with the same id, or else, in the same glossary, with the same Arabic and English."""
        if concept.id and (own := self._by_id.get(concept.id)) is not None:
            return own
        return next((each for each in self._others(concept) if is_same(each.after, concept)), None)

    def has_homonym(self, concept: Concept) -> bool:
        """Return whether another entry of the glossary has the same Arabic."""
        return any(True for _ in self._others(concept))

    def is_elsewhere(self, concept: Concept) -> bool:
        """Return whether another glossary has an entry with the same Arabic and English."""
        places = ((glossary, key) for key in arabic_keys(concept) for glossary in self._glossaries.get(key, ()))
        others = (each for place in places if place[0] != concept.glossary for each in self._by_key[place])
        return any(is_same(each.after, concept) for each in others)

    def _others(self, concept: Concept) -> list[_Place]:
        found = {
            id(each): each for key in arabic_keys(concept) for each in self._by_key.get((concept.glossary, key), ())
        }
        return list(found.values())


class _Piece(NamedTuple):
    """Entries that are put on the shelf together."""

    batch: _Batch
    counts: Counter[str]
    elsewhere: ChainMap[str, str]
