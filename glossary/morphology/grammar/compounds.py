"""Names of two words that are written as one: ʻAbd Allāh, Abū Bakr, Nūr al-Dīn."""

import re

_UNIT = re.compile("[^aiuoFNK~`][aiuoFNK~`]*")
_SERVANT = ("EbdAl",)
_FATHER = (">bwAl", "AbwAl", ">bwbkr", "Abwbkr")
_LAST = ("Aldyn", "Allh", "Al<slAm", "AlAslAm", "AlHq")
"""What is glorified in the second words of such names: the faith, God, Islam, the truth."""
_SHORT_FIRST = frozenset({"Ez"})
_VOCALISED = {"Ebd": "Eabod", "nSr": "naSor", "Hsb": "Hasob", "Sdr": "Sador", "sEd": "saEod", "fDl": "faDol"}
"""First words that are written without marks as a rule."""
_ALONE = "Ebd"
"""The one of them that is nothing else."""
_FRONT = 3
_SHORTEST = 7


def parted(word: str) -> tuple[str, ...]:
    """Return the two words of a name in transliteration, vocalised or not, that is written as one, else the word alone."""
    units = _UNIT.findall(word)
    letters = "".join(unit[0] for unit in units)
    cut = _cut(letters)
    if not cut:
        return (_VOCALISED[word] if word == _ALONE else word,)
    front = "".join(units[:cut])
    return _VOCALISED.get(front, front), "".join(units[cut:])


def _cut(letters: str) -> int:
    """Return how many letters the first word has, 0 where the name is one word."""
    if letters.startswith(_SERVANT) and len(letters) >= _SHORTEST:
        return _FRONT
    if letters.startswith(_FATHER) and len(letters) >= len(_FATHER[-1]):
        return _FRONT
    last = next((each for each in _LAST if letters.endswith(each)), "")
    front = letters.removesuffix(last) if last else ""
    return len(front) if len(front) >= _FRONT or front in _SHORT_FIRST else 0
