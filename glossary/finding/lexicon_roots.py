"""The roots and the dictionary forms that the lexicon knows of a word."""

from collections.abc import Sequence

from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.lexicon.reading import lemma_text, root_text

ROOTS_VERSION = "1"
"""Grows when other roots are told of a word, by another lexicon or otherwise, so that they are filled in anew."""
_MOST = 3


class LexiconRoots:
    """Tells the roots that a word may have, and what it may be a form of, by a lexicon; called with a word without marks."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Ask this lexicon."""
        self._lexicon = lexicon

    def __call__(self, word: str) -> Sequence[str]:
        """Return the roots of a word's readings in Arabic letters, those of most readings first, at most three."""
        times: dict[str, int] = {}
        for reading in self._lexicon.readings(word):
            root = root_text(reading.stem.root, reading.stem.lemma)
            if len(root) > 1:
                times[root] = times.get(root, 0) + 1
        return sorted(times, key=lambda root: -times[root])[:_MOST]

    def lemmas(self, word: str) -> Sequence[str]:
        """Return the dictionary forms that a word may be of, in Arabic letters with their vowels, each once, sorted."""
        return sorted({lemma_text(lemma) for lemma in self._lexicon.lemmas(word)})
