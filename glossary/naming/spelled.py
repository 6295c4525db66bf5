"""How a word that is taken for a name is written in Latin letters: as newspapers do, marked as a guess."""

import re

from corpus.arabic.normalise import bare
from glossary.entities.personal_english import PersonalEnglish
from glossary.entities.romanised import Romaniser
from glossary.model import Analysis, Clitic
from glossary.morphology.grammar.clitics import english_of_proclitics
from glossary.morphology.guesses import GUESS, written_before

_AND = "و"
_LONG_VOWELS = frozenset("اويى")
_SHORTEST = 3
_BEFORE_ARTICLE = re.compile("(?:[وف]ب?|ب)(?=ال[^اوي].{2})")
"""What is written before a name with its article: a vowel behind it is no article's (`Palacios`), and `like` is hardly said of names."""
_PREPOSITIONS = frozenset("بلك")


class NameSpeller:
    """Writes names; made once, it loads its tables when it is made."""

    def __init__(self) -> None:
        """Read the usual spellings of known names."""
        self._english = PersonalEnglish(Romaniser())

    def guess(self, surface: str, reading: Analysis | None = None) -> Analysis:
        """Return the analysis of a word as a name; `reading` is the common word it is mistaken for."""
        written = bare(surface)
        before = self._before(written, reading)
        own = written[len(before) :]
        clitics = tuple(map(Clitic, before, english_of_proclitics(before)))
        return Analysis(surface, own, "", "PROPN", clitics, own if before else surface, (), GUESS + self.english(own))

    def english(self, name: str) -> str:
        """Return a name as newspapers write it, without the mark of a guess."""
        return self._english.name(bare(name).split())

    def _before(self, written: str, reading: Analysis | None) -> str:
        """Return the letters before the name that are words of their own."""
        found = written_before(written)
        joined_article = _BEFORE_ARTICLE.match(written)
        if found or joined_article:
            return found or (joined_article[0] if joined_article else "")
        outer = written[:1] if written[:1] == _AND and len(written) > _SHORTEST else ""
        for before in (outer, outer + written[len(outer) : len(outer) + 1]):
            rest = written[len(before) :]
            bound = before[len(outer) :] in {"", *_PREPOSITIONS}
            if before and bound and self._english.knows(rest) and not self._english.knows(written):
                return before
        joined = reading is not None and bool(reading.proclitics) and reading.proclitics[0].gloss == "and"
        if outer and written[1] not in _LONG_VOWELS and (joined or not self._english.knows(written)):
            return outer
        return ""
