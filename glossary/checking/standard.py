"""What the glossary wants of a translation: the approved concepts, with their English ready to be found."""

from collections.abc import Collection, Iterable, Iterator

from glossary.checking.english import Lemmas, Phrase, Text
from glossary.matching.cuts import Readings
from glossary.matching.matcher import TermMatcher
from glossary.terminology import Concept, Stage, Status, Term

_GOOD = frozenset({Status.PREFERRED, Status.ADMITTED})
_BAD = frozenset({Status.DEPRECATED, Status.SUPERSEDED})
_ENGLISH, _ARABIC = "en", "ar"
Span = tuple[int, int]


class Vocabulary:
    """Concepts by their ids, with what finds their English terms."""

    def __init__(self, lemmas: Lemmas | None = None) -> None:
        """Know none yet."""
        self.lemmas = lemmas or Lemmas()
        self._concepts: dict[str, Concept] = {}
        self._phrases: dict[str, Phrase] = {}
        self.anywhere: list[Concept] = []
        """Concepts without Arabic whose English is not wanted anywhere, or stays as it is."""

    def __len__(self) -> int:
        return len(self._concepts)

    def __contains__(self, concept_id: str) -> bool:
        return concept_id in self._concepts

    def __getitem__(self, concept_id: str) -> Concept:
        return self._concepts[concept_id]

    def take(self, concept: Concept) -> None:
        """Know a concept from now on."""
        self._concepts[concept.id] = concept
        if not concept.in_language(_ARABIC) and (unwanted(concept) or kept_as_is(concept)):
            self.anywhere.append(concept)

    def places(self, term: Term, text: Text) -> list[Span]:
        """Return where an English term stands in a text, in whatever inflection, by offsets in code points."""
        return self.phrase(term.text).found(text)

    def phrase(self, text: str) -> Phrase:
        """Return an English term ready to be found."""
        phrase = self._phrases.get(text)
        if phrase is None:
            phrase = self._phrases[text] = Phrase(text, self.lemmas)
        return phrase


class Standard(Vocabulary):
    """Approved concepts, and what finds their terms in either language."""

    def __init__(self, concepts: Iterable[Concept], lexicon: Readings | None, glossaries: Collection[str] = ()) -> None:
        """Take the approved ones among some concepts, those of some glossaries where any are named."""
        super().__init__()
        self.matcher = TermMatcher(lexicon, self._terms(concepts, frozenset(glossaries)))

    def _terms(self, concepts: Iterable[Concept], glossaries: frozenset[str]) -> Iterator[tuple[Concept, Term]]:
        for concept in concepts:
            if concept.stage is not Stage.APPROVED or (glossaries and concept.glossary not in glossaries):
                continue
            self.take(concept)
            for term in concept.in_language(_ARABIC):
                yield concept, term


def good(concept: Concept) -> list[Term]:
    """Return the English terms that may be used, the best first."""
    return [term for term in concept.in_language(_ENGLISH) if term.status in _GOOD and not term.forbidden]


def unwanted(concept: Concept) -> list[Term]:
    """Return the English terms that must not be used, or no longer."""
    return [term for term in concept.in_language(_ENGLISH) if term.forbidden or term.status in _BAD]


def kept_as_is(concept: Concept) -> list[str]:
    """Return the ways to write a concept that must stay as it is, none where it may be translated."""
    kept = [term for term in concept.terms if term.untranslated and not term.forbidden]
    return list(dict.fromkeys(way for term in kept for way in (term.text, term.romanisation) if way))
