"""Text copied by a terminal from its screen, where Arabic stands as it is seen, turned back into reading order."""

import re
import unicodedata
from itertools import pairwise

from tui.typeset.characters import MARKS
from tui.typeset.typesetter import Typesetter

_SHAPED = "\ufb50-\ufbb1\ufbd3-\ufbff\ufe80-\ufefc"
_PLAIN = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc"
"""Letters that a screen would show shaped."""
_FORMS = re.compile(f"[{_SHAPED}]{{2,}}")
_PLAIN_WORD = re.compile(f"(?<![{_SHAPED}{MARKS}])[{_PLAIN}][{_PLAIN}{MARKS}]*(?![{_SHAPED}])")
_SEEN = re.compile(f"[{_SHAPED}](?:[^{_PLAIN}]*[{_SHAPED}][{MARKS}]*)?")
"""What lies between two plain words, from the first shaped letter to the last."""
_MARKS = re.compile(f"[{MARKS}]+")


def in_reading_order(text: str, typesetter: Typesetter) -> str:
    """Return a text with what stands in it as it is seen turned back: letters whose shapes join from right to left.

    Plain letters never come from a screen: around them only what is shaped is turned, in a line without them all of it.
    """
    if not _FORMS.search(text):
        return text

    def turned(seen: str) -> str:
        # ordering a line for the eye is its own inverse; the letters' forms are undone by whoever lets the text in
        return typesetter.set_on_one_line(seen).text if _is_seen(seen) else seen

    return "\n".join(
        _SEEN.sub(lambda found: turned(found[0]), line) if _PLAIN_WORD.search(line) else turned(line)
        for line in text.splitlines()
    )


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
