"""Names of one article that mean what another name in it means: a longer name, an abbreviation in brackets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Article
from glossary.entities.bare import NationalityWords
from glossary.entities.recognise import RawMention
from glossary.entities.spelling import Spelling, words_of
from glossary.entities.tables import load_class
from glossary.model import EntityKind, LinkReason, MentionKind

_OPENING = "("
_FULL = 2
"""Parts of the shortest full name of a person."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name of an article stands for."""

    kind: EntityKind
    """What the other name names."""
    name: str
    """The other name."""
    entity_id: str | None
    """The known entity that the other name means, if it is one."""
    reason: LinkReason


Key = tuple[EntityKind, str]


class WithinArticle:
    """Compares the names of one article with each other; what other articles say is nothing to it, so no order matters."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._nouns = load_class("named_noun")
        self._nationalities = NationalityWords()

    def meant(self, raws: Sequence[RawMention], article: Article) -> Mapping[Key, Meant]:
        """Return the names that stand for others, by kind and name."""
        names = {(raw.kind, raw.name): raw for raw in raws if raw.mention is MentionKind.NAME}
        found: dict[Key, Meant] = {}
        self._persons([raw for (kind, _), raw in names.items() if kind is EntityKind.PERSON], found)
        self._organisations([raw for (kind, _), raw in names.items() if kind is EntityKind.ORGANISATION], found)
        self._abbreviations(raws, article, found)
        self._no_persons(names.values(), found)
        return {key: _end(key, meant, found) for key, meant in found.items()}

    def _persons(self, raws: Sequence[RawMention], found: dict[Key, Meant]) -> None:
        """Let a name of many parts mean the one with the same first and last part, if it alone could be longer."""
        parts = {raw.name: self._spelling.person_key(words_of(raw.name)).split(" ") for raw in raws}
        alike: dict[tuple[str, str], list[RawMention]] = {}
        for raw in raws:
            if raw.entity_id is None:
                alike.setdefault((parts[raw.name][0], parts[raw.name][-1]), []).append(raw)
        for raw in raws:
            short = parts[raw.name]
            others = alike.get((short[0], short[-1]), ()) if len(short) >= _FULL else ()
            longer = [other for other in others if _skips(parts[other.name], short)]
            if len({tuple(parts[other.name]) for other in longer}) == 1:
                for other in longer:
                    meant = Meant(raw.kind, raw.name, raw.entity_id, LinkReason.LONGER_NAME)
                    found.setdefault((other.kind, other.name), meant)

    def _no_persons(self, raws: Iterable[RawMention], found: dict[Key, Meant]) -> None:
        """Let a person of one name mean the place or organisation that the article calls so elsewhere, with what it is or without."""
        named = [raw for raw in raws if raw.kind is not EntityKind.PERSON]
        others = {self._parted(raw.name)[1]: raw for raw in named if raw.kind is EntityKind.ORGANISATION}
        others.update((words_of(raw.name), raw) for raw in named)
        for raw in raws:
            other = others.get(words_of(raw.name))
            alone = raw.kind is EntityKind.PERSON and raw.entity_id is None and len(words_of(raw.name)) == 1
            if alone and other is not None:
                meant = Meant(other.kind, other.name, other.entity_id, LinkReason.SAME_SPELLING)
                found.setdefault((raw.kind, raw.name), meant)

    def _organisations(self, raws: Sequence[RawMention], found: dict[Key, Meant]) -> None:
        """Let a name mean the one that alone says what it is or goes on after the same words, unless with a nationality."""
        words = {raw.name: self._parted(raw.name) for raw in raws}
        alike: dict[tuple[str, ...], list[RawMention]] = {}
        for raw in raws:
            alike.setdefault(words[raw.name][1][:1], []).append(raw)
        for raw in raws:
            if raw.entity_id is not None:
                continue
            first = words[raw.name][1][:1]
            others = alike[first] if first else raws
            longer = [other for other in others if self._goes_on(words[other.name], words[raw.name])]
            if len({words[other.name] for other in longer}) == 1:
                meant = Meant(raw.kind, longer[0].name, longer[0].entity_id, LinkReason.PART_OF_NAME)
                found.setdefault((raw.kind, raw.name), meant)

    def _parted(self, name: str) -> tuple[str, tuple[str, ...]]:
        """Return what a name says the organisation is, if anything, and its other words."""
        words = words_of(name)
        return (words[0], words[1:]) if len(words) > 1 and words[0] in self._nouns else ("", words)

    def _goes_on(self, long: tuple[str, tuple[str, ...]], short: tuple[str, tuple[str, ...]]) -> bool:
        if short[0] not in ("", long[0]) or long[1][: len(short[1])] != short[1]:
            return False
        rest = long[1][len(short[1]) :]
        return long != short and not any(word in self._nationalities for word in rest)

    def _abbreviations(self, raws: Sequence[RawMention], article: Article, found: dict[Key, Meant]) -> None:
        """Let an organisation in brackets mean the one before them; a known one gives its name to the other."""
        texts = {block.index: block.text for block in article.blocks}
        for long, short in pairwise(raws):
            if not (long.kind is short.kind is EntityKind.ORGANISATION and long.block == short.block):
                continue
            between = texts[long.block][long.end : short.start].strip("\"'«»“” ")
            if between != _OPENING or (long.entity_id and short.entity_id) or long.name == short.name:
                continue
            one, other = (long, short) if short.entity_id else (short, long)
            found[one.kind, one.name] = Meant(other.kind, other.name, other.entity_id, LinkReason.ABBREVIATION)


def _end(key: Key, meant: Meant, found: Mapping[Key, Meant]) -> Meant:
    """Return what a name stands for in the end, where what it stands for stands for another one."""
    seen = {key}
    while (following := (meant.kind, meant.name)) not in seen and following in found:
        seen.add(following)
        meant = found[following]
    return meant


def _skips(long: Sequence[str], short: Sequence[str]) -> bool:
    """Return whether a name is another one that begins and ends alike, with parts left out between."""
    if len(long) <= len(short):
        return False
    rest = iter(long)
    return all(part in rest for part in short)
