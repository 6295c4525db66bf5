"""What the palette offers, and where in it the words typed stand."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.arabic.normalise import fold, folded

_ARTICLE = "ال"
_SHORTEST = 2
"""Letters that must be left of a word when its article goes."""
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do: English at the left, Arabic or a key at the right."""

    english: str
    told: str
    """Said faintly behind the English."""
    other: str
    run: Callable[[], object]
    is_command: bool = False
    also: str = ""
    """Another name by which it is found, such as the English one of a command that is shown in Arabic."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where offers come from, and the heading that stands above them."""

    heading: str
    offers: Callable[[str], Sequence[Offer]]
    """From what is typed to the offers that fit, the best first; raises CorpusError or GlossaryError."""
    is_slow: bool = False
    """Whether it is asked in a worker, and only when something is typed."""


def wanted_words(query: str) -> tuple[str, ...]:
    """Return the folded words of a query, without the Arabic article where enough is left."""
    words = _SPACES.split(fold(query).strip())
    return tuple(_without_article(word) for word in words if word)


def _without_article(word: str) -> str:
    bare = word.removeprefix(_ARTICLE)
    return bare if len(bare) >= _SHORTEST else word


def places_of(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Return where folded words stand in a text, as ranges of its code points, marks and other spellings included."""
    copy = folded(text)
    found = []
    for word in words:
        at = copy.text.find(word)
        if at >= 0:
            found.append((copy.offsets[at], copy.offsets[at + len(word)]))
    return found


def has_all(words: Sequence[str], *texts: str) -> bool:
    """Return whether each of the folded words stands in one of the texts."""
    copies = [fold(text) for text in texts]
    return all(any(word in copy for copy in copies) for word in words)
