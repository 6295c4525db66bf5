"""What is shown of the words of a block beside their letters: glosses to stand under them, vowel signs to stand on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.typeset.stacks import Under
from tui.typeset.vowels import marks_of

if TYPE_CHECKING:
    from corpus.model import Token
    from glossary.model import Gloss

SURE = 0.7
"""From this confidence on a word is shown with the vowel signs of its reading."""
_SOUNDED = ("chosen", "lexicon", "term")
"""Sources whose words have a reading that tells how they sound."""
_SEVERAL = "?"
"""Stands behind a gloss where other readings are about as likely."""


class Wording(NamedTuple):
    """What is shown of the words of a block."""

    unders: tuple[Under, ...]
    marks: Mapping[int, str]
    """The vowel signs of the letters of words that are read surely, by offset."""


def wording_of(glosses: Sequence[Gloss]) -> Wording:
    """Return what is shown of the words of a block."""
    unders: list[Under] = []
    marks: dict[int, str] = {}
    leading: Gloss | None = None
    for gloss in glosses:
        token = gloss.token
        if leading and not gloss.brief and leading.text.endswith(gloss.text):
            unders[-1] = unders[-1]._replace(end=token.end)
        elif gloss.text:
            unders.append(Under(token.start, token.end, _told(gloss)))
            leading = gloss
        if _is_sure(gloss):
            marks |= marks_of(token.surface, gloss.analysis.vocalised, token.start)
    return Wording(tuple(unders), marks)


def unknown_wording(tokens: Sequence[Token]) -> Wording:
    """Return what is shown of the words of a block of which nothing is known yet."""
    return Wording(tuple(Under(token.start, token.end, None) for token in tokens), {})


def _told(gloss: Gloss) -> str:
    """Return the English of a word, marked where others are about as likely; a guess is marked by itself.

    A later word of what another's English hides, such as a name that begins inside a term, has the whole English.
    """
    close = {analysis.gloss for analysis in gloss.analyses[: gloss.close]}
    is_open = gloss.source == "lexicon" and len(close) > 1
    told = gloss.brief or gloss.text
    return told + _SEVERAL if is_open else told


def _is_sure(gloss: Gloss) -> bool:
    """Return whether it is known for certain enough how a word sounds."""
    if gloss.source not in _SOUNDED or gloss.confidence < SURE or gloss.entity_id is not None:
        return False
    return len({analysis.vocalised for analysis in gloss.analyses[: gloss.close]}) <= 1
