"""Long preparations of the glossary, some at a time, which end when the program does."""

from collections.abc import Callable, Iterator, Sequence
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from glossary.errors import GlossaryError
from tui.services.known_terms import KnownTerms
from tui.services.storage import Storage

if TYPE_CHECKING:
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import Lexicon

_QUIET = 1.0
"""Seconds after which is told how far reading the terms has come."""
_BETWEEN = 0.5
"""Seconds between two such sentences."""


class Ended(GlossaryError):
    """The program ends before the glossary was read."""


def _untold(_count: int) -> None:
    """Tell nobody."""


class Preparing:
    """Reading the terms into what finds them in text, and filling in the roots that the lexicon tells."""

    def __init__(self, storage: Storage, known: KnownTerms) -> None:
        """Know where the terms are."""
        self._storage = storage
        self._known = known
        self._ended = Event()
        self.tell: Callable[[int], None] = _untold
        """Told how many terms were read where that takes long, from the thread that reads."""

    def begin(self) -> None:
        """Let things be prepared again, after they were ended."""
        self._ended.clear()

    def end(self) -> None:
        """Let what is being prepared end at once, and nothing more begin until `begin`."""
        self._ended.set()

    def matcher(self, lexicon: "Lexicon") -> "TermMatcher":
        """Return what finds the terms of the glossary in text; raises Ended when the program ends meanwhile."""
        from glossary.matching.matcher import TermMatcher

        matcher = TermMatcher(lexicon, (), self._known.priorities())
        tell_at = monotonic() + _QUIET

        def goes_on(count: int) -> bool:
            nonlocal tell_at
            if monotonic() >= tell_at:
                tell_at = monotonic() + _BETWEEN
                self.tell(count)
            return not self._ended.is_set()

        if not matcher.fill(self._known.arabic(), goes_on):
            raise Ended("The glossary was not read to its end, because warraq was closed.")
        return matcher

    def roots(self, lexicon: "Callable[[], Lexicon]") -> Iterator[int]:
        """Fill in the roots of terms that have none, and yield how many were looked at so far; a caller may stop at any time.

        The lexicon is only asked for where there is such a term; raises LexiconMissing then.
        """
        from glossary.finding.lexicon_roots import ROOTS_VERSION, LexiconRoots
        from glossary.store.roots import RootFilling

        def roots_of(word: str) -> "Sequence[str]":
            return LexiconRoots(lexicon())(word)

        filling = RootFilling(self._storage.engine, roots_of, ROOTS_VERSION)
        done = 0
        while not self._ended.is_set() and (some := filling.fill_some()):
            done += some
            yield done
