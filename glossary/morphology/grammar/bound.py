"""Words with the pronouns written to them: the case vowel between the two, and how the pronoun sounds after it."""

import re
from dataclasses import replace

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import to_arabic, unmarked, vocalised_from_arabic
from glossary.morphology.grammar.cases import ACCUSATIVE, GENITIVE, has_preposition

_NOMINALS = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "DET"})
_VOWELS = {GENITIVE: "i", ACCUSATIVE: "a"}
_NOMINATIVE = "u"
_ADVERB = "ADV"
"""A noun that is an adverb stands in the accusative (`waḥdahu`)."""
_OPEN = re.compile(r"(?:[aiuoFNK`]|[AY]|[aiu][wy])$")
"""The end of a stem that takes no case vowel: one that has a vowel, or a long one."""
_LOWERS = re.compile(r"(?:i|iy|yo?)$")
_RAISED = re.compile("^hu")
_SAID = re.compile("[^aiuoFNK~`][aiuoFNK~`]*")


def bound_form(analysis: Analysis, case: str = "") -> str:
    """Return a reading's stem with its pronouns, in Arabic; a case or mood that is not told is nominative or indicative."""
    if not analysis.enclitics:
        return analysis.stem
    return to_arabic(_bound(analysis, case or (GENITIVE if has_preposition(analysis) else "")))


def in_genitive(analysis: Analysis) -> Analysis:
    """Return a noun with a pronoun, vocalised as it is said after a preposition; any other reading as it is."""
    if not analysis.enclitics or analysis.pos not in _NOMINALS:
        return analysis
    tail = _bound(analysis, GENITIVE)
    parts = _SAID.findall(vocalised_from_arabic(analysis.vocalised))
    before = parts[: len(parts) - len(unmarked(tail))]
    return replace(analysis, vocalised=to_arabic("".join(before) + tail))


def _has_ending(analysis: Analysis) -> bool:
    """Return whether the lexicon leaves out the vowel at the end of a word: the case of a noun, the mood of a verb."""
    return analysis.pos in _NOMINALS or "imperfect" in analysis.features


def _bound(analysis: Analysis, case: str) -> str:
    said = vocalised_from_arabic(analysis.stem)
    if said.endswith("p"):
        said = f"{said[:-1]}t"
    pronouns = [vocalised_from_arabic(clitic.text) for clitic in analysis.enclitics]
    if pronouns[0][0] in "iy":
        said = said.removesuffix("i") if pronouns[0][0] == "i" else said
    elif _has_ending(analysis) and not _OPEN.search(said):
        said += _VOWELS.get(case, _NOMINATIVE)
    elif analysis.pos == _ADVERB and not _OPEN.search(said):
        said += _VOWELS[ACCUSATIVE]
    for pronoun in pronouns:
        said += _RAISED.sub("hi", pronoun) if _LOWERS.search(said) else pronoun
    return said
