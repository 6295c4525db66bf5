"""The lexicon's English, cleaned for people."""

import re

_BRACKETS = re.compile(r"\s*(?:\[[^\]]*\]|<[^>]*>|\?+)")
_ASIDE = re.compile(r"\s*\((?:it|he|she|they|we|I|you)[^)]*\)")
_SPACES = re.compile(r"\s+")
_ODD = re.compile(r"[\[<?(]|\s\s|[^\S ]")
"""English without it needs no cleaning."""


def senses(gloss: str) -> tuple[str, ...]:
    """Return the alternatives of a gloss as the lexicon writes it, brackets and doubts gone, none twice."""
    if _ODD.search(gloss):
        gloss = _SPACES.sub(" ", _ASIDE.sub("", _BRACKETS.sub("", gloss)))
    if ";" not in gloss:
        found = gloss.strip()
        return (found,) if found else ()
    alternatives = map(str.strip, gloss.split(";"))
    return tuple(dict.fromkeys(filter(None, alternatives)))
