"""Kinds of characters on a cell grid: the common ones as ranges, any other one by its width in a terminal."""

import re
import unicodedata
from enum import Enum, auto

MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0711\u0730-\u074a\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20e2\u20e4-\u20f0\ufe20-\ufe2f"
)
"""Combining marks that a terminal draws over the character before them, at width 0."""

JOINER, NON_JOINER = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"

DROPPED = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""What steers, selects or controls and never reaches the terminal: width 0, no text."""

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
"""What turns the order of a text; a terminal that takes it out of one line carries it into the next."""

CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
"""What steers a terminal."""

ODD_SPACES = "\t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
SPACES = " " + ODD_SPACES
"""White space at which a line may end; all of it is shown as plain spaces."""

FIXED_SPACES = "\xa0\u2007\u202f"
"""Spaces at which a line does not end."""

LETTERS = "\u0620-\u063f\u0640-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0882\u0886\u0889-\u088e\u08a0-\u08c8"
"""Arabic letters and tatweel: what joins, or could."""

LAM = "\N{ARABIC LETTER LAM}"
ALEFS = "\u0622\u0623\u0625\u0627"
TATWEEL = "\N{ARABIC TATWEEL}"

COMPOUNDS = "\ufbea-\ufd3d\ufd50-\ufdcf\ufdf0-\ufdfd"
"""Ligatures of the Arabic presentation forms that few fonts have; they are spelt out."""

SIGNS = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs that would enclose the number after them; a plain sign stands for each."""

NARROW = (
    LETTERS + SIGNS + "!-~\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u05be\u05c0\u05c3\u05c6\u05d0-\u05f4"
    "\u0606-\u060f\u061b\u061d-\u061f\u0660-\u066d\u06d4\u06de\u06e5\u06e6\u06e9\u06f0-\u06f9\u06fd\u06fe"
    "\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20c0\u2100-\u2319\u231c-\u2328"
    "\u2500-\u25fc\u25ff-\u2613\u2616-\u262f\u2638-\u2647\u2654-\u267e\u2680-\u2689\u2690-\u2692\u2694-\u26a0"
    "\u26a2-\u26a9\u26ac-\u26bc\u2701-\u2704\u2706-\u2709\u270c-\u2727\u2756\u2758-\u2794\u2798-\u27af\u27c0-\u2b1a"
    "\ufb50-\ufbc1\ufd3e\ufd3f\ufe70-\ufefc\ufffd"
)
"""Characters known to take one cell."""

FULL_WIDTH = "\uff01-\uff60"
EAST_ASIAN = FULL_WIDTH + (
    "\u1100-\u115e\u2e80-\u2e99\u2f00-\u2fd5\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3105-\u312f"
    "\u3131-\u3163\u3165-\u318e\u3400-\u4dbf\u4e00-\ua48c\uac00-\ud7a3\uf900-\ufaff"
)
"""Characters known to take two cells; their many code points are compiled only for texts that have some."""

NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(end)}{chr(end + 1)}" for end in range(0x1FFFE, 0x110000, 0x10000)
)
"""Code points that are no characters and never will be."""

REGIONAL = "\U0001f1e6-\U0001f1ff"
"""Letters that make flags, two by two."""

SKIN_TONES = "\U0001f3fb-\U0001f3ff"

EMOJI = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001fbff"
)
"""What can begin an emoji sequence or follow a joiner in one."""

DISPUTED = (
    "\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d356\U0001d360-\U0001d376"
    "\u3030\u303d\u3248-\u324f\u3297\u3299\U0001f202\U0001f237"
)
"""What some terminals give one cell and some two: wide only since Unicode 16, ambiguous, or emoji on request."""

PLAIN_LETTERS = "\u0621-\u063a\u0640-\u064a"
PLAIN_MARKS = "\u064b-\u065f\u0670"
PLAIN = PLAIN_LETTERS + PLAIN_MARKS + " -~\xab\xbb\u060c\u061b\u061f\u0660-\u066d\u2013-\u201d\u2026"
"""What nearly all texts are made of: everything takes one cell and is shown as it is, but for marks and lam with alef."""
UNUSUAL = f"[^{PLAIN}]"
"""Matches what is not plain."""

KNOWN = NARROW + SPACES + FIXED_SPACES + COMPOUNDS + REGIONAL + SKIN_TONES
"""What has a place in these tables, beside the marks, the dropped and the wide."""

# `re` compiles what it is given as text when it is first used, and keeps it: few articles need these tables
_DISPUTED = f"[{DISPUTED}]"


class Kind(Enum):
    """What a character beyond the known ranges does on a cell grid."""

    MARK = auto()
    DROPPED = auto()
    NARROW = auto()
    WIDE = auto()


def kind_of(character: str) -> Kind:
    """Return the kind of a character beyond the known ranges, by its width in a terminal."""
    category = unicodedata.category(character)
    if category == "Cs" or is_disputed(character):
        return Kind.NARROW
    if unicodedata.east_asian_width(character) in {"W", "F"} and category in {"So", "Lo", "Po", "Ps", "Pe", "Sm"}:
        return Kind.WIDE
    from wcwidth import wcwidth  # slow to import, and few articles need it

    width = wcwidth(character)
    if width > 0:
        return Kind.WIDE if width > 1 else Kind.NARROW
    # letters without a width are parts of Korean syllables, which some terminals do not put together
    return Kind.DROPPED if category.startswith(("C", "L")) else Kind.MARK


def is_disputed(character: str) -> bool:
    """Return whether terminals give a character different numbers of cells.

    So do marks that stand beside their letter, and wide characters that are newer than the terminal.
    """
    category = unicodedata.category(character)
    if category == "Mc" or re.match(_DISPUTED, character):
        return True
    if category != "Cn":
        return False
    from wcwidth import wcwidth

    return wcwidth(character) > 1


def is_east_asian(character: str) -> bool:
    """Return whether a character is in the blocks of Chinese, Japanese and Korean."""
    return "\u1100" <= character <= "\u115f" or "\u2e80" <= character <= "\ufaff"
