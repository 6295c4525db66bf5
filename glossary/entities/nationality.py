"""The forms of nationality adjectives: فرنسي in each gender, number and state, of one word or two."""

from collections.abc import Iterator

from corpus.arabic.normalise import fold

_ENDINGS = ("", "ا", "ه", "ان", "ين", "ون", "تان", "تين", "ات")
"""What follows the ي of the nisba, folded; the feminine's ه turns into ت before a dual."""
_ARTICLE = "ال"
_FIRST_STAYS = frozenset(("جنوب", "شمال", "شرق", "غرب"))


def adjective_keys(adjective: str) -> Iterator[tuple[str, ...]]:
    """Yield the folded words of every form of a nisba, with the article and without."""
    words = [fold(word) for word in adjective.split()]
    if len(words) > 1 and words[0] in _FIRST_STAYS:
        for ending in _ENDINGS:
            yield words[0], words[1] + ending
            yield _ARTICLE + words[0], words[1] + ending
            yield words[0], _ARTICLE + words[1] + ending
        return
    for ending in _ENDINGS:
        yield tuple(word + ending for word in words)
        yield tuple(_ARTICLE + word + ending for word in words)


def people_keys(people: str) -> Iterator[tuple[str, ...]]:
    """Yield the folded forms of a broken plural, with the article and without; the bare form only where it is long enough."""
    key = fold(people)
    yield (_ARTICLE + key,)
    yield (key,)
