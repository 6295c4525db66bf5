"""Whether the marks a text carries agree with the marks of a reading."""

from glossary.morphology.grammar.buckwalter import to_arabic, vocalised_from_arabic

_MARKS = frozenset("aiuoFNK~`")
_SHORT = frozenset("aiu")
_SMALL_ALIF = "`"
_DAMMA = "\N{ARABIC DAMMA}"
_WRITTEN = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")
_TATWEEL = "\N{ARABIC TATWEEL}"
_ALIF = str.maketrans({"{": "A"})
_SEATS = str.maketrans("><|{Yp", "AAAAyh")
"""Letters for which texts write one another."""
_OFTEN_BARE = "AYwyl"
"""Letters that are without marks in a vowelled text too: long vowels, and the article's."""


def marks_agree(written: str, vocalised: str, *, verbal: bool = False) -> bool:
    """Return whether no mark of the written word gainsays a vocalised form in transliteration.

    The last letter's vowel is free, but for that of a form of a verb, which is no case.
    """
    return letters_agree(marked_letters(written), vocalised, verbal=verbal)


def marked_letters(written: str) -> list[tuple[str, str]]:
    """Return the letters of a written word in transliteration, each with its marks; none of a word without any marks."""
    if written.isalpha() and all(not 0x064B <= ord(letter) <= 0x0670 for letter in written):
        return []
    return _lettered(vocalised_from_arabic(written.replace(_TATWEEL, "")))


def letters_agree(own: list[tuple[str, str]], vocalised: str, *, verbal: bool = False) -> bool:
    """Return the same as `marks_agree` of a word whose letters were told by `marked_letters`."""
    if not own:
        return True
    other = _lettered(vocalised)
    if len(own) != len(other):
        return True
    last = len(own) - 1
    return all(
        _agree(mine, theirs, last=place == last and not verbal, doubled=place > 0 and other[place - 1][0] == "l")
        for place, ((_, mine), (_, theirs)) in enumerate(zip(own, other, strict=True))
    )


def has_small_alifs(written: str, vocalised: str) -> bool:
    """Return whether a vocalised form has a small alif wherever a written word has one."""
    own, other = marked_letters(written), _lettered(vocalised)
    return len(own) == len(other) and all(
        _SMALL_ALIF not in mine or _SMALL_ALIF in theirs for (_, mine), (_, theirs) in zip(own, other, strict=True)
    )


def only_damma(written: str) -> bool:
    """Return whether a word is written with a damma, and with no other mark."""
    return [mark for mark in written if mark in _WRITTEN] == [_DAMMA]


def lacks_last_shadda(written: str, vocalised: str) -> bool:
    """Return whether a vocalised form ends in a doubled letter that a word written with its other marks has without one."""
    own, other = _lettered(vocalised_from_arabic(written.replace(_TATWEEL, ""))), _lettered(vocalised)
    if len(own) != len(other) or own[-1][1] or "~" not in other[-1][1]:
        return False
    return all(marks for letter, marks in own[:-1] if letter not in _OFTEN_BARE)


def with_marks_of(written: str, vocalised: str) -> str:
    """Return a vocalised form in Arabic with the marks of the word as it is written, which go before its own."""
    own, other = (_lettered(vocalised_from_arabic(each.replace(_TATWEEL, ""))) for each in (written, vocalised))
    if [letter.translate(_SEATS) for letter, _ in own] != [letter.translate(_SEATS) for letter, _ in other]:
        return vocalised
    return to_arabic(
        "".join(letter + _joined(mine, theirs) for (_, mine), (letter, theirs) in zip(own, other, strict=True))
    )


def _joined(mine: str, theirs: str) -> str:
    """Return the marks of a letter that is written with some of which its vocalised form has others."""
    doubled = "~" if "~" in mine + theirs else ""
    return doubled + (mine.replace("~", "") or theirs.replace("~", ""))


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
