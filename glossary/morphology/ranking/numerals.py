"""Whether a number that is written alike is one in the accusative or two: what it counts stands behind two only."""

from glossary.morphology.lexicon.reading import Reading
from glossary.morphology.ranking.neighbours import Neighbours

_PARTS = frozenset({"vulov_1", "ruboE_1", "xumos_1", "sudos_1", "suboE_1", "vumon_1", "tusoE_1", "Eu$or_1"})
_ONE_BY_ITSELF = "NSUFF_MASC_SG_ACC_INDEF"
_COUNTS = 3.0
"""What speaks against `a thousand` and `a third` before a noun: `alfā` and `thulthā` are two."""


def numeral_weight(reading: Reading, around: Neighbours) -> float:
    """Return what the noun behind a number, or behind a part such as `third`, says against an indefinite accusative."""
    part = reading.stem.lemma in _PARTS
    if not (part or reading.stem.pos == "NUM") or _ONE_BY_ITSELF not in reading.suffix.tags or not around.after:
        return 0.0
    if around.beside_number or (around.before is not None and around.before.stem.pos == "NUM"):
        return 0.0
    counted = around.after[0]
    tags = counted.prefix.tags
    stands = counted.stem.pos == "NOUN" and not {"PREP", "CONJ"} & tags and (part or "DET" not in tags)
    return -_COUNTS if stands else 0.0
