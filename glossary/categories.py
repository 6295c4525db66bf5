"""What fields of terms are chosen from: the data categories of TBX, the tags of Universal Dependencies, names of languages."""

LANGUAGES = {"ar": "Arabic", "en": "English"}
"""The languages that are shown, and their names; terms of others are kept."""
PARTS_OF_SPEECH = (
    *("NOUN", "VERB", "ADJ", "ADV", "PROPN", "ADP", "CCONJ", "SCONJ", "DET"),
    *("PART", "PRON", "NUM", "INTJ", "AUX", "PUNCT", "SYM", "X"),
)
"""The tags of Universal Dependencies, those first that terms have most."""
GENDERS = ("masculine", "feminine", "neuter", "otherGender")
NUMBERS = ("singular", "dual", "plural", "mass", "otherNumber")
TERM_TYPES = ("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase")
"""Those that are offered; others are kept."""
REGISTERS = ("neutral", "technical", "formal", "colloquial", "slang", "vulgar", "bench-level", "in-house")
"""Those that are offered; others are kept."""


def language_name(tag: str) -> str:
    """Return the English name of a language, its BCP 47 tag where that has none here."""
    return LANGUAGES.get(tag, tag)
