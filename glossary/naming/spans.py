"""Which words of a block others found to be names, and which names the article gives elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.model import Token
from glossary.model import Entity, EntityKind, Mention, MentionKind

NATIONALITY = "NAT"
_SHORTEST = 3


class GuessedName(NamedTuple):
    """A person's name that nobody knows."""

    start: int
    """In code points of the block's text; a letter before it in its first word is none of it."""
    places: range
    """Of its words."""


class KnownNames(NamedTuple):
    """What others found in a block and its article."""

    mentions: Sequence[Mention]
    """In the block, or a part of it."""
    entity: Callable[[str], Entity | None]
    """The entity of an id."""
    introduced: frozenset[str] = frozenset()
    """The folded words of the persons' names that the article gives."""

    def kinds(self, tokens: Sequence[Token]) -> list[str]:
        """Return what each word is part of: the kind of a name, `NAT` for a nationality, or nothing."""
        return [self._kind(named_span(token, self.mentions)) for token in tokens]

    def guessed_persons(self, tokens: Sequence[Token]) -> list[GuessedName]:
        """Return the persons' names that are put together and known to nobody, those without a word left out."""
        found = []
        for mention in self.mentions:
            named = self.entity(mention.entity_id) if mention.kind is MentionKind.NAME else None
            if named is not None and named.kind is EntityKind.PERSON and not named.confirmed:
                places = [at for at, each in enumerate(tokens) if each.start < mention.end and each.end > mention.start]
                if places:
                    found.append(GuessedName(mention.start, range(places[0], places[-1] + 1)))
        return found

    def _kind(self, mention: Mention | None) -> str:
        if mention is None:
            return ""
        if mention.kind is MentionKind.NATIONALITY:
            return NATIONALITY
        named = self.entity(mention.entity_id)
        return named.kind.value if named else "name"


def named_span(token: Token, mentions: Sequence[Mention]) -> Mention | None:
    """Return the longest mention that covers a part of a word."""
    over = [each for each in mentions if each.start < token.end and each.end > token.start]
    return max(over, key=lambda each: each.end - each.start, default=None)


def words_of_persons(mentions: Iterable[Mention], entity: Callable[[str], Entity | None]) -> Iterator[str]:
    """Yield the folded words of the persons' names among an article's mentions, each as often as it stands there."""
    for mention in mentions:
        named = entity(mention.entity_id) if mention.kind is MentionKind.NAME else None
        if named is not None and named.kind is EntityKind.PERSON:
            yield from (word for word in fold(mention.spelling).split() if len(word) >= _SHORTEST)
