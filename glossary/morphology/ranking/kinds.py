"""The grammatical kind of a stem in a few letters: what the words beside it see of it."""

from glossary.morphology.lexicon.stem import Stem

_VERBAL = frozenset({"VERB", "AUX"})


def is_particle(stem: Stem) -> bool:
    """Return whether a stem is a particle, preposition or pronoun, of which each is used in its own way."""
    return stem.category[:2] == "FW"


def stem_kind(stem: Stem) -> str:
    """Return a stem's part of speech, told finer for verbs (`VPV`, a perfect); a particle is its own kind."""
    if is_particle(stem):
        return stem.lemma
    if stem.pos not in _VERBAL:
        return stem.pos
    return f"{stem.pos[0]}{stem.category[:2]}{'P' if 'Pass' in stem.category else ''}"
