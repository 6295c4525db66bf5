"""The approved concepts as checks need them: read when they are met, anew when the glossary changed."""

from collections.abc import Iterable
from threading import Lock

from sqlalchemy import Engine

from corpus.store.engine import reading
from glossary.checking.standard import Vocabulary
from glossary.store.concepts import StoredConcepts
from glossary.store.spellings import spellings_on
from glossary.store.walking import each_concept
from glossary.termbase import TermBase
from glossary.terminology import Stage

_WITHOUT_ARABIC = ("untranslated:yes", "forbidden:yes", "status:deprecated", "status:superseded")
"""What is said of concepts that are looked for in every English text, if they have no Arabic."""


class Approved:
    """The approved concepts of a database whose tables are up to date."""

    def __init__(self, engine: Engine) -> None:
        """Know the database; nothing is read yet."""
        self._engine = engine
        self._base = TermBase(engine, "")
        self._vocabulary = Vocabulary()
        self._known: set[str] = set()
        self._revision: int | None = None
        self._lock = Lock()

    def vocabulary(self, concept_ids: Iterable[str]) -> Vocabulary:
        """Return what finds the English of these concepts, as far as they are approved, and of those without Arabic; raises StoreError."""
        wanted = set(concept_ids)
        with self._lock:
            revision = self._base.revision()
            if revision != self._revision:
                self._vocabulary, self._known, self._revision = self._begun(), set(), revision
            new = wanted - self._known
            if new:
                self._read(new)
            return self._vocabulary

    def _begun(self) -> Vocabulary:
        """Return a vocabulary of the concepts that are looked for everywhere."""
        vocabulary = Vocabulary(self._vocabulary.lemmas)
        found = {
            concept.id: concept
            for query in _WITHOUT_ARABIC
            for concept in each_concept(self._engine, f"stage:approved {query}")
            if not concept.in_language("ar")
        }
        for concept in found.values():
            vocabulary.take(concept)
        return vocabulary

    def _read(self, concept_ids: set[str]) -> None:
        with reading(self._engine) as connection:
            stored = StoredConcepts(connection, spellings_on(self._engine.dialect.name))
            found = stored.get_all(_uuids(concept_ids))
        for concept in found.values():
            if concept.stage is Stage.APPROVED and concept.id not in self._vocabulary:
                self._vocabulary.take(concept)
        self._known |= concept_ids


def _uuids(concept_ids: Iterable[str]) -> list[str]:
    """Return the ids that a database may have: those of a glossary that is not kept have another shape."""
    return [each for each in concept_ids if len(each) == len("00000000-0000-0000-0000-000000000000")]
