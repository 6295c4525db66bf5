"""The clues for what a word is in its sentence, as keys of weights."""

from collections.abc import Callable, Iterator, Sequence
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


Around = tuple[Seen, Seen, Seen, Seen]
"""A word after the two before it, and the one behind it."""
Part = tuple[Callable[..., Iterator[str]], tuple[str, ...]]
"""What makes some clues, and what it looks at."""
BEYOND = Seen("#", "#", "#", "#", True)
"""What is seen beyond the ends of a text."""


def seen(passage: Passage, traits: Traits) -> list[Seen]:
    """Return what is seen of the pieces of a passage, after two that stand for what is beyond its beginning, before one."""
    return [BEYOND, BEYOND, *(_seen(passage, index, traits) for index in range(len(passage.pieces))), BEYOND]


def _seen(passage: Passage, index: int, traits: Traits) -> Seen:
    piece = passage.pieces[index]
    trait, sort = traits.of(piece)
    found = _found(passage.claims.get(index), index)
    dead = found == NOTHING and (piece.sort in _DEAD or FUNCTION in trait)
    return Seen(_written(piece), trait, sort, found, dead)


def _written(piece: Piece) -> str:
    return _NUMBER if piece.sort is Sort.NUMBER else piece.key


def _found(found: Found | None, index: int) -> str:
    if found is None:
        return NOTHING
    kind = "NAT" if found.mention is MentionKind.NATIONALITY else found.kind.value
    return f"{kind}{'B' if index == found.first else 'I'}{'k' if found.entity_id else 'g'}"


def arounds(row: Sequence[Seen]) -> Iterator[Around]:
    """Yield each word of what `seen` returned, with those around it."""
    return zip(row, row[1:], row[2:], row[3:], strict=False)


def parts(around: Around) -> Iterator[Part]:
    """Yield what makes the clues of a word, with what each looks at: the same parts come again."""
    far, before, own, after = around
    yield own_clues, (own.key, own.trait, own.sort)
    yield side_clues, ("-", before.key, before.trait, before.sort)
    yield side_clues, ("+", after.key, after.trait, after.sort)
    yield pair_clues, ("-", before.trait, own.trait, before.sort, own.sort)
    yield pair_clues, ("+", own.trait, after.trait, own.sort, after.sort)
    yield far_clues, (far.trait, before.trait, own.trait, own.found)
    yield found_clues, (before.found, own.found, after.found)
    yield found_trait_clues, ("", own.found, own.trait)
    yield found_trait_clues, ("-", own.found, before.trait)
    yield found_trait_clues, ("+", own.found, after.trait)


def clues(around: Around) -> Iterator[str]:
    """Yield all clues of a word."""
    for make, about in parts(around):
        yield from make(*about)


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


def pair_clues(side: str, trait: str, next_trait: str, sort: str, next_sort: str) -> Iterator[str]:
    """Yield what two words side by side say together, of the second one (`side` is `-`) or of the first (`+`)."""
    yield f"cc{side}={trait}|{next_trait}"
    yield f"ll{side}={sort}|{next_sort}"
    yield f"lc-={trait}|{next_sort}" if side == "-" else f"lc+={sort}|{next_trait}"


def far_clues(far: str, before: str, own: str, found: str) -> Iterator[str]:
    """Yield what the two words before say together, of a word with a trait in which something was found."""
    yield f"cf={far}|{before}"
    yield f"cfc={far}|{before}|{own}"
    yield f"cff={far}|{found}"


def found_clues(before: str, own: str, after: str) -> Iterator[str]:
    """Yield what rules and tables found in three words."""
    yield f"k={own}"
    yield f"k-={before}|{own}"
    yield f"k+={own}|{after}"
    yield f"kk={before}|{own}|{after}"


def found_trait_clues(side: str, found: str, trait: str) -> Iterator[str]:
    """Yield what was found in a word with its own trait, or that of the word before (`side` is `-`) or after it."""
    yield f"kc{side}={found}|{trait}"
