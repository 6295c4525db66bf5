"""Languages as other tools write them."""

import re

_SHOWN = {"ar": "ar", "ara": "ar", "arb": "ar", "arabic": "ar", "en": "en", "eng": "en", "english": "en"}
"""The languages that are shown, by how others call them; regions of them are read as the language."""
_BETWEEN = re.compile(r"[-_ (]+")
_TAG = re.compile(r"[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def language_of(written: str) -> str:
    """Return a language as a BCP 47 tag: `ar` for `AR`, `ar-SA` and `ara`, `zh-Hant` for `zh_hant`; `und` for what is none."""
    first, *rest = _BETWEEN.split(written.strip())
    shown = _SHOWN.get(first.casefold())
    if shown:
        return shown
    cased = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest)
    tag = "-".join((first.lower(), *cased))
    return tag if _TAG.fullmatch(tag) else "und"
