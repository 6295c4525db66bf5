"""What the words before an imperfect say of who does it: `I do` is written like many perfects, elatives and nouns."""

from types import MappingProxyType

from glossary.morphology.lexicon.reading import Reading

_PRONOUNS = MappingProxyType(
    {
        ">nA": "1S",
        "w>nA": "1S",
        "f>nA": "1S",
        "nHn": "1P",
        "wnHn": "1P",
        "hw": "3MS",
        "whw": "3MS",
        "hy": "3FS",
        "why": "3FS",
    }
)
_NOT = "lA"
_TO = ">n"
_I = "1S"
_SELF = 4.5
"""What speaks for `I do` and `we do` behind `I` and `we`, where nobody else is spoken of, and for `I do` behind `not`."""
_SAME_PERSON = 1.8
"""What speaks for an imperfect of the same person as the pronoun before it."""
_TO_DO = 6.0
"""What speaks for `I do` behind `I can` and `I must`: neither a perfect nor a noun stands there."""
_DEEDS = frozenset(
    {
        "ymkn", "ymknny", "yjb", "ynbgy", "ytEyn", "ytwjb", "ysEdny", "ysrny", "ySEb", "yjwz", "bd", "Ely", "ly", "mny",
        "Aryd", "Awd", "AHb", "AstTyE", "Arjw", "AtmnY", "AHAwl", "AfDl", "Ardt", "AstTEt", "HAwlt", "qrrt", "qbl", "dwn",
    }
)  # fmt: skip
"""Words that call for a deed still to be done, their hamzas left out: `>an` and an imperfect follow."""


def person_weight(reading: Reading, before: str, earlier: str) -> float:
    """Return what speaks for the person of an imperfect: the word before it, and behind `to` the one `earlier` than that."""
    person = reading.prefix.person
    if _PRONOUNS.get(before) == person:
        return _SELF if person[0] == "1" else _SAME_PERSON
    if person != _I:
        return 0.0
    if before == _NOT:
        return _SELF
    return _TO_DO if before == _TO and calls_for_deed(earlier) else 0.0


def calls_for_deed(word: str) -> bool:
    """Return whether a word, with `and` before it or without, wants `to` and an imperfect (`must`, `I want`, `before`)."""
    plain = word.replace(">", "A")
    return plain in _DEEDS or (plain[:1] in {"w", "f"} and plain[1:] in _DEEDS)
