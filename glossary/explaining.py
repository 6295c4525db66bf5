"""Everything that is known of one reading of a word, in words and forms."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary.model import Analysis, Gloss
from glossary.morphology.grammar.cases import certain_case, governs
from glossary.morphology.grammar.patterns import Pattern, Patterns
from glossary.morphology.grammar.romanise import romanised_reading
from glossary.morphology.grammar.schemes import ALA_LC, Scheme

_NOMINALS = frozenset({"NOUN", "ADJ"})
_NUMBERS = frozenset({"singular", "dual", "plural"})
_GOVERNING = frozenset({"NOUN", "NUM", "DET"})
_THE = "the"
_CASES = frozenset({"nominative", "accusative", "genitive"})


class Surroundings(NamedTuple):
    """How a word is written and which words touch it."""

    surface: str
    before: Analysis | None = None
    """The reading of the word before, None where something other than a space parts the two."""
    after: Analysis | None = None
    """The reading of the word behind, None where something other than a space parts the two."""


class Explanation(NamedTuple):
    """What can be said of a reading; a text is empty and a pattern None where it is not certain."""

    analysis: Analysis
    parts: tuple[tuple[str, str], ...]
    """The parts of the written word with their English, in reading order: one alone where nothing is written onto it."""
    romanised: str
    lemma_romanised: str
    pattern: Pattern | None
    """Of the dictionary form."""
    plural: Pattern | None
    """Of a broken plural as it is written."""
    features: tuple[str, ...]
    """Person, gender, number, tense, mood and the like, those that are certain."""
    case: str


class Explainer:
    """Explains readings; what it worked out of patterns is kept for its life."""

    def __init__(self, scheme: Scheme = ALA_LC) -> None:
        """Romanise after a scheme."""
        self._scheme = scheme
        self._patterns = Patterns()

    def explanation(self, analysis: Analysis, around: Surroundings) -> Explanation:
        """Return what can be said of a reading of a word where it stands."""
        pattern, plural = self._patterns.of(analysis), self._patterns.of_plural(analysis)
        return Explanation(
            analysis,
            analysis.parts,
            self.romanised(analysis, around),
            romanised_reading(_bare(analysis), self._scheme),
            pattern,
            plural,
            features_of(analysis),
            case_of(analysis, around),
        )

    def romanised(self, analysis: Analysis, around: Surroundings) -> str:
        """Return how a reading is said where it stands."""
        construct, case = is_construct(analysis, around), case_of(analysis, around)
        return romanised_reading(analysis, self._scheme, construct=construct, case=case)

    def pattern(self, analysis: Analysis) -> Pattern | None:
        """Return the pattern of a reading's dictionary form."""
        return self._patterns.of(analysis)


def case_of(analysis: Analysis, around: Surroundings) -> str:
    """Return the case of a word where it stands, empty where it is not certain."""
    alone = all(clitic.gloss == _THE for clitic in analysis.proclitics)
    governed = alone and around.before is not None and governs(around.before)
    return certain_case(analysis, around.surface, after_preposition=governed)


def is_construct(analysis: Analysis, around: Surroundings) -> bool:
    """Return whether a noun surely governs the one behind it: itself without an article, that one definite or a name."""
    after = around.after
    if after is None or analysis.pos not in _GOVERNING or analysis.enclitics or "definite" in analysis.features:
        return False
    bound = after.pos == "PROPN" or (after.pos == "NOUN" and ("definite" in after.features or bool(after.enclitics)))
    return bound and all(clitic.gloss == _THE for clitic in after.proclitics)


def surroundings_of(text: str, glosses: Sequence[Gloss], place: int) -> Surroundings:
    """Return how the word at a place of a block stands; `glosses` are those of the block's tokens."""
    token = glosses[place].token
    before = glosses[place - 1] if place > 0 else None
    after = glosses[place + 1] if place + 1 < len(glosses) else None
    return Surroundings(
        token.surface,
        before.analysis if before and text[before.token.end : token.start].isspace() else None,
        after.analysis if after and text[token.end : after.token.start].isspace() else None,
    )


def features_of(analysis: Analysis) -> tuple[str, ...]:
    """Return person, gender, number, tense, mood and the like of a reading, those that are certain; not its case."""
    told = [feature for feature in analysis.features if feature not in _CASES]
    if analysis.pos in _NOMINALS and analysis.lemma_id and not _NUMBERS.intersection(told):
        place = told.index("definite") if "definite" in told else len(told)
        told.insert(place, "singular")
    return tuple(told)


def _bare(analysis: Analysis) -> Analysis:
    """Return the dictionary form of a reading, as one that nothing is written onto."""
    return Analysis(analysis.lemma, analysis.lemma, "", analysis.pos, (), analysis.lemma, (), "")
