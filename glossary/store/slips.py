"""How easily one word is typed for another: keys side by side, letters that sound alike, doubled and exchanged ones."""

from itertools import pairwise

_KEY_ROWS = (
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ئءؤرىةوزظ",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
"""Rows of the Arabic (101) and the English keyboard."""
_ALIKE = (
    "تط",
    "سصث",
    "دضذ",
    "ذزظ",
    "ضظ",
    "قكغ",
    "هحخ",
    "اعءه",
    "يىئ",
    "وؤ",
    "تة",
    "aeiou",
    "ckq",
    "sz",
    "iy",
    "fv",
    "gj",
)
"""Letters that are taken for one another by ear or by eye."""
_EASY = 0.5
"""What an easy slip stands for: half of any other."""


def _easy_pairs() -> frozenset[tuple[str, str]]:
    pairs = {pair for row in _KEY_ROWS for pair in pairwise(row)}
    pairs |= {(one, other) for group in _ALIKE for one in group for other in group if one != other}
    return frozenset(pairs | {(other, one) for one, other in pairs})


_PAIRS = _easy_pairs()


def slips(typed: str, meant: str) -> float:
    """Return how much went wrong between what was typed and what was meant: 1 a letter, 0.5 where it is an easy slip."""
    from rapidfuzz.distance import OSA, Levenshtein

    exchanged = Levenshtein.distance(typed, meant) - OSA.distance(typed, meant)
    cost = -exchanged * (2 - _EASY)
    for edit in Levenshtein.editops(typed, meant):
        there, here = edit.src_pos, edit.dest_pos
        if edit.tag == "replace":
            cost += _EASY if (typed[there], meant[here]) in _PAIRS else 1
        else:
            text, place = (typed, there) if edit.tag == "delete" else (meant, here)
            beside = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
            cost += _EASY if text[place] in beside else 1
    return max(cost, _EASY) if typed != meant else 0


def easily_typed_for(letter: str) -> list[str]:
    """Return the letters that a letter is easily typed for."""
    return sorted(other for one, other in _PAIRS if one == letter)
