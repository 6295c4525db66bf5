"""Sentences in which Arabic stands, told so that the signs beside it stay where they belong."""

import re

_ARABIC = "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
_RUN = re.compile(rf"{_ARABIC}(?:[^A-Za-z]*{_ARABIC})?(?: …)?")
_FIRST_STRONG, _END = "\u2068", "\u2069"


def apart(sentence: str) -> str:
    """Return an English sentence with all Arabic in isolates, the dots behind what is cut short included (UAX #9)."""
    return _RUN.sub(lambda found: f"{_FIRST_STRONG}{found[0]}{_END}", sentence)
