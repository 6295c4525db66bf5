"""The readings of a written word as it is spelt, or else as it was meant."""

from collections.abc import Callable, Sequence

from glossary.morphology.grammar.marks import has_small_alifs
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import Reading, whole
from glossary.morphology.lexicon.voiced import Marked, Voiced
from glossary.morphology.spelling import respellings, with_long_alifs, with_marbuta


class WrittenWords:
    """Reads words by a lexicon."""

    def __init__(self, lexicon: Lexicon, passive_of: Callable[[str], str]) -> None:
        """Ask this lexicon; `passive_of` puts English verbs in the passive."""
        self._lexicon = lexicon
        self._voiced = Voiced(passive_of, lexicon.indefinite)

    def readings(self, word: str) -> list[Reading]:
        """Return the readings of a word, those alone that agree with the marks it is written with if any do."""
        found = self._lexicon.readings(word) or self._otherwise(word)
        if word.isalpha():
            return [*found, *self._definite(word, found)]
        longer = with_long_alifs(word)
        if longer and not any(has_small_alifs(word, whole(each)) for each in found):
            for spelling in longer:
                if meant := self._lexicon.readings(spelling) or self._respelt(spelling):
                    return self._as_marked(spelling, meant)
        return self._as_marked(word, [*found, *self._definite(word, found)])

    def _definite(self, word: str, found: Sequence[Reading]) -> list[Reading]:
        """Return the readings of a word with the article whose tāʼ marbūṭa is written without its dots, if none are found."""
        spelling = with_marbuta(word)
        if not spelling or any(map(_is_definite, found)):
            return []
        return list(filter(_is_definite, self._lexicon.readings(spelling)))

    def _respelt(self, word: str) -> list[Reading]:
        """Return the readings of the first other spelling of a word that has any."""
        spelt = map(self._lexicon.readings, respellings(word))
        return next((found for found in spelt if found), [])

    def _otherwise(self, word: str) -> list[Reading]:
        """Return the readings of other spellings of a word, or else with an ending that the lexicon does not allow."""
        return self._respelt(word) or self._lexicon.loose_readings(word)

    def _as_marked(self, word: str, found: list[Reading]) -> list[Reading]:
        """Return the readings of a word that agree with the marks it is written with, those they ask for too; all if none do."""
        agrees = Marked(word).agrees
        agreeing = list(filter(agrees, found))
        made = self._voiced.readings(word, found, self._lexicon.readings_for_passives)
        if not made and not agreeing:
            made = self._otherwise(word)
        if made:
            agreeing = list(dict.fromkeys((*agreeing, *filter(agrees, made))))
        return agreeing or found


def _is_definite(reading: Reading) -> bool:
    """Return whether a reading has the article."""
    return "DET" in reading.prefix.tags
