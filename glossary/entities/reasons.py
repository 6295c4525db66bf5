"""Why a name means an entity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.arabic.normalise import bare
from glossary.entities.knowledge import Form, KnownName
from glossary.entities.spelling import Spelling, words_of
from glossary.model import Entity, EntityKind, LinkReason, MentionKind

IN_WORDS: Mapping[LinkReason, str] = {
    LinkReason.RULING: "you said so",
    LinkReason.KNOWN_NAME: "a known name",
    LinkReason.SAME_SPELLING: "spelt as it is called",
    LinkReason.SAME_LETTERS: "the same letters but for hamzas, dots and vowels",
    LinkReason.JOINED: "words written together or apart",
    LinkReason.NATIONALITY: "the adjective of the country",
    LinkReason.KNOWN_SHORT: "a known short form; the article has the long one",
    LinkReason.PART_OF_NAME: "part of the name, which the article gives in full",
    LinkReason.LONGER_NAME: "the name with more of its parts; the article has both",
    LinkReason.ABBREVIATION: "stands in brackets beside the long name",
    LinkReason.WRITTEN_BESIDE: "written in Latin letters beside the name",
    LinkReason.GIVEN_NAME: "the same given name, written otherwise",
    LinkReason.SKELETON: "the full name in another spelling: the same consonants",
    LinkReason.OTHER_ARTICLES: "called so in articles read before",
}
"""Why a name means an entity, as readers are told."""
_IN_BRACKETS = (LinkReason.ABBREVIATION, LinkReason.WRITTEN_BESIDE)
_ORDER = {reason: place for place, reason in enumerate(LinkReason)}


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention as far as its reason depends on it."""

    spelling: str
    """The name as it is spelt where it stands."""
    name: str
    """The whole name that the article means by it."""
    mention: MentionKind = MentionKind.NAME
    beside: LinkReason | None = None
    """Why it stands for another name of the article, if it does."""


class Reasons:
    """Compares the spellings of names with what entities are called."""

    def __init__(self, spelling: Spelling, known: Mapping[str, KnownName]) -> None:
        """`known` are the entities of the knowledge base by their ids."""
        self._spelling = spelling
        self._known = known
        self._forms: dict[str, dict[tuple[str, ...], Form]] = {}
        """The forms of known names by their folded words, for the entities that were asked for."""

    def reason(self, linked: Linked, entity: Entity) -> LinkReason:
        """Return why a mention means an entity under the name that the entity has now."""
        if linked.mention is MentionKind.NATIONALITY:
            return LinkReason.NATIONALITY
        if entity.id in self._known:
            return self._of_known(linked, entity)
        if linked.beside in _IN_BRACKETS and words_of(linked.spelling) != words_of(entity.ar):
            return linked.beside
        if not self._is_whole(linked):
            return LinkReason.PART_OF_NAME
        if linked.beside is not None and words_of(linked.spelling) != words_of(entity.ar):
            return linked.beside
        return self.compared(linked.spelling, entity)

    def compared(self, spelling: str, entity: Entity) -> LinkReason:
        """Return what a whole name and the name of an entity have in common."""
        ours, theirs = words_of(spelling), words_of(entity.ar)
        if _written(spelling) == _written(entity.ar):
            return LinkReason.SAME_SPELLING
        if ours == theirs:
            return LinkReason.SAME_LETTERS
        if "".join(ours) == "".join(theirs):
            return LinkReason.JOINED
        if entity.kind is EntityKind.PERSON:
            return self._of_person(ours, theirs)
        same = self._spelling.key(entity.kind, ours) == self._spelling.key(entity.kind, theirs)
        return LinkReason.SKELETON if same else LinkReason.OTHER_ARTICLES

    def _of_person(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> LinkReason:
        if self._spelling.key(EntityKind.PERSON, ours) != self._spelling.key(EntityKind.PERSON, theirs):
            return LinkReason.OTHER_ARTICLES
        pairs = zip(self._spelling.units(ours), self._spelling.units(theirs), strict=False)
        differing = [pair for pair in pairs if pair[0] != pair[1]]
        given = all(self._spelling.is_given(unit) for pair in differing for unit in pair)
        return LinkReason.GIVEN_NAME if given else LinkReason.SKELETON

    def _of_known(self, linked: Linked, entity: Entity) -> LinkReason:
        forms = self._forms.get(entity.id)
        if forms is None:
            known = reversed(self._known[entity.id].forms)
            forms = self._forms[entity.id] = {words_of(form.text): form for form in known}
        form = forms.get(words_of(linked.spelling))
        if form is not None:
            return LinkReason.KNOWN_SHORT if form.short else LinkReason.KNOWN_NAME
        if linked.beside is not None:
            return linked.beside
        if not self._is_whole(linked):
            return LinkReason.PART_OF_NAME
        found = self.compared(linked.spelling, entity)
        return self._by_form(linked.spelling, entity) if found is LinkReason.OTHER_ARTICLES else found

    def _by_form(self, spelling: str, entity: Entity) -> LinkReason:
        """Return which of its known names a known entity is called by: one with what it is before it or without, or one spelt otherwise."""
        ours = words_of(spelling)
        key = self._spelling.key(entity.kind, ours)
        for words in self._forms[entity.id]:
            is_same = self._spelling.key(entity.kind, words) == key
            if ours[-len(words) :] == words or (is_same and words[-len(ours) :] == ours):
                return LinkReason.KNOWN_NAME
            if is_same:
                return LinkReason.SKELETON
        return LinkReason.OTHER_ARTICLES

    def _is_whole(self, linked: Linked) -> bool:
        ours, whole = words_of(linked.spelling), words_of(linked.name)
        return len("".join(ours)) >= len("".join(whole)) or self._spelling.units(ours) == self._spelling.units(whole)


def strongest(reasons: Iterable[LinkReason]) -> LinkReason:
    """Return the surest of some reasons."""
    return min(reasons, key=_ORDER.__getitem__)


def _written(name: str) -> str:
    return " ".join(bare(word) for word in words_of(name, folded=False))
