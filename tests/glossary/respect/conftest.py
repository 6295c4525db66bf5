"""Blocks of a line held against entries of a glossary."""

from collections.abc import Callable, Iterator

import pytest

from corpus.paragraphs import paragraphs
from glossary.annotate import AnnotatedBlock, Annotator
from glossary.checking.standard import Vocabulary
from glossary.matching.matcher import TermMatcher
from glossary.model import Entity, Mention
from glossary.respect.misses import Miss
from glossary.respect.respect import Respect
from glossary.terminology import Concept, Stage, Status, Term


def en(text: str, status: Status = Status.PREFERRED, **fields: object) -> Term:
    """Return an English term."""
    return Term("", "en", text, status, **fields)


class Names:
    """Names that a test gives: where they stand, and of whom they are."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}

    def mentions(self, article):
        text = article.blocks[0].text
        return [
            Mention(each.id, article.id, 0, at, at + len(each.ar), each.ar)
            for each in self.entities.values()
            if (at := text.find(each.ar)) >= 0
        ]

    def entity(self, entity_id: str) -> Entity | None:
        return self.entities.get(entity_id)


class Desk:
    """A glossary and what holds English against it."""

    def __init__(self, lexicon) -> None:
        self.names = Names()
        self.respect = Respect(self, self.names.entity)
        self._concepts: list[Concept] = []
        self._lexicon = lexicon

    def vocabulary(self, concept_ids) -> Vocabulary:
        """Return the approved ones of the entries."""
        known = Vocabulary()
        for concept in self._concepts:
            if concept.stage is Stage.APPROVED:
                known.take(concept)
        return known

    def add(self, arabic: str, *english: Term, stage: Stage = Stage.APPROVED, **fields: object) -> str:
        """Keep an entry and return its id."""
        arabics = [Term("", "ar", arabic, **fields)] if arabic else []
        self._concepts.append(Concept(f"c{len(self._concepts)}", (*arabics, *english), stage=stage))
        return self._concepts[-1].id

    def annotated(self, arabic: str) -> AnnotatedBlock:
        """Return what is known of a block."""
        article = paragraphs(arabic)
        annotator = Annotator(self._lexicon, self.names, TermMatcher(self._lexicon, self._arabic()))
        return annotator.annotate(article, 0)

    def _arabic(self) -> Iterator[tuple[Concept, Term]]:
        return ((concept, term) for concept in self._concepts for term in concept.in_language("ar"))

    def misses(self, arabic: str, english: str) -> tuple[Miss, ...]:
        """Return what the English of a block misses."""
        return self.respect.misses(paragraphs(arabic).blocks[0], self.annotated(arabic), english)

    def told(self, arabic: str, english: str) -> list[tuple[str, str, str]]:
        """Return it in short: the kind, the wording and what is to stand in its place."""
        return [(miss.kind.value, miss.found, miss.replacement) for miss in self.misses(arabic, english)]


@pytest.fixture
def desk(lexicon, loaded_tables) -> Desk:
    return Desk(lexicon)


@pytest.fixture
def english() -> Callable[..., Term]:
    return en
