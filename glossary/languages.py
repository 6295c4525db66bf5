"""Languages as other tools write them."""

import re

from glossary.terminology import Extra, Term

_SHOWN = {"ar": "ar", "ara": "ar", "arb": "ar", "arabic": "ar", "en": "en", "eng": "en", "english": "en"}
"""The languages that are shown, by how others call them; regions of them are read as the language."""
_BETWEEN = re.compile(r"[-_ (]+")
_TAG = re.compile(r"[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

_KEPT = re.compile(r'<langSec xml:lang="([a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*)"/>', re.ASCII)


def language_of(written: str) -> str:
    """Return a language as a BCP 47 tag: `ar` for `AR`, `ar-SA` and `ara`, `zh-Hant` for `zh_hant`; `und` for what is none."""
    first, *rest = _BETWEEN.split(written.strip())
    shown = _SHOWN.get(first.casefold())
    if shown:
        return shown
    cased = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest)
    tag = "-".join((first.lower(), *cased))
    return tag if _TAG.fullmatch(tag) else "und"


def as_shown(written: str) -> str:
    """Return the language that a BCP 47 tag is shown as: Arabic and English without their regions, any other as it is."""
    return _SHOWN.get(written.partition("-")[0].casefold(), written)


def kept_as(written: str) -> Extra:
    """Return what keeps the way in which a term's language was written, such as `ar-SA` for one that is shown as `ar`."""
    return Extra("tbx", "term", f'<langSec xml:lang="{written}"/>')


def is_kept(extra: Extra) -> bool:
    """Return whether something that is kept of a term is the way in which its language was written."""
    return extra.format == "tbx" and _KEPT.fullmatch(extra.content) is not None


def written_language(term: Term) -> str:
    """Return the language of a term as it was written, with its region."""
    for extra in term.extras:
        written = _KEPT.fullmatch(extra.content) if extra.format == "tbx" else None
        if written is not None and language_of(written[1]).casefold() == term.language.casefold():
            return written[1]
    return term.language
