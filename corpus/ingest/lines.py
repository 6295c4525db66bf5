"""Cutting a text into its lines."""

from corpus.arabic.letters import CONTROLS, codes

_RARE_ENDS = "\v\f\x1c\x1d\x1e\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"


def rows(text: str) -> tuple[list[str], int]:
    """Return the lines of a text, blank ones too, and how many characters of each line's end are not in them."""
    if any(end in text for end in _RARE_ENDS):
        return text.splitlines(keepends=True), 0
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        return text.splitlines(keepends=True), 0
    return text.split("\n"), 1


def is_blank(trimmed: str) -> bool:
    """Return whether a line without outer white space holds nothing that is seen."""
    return len(trimmed) <= _LONGEST_BLANK and not trimmed.strip(_INVISIBLE)


_LONGEST_BLANK = 4
_INVISIBLE = "".join(map(chr, codes(CONTROLS))) + " \t\N{NO-BREAK SPACE}"
