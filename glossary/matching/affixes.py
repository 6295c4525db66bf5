"""The ways to take clitics off a word without a lexicon."""

from collections.abc import Iterator
from typing import NamedTuple

_CONJUNCTIONS = ("", *"وف")
_PREPOSITIONS = ("", *"بكل")
_ARTICLE = "ال"
_JOINED_ARTICLE = "لل"
_PRONOUNS = (
    "هما",
    "كما",
    "ها",
    "هم",
    "هن",
    "كم",
    "نا",
    "ه",
)
_ENDINGS = (
    "ات",
    "ون",
    "ين",
    "ان",
    "يه",
    "ه",
)
_FEMININE_ADJECTIVE = "يه"
_SHORTEST = 3
"""Letters that must be left when a clitic other than the article goes."""


class Stripped(NamedTuple):
    """A word without some of its letters in front and behind."""

    core: str
    proclitics: str
    article: bool
    enclitics: str


def stripped(folded: str) -> list[Stripped]:
    """Return the word as it stands and every way to take clitics off it."""
    found: dict[Stripped, None] = {}
    for proclitics, article, rest in _fronts(folded):
        for core, enclitics in _backs(rest):
            found[Stripped(core, proclitics, article, enclitics)] = None
    return list(found)


def spelt(core: str) -> str:
    """Return the name of an unknown word."""
    return f"u:{core}"


def stem(name: str) -> str:
    """Return one name for all regular genders and numbers of an unknown word, given the name of one of them."""
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST + len(spelt("")):
            return name[:-1] if ending == _FEMININE_ADJECTIVE else name[: -len(ending)]
    return name


def _fronts(word: str) -> Iterator[tuple[str, bool, str]]:
    yield "", False, word
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            front = conjunction + preposition
            if not word.startswith(front):
                continue
            rest = word[len(front) :]
            if rest.startswith(_ARTICLE) and len(rest) > len(_ARTICLE) + 1:
                yield front, True, rest[len(_ARTICLE) :]
            if front and len(rest) >= _SHORTEST:
                yield front, False, rest
        joined = conjunction + _JOINED_ARTICLE
        if word.startswith(joined) and len(word) > len(joined) + 1:
            yield conjunction + "ل", True, word[len(joined) :]


def _backs(rest: str) -> Iterator[tuple[str, str]]:
    yield rest, ""
    for pronoun in _PRONOUNS:
        core = rest[: -len(pronoun)]
        if rest.endswith(pronoun) and len(core) >= _SHORTEST:
            yield core, pronoun
            if core.endswith("ت"):
                yield core[:-1] + "ه", pronoun
