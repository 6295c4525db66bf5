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
    """Return how much went wrong between what was typed and what was meant: 1 a letter, 0.5 where it is an easy slip.

    A letter left out is one: that happens in one way, while another letter in its place may be any of an alphabet.
    """
    from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

    edits = list(Levenshtein.editops(typed, meant))
    costs = [_cost(edit.tag, typed, edit.src_pos, meant, edit.dest_pos) for edit in edits]
    exchanged = len(edits) - DamerauLevenshtein.distance(typed, meant)
    # of two exchanged letters one is left out and put in again beside, or each is in the place of the other
    twice = 1 + _EASY if any(edit.tag == "insert" for edit in edits) else 2
    cost = sum(costs) - exchanged * (twice - _EASY)
    return max(cost, _EASY) if typed != meant else 0


def _cost(tag: str, typed: str, there: int, meant: str, here: int) -> float:
    match tag:
        case "insert":
            is_easy = True
        case "replace":
            is_easy = (typed[there], meant[here]) in _PAIRS
        case _:
            is_easy = typed[there] in typed[max(there - 1, 0) : there] + typed[there + 1 : there + 2]
    return _EASY if is_easy else 1
