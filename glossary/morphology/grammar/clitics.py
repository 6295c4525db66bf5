"""The words that are written together with another one, and what they mean."""

from glossary.model import Clitic
from glossary.morphology.grammar.buckwalter import to_arabic

_PROCLITICS = {
    "wa/CONJ": "and",
    "fa/CONJ": "and so",
    "bi/PREP": "with/by/in",
    "be/PREP": "with/by/in",
    "ka/PREP": "like/as",
    "li/PREP": "to/for",
    "la/PREP": "to/for",
    "li/SUBJUNC": "to",
    "la/EMPHATIC_PARTICLE": "indeed",
    "la/RESULT_CLAUSE_PARTICLE": "would have",
    "sa/FUT": "will",
    "Al/DET": "the",
    ">a/INTERROG_PART": "is it that",
    "fiy/PREP": "in",
    "min/PREP": "from",
    "Ean/PREP": "about/from",
}
_LETTERS = {
    "و": "and",
    "ف": "and so",
    "ب": "with",
    "ل": "to",
    "ك": "like",
    "س": "will",
}
_AT = "ب"
_IN = "in"
PERSONS = {
    "ه": "3MS",
    "ها": "3FS",
    "هم": "3MP",
    "هن": "3FP",
    "هما": "3D",
    "نا": "1P",
    "ي": "1S",
    "ك": "2MS",
    "كم": "2MP",
}
"""The person of each pronoun that is written to the end of a word."""
_POSSESSOR = {
    "1S": "my",
    "1P": "our",
    "2": "your",
    "3MS": "his/its",
    "3FS": "her/its",
    "3": "their",
}
_OBJECT = {
    "1S": "me",
    "1P": "us",
    "2": "you",
    "3MS": "him/it",
    "3FS": "her/it",
    "3": "them",
}
_SUBJECT = {
    "1S": "I",
    "1P": "we",
    "2": "you",
    "3MS": "he/it",
    "3FS": "she/it",
    "3": "they",
}


def proclitic(piece: str) -> Clitic | None:
    """Return the proclitic that a piece of a lexicon's analysis (`wa/CONJ`) stands for, None if it is none."""
    gloss = _PROCLITICS.get(piece)
    return None if gloss is None else Clitic(to_arabic(piece.partition("/")[0]), gloss)


def enclitic(piece: str, *, subject: bool = False) -> Clitic | None:
    """Return the enclitic that a piece (`hu/POSS_PRON_3MS`) stands for, None if it is no pronoun."""
    form, _, tag = piece.partition("/")
    if tag.startswith("POSS_PRON_"):
        glosses = _POSSESSOR
    elif "_DO:" in tag or tag.startswith("PRON_"):
        glosses = _SUBJECT if subject else _OBJECT
    else:
        return None
    person = tag.replace(":", "_").rsplit("_", 1)[1]
    gloss = glosses.get(person) or glosses.get(person[:1]) or ""
    return Clitic(to_arabic(form), gloss) if gloss else None


def person_of(tag: str) -> str:
    """Return `3MS` of `IV3MS`, `PVSUFF_SUBJ:3MS` and their like, or an empty text."""
    if tag.startswith("IV") and tag[2:3].isdigit():
        return tag[2:]
    return tag.rpartition("SUBJ:")[2] if tag.startswith(("PVSUFF_SUBJ:", "CVSUFF_SUBJ:")) else ""


def subject_pronoun(person: str) -> str:
    """Return the English subject of a verb's person (`3MP` → they)."""
    return _SUBJECT.get(person) or _SUBJECT.get(person[:1]) or ""


def english_of_proclitics(letters: str, *, place: bool = False) -> list[str]:
    """Return the English of the letters written before a name or term (`wab` in Arabic → and, with), one word each.

    Before the name of a `place` ب says where something is.
    """
    return [_IN if place and letter == _AT else _LETTERS[letter] for letter in letters if letter in _LETTERS]
