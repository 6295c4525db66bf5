"""The forms of nationality adjectives: فرنسي in each gender, number and state, of one word or two."""

from collections.abc import Iterator

from corpus.arabic.normalise import fold
from glossary.entities.tables import load_class

_ARTICLE = "ال"


class Nationalities:
    """Makes the forms of a nisba."""

    def __init__(self) -> None:
        self._endings = ("", *load_class("nisba_ending"))
        self._directions = load_class("direction")

    def adjectives(self, adjective: str) -> Iterator[tuple[str, ...]]:
        """Yield the folded words of every form of a nisba, with the article and without."""
        words = [fold(word) for word in adjective.split()]
        if len(words) > 1 and words[0] in self._directions:
            yield from self._of_a_direction(words[0], words[1])
            return
        for ending in self._endings:
            yield tuple(word + ending for word in words)
            yield tuple(_ARTICLE + word + ending for word in words)

    def _of_a_direction(self, direction: str, rest: str) -> Iterator[tuple[str, ...]]:
        for ending in self._endings:
            yield direction, rest + ending
            yield _ARTICLE + direction, rest + ending
            yield direction, _ARTICLE + rest + ending

    def bare(self, word: str) -> Iterator[str]:
        """Yield what a folded word may be a form of: the word without an ending, with its article and without."""
        for whole in dict.fromkeys((word, word.removeprefix(_ARTICLE))):
            yield from (whole.removesuffix(ending) for ending in self._endings if whole.endswith(ending))

    @staticmethod
    def people(people: str) -> Iterator[tuple[str, ...]]:
        """Yield the folded forms of a plural that no rule makes, with the article and without."""
        key = fold(people)
        yield (_ARTICLE + key,)
        yield (key,)
