"""The sentences of an English text."""

import re

from corpus.arabic.patterns import Pattern
from corpus.model import Span

_END = Pattern(r"""(?P<stop>[.!?…]+)["'”’»)\]]*(?=\s|$)|\n""")
_WORD_BEFORE = Pattern(r"[^\s\"'“‘«(\[–—]*$")
_NEXT = Pattern(r"\s*[\"'“‘«(\[]*([^\W_]+)?")
_INITIAL = Pattern(r"^[^\W\d_]$")
_LIST_NUMBER = Pattern(r"^\s*\d{1,3}$")
_LOOK_BACK = 24
"""How many characters before a full stop tell an abbreviation from the end of a sentence."""

_NEVER_LAST = Pattern(
    r"^(?:mr|mrs|ms|messrs|dr|prof|gen|lt|col|sgt|capt|maj|brig|cmdr|adm|gov|sen|rep|hon|rev|st|mt|pres|vs|e\.g|i\.e|cf|approx)$",
    re.IGNORECASE,
)
"""Words with a full stop after which a sentence goes on."""
_BEFORE_NUMBERS = Pattern(r"^(?:nos?|vol|pp?|figs?|arts?|ch|sec|ca)$", re.IGNORECASE)
"""Those after which one goes on where a number follows."""
_SELDOM_LAST = Pattern(
    r"^(?:inc|ltd|co|corp|jr|sr|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ave|blvd|dept|est|(?:[^\W\d_]\.)+[^\W\d_])$",
    re.IGNORECASE,
)
"""Those, and abbreviations with dots inside, after which one goes on unless the next word seldom has a capital elsewhere."""
_BEGINNERS = Pattern(
    r"^(?:the|an?|he|she|it|they|we|i|you|his|her|its|their|our|my|th[ei]se|this|that|those|there|in|on|at|after|before|"
    r"during|when|while|since|as|if|but|and|or|so|however|meanwhile|also|according|for|from|with|by|both|some|many|"
    r"most|all|not?|another|other|earlier|later|last|what|who|why|how|where|one|two)$",
    re.IGNORECASE,
)
"""Words that seldom have a capital but at the beginning of a sentence."""


def english_sentences(text: str) -> list[Span]:
    """Return the ranges of the sentences in code points, outer white space trimmed; together they hold every other character.

    >>> text = 'Mr. Ba said: "Really? No." The U.S. envoy left.'
    >>> [text[each.start : each.end] for each in english_sentences(text)]
    ['Mr. Ba said: "Really?', 'No."', 'The U.S. envoy left.']
    """
    found: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        if end["stop"] and not _ends_here(text, start, end):
            continue
        _append(found, text, start, end.end())
        start = end.end()
    _append(found, text, start, len(text))
    return found


def _ends_here(text: str, start: int, end: re.Match[str]) -> bool:
    following = _NEXT.match(text, end.end())
    word = following[1] if following and following[1] else ""
    if word[:1].islower():
        return False
    if end["stop"] != ".":
        return True
    so_far = text[max(start, end.start() - _LOOK_BACK) : end.start()]
    found = _WORD_BEFORE.search(so_far)
    last = found[0] if found else ""
    if len(so_far) < _LOOK_BACK and _LIST_NUMBER.match(so_far):
        return False
    if _NEVER_LAST.match(last) or (_INITIAL.match(last) and last != "I"):
        return not word
    if _BEFORE_NUMBERS.match(last):
        return not word[:1].isdigit()
    return not word or not _SELDOM_LAST.match(last) or _BEGINNERS.match(word) is not None


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    if right > left:
        found.append(Span(left, right))
