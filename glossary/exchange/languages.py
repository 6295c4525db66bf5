"""Languages as other tools write them."""

_SHOWN = {"ar": "ar", "ara": "ar", "arb": "ar", "arabic": "ar", "en": "en", "eng": "en", "english": "en"}
"""The languages that are shown, by how others call them; regions of them are read as the language."""


def language_of(written: str) -> str:
    """Return a language as a BCP 47 tag: `ar` for `AR`, `ar-SA` and `ara`, `zh-Hant` for `zh_hant`; `und` for none."""
    first, *rest = written.strip().replace("_", "-").split("-")
    shown = _SHOWN.get(first.casefold())
    if shown:
        return shown
    cased = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest)
    return "-".join((first.lower() or "und", *cased))
