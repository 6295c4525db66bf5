"""The lexicon's English, cleaned for people."""

import re

_BRACKETS = re.compile(r"\s*(?:\[[^\]]*\]|<[^>]*>|\?+)")
_ASIDE = re.compile(r"\s*\((?:it|he|she|they|we|I|you)[^)]*\)")
_SPACES = re.compile(r"\s+")


def senses(gloss: str) -> tuple[str, ...]:
    """Return the alternatives of a gloss as the lexicon writes it, brackets and doubts gone, none twice."""
    cleaned = _ASIDE.sub("", _BRACKETS.sub("", gloss))
    found = (_SPACES.sub(" ", sense).strip() for sense in cleaned.split(";"))
    return tuple(dict.fromkeys(sense for sense in found if sense))
