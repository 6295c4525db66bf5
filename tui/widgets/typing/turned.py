"""Text copied by a terminal from its screen, where Arabic stands as it is seen, turned back into reading order."""

import re
import unicodedata
from itertools import pairwise

from tui.typeset.characters import MARKS
from tui.typeset.typesetter import Typesetter

_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc]{2,}")
_MARKS = re.compile(f"[{MARKS}]+")
_ENDLESS = 1 << 24


def in_reading_order(text: str, typesetter: Typesetter) -> str:
    """Return a text with each of its lines turned back whose joined letters join from right to left."""
    if not _FORMS.search(text):
        return text
    lines = text.splitlines()
    # ordering a line for the eye is its own inverse; the letters' forms are undone by whoever lets the text in
    return "\n".join(typesetter.fit(line, _ENDLESS).text if _is_seen(line) else line for line in lines)


def _is_seen(line: str) -> bool:
    """Return whether the letters of a line join those before them more often than those after them."""
    forth = back = 0
    for word in _FORMS.findall(_MARKS.sub("", line)):
        for first, second in pairwise(map(_form, word)):
            forth += first in {"<initial>", "<medial>"} and second in {"<medial>", "<final>"}
            back += first in {"<medial>", "<final>"} and second in {"<initial>", "<medial>"}
    return back > forth


def _form(letter: str) -> str:
    return unicodedata.decomposition(letter).partition(" ")[0]
