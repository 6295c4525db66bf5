"""The grammatical kind of a reading in a few letters: what the words beside it see of it; a particle is its own kind."""

from glossary.morphology.affixes import Affix
from glossary.morphology.reading import Reading
from glossary.morphology.stems import Stem

_VERBAL = frozenset({"VERB", "AUX"})
_SHOWN = (("DET", "D"), ("PREP", "P"), ("CONJ", "C"))


def kind(reading: Reading) -> str:
    """Return a reading's part of speech and what is joined to it (`NOUNDf`: a noun with the article and a feminine ending)."""
    before, stem, after = reading
    return f"{_of_stem(stem)}{_of_prefix(before)}{before.person or after.person}{_of_suffix(after, stem)}"


def _of_stem(stem: Stem) -> str:
    if stem.category.startswith("FW"):
        return stem.lemma
    if stem.pos not in _VERBAL:
        return stem.pos
    return f"{stem.pos[0]}{stem.category[:2]}{'P' if 'Pass' in stem.category else ''}"


def _of_prefix(before: Affix) -> str:
    return "".join(letter for tag, letter in _SHOWN if tag in before.tags) if before.tags else ""


def _of_suffix(after: Affix, stem: Stem) -> str:
    features = after.features
    return (
        ("+" if after.clitics else "")
        + ("f" if "feminine" in features else "")
        + ("p" if stem.plural or "plural" in features else "")
        + ("d" if "dual" in features else "")
        + ("A" if "accusative" in features else "")
    )
