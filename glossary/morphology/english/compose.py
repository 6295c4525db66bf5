"""The English of a whole written word, put together from the parts of its analysis."""

import re

from glossary.model import Analysis, Clitic
from glossary.morphology.english.english import English
from glossary.morphology.english.wordings import Wording, Wordings
from glossary.morphology.grammar.clitics import subject_pronoun
from glossary.morphology.tables import table

_SENSES = 3
_LABELS = re.compile(r" \((?:[\w-]+\.(?:, | and |\)))+")
"""Where and by whom a sense is used, abbreviated: `(econ., geol.)`."""
_WILL = "will"
_WITH = "with/by/in"
_TO = "to/for"
_FOR_WHOM = frozenset({"NOUN", "NUM", "DET", "PRON"})
_POWERS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
"""Numbers of which there are two, as of things, but in English without a plural."""
_WANTS_NOUN = (" of", " by")
"""How wordings end that a noun must follow."""
_BEGINNING = 5
"""Letters that two English words of one origin share."""
_OWN_PRONOUN = frozenset({"3MS", "3FS", ""})
_PERSONS_PLURAL = frozenset({"masculine", "plural"})
_PERSONS = {
    ("first person", "singular"): "1S",
    ("first person", "plural"): "1P",
    ("third person", "plural"): "3MP",
    ("third person", "dual"): "3D",
}


class Composer:
    """Words the English of analyses."""

    def __init__(self) -> None:
        """Read the tables of English forms."""
        self._english = English()
        self._wordings = Wordings()
        self._intransitive = frozenset(row["verb"] for row in table("intransitive_verbs.tsv"))

    def brief(self, analysis: Analysis, *, base: bool = False, participle: bool = False, literal: bool = False) -> str:
        """Return the English of the whole word by the stem's first sense.

        `base` leaves a verb uninflected, `participle` follows `has`; `literal` says that no noun follows that it could be `of`.
        """
        first, *_ = self._composed(analysis, 1, base=base, participle=participle, literal=literal)
        return _LABELS.sub("", first) or first

    def takes_its_object(self, analysis: Analysis) -> bool:
        """Return whether a word can mean what it says: not where a verb that has an object means what can have none."""
        has_object = analysis.pos == "VERB" and bool(analysis.enclitics)
        return not has_object or any(self._is_transitive(sense) for sense in analysis.gloss.split("; "))

    def _is_transitive(self, sense: str) -> bool:
        return sense not in self._intransitive

    def full(self, analysis: Analysis, *, base: bool = False, participle: bool = False, literal: bool = False) -> str:
        """Return the same with up to three senses of the stem."""
        return "; ".join(self._composed(analysis, _SENSES, base=base, participle=participle, literal=literal))

    def _composed(self, analysis: Analysis, count: int, *, base: bool, participle: bool, literal: bool) -> list[str]:
        """Return the English by some senses of the stem: by the first with all that is written to it, the others alone."""
        wording = self._wordings.wording(analysis)
        senses = self._senses(analysis)
        if literal and wording is not None and wording.gloss.partition("; ")[0].endswith(_WANTS_NOUN):
            idiom, wording = wording.gloss, None
            senses = sorted(senses, key=lambda sense: not _shares_word(sense, idiom))
        if wording is not None and wording.gloss:
            inflected = wording.gloss.split("; ")[:count]
        else:
            inflected = [self._inflected(analysis, each, base=base, participle=participle) for each in senses[:count]]
        first, *others = dict.fromkeys(inflected)
        return [_joined(analysis, first, wording or Wording("")), *others]

    def _senses(self, analysis: Analysis) -> list[str]:
        """Return the senses of the stem: `self` first where a pronoun follows it, of a verb those that have an object.

        Of men those come first that name them: `travellers` before `travelling`.
        """
        found = analysis.gloss.split("; ")
        if analysis.enclitics and analysis.pos == "VERB":
            return [sense for sense in found if self._is_transitive(sense)] or found
        if analysis.pos == "NOUN" and _PERSONS_PLURAL.issubset(analysis.features):
            return sorted(found, key=lambda sense: sense.endswith("ing"))
        return sorted(found, key=lambda sense: sense != "self") if analysis.enclitics else found

    def _inflected(self, analysis: Analysis, sense: str, *, base: bool, participle: bool) -> str:
        if participle and analysis.pos in {"VERB", "AUX"}:
            return self._english.participle(sense)
        if analysis.pos in {"VERB", "AUX"}:
            return self._verb(
                analysis, sense, base=base or any(clitic.gloss in {_WILL, "to"} for clitic in analysis.proclitics)
            )
        if sense in _POWERS and "dual" in analysis.features:
            return f"two {sense}"
        if analysis.pos == "NOUN":
            if "dual" in analysis.features:
                return self._english.two(sense)
            if "plural" in analysis.features and not (sense.endswith("ing") and "masculine" in analysis.features):
                return self._english.plural(sense)
        return sense

    def _verb(self, analysis: Analysis, sense: str, *, base: bool) -> str:
        features = set(analysis.features)
        person = next((code for pair, code in _PERSONS.items() if features.issuperset(pair)), "")
        if "second person" in features:
            person = "2MS"
        many = bool(person) and person != "1S"
        if "perfect" in features:
            verb = self._english.past(sense, many=many)
        elif "imperative" in features:
            return f"{sense.rstrip('!')}!"
        elif person or base:
            to_be = "am" if person == "1S" else "are"
            verb = f"{to_be} {sense[3:]}" if person and not base and sense.startswith("be ") else sense
        else:
            verb = self._english.present(sense)
        if person in _OWN_PRONOUN:
            return verb
        will = "will " if any(clitic.gloss == _WILL for clitic in analysis.proclitics) else ""
        return f"{subject_pronoun(person)} {will}{verb}"


def _shares_word(sense: str, idiom: str) -> bool:
    """Return whether a word of a sense begins as one of an idiom does: `sponsorship` and `sponsored by`."""
    beginnings = {word[:_BEGINNING] for word in idiom.split() if len(word) >= _BEGINNING}
    return any(word[:_BEGINNING] in beginnings for word in sense.split())


def _joined(analysis: Analysis, stem: str, wording: Wording) -> str:
    """Return the proclitics, the possessor, the stem and its object in the order of English, but for what the wording says."""
    before = [_proclitic(clitic, analysis.pos, wording) for clitic in analysis.proclitics]
    before = before[: len(before) - wording.before]
    if f" {_WILL} " in stem and _WILL in before:
        before.remove(_WILL)
    after = [] if wording.pronoun else [clitic.gloss for clitic in analysis.enclitics]
    if before[-1:] == ["the"] and (analysis.pos == "PROPN" or (analysis.pos == "ADJ" and not wording.gloss)):
        before.pop()
    if before[-1:] == ["the"] and stem.startswith(("the ", "The ")):
        before.pop()
    if analysis.pos in {"NOUN", "ADJ", "NUM", "PROPN", "DET"}:
        return " ".join([*before, *after, stem])
    if analysis.pos in {"SCONJ", "VERB", "AUX", "ADP"} or after:
        return " ".join([*before, stem, *after])
    return " ".join([*before, stem])


def _proclitic(clitic: Clitic, pos: str, wording: Wording) -> str:
    """Return the English of a proclitic before a word of a part of speech."""
    if clitic.gloss in {_WITH, _TO} and wording.preposition:
        return wording.preposition
    if clitic.gloss == _TO and pos in _FOR_WHOM:
        return "for"
    return clitic.gloss.split("/")[0]
