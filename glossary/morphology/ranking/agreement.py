"""Whether words agree: adjectives with their nouns, verbs with what they speak of."""

from glossary.morphology.lexicon.reading import Reading


def agreement(previous: Reading, reading: Reading) -> float:
    """Return what speaks for an adjective after its noun: both definite or both not, and one gender and number."""
    if reading.stem.pos != "ADJ":
        accusative = "NSUFF_MASC_SG_ACC_INDEF" in previous.suffix.tags and previous.stem.pos == "NOUN"
        return -4.2 if accusative and reading.stem.lemma.endswith("iy~AF_ours") else 0.0
    if previous.stem.pos not in {"NOUN", "PROPN", "ADJ"} or "PREP" in reading.prefix.tags:
        return -1.5 if "NSUFF_MASC_PL_ACCGEN" in reading.suffix.tags else 0.0
    if is_definite(previous) != ("DET" in reading.prefix.tags):
        return -1.8 if any("MASC_PL" in tag for tag in reading.suffix.tags) else -0.7
    plural = previous.stem.plural or "plural" in previous.suffix.features
    if "plural" in reading.suffix.features and not plural:
        return -1.5
    feminine = "NSUFF_FEM_SG" in reading.suffix.tags
    if feminine == ("feminine" in previous.suffix.features):
        return 3.0 if previous.stem.pos == "ADJ" and "CONJ" in reading.prefix.tags else 2.0
    if plural:
        return 1.0
    return 0.3 if feminine or "DET" in reading.prefix.tags else -0.8


def is_predicate(previous: Reading, reading: Reading) -> bool:
    """Return whether a reading can be said of the word before: a bare adjective after what is definite."""
    return reading.stem.pos == "ADJ" and not is_definite(reading) and is_definite(previous)


def speaks_of_her(reading: Reading) -> bool:
    """Return whether a verb's object is `her`, as in a clause about a feminine noun before it (`a tweet he posted`)."""
    return any(tag.endswith("DO:3FS") for tag in reading.suffix.tags)


def is_bare_adjective(reading: Reading) -> bool:
    """Return whether a reading is an adjective without article, clitics and preposition."""
    return reading.stem.pos == "ADJ" and not reading.prefix.tags and not reading.suffix.clitics


def is_definite(reading: Reading) -> bool:
    """Return whether a reading has the article, a possessor, or is a name."""
    return "DET" in reading.prefix.tags or bool(reading.suffix.clitics) or reading.stem.pos == "PROPN"


def has_man_for_subject(reading: Reading) -> bool:
    """Return whether a verb says that he does it, so that nothing feminine does."""
    return "3MS" in {reading.prefix.person, reading.suffix.person}
