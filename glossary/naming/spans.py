"""Which words of a block others found to be names."""

from collections.abc import Callable, Sequence

from corpus.model import Token
from glossary.model import Entity, Mention, MentionKind

NATIONALITY = "NAT"


def named_span(token: Token, mentions: Sequence[Mention]) -> Mention | None:
    """Return the longest mention that covers a part of a word."""
    over = [each for each in mentions if each.start < token.end and each.end > token.start]
    return max(over, key=lambda each: each.end - each.start, default=None)


def kinds(tokens: Sequence[Token], mentions: Sequence[Mention], entity: Callable[[str], Entity | None]) -> list[str]:
    """Return what each word is part of: the kind of a name, `NAT` for a nationality, or nothing."""
    return [_kind(named_span(token, mentions), entity) for token in tokens]


def _kind(mention: Mention | None, entity: Callable[[str], Entity | None]) -> str:
    if mention is None:
        return ""
    if mention.kind is MentionKind.NATIONALITY:
        return NATIONALITY
    named = entity(mention.entity_id)
    return named.kind.value if named else "name"
