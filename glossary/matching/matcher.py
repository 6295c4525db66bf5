"""Finding the glossary's terms in a text."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from corpus.model import Token
from glossary.matching.choice import Choice, chosen
from glossary.matching.context import Context
from glossary.matching.cuts import Readings
from glossary.matching.findings import findings, unrefused
from glossary.matching.reasons import WordsFound
from glossary.matching.refusals import Refusal
from glossary.matching.runs import Text
from glossary.matching.speller import Speller
from glossary.matching.spelling import Spelt, distance
from glossary.matching.terms import Terms
from glossary.matching.trie import Entry
from glossary.matching.words import Word, words
from glossary.terminology import Concept, Term, TermMatch

_KEPT = 20_000
"""Spellings that are remembered; when there are more, remembering begins afresh."""


def _always(_count: int) -> bool:
    return True


class TermMatcher:
    """The terms of glossaries, found in text in whatever inflection; without a lexicon only clitics and spelling may differ."""

    def __init__(
        self,
        lexicon: Readings | None,
        terms: Iterable[tuple[Concept, Term]] = (),
        priorities: Mapping[str, int] | None = None,
    ) -> None:
        """Take the terms; a glossary goes before others of a lower priority, the user's own before those of the same one."""
        self._speller = Speller(lexicon)
        self._terms = Terms(self._speller, priorities or {})
        self._context = Context()
        self._inflected = lexicon is not None
        self._spelt: dict[str, Spelt] = {}
        self.fill(terms)

    def fill(self, terms: Iterable[tuple[Concept, Term]], goes_on: Callable[[int], bool] = _always) -> bool:
        """Take more terms and return whether all were taken: `goes_on` is told how many there are, and may say no."""
        return self._terms.fill(terms, goes_on)

    def add(self, concept: Concept) -> None:
        """Find the concept's Arabic terms from now on, instead of those it had before."""
        self.discard(concept.id)
        for term in concept.in_language("ar"):
            self._terms.insert(concept, term)

    def discard(self, concept_id: str) -> None:
        """Find the concept's terms no more."""
        self._terms.discard(concept_id)

    def matches(self, text: str, tokens: Sequence[Token], refused: Refusal | None = None) -> list[TermMatch]:
        """Return the terms in a text in its order, a longer match before those nested in it; top matches never overlap.

        `refused` says which of them a reader does not want there.
        """
        row = words(text, tokens)
        forms = self._speller.forms
        found = findings(text, Text(row, [forms(word.surface) for word in row]), self._terms, self._context)
        if refused:
            found = unrefused(found, text, refused)

        def far(start: int, end: int, entry: Entry) -> int:
            surface = text[start:end]
            return 0 if surface == entry.form else distance(self._spelling(surface), entry.spelt)

        return [self._match(text, row, choice) for choice in chosen(found, far)]

    def _spelling(self, surface: str) -> Spelt:
        found = self._spelt.get(surface)
        if found is None:
            if len(self._spelt) >= _KEPT:
                self._spelt.clear()
            found = self._spelt[surface] = Spelt.of(surface)
        return found

    def _match(self, text: str, row: Sequence[Word], choice: Choice) -> TermMatch:
        (place, entry, fits), like, nested = choice
        first, _, start, end = place
        if like == "lemma" and not self._inflected:
            like = "folded"
        return TermMatch(
            entry.concept_id,
            entry.ar,
            entry.en,
            entry.status,
            start,
            end,
            text[start:end],
            like,
            nested,
            entry.note,
            entry.form,
            WordsFound(entry, like, fits, row, first),
        )
