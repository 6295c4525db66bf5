"""The numbers that a table gives its entries: they may begin again amid it, or be something else than numbers of entries."""

from dataclasses import replace

from corpus.worded import worded
from glossary.exchange.port import uuid_in
from glossary.exchange.tables.cells import Told
from glossary.terminology import Concept


class Numbers:
    """The numbers that came so far, each with the terms that it stood before first."""

    def __init__(self, is_long: bool) -> None:
        """Know whether each row has one term, so that rows of one number that stand apart may be meant to be together."""
        self._is_long = is_long
        self._met: dict[str, int] = {}
        self._has_told = False

    def once(self, concept: Concept, told: Told) -> Concept:
        """Return a concept, without its number where that stood before other terms: it would be taken for the other entry.

        That is told the first time.
        """
        number = concept.id
        if not number or uuid_in(number):
            return concept
        terms = hash(tuple((term.language, term.text) for term in concept.terms))
        if self._met.setdefault(number, terms) == terms:
            return concept
        if not self._has_told:
            self._has_told = True
            told(self._again(number))
        return replace(concept, id="")

    def _again(self, number: str) -> str:
        if self._is_long:
            return worded(
                "The rows of the number {number} stand apart: those that come again were read as entries of their own;"
                " sort the table by its numbers to have one entry of each.",
                number=number,
            )
        return worded(
            "The number {number} came before with other terms: entries whose number comes again were read without it.",
            number=number,
        )
