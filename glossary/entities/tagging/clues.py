"""The clues for what a word is in its sentence, as keys of weights."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary.entities.passage import Found, Passage
from glossary.entities.pieces import Piece, Sort
from glossary.entities.tagging.traits import FUNCTION, Traits
from glossary.model import MentionKind

NOTHING = "-"
"""What rules and tables found where they found nothing."""
_NUMBER = "0"
_LONG_VOWELS = frozenset("اوي")
_LONGEST = 9
_DEAD = frozenset((Sort.SIGN, Sort.NUMBER, Sort.FOREIGN))


class Seen(NamedTuple):
    """What the clues are about in one piece of a text."""

    key: str
    """The folded word, or the sign; every number the same."""
    trait: str
    sort: str
    """What the lexicon can read the word as."""
    found: str
    """What rules and tables found in it: kind, first word or further one, known entity or guess."""
    dead: bool
    """Whether it is part of no name, whatever stands beside it: a sign, a number, a particle that nobody claims."""


Three = tuple[Seen, Seen, Seen]
"""A word between its neighbours."""
BEYOND = Seen("#", "#", "#", "#", True)
"""What is seen beyond the ends of a text."""


def seen(passage: Passage, traits: Traits) -> list[Seen]:
    """Return what is seen of the pieces of a passage, between two that stand for what is beyond its ends."""
    return [BEYOND, *(_seen(passage, index, traits) for index in range(len(passage.pieces))), BEYOND]


def _seen(passage: Passage, index: int, traits: Traits) -> Seen:
    piece = passage.pieces[index]
    trait = traits.of(piece)
    found = _found(passage.claims.get(index), index)
    dead = found == NOTHING and (piece.sort in _DEAD or FUNCTION in trait)
    return Seen(_written(piece), trait, traits.sort(piece), found, dead)


def _written(piece: Piece) -> str:
    return _NUMBER if piece.sort is Sort.NUMBER else piece.key


def _found(found: Found | None, index: int) -> str:
    if found is None:
        return NOTHING
    kind = "NAT" if found.mention is MentionKind.NATIONALITY else found.kind.value
    return f"{kind}{'B' if index == found.first else 'I'}{'k' if found.entity_id else 'g'}"


def clues(three: Three) -> Iterator[str]:
    """Yield all clues of the word in the middle of three."""
    before, own, after = three
    yield from own_clues(own.key, own.trait, own.sort)
    yield from side_clues("-", before.key, before.trait, before.sort)
    yield from side_clues("+", after.key, after.trait, after.sort)
    yield from sort_clues([each.trait for each in three], [each.sort for each in three])
    yield from found_clues([each.trait for each in three], [each.found for each in three])


def own_clues(key: str, trait: str, sort: str) -> Iterator[str]:
    """Yield what a word itself says."""
    yield f"w={key}"
    yield f"c={trait}"
    yield f"l={sort}"
    yield f"lc={sort}|{trait}"
    for size in (1, 2, 3):
        yield f"p{size}={key[:size]}"
        yield f"s{size}={key[-size:]}"
    yield f"v={sum(letter in _LONG_VOWELS for letter in key)}/{min(len(key), _LONGEST)}"


def side_clues(side: str, key: str, trait: str, sort: str) -> Iterator[str]:
    """Yield what a word says of the one after it (`side` is `-`) or before it (`+`)."""
    yield f"w{side}={key}"
    yield f"c{side}={trait}"
    yield f"l{side}={sort}"


def sort_clues(traits: Sequence[str], sorts: Sequence[str]) -> Iterator[str]:
    """Yield what three words say together."""
    yield f"cc-={traits[0]}|{traits[1]}"
    yield f"cc+={traits[1]}|{traits[2]}"
    yield f"ll-={sorts[0]}|{sorts[1]}"
    yield f"ll+={sorts[1]}|{sorts[2]}"
    yield f"lc-={traits[0]}|{sorts[1]}"
    yield f"lc+={sorts[1]}|{traits[2]}"


def found_clues(traits: Sequence[str], found: Sequence[str]) -> Iterator[str]:
    """Yield what rules and tables found in three words."""
    yield f"k={found[1]}"
    yield f"k-={found[0]}|{found[1]}"
    yield f"k+={found[1]}|{found[2]}"
    yield f"kk={'|'.join(found)}"
    yield f"kc={found[1]}|{traits[1]}"
    yield f"kc-={found[1]}|{traits[0]}"
    yield f"kc+={found[1]}|{traits[2]}"
