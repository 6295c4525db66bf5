"""Whose an article is by its copyright line."""

import re

from corpus.arabic.patterns import Pattern

_CLAIM = Pattern(
    r"(?:جميع|كافة|كل)?\s*(?:ال)?حقوق\s*(?:النشر|الطبع)?(?:\s*والطبع|\s*والنشر)?\s*(?:محفوظة)?|محفوظة"
    r"|copyrights?|all rights reserved|[©®™]|\(c\)|(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?|[٠-٩]{4}",
    re.IGNORECASE,
)
_TO = Pattern(r"^(?:لدى\s+|لـ\s*|ل(?=(?:موقع|صحيفة|جريدة|شبكة|قناة|وكالة|شركة|مؤسسة|مجلة|دار|هيئة)\b))")
_EDGES = " \t\N{NO-BREAK SPACE}.,،؛:-–—|/"


def owner(line: str) -> str | None:
    """Return the owner a copyright line names, in the first language it names it in, or None."""
    rest = " ".join(_CLAIM.sub(" ", line).split()).strip(_EDGES)
    name = _TO.sub("", re.split(r"\s+[-–—|]\s+", rest)[0]).strip(_EDGES)
    return name if name and len(name.split()) <= 8 else None
