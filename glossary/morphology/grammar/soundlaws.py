"""What becomes of weak, doubled and assimilated letters when a root is put into a pattern.

Words stand in a notation of sounds: the letters of Buckwalter's transliteration, long vowels `A I U`, every hamza `'`,
doubled letters twice, and no sukūn.
"""

import re
from itertools import product

_HAMZAS = re.compile(r"[><&}]")
_VOWEL = "aiuAIU"
_C = rf"[^{_VOWEL}]"
_FIRM = rf"[^{_VOWEL}wy]"
_TIDY = (
    (r"aA", "A"),
    (rf"iy(?=[^{_VOWEL}y]|$)", "I"),
    (rf"uw(?=[^{_VOWEL}w]|$)", "U"),
    (rf"iw(?=[^{_VOWEL}w]|$)", "I"),
    (rf"uy(?=[^{_VOWEL}y]|$)", "U"),
)
_WITH_HAMZA = ((rf"'a'(?={_C})", "'A"), (rf"'i'(?={_C})", "'I"), (rf"'u'(?={_C})", "'U"), ("'aA", "'A"), ("'a'A", "'A"))
_ASSIMILATED = (
    (r"^((?:mu|i)?)[wy']t", r"\1tt"),
    (r"^(mu|i)([STDZ])t", r"\1\2T"),
    (r"^(mu|i)([dz*])t", r"\1\2d"),
    (r"^(mu|i)vt", r"\1vv"),
)
_MERGED = ((r"^(mu|i)\*d", r"\1dd"), (r"^(mu|i)([TDdZ])([Td])", r"\1\2\2"))
_HOLLOW = (
    (r"A[wy]i", "A'i"),
    (r"^(ma.)[wy]U", r"\1U"),
    (rf"({_FIRM})[wy]A(?={_C}$)", r"\1A"),
    (rf"({_FIRM})[wy]a(?={_C})", r"\1A"),
    (rf"({_FIRM})[wy][iu](?={_C})", r"\1I"),
    (r"a[wy]a", "A"),
    (r"a[wy][iu]", "A"),
    (r"i[wy]A", "iyA"),
    (r"i[wy]a", "iya"),
)
_BUYING = ((r"^(ma.)[wy]U", r"\1I"),)
_DEFECTIVE = (
    (r"A[wy]$", "A'"),
    (r"a[wy]ap$", "Ap"),
    (r"a[wy]$", "A"),
    (r"i[wy]ap$", "iyap"),
    (r"i[wy]$", "I"),
    (r"^(t.*)u[wy]$", r"\1I"),
    (r"I[wy]$", "iyy"),
    (r"^(ma.*)Uy$", r"\1iyy"),
    (r"Uw$", "uww"),
)
_DOUBLED = (
    (rf"({_C})({_C})[aiu]\2(?=[aiu]|$)", r"\1\2\2"),
    (rf"([{_VOWEL}])({_C})[aiu]\2(?=[aiu]|$)", r"\1\2\2"),
)
_MOVED = re.compile(rf"({_C})({_C})([aiu])\2(?=[aiu]|$)")
_LONG_ENDING = "3A'"
"""The ending of feminine adjectives and some plurals, before which no weak letter is lost."""
_STAGES = (_HOLLOW, _DEFECTIVE)


def normal(word: str) -> str:
    """Return a vocalised word in transliteration in the notation of sounds."""
    text = word.replace("o", "").replace("|", "'A").replace("{", "A").replace("Y", "A").replace("`", "A")
    text = re.sub(r"^A(?=[aiu])", "", _HAMZAS.sub("'", text))
    text = re.sub(r"(.)~", r"\1\1", text)
    return _bent(text.removesuffix("a") if text.endswith("aa") else text, _TIDY)


def shape_of(root: str) -> str:
    """Return a root with its place's number for each letter that never changes, the same for a doubled one."""
    shape = ""
    for place, letter in enumerate(root):
        changes = letter in "wy'" or (place == 0 and letter in "STDZdz*v")
        shape += letter if changes else str(place + 1)
    return shape[0] + shape[1] * 2 if len(root) == 3 and root[1] == root[2] else shape


def surfaces(template: str, shape: str, *, bends: bool = True, contracts: bool = True) -> frozenset[str]:
    """Return how roots of a shape may sound in a template, whose digits are the places of letters.

    `bends` lets weak letters change, `contracts` lets two of the same come together.
    """
    text = template.translate({ord(str(place)): letter for place, letter in enumerate(shape, 1)})
    if not bends:
        return frozenset({_bent(text, _TIDY)})
    plain = _bent(text, _WITH_HAMZA)
    assimilated = _bent(plain, _ASSIMILATED)
    found = starts = {plain, assimilated, _bent(assimilated, _MERGED)}
    if "w" in shape or "y" in shape:
        for stages in product((False, True), repeat=len(_STAGES)):
            if not (stages[0] and template.endswith(_LONG_ENDING)):
                found = found | {_through(start, stages) for start in starts}
        found = found | {_bent(start, _BUYING) for start in starts}
    if contracts and len(shape) == 3 and shape[1] == shape[2]:
        found = found | {_bent(_MOVED.sub(r"\1\3\2\2", each), _DOUBLED) for each in starts}
    return frozenset(_bent(each, _TIDY) for each in found)


def _through(text: str, stages: tuple[bool, ...]) -> str:
    for wanted, stage in zip(stages, _STAGES, strict=True):
        text = _bent(text, stage) if wanted else text
    return text


def _bent(text: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, other in rules:
        text = re.sub(pattern, other, text)
    return text
