"""What an input line lets in: plain letters in logical order, whatever was typed or pasted."""

import re
import unicodedata

from corpus.arabic.letters import PRESENTATION_LETTERS
from tui.typeset.characters import DROPPED, EMOJI, FIXED_SPACES, JOINER, LETTERS, MARKS, NON_JOINER, ODD_SPACES

_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]?|\x9b[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]?"
)
"""What steers a terminal, whole: without its first character the rest would be read as text."""
_SPACE = re.compile(f"[{ODD_SPACES}{FIXED_SPACES}]")
_EMOJI_VARIANT = "\N{VARIATION SELECTOR-16}"
_UNSEEN = re.compile(
    f"(?![{NON_JOINER}{JOINER}{_EMOJI_VARIANT}])[{DROPPED}\ud800-\udfff]"
    f"|(?<![{EMOJI}]){_EMOJI_VARIANT}"
    f"|(?<![{EMOJI}{_EMOJI_VARIANT}]){JOINER}|{JOINER}(?![{EMOJI}])"
)
"""What shows nothing and steers nothing that is wanted; emoji keep what makes one sign of them."""
_FORMS = re.compile(f"[{PRESENTATION_LETTERS}]+")
_PHRASES = re.compile("[\ufdf0-\ufdfc]")
"""Signs that stand for a word or a phrase, which nobody types; a text keeps them, and they are found by their letters."""
_STRAY_NON_JOINER = re.compile(f"(?<![{LETTERS}{MARKS}]){NON_JOINER}+|{NON_JOINER}+(?![{LETTERS}])")
_INSIDE_A_WORD = re.compile(f"[{LETTERS}][{MARKS}]*\\Z")


def admitted(text: str) -> str:
    """Return a pasted text as one line of letters (NFC): no escape sequences, controls, direction marks or shaped forms.

    A zero-width non-joiner stays between two Arabic letters, where Persian spelling has it.
    """
    lines = _SEQUENCE.sub("", text).splitlines()
    line = lines[0] if len(lines) == 1 else " ".join(part.strip() for part in lines if part.strip())
    plain = _UNSEEN.sub("", _SPACE.sub(" ", line))
    letters = _FORMS.sub(_decomposed, _PHRASES.sub(_spelt_out, plain))
    return unicodedata.normalize("NFC", _STRAY_NON_JOINER.sub("", letters))


def admitted_key(character: str, before: str) -> str:
    """Return what a typed character adds behind a text; a non-joiner only inside a word, since its next letter is to come."""
    if character == NON_JOINER:
        return character if _INSIDE_A_WORD.search(before) else ""
    return admitted(character)


def _spelt_out(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _decomposed(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0]).replace(" ", "")
