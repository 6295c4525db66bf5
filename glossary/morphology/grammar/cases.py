"""The case of a noun where it is certain: from the ending it is read with, from marks in the text, after a preposition."""

from glossary.model import Analysis
from glossary.morphology.grammar.buckwalter import unmarked, vocalised_from_arabic

_NOMINALS = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "DET"})
_PREPOSITIONS = frozenset("بلك")
_PARTICLES = frozenset({"indeed", "would have"})
"""What is written like a preposition and is none."""
NOMINATIVE, ACCUSATIVE, GENITIVE = "nominative", "accusative", "genitive"
OBLIQUE = f"{ACCUSATIVE} or {GENITIVE}"
_OF_MARKS = {"u": NOMINATIVE, "a": ACCUSATIVE, "i": GENITIVE, "N": NOMINATIVE, "F": ACCUSATIVE, "K": GENITIVE}
_LEAVES = "AY"
"""Letters on which no case is heard."""


def certain_case(analysis: Analysis, surface: str, *, after_preposition: bool = False) -> str:
    """Return the case of a word as it is read: `nominative`, `accusative`, `genitive`, the two that sound alike, or nothing."""
    if analysis.pos not in _NOMINALS:
        return ""
    told = _of_ending(analysis) or _of_marks(analysis, surface)
    governed = after_preposition or has_preposition(analysis)
    if governed and told in {"", OBLIQUE, ACCUSATIVE}:
        # a diptote has the vowel of the accusative; tanwin and a letter of its own are the accusative's alone
        return GENITIVE if ACCUSATIVE not in analysis.features else ACCUSATIVE
    return told


def has_preposition(analysis: Analysis) -> bool:
    """Return whether a preposition is written onto a word."""
    return any(each.text[:1] in _PREPOSITIONS and each.gloss not in _PARTICLES for each in analysis.proclitics)


def governs(before: Analysis) -> bool:
    """Return whether a word is a preposition that governs the noun directly behind it."""
    return before.pos == "ADP" and not before.enclitics


def _of_ending(analysis: Analysis) -> str:
    features = analysis.features
    if ACCUSATIVE in features:
        return ACCUSATIVE
    ending = unmarked(vocalised_from_arabic(analysis.stem))
    if "dual" in features:
        return NOMINATIVE if ending.endswith(("An", "A")) else OBLIQUE
    if "masculine" in features and "plural" in features:
        return NOMINATIVE if ending.endswith(("wn", "w")) else OBLIQUE
    return ""


def _of_marks(analysis: Analysis, surface: str) -> str:
    """Return the case that the mark on the word's last own letter tells."""
    written = vocalised_from_arabic(surface)
    behind = sum(len(unmarked(vocalised_from_arabic(clitic.text))) for clitic in analysis.enclitics)
    letters = _lettered(written)
    own = letters[: len(letters) - behind]
    if not own:
        return ""
    letter, marks = own[-1]
    if letter in _LEAVES and len(own) > 1 and not marks.strip("~o"):
        letter, marks = own[-2]
        marks = "F" if "F" in marks else ""
    return _told(analysis, next((mark for mark in marks if mark in _OF_MARKS), ""))


def _told(analysis: Analysis, mark: str) -> str:
    lemma, stem = unmarked(vocalised_from_arabic(analysis.lemma)), unmarked(vocalised_from_arabic(analysis.stem))
    if not mark or lemma.endswith(("y", "Y")):
        return ""
    if mark == "i" and any(clitic.gloss == "my" for clitic in analysis.enclitics):
        return ""
    if mark in "iK" and stem.endswith("At"):
        return OBLIQUE
    definite = "definite" in analysis.features or bool(analysis.enclitics)
    if mark == "a" and not definite:
        return ""  # the genitive of a diptote sounds so too
    return _OF_MARKS[mark]


def _lettered(word: str) -> list[tuple[str, str]]:
    letters: list[tuple[str, str]] = []
    for sign in word:
        if sign in "aiuoFNK~`":
            if letters:
                letters[-1] = (letters[-1][0], letters[-1][1] + sign)
        elif sign.isalpha() or sign in "'><&}|*${":
            letters.append((sign, ""))
    return letters
