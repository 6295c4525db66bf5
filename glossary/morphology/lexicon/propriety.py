"""Senses of the lexicon that no reader wants to meet unasked: they never come before another."""

import re

COARSE_COST = 4.0
"""What speaks against an entry that has no other sense."""
_COARSE = re.compile(
    r"\b(?:anus|penis|vagina|vulva|clitoris|genitals?|testicles?|semen|buttocks?|backsides?|rump|urin\w*|fa?eces|"
    r"excrement|defecat\w*|farts?|shit\w*|dung|fornicat\w*|whor\w+|harlot\w*|slut\w*|prostitut\w*|brothel\w*|pimp\w*|"
    r"cuckold\w*|procurer\w*|pederast\w*|sodom\w*|bastards?|masturbat\w*|lewd\w*|lecher\w*|lust\w*|orgasm\w*|"
    r"ejaculat\w*|copulat\w*|coitus|sexual intercourse|have sex|obscen\w*|menstruat\w*)\b"
)


def with_coarse_last(gloss: str) -> tuple[str, bool]:
    """Return an entry's English with its coarse senses last, and whether it has no others."""
    if not _COARSE.search(gloss):
        return gloss, False
    found = gloss.split(";")
    ordered = sorted(found, key=lambda sense: bool(_COARSE.search(sense)))
    return ";".join(ordered), bool(_COARSE.search(ordered[0]))
