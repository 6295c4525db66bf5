"""Names that an article gives once in full, found again wherever they stand in it, whole or shortened."""

from collections.abc import Iterable, Iterator, Mapping

from corpus.arabic.normalise import bare
from glossary.entities.gazetteer import Gazetteer, Hit, Target
from glossary.entities.knowledge import Form
from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import PieceReader, Sort
from glossary.entities.recency import Recency
from glossary.entities.shapes import ARTICLE
from glossary.entities.vocabulary import Vocabulary
from glossary.model import EntityKind, MentionKind

_SHORTEST = 3
_MOST_WORDS = 20
"""Words of a name that may stand elsewhere too: none has more, but text that means harm, each of whose ends would be looked for."""
_ALI = "علي"
_SERVANT = "عبد"
_AND = "و"
_RELATIVE = "ي"
_POSSESSIVES = (
    "ه",
    "ها",
    "هم",
    "هما",
    "نا",
    "ي",
)
"""Ends of words that a definite adjective may follow: نظيره السوداني."""


class LearnedNames:
    """Searches the passages of one article for the names that rules found in them."""

    def __init__(self, vocabulary: Vocabulary, reader: PieceReader, own: frozenset[str] = frozenset()) -> None:
        """`own` are the ids of entities that only readers vouched for: no table says how their names are shortened."""
        self._words = vocabulary
        self._reader = reader
        self._own = own

    def claim(self, passages: Iterable[Passage]) -> None:
        """Claim the further mentions of every name that nobody knew before the article."""
        passages = list(passages)
        gazetteer = Gazetteer(self._reader)
        names: dict[str, Found] = {}
        found = [each for passage in passages for each in passage.found()]
        new = [each for each in found if each.mention is MentionKind.NAME and self._teaches(each)]
        shorts: set[tuple[str, ...]] = set()
        for each in sorted(new, key=lambda name: -len(self._reader.keys(name.name))):
            if each.kind is not EntityKind.PERSON or len(self._reader.keys(each.name)) > 1:
                self._learn(gazetteer, names, shorts, each)
        self._vary(gazetteer, names, shorts)
        for each in new:
            if each.kind is EntityKind.PERSON and len(self._reader.keys(each.name)) == 1:
                self._learn(gazetteer, names, shorts, each)
        recent = Recency()
        for passage in passages:
            for hit in gazetteer.hits(passage.pieces):
                self._claim(passage, hit, names, recent)

    def _teaches(self, found: Found) -> bool:
        """Return whether a name says how it will be shortened: one that no table knows, or a known person's whole name."""
        if found.entity_id is not None and found.kind is EntityKind.PERSON:
            return found.last - found.first > 1 and not found.tentative
        return found.entity_id is None or found.entity_id in self._own

    def _learn(self, gazetteer: Gazetteer, names: dict[str, Found], shorts: set[tuple[str, ...]], found: Found) -> None:
        whole = self._reader.keys(found.name)
        if not whole or len(whole) > _MOST_WORDS or (found.kind is EntityKind.PERSON and whole in shorts):
            return
        label = f"{found.kind}:{' '.join(whole)}"
        names.setdefault(label, found)
        gazetteer.add(whole, Target(label, found.kind, Form(found.name), MentionKind.NAME))
        if found.kind is EntityKind.ORGANISATION and self._words.has("group_head", whole[0]) and len(whole) > 2:
            gazetteer.add(whole[1:], Target(label, found.kind, Form(found.name, short=True), MentionKind.NAME))
        if found.kind is EntityKind.PERSON:
            is_new = found.entity_id is None or found.entity_id in self._own
            shorter = (*self._short_forms(whole), whole[:1]) if is_new else self._surname(whole)
            for keys in shorter:
                shorts.add(keys)
                gazetteer.add(keys, Target(label, found.kind, Form(found.name, short=True), MentionKind.NAME))

    def _vary(self, gazetteer: Gazetteer, names: Mapping[str, Found], shorts: set[tuple[str, ...]]) -> None:
        """Let a surname stand with the article too where it has none, unless somebody else of the article is called so."""
        varied = []
        for label, found in names.items():
            last = self._reader.keys(found.name)[-1]
            if found.kind is EntityKind.PERSON and (last,) in shorts and self._takes_article(last):
                varied.append(
                    ((ARTICLE + last,), Target(label, found.kind, Form(found.name, short=True), MentionKind.NAME))
                )
        for keys, target in varied:
            if keys not in shorts:
                gazetteer.add(keys, target)
        shorts.update(keys for keys, _ in varied)

    def _takes_article(self, key: str) -> bool:
        """Return whether a surname is written with the article too: جبوري, not علي nor طبيب."""
        if key.startswith(ARTICLE) or not key.endswith(_RELATIVE) or key in self._words.given:
            return False
        return not self._words.is_common(key) and not self._words.is_common(ARTICLE + key)

    def _surname(self, whole: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the last word of a known person's name, where it is no part of a longer surname."""
        if not any(self._words.has("link", key) for key in whole):
            yield from (keys for keys in self._short_forms(whole) if len(keys) == 1)

    def _short_forms(self, whole: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the ends of a name that can stand for it: تونكارا, آغ أشاراتومان, عطا الله."""
        for first in range(1, len(whole)):
            rest = whole[first:]
            before = whole[first - 1]
            if self._words.has("half", rest[0]) or before == _SERVANT or self._words.has("kunya", before):
                continue
            if self._words.has("link", before) and len(rest) == 1:
                continue
            if len(rest) > 1 or len(rest[0]) >= _SHORTEST:
                yield rest

    def _claim(self, passage: Passage, hit: Hit, names: dict[str, Found], recent: Recency) -> None:
        """Claim a name; a surname of several persons is that of the one named last."""
        target = recent.latest(hit.targets)
        recent.note(target)
        whole = names[target.entity_id]
        free = passage.is_free(hit.first, hit.last)
        if not free and not self._outdoes(passage, hit) and not self._is_bare_surname(passage, hit):
            return
        if len(hit.surfaces) == 1 and not self._means_name(passage, hit, whole):
            return
        known = whole.entity_id
        found = Found(hit.first, hit.last, hit.start, hit.end, whole.kind, MentionKind.NAME, known, whole.name)
        passage.claim(found)

    def _outdoes(self, passage: Passage, hit: Hit) -> bool:
        """Return whether a hit is a better reading than the unknown names inside it: longer, or the end of a longer name."""
        held = {passage.claims[index] for index in range(hit.first, hit.last) if index in passage.claims}
        if any(other.first < hit.first or other.last > hit.last for other in held):
            return False
        if any(other.entity_id is not None and not other.tentative for other in held):
            return False
        shorter = sum(other.last - other.first for other in held) < hit.last - hit.first
        target = hit.targets[0]
        alike = all(other.kind is target.kind for other in held)
        return shorter or (
            alike and target.form.short and all(other.tentative or self._is_short(other) for other in held)
        )

    def _is_bare_surname(self, passage: Passage, hit: Hit) -> bool:
        """Return whether an adjective of a country is a surname: a definite one that follows nothing it could belong to."""
        held = passage.claims.get(hit.first)
        if held is None or held.mention is not MentionKind.NATIONALITY or held.last != hit.last:
            return False
        target = hit.targets[0]
        if target.kind is not EntityKind.PERSON or len(hit.keys) > 1 or not hit.keys[0].startswith(ARTICLE):
            return False
        following = passage.claims.get(hit.last)
        if following is not None and following.kind is EntityKind.PERSON:
            return False
        piece = passage.pieces[hit.first]
        return self._stands_alone(passage, hit.first) if hit.start == piece.start else piece.key[0] != _AND

    def _stands_alone(self, passage: Passage, index: int) -> bool:
        """Return whether a definite word is no adjective of the one before: that is none, or indefinite and nobody's."""
        before = index - 1
        if not passage.is_word(before):
            return before < 0 or passage.pieces[before].sort is Sort.SIGN
        key = passage.key(before)
        if before in passage.claims or self._words.shapes.is_definite(key):
            return False
        written = bare(passage.pieces[before].text)
        return self._words.may_say(key) or not written.endswith(_POSSESSIVES)

    def _is_short(self, found: Found) -> bool:
        """Return whether a name is one that a longer one leaves behind: a single word, or بن, ولد or آل and what follows."""
        keys = self._reader.keys(found.name)
        return len(keys) < 2 or self._words.has("link", keys[0])

    def _means_name(self, passage: Passage, hit: Hit, whole: Found) -> bool:
        """Return whether one word is the name: it is no common word, or a title or verb of saying comes before a person."""
        piece = passage.pieces[hit.first]
        key = hit.keys[0]
        before = passage.key(passage.before(hit.first))
        if self._words.has("calendar_name", key):
            return self._words.says(before)
        if self._words.is_function(piece) or key == _ALI:
            return False
        if whole.kind is not EntityKind.PERSON:
            return not self._words.is_common(key)
        if self._words.says(before) or self._words.is_title(before) or self._words.has("while", before):
            return True
        words = self._reader.keys(whole.name)
        if len(words) > 1 and key == words[0]:
            return False
        weak = self._words.is_given(piece, key) and not self._words.is_strong(piece, key)
        return not weak and not self._words.is_common(key)
