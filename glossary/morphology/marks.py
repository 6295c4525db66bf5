"""Whether the marks a text carries agree with the marks of a reading."""

from glossary.morphology.buckwalter import vocalised_from_arabic

_MARKS = frozenset("aiuoFNK~`")
_SHORT = frozenset("aiu")
_TATWEEL = "\N{ARABIC TATWEEL}"
_ALIF = str.maketrans({"{": "A"})


def marks_agree(written: str, vocalised: str) -> bool:
    """Return whether no mark of the written word gainsays a vocalised form in transliteration; the last letter's vowel is free."""
    if written.isalpha() and all(not 0x064B <= ord(letter) <= 0x0670 for letter in written):
        return True
    own = _lettered(vocalised_from_arabic(written.replace(_TATWEEL, "")))
    other = _lettered(vocalised)
    if len(own) != len(other):
        return True
    last = len(own) - 1
    return all(
        _agree(mine, theirs, last=place == last, doubled=place > 0 and other[place - 1][0] == "l")
        for place, ((_, mine), (_, theirs)) in enumerate(zip(own, other, strict=True))
    )


def read_as_passive(written: str, vocalised: str, place: int) -> bool:
    """Return whether the text has the passive's vowel on the letter at `place`, the verb's first, where the reading has the active's."""
    if "\N{ARABIC DAMMA}" not in written:
        return False
    own, other = _lettered(vocalised_from_arabic(written)), _lettered(vocalised)
    if place >= min(len(own), len(other)):
        return False
    return "u" in own[place][1] and "a" in other[place][1]


def _agree(mine: str, theirs: str, *, last: bool, doubled: bool) -> bool:
    """Return whether two letters' marks can stand for one sound; `doubled` forgives a sun letter written without its shadda."""
    if "~" in mine and "~" not in theirs:
        return False
    if "F" in mine and "F" not in theirs:
        return False
    if last:
        return True
    if "~" in theirs and "~" not in mine and not doubled and _SHORT.intersection(mine):
        return False
    wanted, there = _SHORT.intersection(mine), _SHORT.intersection(theirs)
    if wanted and there:
        return wanted == there
    return not ("o" in mine and there)


def _lettered(text: str) -> list[tuple[str, str]]:
    letters: list[tuple[str, str]] = []
    for sign in text.translate(_ALIF).replace("FA", "AF"):
        if sign in _MARKS:
            if letters:
                letters[-1] = (letters[-1][0], letters[-1][1] + sign)
        else:
            letters.append((sign, ""))
    return letters
