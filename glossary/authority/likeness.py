"""What two names have in common, and what tells them apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from glossary.entities.spelling import Spelling, words_of
from glossary.model import Entity, EntityKind

_SHORTEST = 3
"""Letters of a skeleton that says something."""
_ONE_SLIP, _TWO_SLIPS = 4, 8
"""Letters of a word from which one letter, or two, may differ."""
_ALONE = 5
"""Letters of a name of one word that is compared at all."""
_LEAST = 2
"""Words of a name that says who is meant."""


class MergeReason(StrEnum):
    """Why two entities may be one."""

    SKELETON = "skeleton"
    SPELLING = "spelling"
    INSIDE = "inside"
    ENGLISH = "english"
    COMPANY = "company"


IN_WORDS: Mapping[MergeReason, str] = {
    MergeReason.SKELETON: "the same letters but for long vowels",
    MergeReason.SPELLING: "full names that are spelt nearly the same",
    MergeReason.INSIDE: "the same given name, and one name stands in the other",
    MergeReason.ENGLISH: "the same English",
    MergeReason.COMPANY: "the same names stand beside both",
}
"""The reasons as readers are told."""


@dataclass(frozen=True, slots=True)
class Likened:
    """An entity with what it is compared by."""

    entity: Entity
    articles: int
    units: tuple[str, ...]
    """Its folded words, those joined that are written together or apart."""
    bones: tuple[str, ...]
    """Their skeletons, or themselves where little is left."""
    english: str

    @property
    def is_one_word(self) -> bool:
        """Return whether nothing but one word is known of its name."""
        return len(self.units) < _LEAST


class Likeness:
    """Compares names by their letters; made once, it loads the tables of spellings."""

    def __init__(self) -> None:
        self._spelling = Spelling()
        self._bones: dict[str, str] = {}

    def likened(self, entity: Entity, articles: int) -> Likened:
        """Return an entity with what it is compared by."""
        units = tuple(self._spelling.units(words_of(entity.ar)))
        return Likened(
            entity, articles, units, tuple(map(self._bones_of, units)), " ".join(entity.en.casefold().split())
        )

    def keys(self, name: Likened) -> Iterator[str]:
        """Yield the keys of the blocks in which names are compared with each other."""
        kind, bones = name.entity.kind, name.bones
        if name.is_one_word:
            if name.entity.kind is not EntityKind.PERSON and len(name.units[0] if name.units else "") >= _ALONE:
                yield f"{kind} en {name.english}"
            return
        yield f"{kind} all {''.join(bones)}"
        if " " in name.english:
            yield f"{kind} en {name.english}"
        if kind is EntityKind.PERSON:
            yield f"{kind} ends {bones[0]} {bones[-1]}"
            if len(bones) > _LEAST:
                yield f"{kind} ends {bones[0]} {bones[1]}"
            for place in range(len(bones)):
                yield f"{kind} but {place} {' '.join((*bones[:place], *bones[place + 1 :]))}"

    def reasons(self, one: Likened, other: Likened) -> tuple[MergeReason, ...]:
        """Return why two entities of one kind may be one, judged by their names alone; none where given names differ."""
        if one.entity.kind is not other.entity.kind or self._differ(one, other):
            return ()
        is_person = one.entity.kind is EntityKind.PERSON
        same_english = bool(one.english) and one.english == other.english
        if one.is_one_word or other.is_one_word:
            near = not is_person and same_english and len(one.units) == len(other.units) and self._all_near(one, other)
            return (MergeReason.SPELLING, MergeReason.ENGLISH) if near else ()
        found = []
        if "".join(one.bones) == "".join(other.bones):
            found.append(MergeReason.SKELETON)
        elif self._all_near(one, other) and (is_person or same_english):
            found.append(MergeReason.SPELLING)
        elif is_person and _inside(*sorted((one, other), key=lambda name: len(name.units))):
            found.append(MergeReason.INSIDE)
        if same_english and (found or " " in one.english):
            found.append(MergeReason.ENGLISH)
        return tuple(found)

    def _bones_of(self, unit: str) -> str:
        known = self._bones.get(unit)
        if known is None:
            bones = self._spelling.skeleton(unit)
            known = self._bones[unit] = bones if len(bones) >= _SHORTEST else unit
        return known

    def _differ(self, one: Likened, other: Likened) -> bool:
        """Return whether well-known given names stand at one place of both names and are not the same."""
        if one.entity.kind is not EntityKind.PERSON:
            return False
        pairs = list(zip(one.units, other.units, strict=False))
        if len(one.units) != len(other.units):
            del pairs[1:]
        return any(self._are_other_names(ours, theirs) for ours, theirs in pairs)

    def _are_other_names(self, ours: str, theirs: str) -> bool:
        if ours == theirs or not (self._spelling.is_given(ours) and self._spelling.is_given(theirs)):
            return False
        return self._spelling.person_key((ours,)) != self._spelling.person_key((theirs,))

    def _all_near(self, one: Likened, other: Likened) -> bool:
        if len(one.units) != len(other.units):
            return False
        pairs = list(zip(one.units, other.units, one.bones, other.bones, strict=True))
        is_anchored = len(pairs) == 1 or any(ours == theirs for _, _, ours, theirs in pairs)
        return is_anchored and all(ours == theirs or _near(first, second) for first, second, ours, theirs in pairs)


def _inside(short: Likened, long: Likened) -> bool:
    """Return whether the words of one name stand in the other in their order, from the given name on."""
    if len(short.bones) == len(long.bones) or short.bones[0] != long.bones[0]:
        return False
    words = iter(long.bones)
    return all(bone in words for bone in short.bones)


def _near(ours: str, theirs: str) -> bool:
    from rapidfuzz.distance import OSA

    shortest = min(len(ours), len(theirs))
    if shortest < _ONE_SLIP or ours[0] != theirs[0]:
        return False
    slips = 2 if shortest >= _TWO_SLIPS else 1
    return OSA.distance(ours, theirs, score_cutoff=slips) <= slips
