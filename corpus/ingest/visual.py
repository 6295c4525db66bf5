"""Text that was stored as it is seen, last letter first, turned back into the order in which it is read."""

import re
import unicodedata

_SAMPLE = 4_000
_WORD = re.compile("[\u0621-\u064a]{2,}")
_ARTICLE = "\u0627\u0644"
_TURNED = _ARTICLE[::-1]
_SHORT = 3
"""Words of so many letters may begin as those with the article do."""
_FUNCTION_WORDS = frozenset(
    (
        "من",
        "في",
        "على",
        "إلى",
        "الى",
        "عن",
        "أن",
        "إن",
        "ان",
        "التي",
        "الذي",
        "هذا",
        "هذه",
        "بين",
        "بعد",
        "كان",
        "كما",
        "حيث",
        "خلال",
    )
)
_BACKWARDS = frozenset(word[::-1] for word in _FUNCTION_WORDS)
_ENOUGH = 4
"""So many words must speak for one order before it is believed."""


def is_visual(text: str) -> bool:
    """Return whether a text runs backwards: its words end in the article and its particles are turned round."""
    words = _WORD.findall(_letters_of(text[:_SAMPLE]))
    ending = [word for word in words if word[-2:] == _TURNED and len(word) > _SHORT and word[:2] != _ARTICLE]
    back = len(ending) + sum(map(_BACKWARDS.__contains__, words))
    if back < _ENOUGH:
        return False
    beginning = [word for word in words if word[:2] == _ARTICLE and len(word) > _SHORT and word[-2:] != _TURNED]
    return back > 3 * (len(beginning) + sum(map(_FUNCTION_WORDS.__contains__, words)))


def _letters_of(text: str) -> str:
    """Return plain letters; a ligature of a text that runs backwards holds its letters in reading order, so it is turned."""
    if not re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text):
        return text
    return "".join(unicodedata.normalize("NFKC", sign)[::-1] for sign in text)


def turned(text: str) -> str:
    """Return each line in the order in which it is read (python-bidi, which is its own inverse)."""
    from bidi import get_display

    return "".join(
        get_display(line.rstrip("\r\n"), base_dir="R") + line[len(line.rstrip("\r\n")) :]
        for line in text.splitlines(keepends=True)
    )
