"""The ways to take clitics off a word without a lexicon."""

from collections.abc import Iterator

from glossary.matching.cuts import Cut, Kind

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ك", "ل")
_ARTICLE = "ال"
_JOINED_ARTICLE = "لل"
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه")
_ENDINGS = ("ات", "ون", "ين", "ان", "يه", "ه")
_SHORTEST = 3
"""Letters that must be left when a clitic other than the article goes."""


def stripped(folded: str, inflected: bool) -> list[Cut]:
    """Return the word as it stands and every way to take clitics off it; `inflected` makes one lemma of gender and number too."""
    found: dict[Cut, None] = {}
    for proclitics, article, rest in _fronts(folded):
        for core, enclitics in _backs(rest):
            cut = Cut(stem(core) if inflected else f"u:{core}", Kind.UNKNOWN, proclitics, article, enclitics)
            found[cut] = None
    return list(found)


def stem(folded: str) -> str:
    """Return the name of an unknown word for all its regular genders and numbers."""
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST:
            core = folded[: -len(ending)]
            return f"u:{core}ي" if ending == "يه" else f"u:{core}"
    return f"u:{folded}"


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
