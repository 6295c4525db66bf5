"""Sentences without what belongs to the user alone."""

import re
from datetime import date
from enum import Enum
from numbers import Number
from pathlib import Path

from corpus.worded import Sayable, Worded, sentence_of
from tui.language.wordings import Said

LEFT_OUT = "…"
"""Stands for what was left out."""
_LONGEST = 400
"""Code points of a sentence that are kept."""
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|`[^`]*`")
_ADDRESS = re.compile(r"\b([a-z][a-z0-9+.-]*://)(?:[^/\s@]*@)?([^/\s?#]*)\S*", re.IGNORECASE)
"""An address: its scheme and its host are kept."""
_SECRET = re.compile(
    r"(?i)(\w*(?:key|token|secret|passw\w*))(\s*[=:]\s*)\S+"
    r"|(authorization|bearer)(\W+).*"
    r"|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{24,}"
)
_FOREIGN = re.compile(r"[^\x00-\x7f‘’“”…–—×·→←✓✗•]+(?:\s+[^\x00-\x7f‘’“”…–—×·→←✓✗•]+)*")
_KEPT = frozenset(("address", "folder", "host", "path", "place", "problem", "reason"))
"""Fields of sentences whose texts are kept: where something is, and what the system says of it."""
_MARKS = re.compile(r"[\x00-\x1f\x7f]+")


def noted(said: Sayable, home: Path | None = None) -> str:
    """Return the English sentence of an error, or of what was told, for a log: texts that were filled in are left out.

    Numbers, paths, hosts, what the system says and sentences of our own stay; a text that does not know what it is made of is only `scrubbed`.
    """
    sentence = sentence_of(said)
    made = sentence.made if isinstance(sentence, Said) else sentence
    return scrubbed(_unfilled(made) if isinstance(made, Worded) else made, home)


def _unfilled(said: Worded) -> str:
    """Return a sentence with the sign for what is left out in the place of texts."""
    fields = {name: _without_text(name, value) for name, value in said.fields.items()}
    return str(Worded(said.template, said.many, fields))


def _without_text(name: str, value: object) -> object:
    if isinstance(value, Worded):
        return _unfilled(value)
    is_kept = name in _KEPT or isinstance(value, Number | date | Path | Enum)
    return value if is_kept else LEFT_OUT


def scrubbed(sentence: str, home: Path | None = None) -> str:
    """Return a sentence without quotes, words of other scripts, paths of addresses, names and passwords in them, and keys; `~` for a home folder."""
    told = _MARKS.sub(" ", sentence)
    if home is not None and str(home) not in ("/", "."):
        told = told.replace(str(home), "~")
    told = _ADDRESS.sub(rf"\1\2/{LEFT_OUT}", told)
    told = _QUOTED.sub(f"“{LEFT_OUT}”", told)
    told = _SECRET.sub(_without_secret, told)
    told = _FOREIGN.sub(LEFT_OUT, told)
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}{LEFT_OUT}"


def _without_secret(found: re.Match[str]) -> str:
    return f"{found[1] or found[3] or ''}{found[2] or found[4] or ''}{LEFT_OUT}"
