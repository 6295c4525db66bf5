"""What can follow a verb that begins a clause, and how a month stands in a date."""

from collections.abc import Sequence

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.agreement import is_bare_adjective

_MONTHS = frozenset(
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Muharram", "Safar", "Rajab", "Shaban", "Ramadan", "Shawwal",
    }
)  # fmt: skip

_FIFTH_FORM = 1.4
_HAS_OBJECT = -2.0
_MAY_HAVE_OBJECT = -1.0


def subject_weight(reading: Reading, after: Sequence[Reading]) -> float:
    """Return what the word after says against a verb that begins a clause: no adjective is its subject, nor a man hers."""
    if not after:
        return 0.0
    next_word = after[0]
    relative = [each for each in after if each.stem.lemma == next_word.stem.lemma and "iy~_" in each.stem.lemma]
    if any(map(is_bare_adjective, relative)):
        return -2.5
    if reading.prefix.person != "3FS" or reading.suffix.clitics:
        named = next_word.stem.pos in {"NOUN", "PROPN"} and "PREP" not in next_word.prefix.tags
        return _FIFTH_FORM if named and _is_he_of_fifth_form(reading) else 0.0
    if is_bare_adjective(next_word):
        return -1.5
    if "PREP" in next_word.prefix.tags and "li" in next_word.prefix.vocalised:
        return -1.5
    feminine = "feminine" in next_word.suffix.features or next_word.stem.plural
    masculine = next_word.stem.pos == "NOUN" and "DET" in next_word.prefix.tags and not feminine
    return -0.8 if masculine else 0.0


def object_weight(reading: Reading, after: Sequence[Reading], beyond: str) -> float:
    """Return what the words after say against a passive: it takes no object behind its subject (`kataba aṣ-ṣaḥafī maqālan`).

    `beyond` is the kind of the second word after it.
    """
    if not after or reading.suffix.clitics or not beyond.startswith("NOUN"):
        return 0.0
    subject, more = after[0], beyond.removeprefix("NOUN")
    if "PREP" in subject.prefix.tags or not (subject.stem.pos == "PROPN" or "DET" in subject.prefix.tags):
        return 0.0
    if "P" in more or "C" in more:
        return 0.0
    return _HAS_OBJECT if "D" in more or "A" in more else _MAY_HAVE_OBJECT


def _is_he_of_fifth_form(reading: Reading) -> bool:
    """Return whether a verb is a perfect such as `tarājaʻa`, written like its verbal noun, which is rarer at the head."""
    stem = reading.stem
    return stem.category.startswith("PV") and stem.vocalised.startswith("ta") and reading.suffix.person == "3MS"


def is_month(reading: Reading) -> bool:
    """Return whether a reading is the name of a month."""
    return reading.stem.gloss.partition(";")[0].partition(" ")[0] in _MONTHS
