"""The books that words are looked up in: the lexicon and the user's dictionaries, each opened when it is first asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.presence import is_folder_there
from tui.services.once import Once

if TYPE_CHECKING:
    from pathlib import Path

    from glossary.dictionaries.shelf import Dictionaries
    from glossary.finding.lexicon_roots import LexiconRoots
    from glossary.model import Analysis
    from glossary.morphology.lexicon.lexicon import Lexicon
    from glossary.proposing.proposals import Proposer


class Wordbooks:
    """The lexicon, the dictionaries and what proposes by them; each may be asked for from any thread."""

    def __init__(self, dictionaries_dir: "Path") -> None:
        """Know where the dictionaries of the user are; nothing is opened yet."""
        self._folder = dictionaries_dir
        self._lexicon: Once[Lexicon] = Once(_loaded_lexicon)
        self._dictionaries: Once[Dictionaries] = Once(lambda: _opened(dictionaries_dir))
        self._proposer: Once[Proposer] = Once(self._new_proposer)
        self.known = KnownWords(self._lexicon)
        """The roots and dictionary forms of words, as far as that takes no waiting."""

    @property
    def has_lexicon(self) -> bool:
        """Return whether the lexicon is there already."""
        return self._lexicon.is_made

    def lexicon(self) -> "Lexicon":
        """Return the lexicon; raises LexiconMissing."""
        return self._lexicon.get()

    def dictionaries(self) -> "Dictionaries":
        """Return the dictionaries of the user's own."""
        return self._dictionaries.get()

    def proposer(self) -> "Proposer":
        """Return what proposes look-up forms and facts for terms."""
        return self._proposer.get()

    def readings(self, word: str) -> "Sequence[Analysis]":
        """Return the readings that the user's dictionaries give for a word; none where there are no dictionaries."""
        return self.dictionaries().readings(word) if is_folder_there(self._folder) else ()

    def close(self) -> None:
        """Let go of the dictionaries."""
        if self._dictionaries.is_made:
            self.dictionaries().close()

    def _new_proposer(self) -> "Proposer":
        from glossary.errors import LexiconMissing
        from glossary.proposing.proposals import Proposer

        try:
            return Proposer(self.lexicon())
        except LexiconMissing:
            return Proposer(None)


class KnownWords:
    """Tells the roots and dictionary forms of a word, none before the lexicon is there: a search does not wait for it."""

    def __init__(self, lexicon: "Once[Lexicon]") -> None:
        """Know the lexicon that others ask for."""
        self._lexicon = lexicon

    def __call__(self, word: str) -> "Sequence[str]":
        """Return the roots that a word may be of."""
        roots = self._roots
        return roots(word) if roots else ()

    def lemmas(self, word: str) -> "Sequence[str]":
        """Return the dictionary forms that a word may be of."""
        roots = self._roots
        return roots.lemmas(word) if roots else ()

    @property
    def _roots(self) -> "LexiconRoots | None":
        from glossary.finding.lexicon_roots import LexiconRoots

        return LexiconRoots(self._lexicon.get()) if self._lexicon.is_made else None


def _opened(folder: "Path") -> "Dictionaries":
    from glossary.dictionaries.shelf import Dictionaries

    return Dictionaries(folder)


def _loaded_lexicon() -> "Lexicon":
    from glossary.morphology.lexicon.lexicon import load_lexicon

    return load_lexicon()
