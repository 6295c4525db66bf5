"""What analyses text: the terms of the glossary found in it, its blocks annotated."""

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING

from tui.services.learning import Learning
from tui.services.naming import Naming
from tui.services.once import Once
from tui.services.preparing import Preparing
from tui.services.wordbooks import Wordbooks

if TYPE_CHECKING:
    from glossary.annotate import Annotator
    from glossary.matching.matcher import TermMatcher
    from glossary.morphology.lexicon.lexicon import Lexicon
    from glossary.terminology import Concept


class Analysing:
    """The matcher of terms and the annotator, with the glossary as it is since the last `refresh`; from any thread."""

    def __init__(
        self,
        wordbooks: Wordbooks,
        naming: Naming,
        learning: Learning,
        preparing: Preparing,
        warn: Callable[[str], None],
    ) -> None:
        """Know the lexicon, names, what the user chose, what reads terms, and who is told of faults; nothing is made yet."""
        self._wordbooks = wordbooks
        self._naming = naming
        self._learning = learning
        self._preparing = preparing
        self._warn = warn
        self._lock = RLock()
        self._matcher: Once[TermMatcher] = Once(self._new_matcher)
        self._annotator: Once[Annotator] = Once(self._new_annotator)
        self._only: Annotator | None = None

    def lexicon(self) -> "Lexicon":
        """Return the lexicon; raises LexiconMissing."""
        return self._wordbooks.lexicon()

    def matcher(self) -> "TermMatcher":
        """Return what finds terms in text; raises LexiconMissing, and Ended when the program ends meanwhile."""
        return self._matcher.get()

    def annotator(self) -> "Annotator":
        """Return what annotates blocks; raises LexiconMissing, and Ended when the program ends meanwhile."""
        return self._annotator.get()

    @property
    def annotator_once(self) -> "Once[Annotator]":
        """Return what annotates blocks, which may still have to be made."""
        return self._annotator

    def refresh(self) -> None:
        """Find the terms of the glossary as it is now, from the next `annotator` on."""
        with self._lock:
            self._matcher = Once(self._new_matcher)
            self._annotator = Once(self._new_annotator)

    def find_term(self, concept: "Concept") -> None:
        """Find an entry that was just kept, at once, without reading all others anew."""
        with self._lock:
            matcher, annotator = self._matcher, self._annotator
        if matcher.is_made:
            matcher.get().add(concept)
        if annotator.is_made:
            annotator.get().forget_terms()

    def _new_matcher(self) -> "TermMatcher":
        return self._preparing.matcher(self.lexicon())

    def _new_annotator(self) -> "Annotator":
        """Return the one annotator, which reads by the terms of now: articles that stay open hold it, and its tables are large."""
        self._naming.names()
        lexicon, matchers = self.lexicon(), self._matcher
        matcher, rules = matchers.get(), self._learning.rules()
        made = self._only or self._first_annotator(lexicon, matcher)
        with self._lock:
            only = self._only = self._only or made
            # whoever was slower than the next refresh leaves the terms to that one
            if self._matcher is matchers:
                only.find_by(matcher)
        self._naming.forget = only.forget
        only.follow(rules)
        only.leave_out(self._learning.refusals())
        return only

    def _first_annotator(self, lexicon: "Lexicon", matcher: "TermMatcher") -> "Annotator":
        from glossary.annotate import Annotator

        annotator = Annotator(lexicon, self._naming, matcher, None, self._wordbooks.readings)
        for sentence in annotator.faults:
            self._warn(sentence)
        return annotator
